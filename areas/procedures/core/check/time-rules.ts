// SPDX-License-Identifier: Apache-2.0
import { readPrintedUnit } from '#kernel/duration-text.ts'
import { isApplicant } from '#areas/procedures/core/check/applicant.ts'
import { amountWords, comparable, countedTimes, headingLimit, isTimeMissing, isTimeUnread, limitOfCase, timesOfCase } from '#areas/procedures/core/check/case-time.ts'
import { checkRule, stepName, stepNameEn } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule, RuleHit } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'

const FITS_LAW = 'Thông tư 01/2018/TT-VPCP, Điều 8 khoản 1 điểm b (quy trình phù hợp với quy định của pháp luật); TCVN ISO 9001:2015, 8.5.1'
const DAYS = 'Bộ luật Dân sự 2015, Điều 147 và 148 (thời hạn bằng ngày); Nghị định 61/2018/NĐ-CP, Điều 17 (ngày hẹn trả)'
const inCase = (named: string | null): string => (named === null ? '' : `, trường hợp "${named}"`)
const inCaseEn = (named: string | null): string => (named === null ? '' : `, case "${named}"`)

interface SumFacts {
  readonly case: string | null
  readonly sum: number
  readonly limit: number
  readonly unit: Parameters<typeof amountWords>[1]
}

interface MissingFacts {
  /** Null when no step has a time. */
  readonly name: string | null
  readonly case: string | null
}

/** Rules on rõ thời gian: every step has a time, and the times keep the limit. */
export const TIME_RULES: readonly CheckRule[] = [
  checkRule<SumFacts>({
    id: 'sum-of-steps-differs-from-limit',
    clear: 'time',
    severity: 'error',
    ground: FITS_LAW,
    example: 'Khai tử có yếu tố nước ngoài, có xác minh: năm bước ½ ngày là 2,5 ngày, thời hạn 03 ngày làm việc.',
    fix: { vi: 'Chia lại thời gian các bước cho bằng thời hạn, hoặc sửa thời hạn nếu văn bản gốc quy định khác.', en: 'Divide the time of the steps again so that they add up to the limit, or correct the limit if the law says otherwise.' },
    find: (procedure) => columnsOf(procedure).flatMap((column) => sumHit(procedure, column)),
    weigh: ({ sum, limit }) => (sum > limit ? 'error' : 'warning'),
    say: ({ case: named, sum, limit, unit }) => {
      const off = amountWords(Math.abs(Math.round((sum - limit) * 1e6) / 1e6), unit)
      const total = amountWords(sum, unit)
      const allowed = amountWords(limit, unit)
      return {
        vi: `Tổng thời gian các bước là ${total.vi}, thời hạn là ${allowed.vi}${inCase(named)}: ${sum > limit ? 'vượt' : 'thiếu'} ${off.vi}.`,
        en: `The steps add up to ${total.en}, the limit is ${allowed.en}${inCaseEn(named)}: ${off.en} ${sum > limit ? 'over' : 'short'}.`,
      }
    },
  }),
  checkRule<MissingFacts>({
    id: 'step-without-time',
    clear: 'time',
    severity: 'error',
    ground: 'Kết luận kiểm tra áp dụng TCVN ISO 9001:2015 tại huyện Lộc Bình (10/2020): phân rõ thời gian từng bước',
    example: 'Ô thời gian để trống, không gộp với bước nào.',
    fix: { vi: 'Ghi thời gian của bước, hoặc ghi rõ "không tính thời gian" nếu bước ở ngoài thời hạn.', en: 'Write the time of the step, or say that it does not count towards the limit.' },
    find: missingTimes,
    say: ({ name, case: named }) => (name === null
      ? { vi: `Không bước nào ghi thời gian${inCase(named)}.`, en: `No step has a time${inCaseEn(named)}.` }
      : { vi: `Chưa ghi thời gian của ${name}${inCase(named)}.`, en: `No time is given for ${stepNameEn(name)}${inCaseEn(named)}.` }),
  }),
  checkRule<{ readonly name: string; readonly text: string }>({
    id: 'step-time-not-understood',
    clear: 'time',
    severity: 'warning',
    ground: 'TCVN ISO 9001:2015, 7.5.2 (thông tin dạng văn bản rõ ràng)',
    example: 'Ô thời gian ghi "theo lịch họp".',
    fix: { vi: 'Ghi lại bằng một số và một đơn vị, ví dụ "½ ngày làm việc".', en: 'Write one number and one unit, for example "½ working day".' },
    find: (procedure) => procedure.steps.flatMap((step) => step.times.filter((time) => isTimeUnread(time) && !time.sharedWith.some((order) => order < step.order)).map((time) => ({ step: step.order, case: time.case, place: 'bảng bước, cột thời gian', facts: { name: stepName(step), text: time.text } }))),
    say: ({ name, text }) => ({ vi: `Không đọc được thời gian "${text}" của ${name}.`, en: `The time "${text}" of ${stepNameEn(name)} cannot be read as an amount.` }),
  }),
  checkRule<{ readonly name: string; readonly text: string }>({
    id: 'time-without-unit',
    clear: 'time',
    severity: 'warning',
    ground: DAYS,
    example: 'Ô thời gian ghi "01" dưới tiêu đề "Thời gian".',
    fix: { vi: 'Ghi đơn vị trong ô hoặc trên tiêu đề cột.', en: 'Write the unit in the cell or in the column heading.' },
    find: (procedure) => procedure.steps.flatMap((step) => step.times.flatMap((time, column) => {
      const naked = /^[\d\s.,/½¼¾]+$/u.test(time.text.trim()) && time.value !== null && !time.sharedWith.some((order) => order < step.order)
      const heading = procedure.timeColumns[column]?.heading ?? ''
      return naked && heading !== '' && readPrintedUnit(heading) === null ? [{ step: step.order, case: time.case, place: 'bảng bước, cột thời gian', facts: { name: stepName(step), text: time.text } }] : []
    })),
    say: ({ name, text }) => ({ vi: `Thời gian "${text}" của ${name} không có đơn vị.`, en: `The time "${text}" of ${stepNameEn(name)} has no unit.` }),
  }),
  checkRule<{ readonly working: string; readonly calendar: string } | { readonly heading: string; readonly note: string }>({
    id: 'mixed-day-units',
    clear: 'time',
    severity: 'warning',
    ground: DAYS,
    example: 'Đăng ký lại khai sinh: 05 ngày làm việc, có xác minh thì 25 ngày.',
    fix: { vi: 'Đối chiếu văn bản gốc và ghi rõ "ngày" hay "ngày làm việc" ở mọi chỗ.', en: 'Compare with the law and write "working day" or "day" everywhere.' },
    find: (procedure) => [...mixedLimits(procedure), ...headingAgainstNote(procedure)],
    say: (facts) => ('working' in facts
      ? { vi: `Thời hạn trộn hai loại ngày: "${facts.working}" và "${facts.calendar}".`, en: `The limits mix working days ("${facts.working}") and calendar days ("${facts.calendar}").` }
      : { vi: `Tiêu đề cột ghi "${facts.heading}" nhưng ghi chú lại viết "${facts.note}".`, en: `The column heading says "${facts.heading}" but the note says "${facts.note}".` }),
  }),
  checkRule<{ readonly case: string | null; readonly section: string; readonly heading: string }>({
    id: 'limit-stated-differently',
    clear: 'time',
    severity: 'error',
    ground: FITS_LAW,
    example: 'Mục thời hạn ghi 05 ngày làm việc, tiêu đề cột ghi 03 ngày làm việc.',
    fix: { vi: 'Sửa cho mục thời hạn và tiêu đề cột ghi một thời hạn.', en: 'Make the section and the column heading state one limit.' },
    find: (procedure) => columnsOf(procedure).flatMap((column) => {
      const printed = headingLimit(procedure, column)
      const limit = limitOfCase(procedure, column)
      const known = limit !== null && procedure.limits.includes(limit)
      if (printed === null || !known || sameAmount(printed, limit)) return []
      const named = procedure.timeColumns[column]?.case ?? null
      return [{ case: named, place: 'tiêu đề cột thời gian', facts: { case: named, section: limit.text, heading: printed.text } }]
    }),
    say: ({ case: named, section, heading }) => ({ vi: `Mục thời hạn ghi "${section}", tiêu đề cột ghi "${heading}"${inCase(named)}.`, en: `The section states "${section}", the column heading "${heading}"${inCaseEn(named)}.` }),
  }),
  checkRule<Record<never, never>>({
    id: 'limit-missing',
    clear: 'time',
    severity: 'warning',
    ground: FITS_LAW,
    example: 'Mục thời hạn giải quyết để trống và tiêu đề cột không ghi thời hạn.',
    fix: { vi: 'Ghi thời hạn giải quyết theo văn bản quy định thủ tục.', en: 'Write the time limit set by the law.' },
    find: (procedure) => (procedure.form === 'iso' && procedure.limits.length === 0 && columnsOf(procedure).every((column) => headingLimit(procedure, column) === null) ? [{ place: 'mục thời hạn giải quyết', facts: {} }] : []),
    say: () => ({ vi: 'Quy trình không ghi thời hạn giải quyết.', en: 'The procedure states no time limit.' }),
  }),
]

/** Steps whose cell is blank, a merged blank once; a list without any time is one finding. What citizens do themselves needs no time. */
function missingTimes(procedure: CheckedProcedure): readonly RuleHit<MissingFacts>[] {
  const steps = procedure.steps.filter((step) => step.waits !== true && !isApplicant(step.responsible))
  if (steps.length === 0) return []
  if (steps.every((step) => step.times.every(isTimeMissing))) return [{ place: 'bảng bước', facts: { name: null, case: null } }]
  return steps.flatMap((step) => step.times
    .filter((time) => isTimeMissing(time) && !time.sharedWith.some((order) => order < step.order))
    .map((time) => ({ step: step.order, case: time.case, place: 'bảng bước, cột thời gian', facts: { name: stepName(step), case: time.case } })))
}

const columnsOf = (procedure: CheckedProcedure): readonly number[] => procedure.timeColumns.map((_, column) => column)

/** Compares only what is certain: one limit for the case, every step's time read, units that can be added. */
function sumHit(procedure: CheckedProcedure, column: number): readonly RuleHit<SumFacts>[] {
  const limit = limitOfCase(procedure, column)
  const times = countedTimes(procedure, column)
  if (limit === null || times.length === 0) return []
  const cells = timesOfCase(procedure, column).map(({ time }) => time)
  if (cells.some(isTimeUnread)) return []
  const measured = comparable(times, limit)
  if (measured === null || measured.sum === measured.limit) return []
  const hole = cells.some(isTimeMissing)
  if (measured.sum < measured.limit && hole) return []
  const named = procedure.timeColumns[column]?.case ?? null
  return [{ case: named, place: 'bảng bước, cột thời gian', facts: { case: named, ...measured } }]
}

function mixedLimits(procedure: CheckedProcedure): readonly RuleHit<{ readonly working: string; readonly calendar: string }>[] {
  const working = procedure.limits.find((limit) => limit.unit === 'workingDay')
  const calendar = procedure.limits.find((limit) => limit.unit === 'calendarDay')
  return working === undefined || calendar === undefined ? [] : [{ place: 'mục thời hạn giải quyết', facts: { working: brief(working.text), calendar: brief(calendar.text) } }]
}

const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

function headingAgainstNote(procedure: CheckedProcedure): readonly RuleHit<{ readonly heading: string; readonly note: string }>[] {
  const note = procedure.timeUnitNote
  if (note === null || readPrintedUnit(note) !== 'workingDay') return []
  const bare = procedure.timeColumns.find(({ heading }) => readPrintedUnit(heading) === 'day')
  return bare === undefined ? [] : [{ place: 'bảng bước, tiêu đề cột thời gian', facts: { heading: bare.heading, note } }]
}

const sameAmount = (printed: { readonly value: number; readonly unit: string | null }, limit: { readonly value: number; readonly unit: string | null }): boolean =>
  printed.value === limit.value && (printed.unit === limit.unit || (limit.unit === 'sameDay' && printed.unit === 'workingDay'))
