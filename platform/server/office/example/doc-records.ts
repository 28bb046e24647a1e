// SPDX-License-Identifier: Apache-2.0

export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

/** Positions and one record between each two of them. */
export const plc = (positions: readonly number[], records: readonly (readonly number[])[]): number[] => [...positions.flatMap(u32), ...records.flat()]

const sizes: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3 }

/** One property change; `value` is a number, or the bytes of a longer operand. */
export function change(code: number, value: number | readonly number[]): number[] {
  const size = sizes[code >> 13]
  if (typeof value === 'number') return [...u16(code), ...u32(value).slice(0, size ?? 1)]
  if (code === 0xd608) return [...u16(code), ...u16(value.length + 1), ...value]
  return size === undefined ? [...u16(code), value.length, ...value] : [...u16(code), ...value]
}

/** A row definition: the edges of its cells, and for each the way it is merged. */
export const defineRow = (edges: readonly number[], merges: readonly ('none' | 'restart' | 'continue')[] = []): number[] => change(0xd608, [
  edges.length - 1, ...edges.flatMap(u16),
  ...edges.slice(1).flatMap((_, index) => [...u16({ none: 0, continue: 1, restart: 3 }[merges[index] ?? 'none'] << 5), ...Array<number>(18).fill(0)]),
])

interface StoredRun { readonly from: number; readonly to: number; readonly record: readonly number[] }

/** Formatting pages of 512 bytes, as many as are needed. */
export function formattingPagesOf(runs: readonly StoredRun[], kind: 'paragraph' | 'character'): { from: number; to: number; bytes: number[] }[] {
  const pages: { from: number; to: number; bytes: number[] }[] = []
  const perRun = kind === 'paragraph' ? 13 : 1
  let pending: StoredRun[] = []
  const close = (): void => {
    const [first] = pending
    const last = pending.at(-1)
    if (first === undefined || last === undefined) return
    const bytes = Array<number>(512).fill(0)
    bytes.splice(0, 4 * (pending.length + 1), ...[...pending.map((run) => run.from), last.to].flatMap(u32))
    let end = 510
    pending.forEach(({ record }, index) => {
      const stored = kind === 'character' ? [record.length, ...record] : [0, Math.ceil(record.length / 2), ...record]
      end = (end - stored.length) & ~1
      bytes.splice(end, stored.length, ...stored)
      bytes[4 * (pending.length + 1) + index * perRun] = end / 2
    })
    bytes[511] = pending.length
    pages.push({ from: first.from, to: last.to, bytes })
    pending = []
  }
  const room = (each: readonly StoredRun[]): number => 512 - 4 - 8 - each.reduce((sum, { record }) => sum + 4 + perRun + record.length + 4, 0)
  for (const run of runs) {
    const last = pending.at(-1)
    if (room([...pending, run]) < 0 || (last !== undefined && last.to !== run.from)) close()
    pending.push(run)
  }
  close()
  return pages
}

/** A list level: `text` with the characters 0 to 8 where a count stands. */
export const listLevel = (text: string, format: number, { start = 1, flags = 0, restartBelow = 0 } = {}): number[] => [
  ...u32(start), format, flags, ...[...Array(9).keys()].map((at) => [...text].flatMap((letter, index) => letter.charCodeAt(0) <= 8 ? [index + 1] : [])[at] ?? 0),
  0, ...u32(0), ...u32(0), 0, 0, restartBelow, 0, ...u16(text.length), ...[...text].flatMap((letter) => u16(letter.charCodeAt(0))),
]

/** List definitions: the counted part and the levels behind it. */
export const listDefinitions = (lists: readonly { readonly id: number; readonly levels: readonly (readonly number[])[] }[]) => ({
  bytes: [...u16(lists.length), ...lists.flatMap(({ id, levels }) => [...u32(id), ...u32(0), ...Array<number>(18).fill(0), levels.length === 1 ? 1 : 0, 0])],
  uncounted: lists.flatMap(({ levels }) => levels.flat()),
})

/** Uses of lists, each with its overrides. */
export const listUses = (uses: readonly { readonly id: number; readonly overrides?: readonly (readonly number[])[] }[]) => ({
  bytes: [
    ...u32(uses.length), ...uses.flatMap(({ id, overrides = [] }) => [...u32(id), ...u32(0), ...u32(0), overrides.length, 0, 0, 0]),
    ...uses.flatMap(({ overrides = [] }) => [...u32(0xffff_ffff), ...overrides.flat()]),
  ],
})

/** A style sheet of paragraph styles. */
export const styleSheet = (styles: readonly { readonly name: string; readonly base?: number; readonly paragraph?: readonly number[]; readonly character?: readonly number[] }[]) => {
  const padded = (part: readonly number[]): number[] => [...u16(part.length), ...part, ...(part.length % 2 === 1 ? [0] : [])]
  const records = styles.map(({ name, base = 0xfff, paragraph = [], character = [] }, index) => [
    ...u16(0), ...u16(1 | (base << 4)), ...u16(2), ...u16(0), ...u16(0), ...u16(name.length), ...[...name].flatMap((letter) => u16(letter.charCodeAt(0))), ...u16(0),
    ...padded([...u16(index), ...paragraph]), ...padded(character),
  ])
  return { bytes: [...u16(18), ...u16(styles.length), ...u16(10), ...Array<number>(14).fill(0), ...records.flatMap((record) => [...u16(record.length), ...record])] }
}

/** The names of the fonts. */
export const fontNames = (names: readonly string[]) => ({
  bytes: [...u16(names.length), ...u16(0), ...names.flatMap((name) => [39 + 2 * (name.length + 1), ...Array<number>(39).fill(0), ...[...name].flatMap((letter) => u16(letter.charCodeAt(0))), ...u16(0)])],
})

const drawn = (type: number, inside: readonly number[], version = 0xf): number[] => [...u16(version), ...u16(type), ...u32(inside.length), ...inside]
const shape = (number: number): number[] => drawn(0xf004, drawn(0xf00a, [...u32(number), ...u32(0)], 2))

/** The drawings of the main text: groups of shapes, the first number in each is the group itself. */
export const shapeGroups = (groups: readonly (readonly number[])[]) =>
  ({ bytes: [...drawn(0xf000, []), 0, ...drawn(0xf002, drawn(0xf003, [...shape(1024), ...groups.flatMap((group) => drawn(0xf003, group.flatMap(shape)))]))] })
