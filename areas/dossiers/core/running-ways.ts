// SPDX-License-Identifier: Apache-2.0
import { isPlainWay, type StepWays, type Way, type WayStep, waysOfSteps } from '#areas/procedures/core/public.ts'
import { type Dossier, openVisits } from './dossier.ts'
import type { RunningProcedure } from './running-procedure.ts'

/** The ways of the issue that a dossier is pinned to. */
export interface RunningWays {
  of(order: number): StepWays
  /** Whether some path of ways on leads from a step to a later one; a step does not lead to itself. */
  leadsTo(from: number, to: number): boolean
}

const NOWHERE: StepWays = { on: [], back: [] }

export function waysOf({ content }: Pick<RunningProcedure, 'content'>): RunningWays {
  const ways = waysOfSteps(content.steps)
  const ahead = new Map<number, ReadonlySet<number>>()
  for (const [order, { on }] of [...ways].toReversed()) ahead.set(order, new Set(targetsOf(on).flatMap((to) => [to, ...(ahead.get(to) ?? [])])))
  return { of: (order) => ways.get(order) ?? NOWHERE, leadsTo: (from, to) => ahead.get(from)?.has(to) ?? false }
}

const targetsOf = (on: readonly Way[]): readonly number[] => on.flatMap(({ opens }) => opens.map(({ order }) => order))

/** Whether a step can begin: nothing else that is still open, or waits to begin, leads to it. Ways that part so meet at the first step that all still open lead to. */
export const canBegin = (ways: RunningWays, step: number, others: readonly number[]): boolean => !others.some((other) => ways.leadsTo(other, step))

/** A step chosen on finishing another, and who gets it. */
export interface ChosenStep { readonly step: number; readonly to: string | null }

/** The steps that a choice among the ways on opens, with the condition chosen; undefined when it is none of them. Of steps side by side all without a condition must be among them. */
export function chosenWay(on: readonly Way[], chosen: readonly ChosenStep[]): { readonly when: string } | undefined {
  const orders = new Set(chosen.map(({ step }) => step))
  if (orders.size !== chosen.length || orders.size === 0) return undefined
  for (const { opens } of on) {
    const isWithin = [...orders].every((step) => opens.some(({ order }) => order === step))
    const alone = opens.length === 1
    if (isWithin && opens.every(({ order, when }) => orders.has(order) || (!alone && when !== ''))) return { when: [...new Set(opens.filter(({ order }) => orders.has(order)).map(({ when }) => when))].filter((when) => when !== '').join('; ') }
  }
  return undefined
}

/** The one step that follows without anything being chosen; undefined where there is a choice, several at once, or none. */
export function soleStep(on: readonly Way[]): number | undefined {
  const [way, ...others] = on
  return others.length === 0 && way?.opens.length === 1 ? way.opens[0]?.order : undefined
}

/**
 * Where a step under way may be returned to: first the ways back of the procedure, with their conditions, then earlier steps that were
 * done and lead here. While others run beside it, only steps that lead here: returning to one takes back what it leads to.
 */
export function returnsFrom(dossier: Pick<Dossier, 'visits' | 'meetings'>, ways: RunningWays, order: number): readonly WayStep[] {
  const others = openVisits(dossier).filter(({ stepOrder }) => stepOrder !== order)
  const isAlone = others.length === 0 && (dossier.meetings ?? []).length === 0
  const named = ways.of(order).back.filter((back) => isAlone || ways.leadsTo(back.order, order))
  const done = [...new Set(dossier.visits.map(({ stepOrder }) => stepOrder))].filter((step) => ways.leadsTo(step, order) && !named.some((back) => back.order === step))
  return [...named, ...done.toSorted((a, b) => b - a).map((step) => ({ order: step, when: '' }))]
}

/** The steps that lie ahead of some as far as can be foreseen: at a choice the way without a condition, or the first. Themselves not included. */
export function likelyAhead(ways: RunningWays, from: readonly number[]): ReadonlySet<number> {
  const ahead = new Set<number>()
  for (const waiting = [...from]; waiting.length > 0;) {
    const { on } = ways.of(waiting.pop() ?? 0)
    const opens = (on.find((way) => way.opens.some(isPlainWay)) ?? on[0])?.opens ?? []
    const always = opens.filter(isPlainWay)
    for (const { order } of always.length > 0 ? always : opens.slice(0, 1)) {
      if (ahead.has(order)) continue
      ahead.add(order)
      waiting.push(order)
    }
  }
  return ahead
}

/** Why a step is not on the way of a dossier: at which step another way was taken, the condition of that way, and the one under which this step would be done; empty where a way has none. */
export interface Skipped { readonly at: number; readonly taken: string; readonly missed: string }

/** Why a step will not be done; undefined when it was, is, or still may be. */
export function whySkipped(dossier: Pick<Dossier, 'visits' | 'meetings'>, ways: RunningWays, under: readonly number[], order: number): Skipped | undefined {
  const begun = [...under, ...(dossier.meetings ?? []).map(({ step }) => step)]
  const done = new Set(dossier.visits.map(({ stepOrder }) => stepOrder))
  if (done.has(order) || begun.some((step) => step === order || ways.leadsTo(step, order))) return undefined
  const isTaken = ({ order: to }: WayStep) => done.has(to) || begun.includes(to)
  const parted = [...done].toSorted((a, b) => b - a).flatMap((at) => {
    const opens = ways.of(at).on.flatMap((way) => way.opens)
    const missed = opens.find((to) => !isTaken(to) && (to.order === order || ways.leadsTo(to.order, order)))
    return missed === undefined ? [] : [{ at, taken: opens.find(isTaken), missed: missed.when }]
  })
  // A step where one way was taken and another was not; after a return the steps of a way given up lie before it.
  const found = parted.find(({ taken }) => taken !== undefined) ?? parted[0]
  return found && { at: found.at, taken: found.taken?.when ?? '', missed: found.missed }
}
