// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent, TimeUnit } from '../../core/procedure-content.ts'
import { numberOfStep } from '../merged-times.ts'

/** Minutes of one unit on the bar. A calendar day is drawn as long as a working day; the two never stand on one bar. */
const MINUTES: Readonly<Record<TimeUnit, number>> = { workingDay: 480, sameDay: 480, calendarDay: 480, workingHour: 60, hour: 60, minute: 1, month: 480 * 30 }
const MEASURE: Readonly<Record<TimeUnit, 'working' | 'calendar'>> = { workingDay: 'working', sameDay: 'working', workingHour: 'working', minute: 'working', calendarDay: 'calendar', hour: 'calendar', month: 'calendar' }

export interface CaseTotal {
  readonly parts: readonly { readonly order: string; readonly minutes: number }[]
  readonly limitMinutes: number | undefined
  /** The steps count in another measure than the limit, so no sum can be set against it. */
  readonly measure: 'working' | 'calendar' | 'mixed'
  /** Cells without a time. */
  readonly holes: number
}

/** The times of a case in a row, a merged cell once, with the limit of the case. */
export function totalOfCase({ cases, steps }: ProcedureContent, caseKey: string): CaseTotal {
  const limit = cases.find(({ key }) => key === caseKey)?.limit ?? null
  const measures = new Set(limit?.unit == null ? [] : [MEASURE[limit.unit]])
  let holes = 0
  const parts = steps.flatMap((step) => {
    const cell = step.times.find((time) => time.caseKey === caseKey)
    if (cell === undefined || cell.sharedWith.some((other) => other < step.order)) return []
    if (cell.time === null) {
      if (cell.text.trim() === '') holes += 1
      return []
    }
    const unit = cell.time.unit ?? limit?.unit ?? 'workingDay'
    measures.add(MEASURE[unit])
    const last = steps.find(({ order }) => order === cell.sharedWith.at(-1))
    const order = last === undefined ? numberOfStep(step) : `${numberOfStep(step)}–${numberOfStep(last)}`
    return [{ order, minutes: cell.time.value * MINUTES[unit] }]
  })
  const [only = 'working'] = measures
  return { parts, limitMinutes: limit === null ? undefined : limit.value * MINUTES[limit.unit ?? 'workingDay'], measure: measures.size > 1 ? 'mixed' : only, holes }
}
