// SPDX-License-Identifier: Apache-2.0
import { type LineKind, matchLines } from '#areas/procedures/core/edit/match-lines.ts'

/** A line on its way through a merge: what it was, what each side made of it. Undefined: not there on that side. */
export interface ThreeLines<Line> { readonly base: Line | undefined; readonly mine: Line | undefined; readonly theirs: Line | undefined }

/** One list out of three versions: every line of either side, those that one side took out and the other left alone gone, in the order of the side that moved them. */
export function alignThree<Line>(base: readonly Line[], mine: readonly Line[], theirs: readonly Line[], kind: LineKind<Line>, isSame: (one: Line, other: Line) => boolean): ThreeLines<Line>[] {
  const [inMine, inTheirs] = [matchLines(base, mine, kind), matchLines(base, theirs, kind)]
  const [mineOf, theirsOf] = [inverted(inMine), inverted(inTheirs)]
  const isMoved = (matches: ReadonlyMap<number, number>) => [...matches].toSorted(([one], [other]) => one - other).some(([, was], index, all) => index > 0 && was < (all[index - 1]?.[1] ?? -1))
  const minesMoved = isMoved(inMine)
  // The side that moved lines gives the order; the other side's new lines stand after the line that stood before them there.
  const [lead, leadIn, follow, followIn] = minesMoved || !isMoved(inTheirs) ? [mine, inMine, theirs, inTheirs] as const : [theirs, inTheirs, mine, inMine] as const
  const isMineLead = lead === mine
  const order: { readonly was: number | undefined; readonly own: Line | undefined; readonly side: 'lead' | 'follow' }[] = lead.map((line, at) => ({ was: leadIn.get(at), own: line, side: 'lead' }))
  let previous: number | undefined
  follow.forEach((line, at) => {
    const was = followIn.get(at)
    const known = was === undefined ? -1 : order.findIndex((each) => each.was === was)
    if (known >= 0) { previous = known; return }
    // Two people who add the very same line mean one line.
    const twin = was === undefined ? order.findIndex((each) => each.was === undefined && each.side === 'lead' && each.own !== undefined && isSame(each.own, line)) : -1
    if (twin >= 0) { previous = twin; return }
    let place = (previous ?? -1) + 1
    while (was === undefined && order[place]?.was === undefined && order[place]?.side === 'lead' && place < order.length) place += 1
    order.splice(place, 0, { was, own: line, side: 'follow' })
    previous = place
  })
  return order.flatMap(({ was, own, side }): ThreeLines<Line>[] => {
    if (was === undefined) return [(side === 'lead') === isMineLead ? { base: undefined, mine: own, theirs: undefined } : { base: undefined, mine: undefined, theirs: own }]
    const lines = { base: base[was], mine: lineAt(mine, mineOf.get(was)), theirs: lineAt(theirs, theirsOf.get(was)) }
    const kept = lines.mine ?? lines.theirs
    // Taken out by one side and left alone by the other: gone.
    const isGone = (lines.mine === undefined || lines.theirs === undefined) && lines.base !== undefined && kept !== undefined && isSame(kept, lines.base)
    return isGone ? [] : [lines]
  })
}

const inverted = (matches: ReadonlyMap<number, number>): ReadonlyMap<number, number> => new Map([...matches].map(([at, was]) => [was, at]))
const lineAt = <Line>(lines: readonly Line[], at: number | undefined): Line | undefined => (at === undefined ? undefined : lines[at])
