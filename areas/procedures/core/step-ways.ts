// SPDX-License-Identifier: Apache-2.0
import { isPlainWay } from '#areas/procedures/core/edit/step-edges.ts'
import type { Step } from '#areas/procedures/core/procedure-content.ts'

/** A step that a way leads to, and the condition in the procedure's words; empty where there is none. */
export interface WayStep { readonly order: number; readonly when: string }

/** A way on: one step, or several that begin side by side. Of those side by side, one with a condition begins only where it holds. */
export interface Way { readonly kind: 'next' | 'branch' | 'parallel'; readonly opens: readonly WayStep[] }

/** Where a step leads: one of the ways on is taken (none after the last step), or a way back. */
export interface StepWays { readonly on: readonly Way[]; readonly back: readonly WayStep[] }

/**
 * The ways of each step by its order number. A step that names no way on leads to the next in order, passing over first steps of
 * ways that run beside it: "song song bước 3 và bước 4" on step 2 makes both lead to step 5. Ways to steps that do not exist are left out;
 * a way on that leads back counts as a return. Every way on leads to a later step, so that every path ends at the last one.
 */
export function waysOfSteps(steps: readonly Pick<Step, 'order' | 'edges'>[]): ReadonlyMap<number, StepWays> {
  const inOrder = steps.toSorted((a, b) => a.order - b.order)
  const orders = new Set(inOrder.map(({ order }) => order))
  const last = inOrder.at(-1)?.order
  const beside = new Map<number, ReadonlySet<number>>()
  const ways = new Map<number, StepWays>()
  for (const { order, edges = [] } of inOrder) {
    const known = edges.filter(({ to }) => orders.has(to) && to !== order)
    const forward = known.filter(({ to }) => to > order)
    const branches = forward.filter(({ kind }) => kind === 'branch').map(({ to, when }): Way => ({ kind: 'branch', opens: [{ order: to, when }] }))
    const forked = unique(forward.filter(({ kind }) => kind === 'parallel').map(({ to, when }) => ({ order: to, when: isPlainWay({ when }) ? '' : when })))
    const named: readonly Way[] = [...branches, ...(forked.length === 0 ? [] : [{ kind: 'parallel' as const, opens: forked }])]
    const passed = beside.get(order) ?? new Set<number>()
    const next = order === last ? undefined : inOrder.find((other) => other.order > order && !passed.has(other.order))?.order ?? last
    const on = named.length > 0 || next === undefined ? named : [{ kind: 'next' as const, opens: [{ order: next, when: '' }] }]
    ways.set(order, { on, back: unique(known.filter(({ to, kind }) => to < order && kind !== 'parallel').map(({ to, when }) => ({ order: to, when }))) })
    for (const { opens } of on) for (const { order: to } of opens) beside.set(to, new Set([...(beside.get(to) ?? []), ...passed, ...(opens.length > 1 ? opens.map((each) => each.order) : [])]))
  }
  return ways
}

const unique = (steps: readonly WayStep[]): WayStep[] => steps.filter(({ order }, at) => steps.findIndex((other) => other.order === order) === at)
