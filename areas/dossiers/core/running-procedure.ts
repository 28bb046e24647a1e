// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '#areas/procedures/core/public.ts'
import { type Limit, limitOfDuration, stepMinutesOf } from '#kernel/working-time/limit.ts'

/** The issue that a dossier is pinned to, in its case: what the rules of a dossier need of it. */
export interface RunningProcedure {
  readonly procedureId: string
  readonly revisionId: string
  readonly caseKey: string
  readonly content: ProcedureContent
}

/** The limit of the whole procedure in the case; undefined when the procedure states none that can be counted. */
export function limitOf({ content, caseKey }: RunningProcedure): Limit | undefined {
  const limit = content.cases.find(({ key }) => key === caseKey)?.limit
  return limit === null || limit === undefined ? undefined : limitOfDuration(limit)
}

/** Order numbers of the steps, in the order in which they are done. */
export const stepOrders = ({ content }: RunningProcedure): readonly number[] => content.steps.map(({ order }) => order).toSorted((a, b) => a - b)

/**
 * Working minutes allotted to a step in the case, and the steps that share them under one merged cell (itself included).
 * Undefined when the step counts no time: office hours, a hole, months, waiting outside the clock.
 */
export function allotmentOf({ content, caseKey }: RunningProcedure, order: number): { readonly minutes: number; readonly group: readonly number[] } | undefined {
  const step = content.steps.find((each) => each.order === order)
  const time = step?.waits === true ? undefined : step?.times.find((each) => each.caseKey === caseKey)
  const minutes = time?.time === null || time === undefined ? undefined : stepMinutesOf(time.time)
  return minutes === undefined ? undefined : { minutes, group: [...new Set([order, ...(time?.sharedWith ?? [])])].toSorted((a, b) => a - b) }
}
