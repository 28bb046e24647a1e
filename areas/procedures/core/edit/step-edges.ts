// SPDX-License-Identifier: Apache-2.0
import { cleanText, foldText } from '#kernel/vietnamese-text.ts'
import type { ProcedureContent, Step, StepEdge } from '#areas/procedures/core/procedure-content.ts'
import { shownNumber } from '#areas/procedures/core/edit/step-number.ts'

type Content = ProcedureContent

/** When a way is taken that has no condition of its own: where no other condition holds, or always. */
export const OTHERWISE = 'còn lại'
export const ALWAYS = 'mọi trường hợp'
/** Whether a way is taken without a condition being looked at. */
export const isPlainWay = ({ when: condition }: Pick<StepEdge, 'when'>): boolean => condition === '' || condition === OTHERWISE || condition === ALWAYS

/** A step with these ways on; without any the field is absent, as in content issued before ways existed. */
export function withEdges(step: Step, edges: readonly StepEdge[]): Step {
  const { edges: _before, ...rest } = step
  const kept = tidyEdges(step.order, edges)
  return kept.length === 0 ? rest : { ...rest, edges: kept }
}

/** A step that waits outside the clock, or does not; absent where it does not. */
export function withWaits(step: Step, waits: boolean): Step {
  const { waits: _before, ...rest } = step
  return waits ? { ...rest, waits: true } : rest
}

/** Ways on as they make sense from a step: back is a return, forward never is; a way that only says "the next one" is left out. */
export function tidyEdges(order: number, edges: readonly StepEdge[]): StepEdge[] {
  const kept: StepEdge[] = []
  for (const edge of edges) {
    if (edge.to === order || (edge.kind === 'parallel' && edge.to < order)) continue
    const kind = edge.kind === 'parallel' ? 'parallel' : edge.to < order ? 'return' : 'branch'
    if (!kept.some((other) => other.to === edge.to && other.kind === kind && other.when === edge.when)) kept.push({ to: edge.to, kind, when: edge.when })
  }
  const forward = kept.filter(({ kind }) => kind !== 'return')
  const [only] = forward
  return forward.length === 1 && only !== undefined && only.to === order + 1 && isPlainWay(only) ? kept.filter((edge) => edge !== only) : kept
}

/** Ways on when steps were numbered anew: they follow their steps. A way forward to a step that vanished leads to the one after it, a way back to it ends. */
export function edgesAfterRenumbering(before: readonly Step[], edges: readonly StepEdge[], newOrder: ReadonlyMap<number, number>): StepEdge[] {
  return edges.flatMap((edge) => {
    const to = newOrder.get(edge.to) ?? (edge.kind === 'return' ? undefined : before.find(({ order }) => order > edge.to && newOrder.has(order))?.order)
    const moved = to === undefined ? undefined : newOrder.get(edge.to) ?? newOrder.get(to)
    return moved === undefined ? [] : [{ ...edge, to: moved }]
  })
}

/** What a cell of ways on says, as it is typed: "về bước 2 khi thiếu giấy tờ; nếu phải xác minh thì bước 5". */
export function sayEdges(content: Pick<Content, 'steps'>, step: Step): string {
  const edges = step.edges ?? []
  const name = (order: number) => nameOfTarget(content, step, order)
  const branches = edges.filter(({ kind }) => kind === 'branch')
  const parallel = edges.filter(({ kind, when }) => kind === 'parallel' && when === '')
  const condition = (text: string) => text.replaceAll(/[;\n]+/g, ',')
  return [
    ...(parallel.length === 0 ? [] : [`song song ${parallel.map(({ to }) => name(to)).join(' và ')}`]),
    ...edges.filter(({ kind, when }) => kind === 'parallel' && when !== '').map(({ to, when }) => `song song ${name(to)} khi ${condition(when)}`),
    ...branches.map(({ to, when }) => (isPlainWay({ when }) ? `${branches.length > 1 ? 'còn lại sang' : 'sang'} ${name(to)}` : `nếu ${condition(when)} thì ${name(to)}`)),
    ...edges.filter(({ kind }) => kind === 'return').map(({ to, when }) => (when === '' ? `về ${name(to)}` : `về ${name(to)} khi ${condition(when)}`)),
  ].join('; ')
}

/** Ways on read from what was typed, or the part that could not be understood. */
export type EdgesRead = { readonly ok: true; readonly edges: readonly StepEdge[] } | { readonly ok: false; readonly part: string }

const TARGET = String.raw`((?:bước|buoc|dòng|dong|b)?\.?\s*[\p{L}\d][\p{L}\d./-]*)`
const IF = 'nếu|neu|khi|trường hợp'
const RETURN = new RegExp(String.raw`^(?:(?:quay|trả|chuyển|tra|chuyen)\s+)?(?:lại|về|ve|lai)\s+(?:về\s+|lại\s+)?${TARGET}(?:\s*,?\s*(?:${IF})\s+(.+))?$`, 'iu')
const CHOICE = new RegExp(String.raw`^(?:${IF})\s+(.+?)[\s,]+(?:thì|thi)\s+(?:(?:quay|trả|chuyển)\s+)?(?:(?:về|lại|sang|đến|tới|vào)\s+)*${TARGET}$`, 'iu')
const PARALLEL = new RegExp(String.raw`^(?:song song|đồng thời|dong thoi)\s+(?:(?:với|sang|voi|thực hiện)\s+)?(.+?)(?:\s+(?:${IF})\s+(.+))?$`, 'iu')
const ONWARD = new RegExp(String.raw`^(?:(?:còn lại|con lai|không thì|khong thi|ngược lại)\s*,?\s*)?(?:thì\s+)?(?:(?:sang|đến|tới|chuyển|đi|->|→)\s*)*${TARGET}(?:\s*,?\s*(?:${IF})\s+(.+))?$`, 'iu')

/** Reads ways on as officials write them. A condition without its "otherwise" goes on to the next step where it does not hold. */
export function readEdges(content: Pick<Content, 'steps'>, step: Step, typed: string): EdgesRead {
  const edges: StepEdge[] = []
  for (const part of typed.split(/[;\n]+/u).map((each) => cleanText(each).replace(/^[-+•→\s]+/u, '').replace(/[.\s]+$/u, '')).filter((each) => each !== '')) {
    const read = readPart(content, step, part)
    if (read === undefined) return { ok: false, part }
    edges.push(...read)
  }
  return { ok: true, edges: tidyEdges(step.order, namedWays([...edges, ...impliedNext(content, step, edges)])) }
}

function readPart(content: Pick<Content, 'steps'>, step: Step, part: string): StepEdge[] | undefined {
  const parallel = PARALLEL.exec(part)
  if (parallel !== null) {
    const targets = (parallel[1] ?? '').split(/\s*(?:,|&|\+|\s+và\s+|\s+va\s+)\s*/iu).map((name) => findTarget(content, step, name))
    return targets.every((to) => to !== undefined && to > step.order) ? targets.flatMap((to) => (to === undefined ? [] : [{ to, kind: 'parallel' as const, when: when(parallel[2]) }])) : undefined
  }
  const choice = CHOICE.exec(part)
  if (choice !== null) return one(findTarget(content, step, choice[2] ?? ''), step, choice[1])
  const back = RETURN.exec(part)
  if (back !== null) return one(findTarget(content, step, back[1] ?? ''), step, back[2])
  const onward = ONWARD.exec(part)
  return onward === null ? undefined : one(findTarget(content, step, onward[1] ?? ''), step, onward[2])
}

const when = (text: string | undefined): string => cleanText(text ?? '').slice(0, 500)
const one = (to: number | undefined, step: Step, condition: string | undefined): StepEdge[] | undefined => (to === undefined || to === step.order ? undefined : [{ to, kind: to < step.order ? 'return' : 'branch', when: when(condition) }])

function impliedNext({ steps }: Pick<Content, 'steps'>, { order }: Step, edges: readonly StepEdge[]): StepEdge[] {
  const next = steps.find((step) => step.order > order)?.order
  const forward = edges.filter(({ kind }) => kind !== 'return')
  if (next === undefined || forward.length === 0 || forward.some(({ to }) => to === next)) return []
  if (forward.every(({ kind }) => kind === 'parallel')) return forward.length === 1 ? [{ to: next, kind: 'parallel', when: '' }] : []
  return forward.some(({ kind, when: condition }) => kind === 'branch' && isPlainWay({ when: condition })) ? [] : [{ to: next, kind: 'branch', when: OTHERWISE }]
}

/** A branch without a condition says so: the only one is always taken, one beside others where none of theirs holds. */
function namedWays(edges: readonly StepEdge[]): StepEdge[] {
  const branches = edges.filter(({ kind }) => kind === 'branch').length
  return edges.map((edge) => (edge.kind === 'branch' && isPlainWay(edge) ? { ...edge, when: branches > 1 ? OTHERWISE : ALWAYS } : edge))
}

/** A target is named by its printed number where that says which step is meant, and by its row where numbers repeat. */
function nameOfTarget(content: Pick<Content, 'steps'>, from: Step, order: number): string {
  const target = content.steps.find((step) => step.order === order)
  const printed = target === undefined ? '' : shownNumber(target)
  return /^[\p{L}\d][\p{L}\d./-]*$/u.test(printed) && findTarget(content, from, `bước ${printed}`) === order ? `bước ${printed}` : `dòng ${order}`
}

function findTarget({ steps }: Pick<Content, 'steps'>, from: Step, name: string): number | undefined {
  const parts = /^(bước|buoc|dòng|dong|b)?\.?\s*([\p{L}\d][\p{L}\d./-]*)$/iu.exec(cleanText(name))
  if (parts === null) return undefined
  const number = foldText(parts[2] ?? '')
  if (/^d[òo]ng$/iu.test(parts[1] ?? '')) return steps.find(({ order }) => String(order) === number)?.order
  const named = steps.filter((step) => foldText(shownNumber(step)) === number || foldText(shownNumber(step)).replace(/^0+/, '') === number)
  const own = named.filter(({ phase }) => phase === from.phase)
  return own.length === 1 ? own[0]?.order : named.length === 1 ? named[0]?.order : undefined
}
