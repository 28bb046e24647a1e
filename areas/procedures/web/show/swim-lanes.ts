// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Step, StepEdge } from '../../core/procedure-content.ts'
import { waysOfSteps } from '../../core/step-ways.ts'

/** Columns of the flow: one per role in the order of first mention; a step without a role stands in the lane of the step before it. */
export interface SwimLanes {
  readonly names: readonly string[]
  /** Lane of each step, by its place. */
  readonly laneOf: readonly number[]
}

export function lanesOf(steps: readonly Pick<Step, 'role'>[]): SwimLanes {
  const names: string[] = []
  const known = new Map<string, number>()
  let last = 0
  const laneOf = steps.map(({ role }) => {
    const folded = foldText(role ?? '')
    if (folded === '') return last
    const lane = known.get(folded) ?? names.push((role ?? '').trim()) - 1
    known.set(folded, lane)
    last = lane
    return lane
  })
  return { names: names.length === 0 ? [''] : names, laneOf }
}

/** A way that is no plain step down: drawn in a channel of its own beside the lanes. */
export interface FlowTrack {
  /** Places of its two steps, from 0. */
  readonly from: number
  readonly to: number
  readonly kind: StepEdge['kind']
  readonly when: string
  readonly channel: number
}

/** The flow of a step table: its lanes, which steps lead to the next one, and the ways beside. */
export interface Flow {
  readonly lanes: SwimLanes
  /** Whether the step at a place leads to the one below it. */
  readonly follows: readonly boolean[]
  readonly tracks: readonly FlowTrack[]
  readonly channels: number
  /** How a step parts its ways: it asks, it opens ways beside one another, or neither. */
  readonly parts: readonly ('choice' | 'fork' | 'none')[]
}

export function flowOf(steps: readonly Step[]): Flow {
  const placeOf = new Map(steps.map(({ order }, place) => [order, place]))
  const onward = waysOfSteps(steps)
  const named = steps.map(({ edges = [] }, from) => edges.flatMap(({ to, kind, when }) => { const place = placeOf.get(to); return place === undefined || place === from ? [] : [{ from, to: place, kind, when }] }))
  // Past the first steps of ways that run beside it, a step leads on by a way that nobody wrote.
  const ways = named.map((each, from) => {
    const [way] = onward.get(steps[from]?.order ?? 0)?.on ?? []
    const to = way?.kind === 'next' ? placeOf.get(way.opens[0]?.order ?? 0) : undefined
    return to === undefined || to === from + 1 ? each : [...each, { from, to, kind: 'branch' as const, when: '' }]
  })
  const forward = ways.map((each) => each.filter(({ kind }) => kind !== 'return'))
  const beside = ways.flatMap((each) => each.filter(({ from, to }) => to !== from + 1))
  const { tracks, channels } = inChannels(beside)
  return {
    lanes: lanesOf(steps), tracks, channels,
    follows: steps.map((_, place) => place < steps.length - 1 && (forward[place]?.length === 0 || forward[place]?.some(({ to }) => to === place + 1) === true)),
    parts: forward.map((each) => (each.length > 1 && each.some(({ kind }) => kind === 'branch') ? 'choice' : each.length > 1 ? 'fork' : 'none')),
  }
}

/** Ways that run side by side get channels of their own; short ones stand nearest to the lanes. */
function inChannels(beside: readonly Omit<FlowTrack, 'channel'>[]): { readonly tracks: FlowTrack[]; readonly channels: number } {
  const span = ({ from, to }: Omit<FlowTrack, 'channel'>) => [Math.min(from, to), Math.max(from, to)] as const
  const taken: (readonly [number, number])[][] = []
  const tracks = beside.toSorted((one, other) => (span(one)[1] - span(one)[0]) - (span(other)[1] - span(other)[0])).map((way): FlowTrack => {
    const [top, bottom] = span(way)
    const free = taken.findIndex((spans) => spans.every(([from, to]) => bottom < from || to < top))
    const channel = free === -1 ? taken.push([]) - 1 : free
    taken[channel]?.push([top, bottom])
    return { ...way, channel }
  })
  return { tracks, channels: taken.length }
}

/** One way where it crosses a row. */
export interface Crossing { readonly track: FlowTrack; readonly here: 'begins' | 'ends' | 'passes'; readonly runs: 'up' | 'down' }

/** What crosses the row of a place in each channel: a way that begins, ends or passes there. */
export const tracksAt = ({ tracks }: Pick<Flow, 'tracks'>, place: number): readonly Crossing[] => tracks.flatMap((track): Crossing[] => {
  const { from, to } = track
  const runs = to < from ? 'up' : 'down'
  if (place < Math.min(from, to) || place > Math.max(from, to)) return []
  return [{ track, runs, here: place === from ? 'begins' : place === to ? 'ends' : 'passes' }]
})

/** Two or three words that stand for a step in its box: "Tiếp nhận" of "Tiếp nhận hồ sơ của tổ chức…". */
export const briefAction = (action: string): string => action.replace(/^[\s\-–+*•\d.)]+/u, '').split(/[\s,;:.(]+/u).filter((word) => word !== '').slice(0, 2).join(' ')

/** Text in lines of about so many letters; what does not fit ends in "…". */
export function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.replace(/^[\s\-–+*•]+/u, '').split(/\s+/u).filter((each) => each !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/…$/, '').slice(0, Math.max(0, letters - 1))}…`]
}
