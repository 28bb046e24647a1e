// SPDX-License-Identifier: Apache-2.0
import { readDuration } from '#kernel/duration-text.ts'
import { edgesAfterRenumbering, isPlainWay, withEdges, withWaits } from '../../core/edit/step-edges.ts'
import type { ProcedureCase, ProcedureContent, Step, StepTime, TimeUnit } from '../../core/procedure-content.ts'

type Content = ProcedureContent
/** A step that keeps the number it had before rows were added, moved or removed. */
type Row = Step

/** The unit of a bare "ngày" or a bare number in a step: that of the limit of its case, and the working day where there is none. */
const UNIT_AS_HEADING: Readonly<Record<TimeUnit, string>> = {
  workingDay: 'ngày làm việc', sameDay: 'ngày làm việc', month: 'ngày làm việc', calendarDay: 'ngày lịch', workingHour: 'giờ làm việc', hour: 'giờ', minute: 'phút',
}

/** What a time typed into a step of a case says; null where it says no amount. */
export const readStepTime = (text: string, limit: ProcedureCase['limit']) => readDuration(text, { heading: UNIT_AS_HEADING[limit?.unit ?? 'workingDay'], bareDay: limit?.unit === 'calendarDay' ? 'calendarDay' : 'workingDay' })

const emptyTime = (caseKey: string): StepTime => ({ caseKey, time: null, text: '', sharedWith: [] })

/** The time of a step in a case; a hole where none was written. */
export const timeIn = (step: Step, caseKey: string): StepTime => step.times.find((time) => time.caseKey === caseKey) ?? emptyTime(caseKey)

const withTime = (step: Step, time: StepTime): Step => ({ ...step, times: step.times.some(({ caseKey }) => caseKey === time.caseKey) ? step.times.map((one) => (one.caseKey === time.caseKey ? time : one)) : [...step.times, time] })

const withSteps = (content: Content, change: (step: Step) => Step): Content => ({ ...content, steps: content.steps.map(change) })

/** Changes one cell of a step. Who answers for it follows who does it as long as both are the same. */
export const changeStep = (content: Content, order: number, part: Partial<Pick<Step, 'action' | 'role' | 'accountable' | 'method' | 'output' | 'label'>>): Content => withSteps(content, (step) => {
  if (step.order !== order) return step
  const follows = part.role !== undefined && part.accountable === undefined && (step.accountable ?? '') === (step.role ?? '')
  return { ...step, ...part, ...(follows ? { accountable: part.role ?? null } : {}) }
})

/** Writes a time into a cell and into the steps that share it. */
export function changeTime(content: Content, order: number, caseKey: string, text: string): Content {
  const limit = content.cases.find(({ key }) => key === caseKey)?.limit ?? null
  const read = readStepTime(text, limit)
  const time = read === null ? null : { value: read.value, unit: read.unit, text: read.text }
  const own = content.steps.find((step) => step.order === order)
  const sharers = new Set(own === undefined ? [] : [order, ...timeIn(own, caseKey).sharedWith])
  return withSteps(content, (step) => (sharers.has(step.order) ? withTime(step, { ...timeIn(step, caseKey), time, text }) : step))
}

/** Merges the time cell of a step with the one above it; the time above holds for both. */
export const mergeTimeWithAbove = (content: Content, order: number, caseKey: string): Content => mergeTimes(content, order - 1, order, caseKey)

/** Merges the time cells of the steps from one to another, with all that share with them; the first time written holds for all. */
export function mergeTimes(content: Content, from: number, to: number, caseKey: string): Content {
  const chosen = content.steps.filter(({ order }) => order >= Math.min(from, to) && order <= Math.max(from, to))
  if (chosen.length < 2 || chosen.length !== Math.abs(to - from) + 1) return content
  const group = [...new Set(chosen.flatMap((step) => [step.order, ...timeIn(step, caseKey).sharedWith]))].toSorted((a, b) => a - b)
  const times = chosen.map((step) => timeIn(step, caseKey))
  const { time, text } = times.find((each) => each.time !== null || each.text.trim() !== '') ?? emptyTime(caseKey)
  return withSteps(content, (step) => (group.includes(step.order) ? withTime(step, { caseKey, time, text, sharedWith: group.filter((other) => other !== step.order) }) : step))
}

/** Takes a merged time cell apart: its first step keeps the time, the others get cells of their own to fill. */
export function splitTime(content: Content, order: number, caseKey: string): Content {
  const own = content.steps[order - 1]
  if (own === undefined) return content
  const group = [order, ...timeIn(own, caseKey).sharedWith].toSorted((a, b) => a - b)
  return withSteps(content, (step) => {
    if (!group.includes(step.order)) return step
    return withTime(step, step.order === group[0] ? { ...timeIn(step, caseKey), sharedWith: [] } : emptyTime(caseKey))
  })
}

/** Adds an empty step after another one, in the same group; after 0 it becomes the first. */
export function addStepAfter(content: Content, order: number): Content {
  const before = content.steps.find((step) => step.order === order)
  const fresh: Row = { order: 0, label: '', phase: before?.phase ?? content.steps[0]?.phase ?? null, action: '', role: null, method: null, accountable: null, output: null, times: content.cases.map(({ key }) => emptyTime(key)) }
  const at = content.steps.findIndex((step) => step.order === order) + 1
  const grown = arranged(content, content.steps.toSpliced(at, 0, fresh))
  // "Otherwise the next one" now means the new step.
  return { ...grown, steps: grown.steps.map((step) => (step.order === at && step.edges !== undefined ? withEdges(step, step.edges.map((edge) => (isPlainWay(edge) && edge.kind === 'branch' && edge.to === at + 2 ? { ...edge, to: at + 1 } : edge))) : step)) }
}

export const removeStep = (content: Content, order: number): Content => arranged(content, content.steps.filter((step) => step.order !== order))

/** Moves a step one row up or down; at the edge of its group it crosses into the neighbouring group first. */
export function moveStep(content: Content, order: number, way: 'up' | 'down'): Content {
  const at = order - 1
  const to = way === 'up' ? at - 1 : at + 1
  const [own, neighbour] = [content.steps[at], content.steps[to]]
  if (own === undefined || neighbour === undefined) return content
  if (own.phase !== neighbour.phase) return arranged(content, content.steps.with(at, { ...own, phase: neighbour.phase }))
  return arranged(content, content.steps.with(at, neighbour).with(to, own))
}

/** What a time cell says of a step that counts no time. */
const NO_TIME = 'Không tính thời gian'

/** Says that a step waits outside the clock, or no longer; holes in its times are then no holes. */
export const setWaiting = (content: Content, order: number, waits: boolean): Content => withSteps(content, (step) => {
  if (step.order !== order) return step
  const waiting = withWaits(step, waits)
  return { ...waiting, times: waiting.times.map((time) => (waits && time.time === null && time.text.trim() === '' ? { ...time, text: NO_TIME } : !waits && time.text === NO_TIME ? { ...time, text: '' } : time)) }
})

/** Takes out several steps at once. */
export const removeSteps = (content: Content, orders: readonly number[]): Content => arranged(content, content.steps.filter(({ order }) => !orders.includes(order)))

/** Begins a group (an agency's part of the way) at a step: the rest of its block goes with it. */
export function startPhase(content: Content, order: number, name: string): Content {
  const { to } = blockAround(content.steps, order - 1)
  return { ...content, steps: content.steps.map((step, index) => (index >= order - 1 && index < to ? { ...step, phase: name } : step)) }
}

/** Ends the group around a step: its steps join the group above, or none where there is none. */
export function endPhase(content: Content, order: number): Content {
  const { from, to } = blockAround(content.steps, order - 1)
  const phase = content.steps[from - 1]?.phase ?? null
  return { ...content, steps: content.steps.map((step, index) => (index >= from && index < to ? { ...step, phase } : step)) }
}

/** Renames the group of steps that stands around a step. */
export function renamePhase(content: Content, order: number, name: string): Content {
  const block = blockAround(content.steps, order - 1)
  return { ...content, steps: content.steps.map((step, index) => (index >= block.from && index < block.to ? { ...step, phase: name } : step)) }
}

function blockAround(steps: readonly Step[], at: number): { readonly from: number; readonly to: number } {
  const phase = steps[at]?.phase
  let from = at
  while (from > 0 && steps[from - 1]?.phase === phase) from--
  let to = at + 1
  while (to < steps.length && steps[to]?.phase === phase) to++
  return { from, to }
}

/** Steps in their new order: numbered anew, printed numbers kept in place, merged times kept only where their rows still touch. */
function arranged(content: Content, rows: readonly Row[]): Content {
  const newOrder = new Map(rows.map((row, index) => [row.order, index + 1]))
  const labelled = relabelled(content.steps, rows)
  const steps = labelled.map((row, index): Step => ({
    ...row, order: index + 1,
    times: row.times.map((time) => ({ ...time, sharedWith: time.sharedWith.flatMap((other) => newOrder.get(other) ?? []).toSorted((a, b) => a - b) })),
  }))
  const firstOfOld = new Map(labelled.map((row, index) => [index + 1, row.order]))
  return { ...content, steps: steps.map((step) => {
    const settled = { ...step, times: step.times.map((time) => stillTouching(step.order, time, firstOfOld)) }
    return settled.edges === undefined ? settled : withEdges(settled, edgesAfterRenumbering(content.steps, settled.edges, newOrder))
  }) }
}

/** A merged cell whose rows were pulled apart: those that still touch its first row keep the time, the others are empty. */
function stillTouching(order: number, time: StepTime, oldOrders: ReadonlyMap<number, number>): StepTime {
  if (time.sharedWith.length === 0) return time
  const group = [order, ...time.sharedWith]
  const runOf = (member: number): readonly number[] => {
    const run = [member]
    for (let next = member - 1; group.includes(next); next--) run.unshift(next)
    for (let next = member + 1; group.includes(next); next++) run.push(next)
    return run
  }
  const first = group.reduce((a, b) => ((oldOrders.get(a) ?? a) <= (oldOrders.get(b) ?? b) ? a : b))
  const run = runOf(order)
  return run.includes(first) ? { ...time, sharedWith: run.filter((other) => other !== order) } : { ...emptyTime(time.caseKey), sharedWith: run.filter((other) => other !== order) }
}

/** Printed numbers stay where they stood within their group; a group that grew continues its numbering. */
function relabelled(before: readonly Step[], rows: readonly Row[]): readonly Row[] {
  const printed = Map.groupBy(before, ({ phase }) => phase ?? '')
  const used = new Map<string, number>()
  return rows.map((row) => {
    const key = row.phase ?? ''
    const place = used.get(key) ?? 0
    used.set(key, place + 1)
    const labels = (printed.get(key) ?? []).map(({ label }) => label)
    return { ...row, label: place < labels.length ? labels[place] ?? null : continued(labels.at(-1) ?? null, place - labels.length + 1) }
  })
}

function continued(label: string | null, further: number): string | null {
  const number = /^(.*?)(\d+)(\D*)$/su.exec(label ?? '')
  return number === null ? (label === null || label === '' ? String(further) : null) : `${number[1] ?? ''}${Number(number[2]) + further}${number[3] ?? ''}`
}
