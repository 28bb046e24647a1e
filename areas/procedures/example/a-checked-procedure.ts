// SPDX-License-Identifier: Apache-2.0
import type { CheckedLimit, CheckedProcedure, CheckedStep, CheckedTime } from '../core/check/checked-procedure.ts'

export const aTime = (value: number | null, more: Partial<CheckedTime> = {}): CheckedTime => ({ case: null, value, unit: value === null ? null : 'workingDay', text: value === null ? '' : `${value} ngày`, sharedWith: [], ...more })
export const aLimit = (value: number, more: Partial<CheckedLimit> = {}): CheckedLimit => ({ case: null, value, unit: 'workingDay', text: `${value} ngày làm việc`, ...more })
export const aStep = (order: number, more: Partial<CheckedStep> = {}): CheckedStep => ({ order, label: String(order), phase: null, action: `Việc ${order}`, responsible: 'Công chức Tư pháp - Hộ tịch', output: `Kết quả ${order}`, times: [aTime(1)], ...more })

/** A procedure that makes everything clear. */
export const aCheckedProcedure = (more: Partial<CheckedProcedure> = {}): CheckedProcedure => ({
  source: 'a.docx', form: 'iso', code: 'QT 01', name: 'Đăng ký kết hôn', result: 'Giấy chứng nhận kết hôn', limits: [aLimit(3)], timeColumns: [{ case: null, heading: 'Thời gian (03 ngày làm việc)' }], timeUnitNote: null,
  hasOutputColumn: true, steps: [aStep(1), aStep(2), aStep(3)], records: [{ name: 'Sổ đăng ký kết hôn', place: 'Văn phòng', retention: 'Vĩnh viễn' }],
  legalBasis: [{ number: '123/2015/NĐ-CP', date: '2015-11-15', text: 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ' }], placeholders: [], ...more,
})
export const withSteps = (...steps: readonly CheckedStep[]): Partial<CheckedProcedure> => ({ steps })
/** Steps in the times of two cases. */
export const twoCases = (first: readonly number[], second: readonly number[], limits: readonly CheckedLimit[], secondUnit: CheckedTime['unit'] = 'workingDay'): Partial<CheckedProcedure> => ({
  limits, timeColumns: [{ case: 'không xác minh', heading: 'Thời gian' }, { case: 'có xác minh', heading: 'Thời gian có xác minh' }],
  steps: first.map((value, index) => aStep(index + 1, { times: [aTime(value, { case: 'không xác minh' }), aTime(second[index] ?? null, { case: 'có xác minh', unit: secondUnit })] })),
})
export const cited = (number: string, text: string, date: string | null = null) => ({ legalBasis: [{ number, date, text }] })
