// SPDX-License-Identifier: Apache-2.0
import { readPrintedUnit } from '#kernel/duration-text.ts'
import type { LimitReading, ReadingProblem, StepReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { CaseColumn } from '#areas/procedures/core/reading/iso/case-name.ts'

/** What the paper says of units in three places that may disagree. */
export interface UnitWitnesses {
  readonly cases: readonly CaseColumn[]
  readonly unitNote: string | null
  readonly limits: readonly LimitReading[]
}

/** Takes the unit back from cells that quote a limit of the law ("10 ngày, kể từ ngày nhận đủ hồ sơ") where the heading says "ngày", the note "ngày làm việc" and that limit counts calendar days: nobody but the agency can say which is meant. */
export function doubtUnits(steps: readonly StepReading[], { cases, unitNote, limits }: UnitWitnesses): { readonly steps: readonly StepReading[]; readonly problems: readonly ReadingProblem[] } {
  const torn = readPrintedUnit(unitNote ?? '') === 'workingDay' && limits.some((limit) => limit.unit === 'calendarDay')
  const problems: ReadingProblem[] = []
  const doubted = steps.map((step): StepReading => ({
    ...step,
    times: step.times.map((time, column) => {
      const bare = readPrintedUnit(time.text) === 'day' && readPrintedUnit(cases[column]?.heading ?? '') === 'day'
      if (!torn || !bare || !/\bkể\s+từ\b/iu.test(time.text)) return time
      problems.push({ place: `bảng bước, dòng ${step.order}`, message: `Không rõ "${time.text}" là ngày hay ngày làm việc: tiêu đề cột, ghi chú và mục thời hạn nói khác nhau; hãy chọn đơn vị.` })
      return { ...time, unit: null }
    }),
  }))
  return { steps: doubted, problems }
}
