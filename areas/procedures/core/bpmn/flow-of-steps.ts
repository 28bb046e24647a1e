// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Step, StepEdge } from '../procedure-content.ts'
import { waysOfSteps } from '../step-ways.ts'

export type NodeKind = 'start' | 'end' | 'task' | 'wait' | 'choice' | 'fork'

/** A sign of the diagram; gateways belong to the step behind which they stand. */
export interface FlowNode { readonly id: string; readonly kind: NodeKind; readonly lane: number; readonly step: Step | null }

/** An arrow; `edge` where the procedure itself says it, with its place among the edges of its step; `next`: it goes on past ways that run beside it, with the order of the step it leads to. */
export interface FlowArrow { readonly id: string; readonly from: string; readonly to: string; readonly words: string; readonly edge: { readonly kind: StepEdge['kind'] | 'next'; readonly index: number } | null }

export interface Flow { readonly lanes: readonly string[]; readonly nodes: readonly FlowNode[]; readonly arrows: readonly FlowArrow[] }

/** The lane of people that nobody named. */
const NOBODY = 'Chưa rõ người làm'

/** Lanes by role in the order of first mention; a step without a role stands in the lane of the one before. */
function lanesOf(steps: readonly Step[]): { readonly names: readonly string[]; readonly of: readonly number[] } {
  const names: string[] = []
  const known = new Map<string, number>()
  let last: number | undefined
  const of = steps.map(({ role }) => {
    const folded = foldText(role ?? '')
    if (folded === '' && last !== undefined) return last
    const lane = known.get(folded) ?? names.push(folded === '' ? NOBODY : (role ?? '').replaceAll(/\s+/g, ' ').trim()) - 1
    known.set(folded, lane)
    last = lane
    return lane
  })
  return { names: names.length === 0 ? [NOBODY] : names, of }
}

/** The steps as signs and arrows: ways chosen leave through a choice, ways side by side through a fork, ways back through a choice. */
export function flowOfSteps(steps: readonly Step[]): Flow {
  const lanes = lanesOf(steps)
  const nodes: FlowNode[] = [{ id: 'start', kind: 'start', lane: lanes.of[0] ?? 0, step: null }]
  const arrows: FlowArrow[] = []
  const idOf = (index: number): string => `step_${index + 1}`
  const placeOf = new Map(steps.map(({ order }, index) => [order, index]))
  const ways = waysOfSteps(steps)
  const arrow = (from: string, to: string, words = '', edge: FlowArrow['edge'] = null): void => { arrows.push({ id: `flow_${arrows.length + 1}`, from, to, words, edge }) }
  arrow('start', steps.length === 0 ? 'end' : idOf(0))
  steps.forEach((step, index) => {
    const lane = lanes.of[index] ?? 0
    nodes.push({ id: idOf(index), kind: step.waits === true ? 'wait' : 'task', lane, step })
    const edges = (step.edges ?? []).flatMap((edge, at) => { const to = placeOf.get(edge.to); return to === undefined ? [] : [{ to: idOf(to), when: edge.when, edge: { kind: edge.kind, index: at } }] })
    const of = (kind: StepEdge['kind']) => edges.filter(({ edge }) => edge.kind === kind)
    const [branches, forks, returns] = [of('branch'), of('parallel'), of('return')]
    const [way] = ways.get(step.order)?.on ?? []
    const following = way?.kind === 'next' ? placeOf.get(way.opens[0]?.order ?? 0) ?? index + 1 : index + 1
    const next = following < steps.length ? idOf(following) : 'end'
    let leave = idOf(index)
    if (branches.length + returns.length > 0) {
      nodes.push({ id: `${idOf(index)}_choice`, kind: 'choice', lane, step: null })
      arrow(leave, `${idOf(index)}_choice`)
      leave = `${idOf(index)}_choice`
      for (const { to, when, edge } of [...branches, ...returns]) arrow(leave, to, when, edge)
    }
    if (forks.length > 0) {
      nodes.push({ id: `${idOf(index)}_fork`, kind: 'fork', lane, step: null })
      arrow(leave, `${idOf(index)}_fork`)
      for (const { to, when, edge } of forks) arrow(`${idOf(index)}_fork`, to, when, edge)
    } else if (branches.length === 0) arrow(leave, next, '', following === index + 1 ? null : { kind: 'next', index: way?.opens[0]?.order ?? 0 })
  })
  nodes.push({ id: 'end', kind: 'end', lane: lanes.of.at(-1) ?? 0, step: null })
  return { lanes: lanes.names, nodes, arrows }
}
