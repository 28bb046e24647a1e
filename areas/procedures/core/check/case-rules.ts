// SPDX-License-Identifier: Apache-2.0
import { cleanCell } from '#areas/procedures/core/check/checked-text.ts'
import type { DurationUnit } from '#kernel/duration-text.ts'
import { comparable, countedTimes, headingLimit, isTimeUnread, limitOfCase, timesOfCase } from '#areas/procedures/core/check/case-time.ts'
import { capital, checkRule, stepName, stepNameEn } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'

const FITS_LAW = 'Thông tư 01/2018/TT-VPCP, Điều 8 khoản 1 điểm b (quy trình phù hợp với quy định của pháp luật); TCVN ISO 9001:2015, 8.5.1'
const DAYS = 'Bộ luật Dân sự 2015, Điều 147 và 148 (thời hạn bằng ngày); Nghị định 61/2018/NĐ-CP, Điều 17 (ngày hẹn trả)'
const inCase = (named: string | null): string => (named === null ? '' : `, trường hợp "${named}"`)
const inCaseEn = (named: string | null): string => (named === null ? '' : `, case "${named}"`)

/** Rules on the cases of a procedure: each has its limit, its kind of days, and what is said of it is said of a case that exists. */
export const CASE_RULES: readonly CheckRule[] = [
  checkRule<{ readonly case: string | null }>({
    id: 'case-without-limit',
    clear: 'time',
    severity: 'warning',
    ground: FITS_LAW,
    example: 'Trường hợp "có xác minh" có cột thời gian riêng nhưng không ghi thời hạn.',
    fix: { vi: 'Ghi thời hạn của trường hợp này theo văn bản quy định thủ tục.', en: 'Write the limit of this case as the law sets it.' },
    find: (procedure) => (procedure.form !== 'iso' || procedure.timeColumns.length < 2 || procedure.limits.length === 0 ? [] : columnsOf(procedure)
      .filter((column) => limitOfCase(procedure, column) === null && headingLimit(procedure, column) === null && !procedure.limits.some((limit) => limit.case === (procedure.timeColumns[column]?.case ?? null)))
      .map((column) => ({ case: caseOf(procedure, column), place: 'mục thời hạn giải quyết', facts: { case: caseOf(procedure, column) } }))),
    say: ({ case: named }) => ({ vi: `Chưa ghi thời hạn${inCase(named)}; các trường hợp khác có thời hạn.`, en: `No limit is given${inCaseEn(named)}; the other cases have one.` }),
  }),
  checkRule<{ readonly case: string | null; readonly working: string; readonly calendar: string }>({
    id: 'steps-mix-day-kinds',
    clear: 'time',
    severity: 'warning',
    ground: DAYS,
    example: 'Bước 1 ghi "½ ngày làm việc", bước 2 ghi "10 ngày" (theo lịch) trong một trường hợp.',
    fix: { vi: 'Ghi thời gian mọi bước của một trường hợp bằng một loại ngày.', en: 'Write all steps of one case in one kind of days.' },
    find: (procedure) => columnsOf(procedure).flatMap((column) => {
      const cells = timesOfCase(procedure, column).filter(({ step, time }) => step.waits !== true && time.value !== null)
      const [working, calendar] = (['workingDay', 'calendarDay'] as const).map((unit) => cells.find(({ time }) => time.unit === unit))
      return working === undefined || calendar === undefined ? [] : [{ case: caseOf(procedure, column), place: 'bảng bước, cột thời gian', facts: { case: caseOf(procedure, column), working: stepName(working.step), calendar: stepName(calendar.step) } }]
    }),
    say: ({ case: named, working, calendar }) => ({ vi: `${capital(working)} tính bằng ngày làm việc, ${calendar} tính bằng ngày theo lịch${inCase(named)}: không cộng được.`, en: `${capital(stepNameEn(working))} counts working days, ${stepNameEn(calendar)} calendar days${inCaseEn(named)}: they cannot be added.` }),
  }),
  checkRule<{ readonly case: string | null; readonly count: number; readonly first: string; readonly text: string }>({
    id: 'day-kind-not-stated',
    clear: 'time',
    severity: 'notice',
    ground: DAYS,
    example: 'Các bước ghi "½ ngày" mà không nói là ngày làm việc hay ngày theo lịch.',
    fix: { vi: 'Ghi rõ đơn vị, ví dụ "½ ngày làm việc".', en: 'Write the unit, for example "½ working day".' },
    find: (procedure) => columnsOf(procedure).flatMap((column) => {
      const cells = timesOfCase(procedure, column).filter(({ step, time }) => time.value !== null && time.unit === null && !time.sharedWith.some((order) => order < step.order))
      const [first] = cells
      return first === undefined ? [] : [{ case: caseOf(procedure, column), place: 'bảng bước, cột thời gian', facts: { case: caseOf(procedure, column), count: cells.length, first: stepName(first.step), text: cleanCell(first.time.text) } }]
    }),
    say: ({ case: named, count, first, text }) => ({ vi: `${count} bước ghi số ngày mà không nói loại ngày (${first}: "${text}")${inCase(named)}.`, en: `${count} steps do not say which kind of day they count (${stepNameEn(first)}: "${text}")${inCaseEn(named)}.` }),
  }),
  checkRule<{ readonly case: string | null; readonly limit: string; readonly unit: DurationUnit | null }>({
    id: 'sum-cannot-be-compared',
    clear: 'time',
    severity: 'notice',
    ground: DAYS,
    example: 'Thời hạn 25 ngày (theo lịch), các bước tính bằng ngày làm việc: phần mềm không cộng để so được.',
    fix: { vi: 'Đối chiếu bằng tay rằng các bước không vượt thời hạn, hoặc ghi cả hai bằng một loại ngày nếu văn bản gốc cho phép.', en: 'See by hand that the steps keep the limit, or write both in one kind of days where the law allows.' },
    find: (procedure) => columnsOf(procedure).flatMap((column) => {
      const limit = limitOfCase(procedure, column)
      const times = countedTimes(procedure, column)
      if (limit === null || times.length === 0 || timesOfCase(procedure, column).some(({ time }) => isTimeUnread(time)) || comparable(times, limit) !== null) return []
      return [{ case: caseOf(procedure, column), place: 'bảng bước, cột thời gian', facts: { case: caseOf(procedure, column), limit: cleanCell(limit.text).slice(0, 60), unit: limit.unit } }]
    }),
    say: ({ case: named, limit }) => ({ vi: `Thời hạn "${limit}" và thời gian các bước tính bằng loại ngày khác nhau nên chưa so được${inCase(named)}.`, en: `The limit "${limit}" and the steps count different kinds of days, so they were not compared${inCaseEn(named)}.` }),
  }),
  checkRule<{ readonly name: string; readonly text: string }>({
    id: 'time-of-unknown-case',
    clear: 'time',
    severity: 'error',
    ground: FITS_LAW,
    example: 'Bước 2 còn thời gian của trường hợp "c3", quy trình chỉ có hai trường hợp.',
    fix: { vi: 'Thêm lại trường hợp, hoặc bỏ thời gian thừa.', en: 'Add the case again, or remove the time.' },
    find: (procedure) => procedure.steps.flatMap((step) => (step.timesOfNoCase ?? []).map((text) => ({ step: step.order, place: 'bảng bước, cột thời gian', facts: { name: stepName(step), text } }))),
    say: ({ name, text }) => ({ vi: `${capital(name)} có thời gian "${text}" của một trường hợp không có trong quy trình.`, en: `${capital(stepNameEn(name))} has a time "${text}" of a case that the procedure does not have.` }),
  }),
  checkRule<{ readonly key: string; readonly text: string }>({
    id: 'fee-of-unknown-case',
    clear: 'document',
    severity: 'error',
    ground: 'Luật Phí và lệ phí 2015, Điều 3 và Điều 14 (thu đúng đối tượng, đúng mức)',
    example: 'Mức phí 8.000 đồng ghi cho trường hợp "c3", quy trình chỉ có hai trường hợp.',
    fix: { vi: 'Chọn lại trường hợp của mức phí này.', en: 'Choose the case of this fee again.' },
    find: (procedure) => (procedure.feesOfNoCase ?? []).map(({ caseKey: key, text }) => ({ place: 'phí, lệ phí', facts: { key, text } })),
    say: ({ key, text }) => ({ vi: `Mức phí "${text}" ghi cho trường hợp "${key}", quy trình không có trường hợp này.`, en: `The fee "${text}" is for case "${key}", which the procedure does not have.` }),
  }),
]

const columnsOf = (procedure: CheckedProcedure): readonly number[] => procedure.timeColumns.map((_, column) => column)
const caseOf = (procedure: CheckedProcedure, column: number): string | null => procedure.timeColumns[column]?.case ?? null
