// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import type { LayerHours } from '#kernel/working-time/calendar-layers.ts'
import { draftOfHours, readHours, WEEK_AS_BELOW } from './hours-draft.ts'

const HOURS: readonly LayerHours[] = [
  { weekly: { saturday: { sessions: [{ from: '07:30', to: '11:30' }] }, sunday: { sessions: [] } }, source: 'QĐ 5' },
  { from: '2026-07-01' as PlainDate, weekly: { saturday: { sessions: [{ from: '07:30', to: '11:30' }], countsAsWorkingDay: true } }, seasons: [{ name: 'Mùa hè', from: '04-16', to: '10-15', weekly: { monday: { sessions: [{ from: '07:00', to: '11:00' }] } } }] },
  { from: '2027-01-01' as PlainDate, weekly: {}, seasons: [] },
]

test('hours opened for editing and read back are the same', () => {
  expect(readHours(draftOfHours(HOURS))).toEqual({ ok: true, hours: HOURS })
})

test('periods are put in the order of their first days', () => {
  const drafts = draftOfHours(HOURS)
  expect(readHours(drafts.toReversed())).toEqual({ ok: true, hours: HOURS })
})

test.each([
  ['own hours without a session', { from: undefined, source: '', seasons: undefined, week: WEEK_AS_BELOW.map((day, index) => (index === 0 ? { ...day, mode: 'own' as const } : day)) }, 'chưa ghi buổi nào'],
  ['times that cannot be read', { from: undefined, source: '', seasons: undefined, week: WEEK_AS_BELOW.map((day, index) => (index === 0 ? { ...day, mode: 'own' as const, typed: 'sáng' } : day)) }, '“sáng” chưa phải một buổi làm việc'],
  ['a season without a name', { from: undefined, source: '', week: WEEK_AS_BELOW, seasons: [{ name: ' ', from: '16/04', to: '15/10', week: WEEK_AS_BELOW }] }, 'chưa đặt tên'],
  ['a season from a day that does not exist', { from: undefined, source: '', week: WEEK_AS_BELOW, seasons: [{ name: 'Hè', from: '16/13', to: '15/10', week: WEEK_AS_BELOW }] }, '“16/13” chưa phải ngày trong năm'],
])('%s is said', (_what, period, why) => {
  const read = readHours([period])
  expect(read.ok ? '' : read.why.vi).toContain(why)
})
