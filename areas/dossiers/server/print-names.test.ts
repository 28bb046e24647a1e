// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import type { ExplanationLine } from '#kernel/working-time/explain.ts'
import { printNames } from './print-names.ts'
import { deadlineNote } from './print-receipt.ts'

test('a commune’s paper writes the committee out, and knows its centre and its place', () => {
  expect(printNames({ name: 'UBND xã Tri Phú', parentName: 'UBND tỉnh Tuyên Quang', hasCentre: true })).toEqual({
    agency: 'Ủy ban nhân dân xã Tri Phú', parent: 'Ủy ban nhân dân tỉnh Tuyên Quang', unit: 'Trung tâm Phục vụ hành chính công', unitOfArea: 'Trung tâm Phục vụ hành chính công xã Tri Phú', unitSign: 'TTPVHCC', place: 'Tri Phú',
  })
})

test('before the centres it was the one-stop unit', () => {
  expect(printNames({ name: 'UBND huyện Lộc Bình', parentName: undefined, hasCentre: false })).toMatchObject({ unitOfArea: 'Bộ phận Tiếp nhận và Trả kết quả huyện Lộc Bình', unitSign: 'BPTNTKQ', place: 'Lộc Bình' })
})

test('a department takes the place of the province above it; without one the place is left to write', () => {
  expect(printNames({ name: 'Sở Tư pháp', parentName: 'UBND tỉnh Tuyên Quang', hasCentre: false }).place).toBe('Tuyên Quang')
  expect(printNames({ name: 'Sở Tư pháp', parentName: undefined, hasCentre: false }).place).toBe('…………')
})

const line = (date: string, status: ExplanationLine['status'], minutes = 0): ExplanationLine => ({ date: date as PlainDate, status, minutes, text: { vi: '', en: '' } })

test('the note of the slip names the days that were skipped, month by month', () => {
  expect(deadlineNote([line('2026-11-27', 'receipt'), line('2026-11-28', 'off'), line('2026-11-29', 'off'), line('2026-11-30', 'counted', 480), line('2026-12-05', 'off')]))
    .toBe('Ngày nhận hồ sơ không tính vào thời hạn; không tính ngày nghỉ 28, 29/11, 05/12.')
})

test('of many days off ten are named and the others counted', () => {
  expect(deadlineNote([line('2026-02-01', 'receipt'), ...Array.from({ length: 14 }, (_, index) => line(`2026-02-${String(index + 2).padStart(2, '0')}`, 'off'))])).toMatch(/11\/02 và 4 ngày khác\.$/)
})

test('a limit in hours that ends on the day of receipt needs no note', () => {
  expect(deadlineNote([line('2026-11-27', 'receipt', 240)])).toBeUndefined()
})
