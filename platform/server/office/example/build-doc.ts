// SPDX-License-Identifier: Apache-2.0
import cfb from 'cfb'
import { formattingPagesOf, plc, u16, u32 } from './doc-records.ts'

/** A stretch of text with the same look; `changes` are property changes made with `change`. */
export interface DocRun { readonly text: string; readonly changes?: readonly number[] }

/** A paragraph of a hand-made .doc with the mark that ends it. */
export interface DocPart {
  readonly runs: readonly DocRun[]
  readonly mark: '\r' | '\u0007' | '\f'
  /** Look of the mark itself. */
  readonly markChanges?: readonly number[]
  readonly style?: number
  readonly changes?: readonly number[]
}

export interface DocParts {
  readonly main: readonly DocPart[]
  readonly headers?: readonly (readonly DocPart[])[]
  /** The drawing of a box has the number 1025, 1026 …; a box in a group has another number of its own. */
  readonly textBoxes?: readonly { readonly anchor: number; readonly parts: readonly DocPart[]; readonly shape?: number }[]
  /** Structures of the table stream by their index in the file information block. */
  readonly structures?: Readonly<Record<number, { readonly bytes: readonly number[]; readonly uncounted?: readonly number[] }>>
  /** Character positions (in the main text) behind which a section ends. */
  readonly sectionEnds?: readonly number[]
  /** "scattered" stores the text in small pieces, out of order and of both widths, as fast saving does. */
  readonly pieces?: 'whole' | 'scattered'
  /** Changes laid over pieces of their own, as fast saving does: in their short form (one number) or as a list. */
  readonly pieceChanges?: readonly { readonly from: number; readonly to: number; readonly changes: number | readonly number[] }[]
  /** The data stream: pictures, form fields and property changes too long for their page. */
  readonly data?: readonly number[]
  readonly flags?: number
  readonly version?: number
  readonly signature?: number
}

interface Letter { readonly letter: string; readonly paragraph: DocPart; readonly changes: readonly number[] }
interface Stored { readonly from: number; readonly to: number; readonly offset: number; readonly width: 1 | 2 }

const TEXT_AT = 0x800

/** A .doc of the Word 97–2003 format with exactly the given content. */
export function buildDoc(parts: DocParts): Uint8Array {
  const boxes = parts.textBoxes ?? []
  const headers = parts.headers ?? []
  const main = parts.main.flatMap(lettersOf)
  const headerTexts = headers.map((each) => each.flatMap(lettersOf))
  const boxTexts = boxes.map((each) => each.parts.flatMap(lettersOf))
  const guard = lettersOf({ runs: [], mark: '\r' })
  const headerStory = headers.length === 0 ? [] : [...headerTexts.flat(), ...guard]
  const boxStory = boxes.length === 0 ? [] : [...boxTexts.flat(), ...guard]
  const letters = [...main, ...headerStory, ...boxStory, ...(headers.length + boxes.length > 0 ? guard : [])]
  const { text, stored } = storeText(letters, parts)

  const stream: number[] = Array<number>(TEXT_AT).fill(0)
  stream.push(...text)
  const pagesOf = (kind: 'paragraph' | 'character'): { first: number; bounds: number[] } => {
    while (stream.length % 512 !== 0) stream.push(0)
    const first = stream.length / 512
    const pages = formattingPagesOf(runsOf(letters, stored, kind), kind)
    stream.push(...pages.flatMap((page) => page.bytes))
    return { first, bounds: [...pages.map((page) => page.from), pages.at(-1)?.to ?? 0] }
  }
  const index = ({ first, bounds }: { first: number; bounds: number[] }): number[] => plc(bounds, bounds.slice(1).map((_, at) => u32(first + at)))
  const structures = new Map<number, readonly [readonly number[], readonly number[]]>([
    [12, [index(pagesOf('character')), []]], [13, [index(pagesOf('paragraph')), []]], [33, [clxOf(stored, parts.pieceChanges ?? []), []]],
    [6, [plc([0, ...parts.sectionEnds ?? []], (parts.sectionEnds ?? []).map(() => Array<number>(12).fill(0))), []]],
    ...(headers.length === 0 ? [] : [[11, [headerPlc(headerTexts.map((each) => each.length)), []]] as const]),
    ...(boxes.length === 0 ? [] : [
      [56, [plc(sums(boxTexts.map((each) => each.length)), boxes.map(({ shape }, at) => [...u32(1), ...u32(0), ...u16(0), ...u32(0), ...u32(shape ?? 1025 + at), ...u32(0)])), []]] as const,
      [40, [plc([...boxes.map((box) => box.anchor), main.length], boxes.map((_, at) => [...u32(1025 + at), ...Array<number>(22).fill(0)])), []]] as const,
    ]),
    ...Object.entries(parts.structures ?? {}).map(([at, { bytes, uncounted = [] }]) => [Number(at), [bytes, uncounted]] as const),
  ])
  const table: number[] = []
  const pairs = Array<number>(93 * 8).fill(0)
  for (const [at, [bytes, uncounted]] of structures) {
    pairs.splice(at * 8, 8, ...u32(table.length), ...u32(bytes.length))
    table.push(...bytes, ...uncounted)
  }
  const counts = Array<number>(22).fill(0)
  counts[3] = main.length
  counts[5] = headerStory.length
  counts[9] = boxStory.length
  const block = [
    ...u16(parts.signature ?? 0xa5ec), ...u16(parts.version ?? 0xc1), ...Array<number>(6).fill(0), ...u16(0x0200 | (parts.flags ?? 0)), ...Array<number>(20).fill(0),
    ...u16(14), ...Array<number>(28).fill(0), ...u16(22), ...counts.flatMap(u32), ...u16(93), ...pairs,
  ]
  stream.splice(0, block.length, ...block)
  return compound({ WordDocument: stream, '1Table': table, ...(parts.data === undefined ? {} : { Data: parts.data }) })
}

/** A compound file with the given streams. */
export function compound(streams: Readonly<Record<string, readonly number[] | Uint8Array>>): Uint8Array {
  const container = cfb.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) cfb.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  const bytes: unknown = cfb.write(container, { type: 'buffer' })
  if (!(bytes instanceof Uint8Array)) throw new Error('cfb wrote no bytes')
  return bytes
}

const lettersOf = (paragraph: DocPart): Letter[] => [
  ...paragraph.runs.flatMap(({ text, changes = [] }) => [...text].map((letter) => ({ letter, paragraph, changes }))),
  { letter: paragraph.mark, paragraph, changes: paragraph.markChanges ?? [] },
]

function storeText(letters: readonly Letter[], { pieces: how = 'whole', pieceChanges = [] }: DocParts): { text: number[]; stored: Stored[] } {
  const size = how === 'whole' ? Math.max(1, letters.length) : 7
  const cuts = new Set([0, letters.length, ...pieceChanges.flatMap(({ from, to }) => [from, to])])
  for (let at = size; at < letters.length; at += size) cuts.add(at)
  const bounds = [...cuts].sort((one, other) => one - other)
  const pieces = bounds.slice(1).map((to, index): Stored => {
    const from = bounds[index] ?? 0
    const isNarrow = how === 'scattered' && letters.slice(from, to).every(({ letter }) => letter.charCodeAt(0) < 0x80)
    return { from, to, offset: 0, width: isNarrow ? 1 : 2 }
  })
  const text: number[] = []
  const stored = (how === 'whole' ? pieces : [...pieces].reverse()).map((piece) => {
    if (text.length % 2 === 1) text.push(0)
    const offset = TEXT_AT + text.length
    for (const { letter } of letters.slice(piece.from, piece.to)) text.push(...u16(letter.charCodeAt(0)).slice(0, piece.width))
    return { ...piece, offset }
  })
  return { text, stored: stored.sort((one, other) => one.from - other.from) }
}

function clxOf(stored: readonly Stored[], pieceChanges: NonNullable<DocParts['pieceChanges']>): number[] {
  const lists = pieceChanges.flatMap(({ changes }) => typeof changes === 'number' ? [] : [changes])
  const modifierOf = (piece: Stored): number => {
    const found = pieceChanges.find(({ from, to }) => from <= piece.from && piece.to <= to)
    if (found === undefined) return 0
    return typeof found.changes === 'number' ? found.changes : (lists.indexOf(found.changes) << 1) | 1
  }
  const records = stored.map((piece) => [...u16(0), ...u32(piece.width === 1 ? (piece.offset * 2) | 0x4000_0000 : piece.offset), ...u16(modifierOf(piece))])
  const pieces = plc([...stored.map(({ from }) => from), stored.at(-1)?.to ?? 0], records)
  return [...lists.flatMap((changes) => [1, ...u16(changes.length), ...changes]), 2, ...u32(pieces.length), ...pieces]
}

/** Formatting by place of storage: a run goes on while neither paragraph (or look) nor piece changes. */
function runsOf(letters: readonly Letter[], stored: readonly Stored[], kind: 'paragraph' | 'character') {
  const runs: { from: number; to: number; key: unknown; record: number[] }[] = []
  for (const piece of [...stored].sort((one, other) => one.offset - other.offset)) {
    for (let at = piece.from; at < piece.to; at += 1) {
      const letter = letters[at]
      if (letter === undefined) continue
      const from = piece.offset + (at - piece.from) * piece.width
      const key = kind === 'paragraph' ? letter.paragraph : letter.changes
      const last = runs.at(-1)
      if (last !== undefined && last.key === key && last.to === from) last.to = from + piece.width
      else runs.push({ from, to: from + piece.width, key, record: kind === 'paragraph' ? [...u16(letter.paragraph.style ?? 0), ...letter.paragraph.changes ?? []] : [...letter.changes] })
    }
  }
  return runs
}

const sums = (lengths: readonly number[]): number[] => lengths.reduce<number[]>((all, length) => [...all, (all.at(-1) ?? 0) + length], [0])

/** Six empty separators stand before the headers of the first section. */
const headerPlc = (lengths: readonly number[]): number[] => {
  const bounds = [...Array<number>(6).fill(0), ...sums(lengths)]
  return plc([...bounds, (bounds.at(-1) ?? 0) + 1], bounds.map(() => []))
}
