// SPDX-License-Identifier: Apache-2.0

/** How lines of two versions of a list are told to be the same line: by what names them, and how alike two are from 0 to 1. */
export interface LineKind<Line> {
  /** What names a line within its list. */
  readonly nameOf: (line: Line) => string
  readonly likeness: (one: Line, other: Line) => number
}

/** Which line of the earlier version each line of the later one is, by place; absent for a line that is new. */
export type Matches = ReadonlyMap<number, number>

const ALIKE = 0.5
const MOST_LONG_LISTS = 400

/** Matches the lines of a list with those of an earlier version of it: the same ones first, then those of one name, those that stand in the same gap, and at last those much alike elsewhere. */
export function matchLines<Line>(earlier: readonly Line[], later: readonly Line[], { nameOf, likeness }: LineKind<Line>): Matches {
  const matches = new Map<number, number>()
  const taken = new Set<number>()
  const put = (at: number, was: number) => { matches.set(at, was); taken.add(was) }
  const byText = (textOf: (line: Line) => string) => {
    const places = new Map<string, number[]>()
    earlier.forEach((line, was) => { if (!taken.has(was)) places.set(textOf(line), [...places.get(textOf(line)) ?? [], was]) })
    later.forEach((line, at) => {
      if (matches.has(at)) return
      const free = (places.get(textOf(line)) ?? []).filter((was) => !taken.has(was))
      // Of several that read the same the one nearest by place is meant.
      const nearest = free.toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))[0]
      if (nearest !== undefined) put(at, nearest)
    })
  }
  byText((line) => JSON.stringify(line))
  byText((line) => `${nameOf(line)}`)
  matchGaps(earlier, later, matches, put, taken)
  if (earlier.length <= MOST_LONG_LISTS && later.length <= MOST_LONG_LISTS) matchAlike(earlier, later, matches, put, taken, likeness)
  return matches
}

/** Between the same two neighbours as many lines as before: each is the one that stood in its place. */
function matchGaps<Line>(earlier: readonly Line[], later: readonly Line[], matches: Map<number, number>, put: (at: number, was: number) => void, taken: ReadonlySet<number>): void {
  let at = 0
  while (at < later.length) {
    if (matches.has(at)) { at += 1; continue }
    let end = at
    while (end < later.length && !matches.has(end)) end += 1
    const before = at === 0 ? -1 : matches.get(at - 1) ?? -1
    const after = end === later.length ? earlier.length : matches.get(end) ?? earlier.length
    const size = end - at
    const isFree = after - before - 1 === size && Array.from({ length: size }, (_, index) => before + 1 + index).every((was) => !taken.has(was))
    if (isFree) for (let index = 0; index < size; index += 1) put(at + index, before + 1 + index)
    at = end
  }
}

function matchAlike<Line>(earlier: readonly Line[], later: readonly Line[], matches: ReadonlyMap<number, number>, put: (at: number, was: number) => void, taken: ReadonlySet<number>, likeness: LineKind<Line>['likeness']): void {
  later.forEach((line, at) => {
    if (matches.has(at)) return
    let best: { readonly was: number; readonly like: number } | undefined
    earlier.forEach((other, was) => {
      const like = taken.has(was) ? 0 : likeness(line, other)
      if (like >= ALIKE && like > (best?.like ?? 0)) best = { was, like }
    })
    if (best !== undefined) put(at, best.was)
  })
}

/** How many of the words of two texts are the same, from 0 to 1; two empty texts tell nothing. */
export function wordsAlike(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  if (left.size === 0 || right.size === 0) return 0
  const both = [...left].filter((word) => right.has(word)).length
  return both / (left.size + right.size - both)
}
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu))
