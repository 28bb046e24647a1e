// SPDX-License-Identifier: Apache-2.0
import type { StepReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { caseInTitle } from '#areas/procedures/core/reading/iso/case-name.ts'
import type { StepTableReading } from '#areas/procedures/core/reading/iso/read-steps.ts'

/** One list of steps, and the case it is for where rows of the table set its cases apart. */
export interface CaseList extends StepTableReading {
  readonly case: string | null
}

const CASE_ROW = /^(?:[-–+*]\s*)?(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)]?\s+)?(?:trường\s+hợp|th\s*\d|đối\s+với)(?!\p{L})/iu

/** Parts a table whose rows "Trường hợp …" each begin their numbers anew into one list per case; any other table is one list. */
export function listPerCase(list: StepTableReading): readonly CaseList[] {
  const names = [...new Set(list.steps.map((step) => step.phase))]
  const parts = names.map((name) => ({ name, steps: list.steps.filter((step) => step.phase === name) }))
  const apart = parts.length > 1 && parts.every(({ name, steps }) => name !== null && CASE_ROW.test(name) && isFirst(steps[0]?.label ?? null))
  if (!apart) return [{ ...list, case: null }]
  return parts.map(({ name, steps }, index) => ({ ...list, case: name === null ? null : caseInTitle(name), steps: renumbered(steps), problems: index === 0 ? list.problems : [] }))
}

const isFirst = (label: string | null): boolean => label !== null && /^(?:bước\s*|b)?0?1(?:\.1)?[.):]?$/iu.test(label)

function renumbered(steps: readonly StepReading[]): readonly StepReading[] {
  const orders = new Map(steps.map((step, index) => [step.order, index + 1]))
  return steps.map((step) => ({ ...step, phase: null, order: orders.get(step.order) ?? step.order, times: step.times.map((time) => ({ ...time, sharedWith: time.sharedWith.flatMap((order) => orders.get(order) ?? []) })) }))
}
