// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { readMoment, sayMomentRefusal } from './moment-text.ts'

describe('a moment as it is written', () => {
  it.each([
    ['2026-11-16T08:30', '2026-11-16T01:30:00.000Z'], ['2026-11-16 08:30', '2026-11-16T01:30:00.000Z'], ['2026-11-16T08:30:15', '2026-11-16T01:30:15.000Z'], ['2026-11-16T08:30:15.250', '2026-11-16T01:30:15.250Z'],
    ['2026-11-16T08:30:00+07:00', '2026-11-16T01:30:00.000Z'], ['2026-11-16T08:30:00+0700', '2026-11-16T01:30:00.000Z'], ['2026-11-16T08:30+07', '2026-11-16T01:30:00.000Z'], ['2026-11-16T01:30:00Z', '2026-11-16T01:30:00.000Z'],
    ['2026-11-15T20:30-05:00', '2026-11-16T01:30:00.000Z'], ['2026-11-16T05:30', '2026-11-15T22:30:00.000Z'], ['1969-12-31T23:59', '1969-12-31T16:59:00.000Z'], ['1954-10-10T06:00', '1954-10-09T23:00:00.000Z'],
    ['2024-02-29T00:00', '2024-02-28T17:00:00.000Z'], ['  2026-11-16T08:30  ', '2026-11-16T01:30:00.000Z'],
  ])('%s', (text, at) => expect(readMoment(text)).toEqual({ ok: true, at }))

  it.each([
    ['2026-02-30T08:30', 'moment-day-unreal', 'Tháng 2 năm 2026 chỉ có 28 ngày'], ['2026-06-31T08:30', 'moment-day-unreal', 'Tháng 6 năm 2026 chỉ có 30 ngày'], ['2025-02-29T08:30', 'moment-day-unreal', 'chỉ có 28 ngày'], ['2026-11-00T08:30', 'moment-day-unreal', 'chỉ có 30 ngày'],
    ['2026-13-01T08:30', 'moment-month-unreal', 'Không có tháng 13'], ['2026-11-16T24:00', 'moment-time-unreal', 'không có thật'], ['2026-11-16T08:60', 'moment-time-unreal', 'không có thật'], ['2026-11-16T08:30+15:00', 'moment-time-unreal', 'không có thật'],
    ['2026-11-16', 'moment-without-time', 'chưa có giờ'], ['16/11/2026 08:30', 'moment-unreadable', 'Ghi như 2026-11-16T08:30'], ['', 'moment-unreadable', 'Không đọc được'], ['hôm qua', 'moment-unreadable', 'hôm qua'],
    ['1899-12-31T08:00', 'moment-outside-supported-time', '01/01/1900'], ['2200-01-01T00:00', 'moment-outside-supported-time', '31/12/2199'],
  ])('%s is refused: %s', (text, code, says) => {
    const read = readMoment(text)
    expect(read).toMatchObject({ ok: false, refusal: { code } })
    expect(read.ok ? '' : sayMomentRefusal(read.refusal).vi).toContain(says)
    expect(read.ok ? '' : sayMomentRefusal(read.refusal).en).not.toBe('')
  })
})
