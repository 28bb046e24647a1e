// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import { plusMonths } from './months.ts'
import { destroyableFrom, sayRetention, whyNotDestroyed } from './retention.ts'

const day = (text: string) => text as PlainDate
const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10) as PlainDate)

describe('how long records are kept', () => {
  it.each([
    [12, 'event', '2025-03-15', '2026-03-16'], [1, 'event', '2025-01-31', '2025-03-01'], [12, 'event', '2024-02-29', '2025-03-01'], [60, 'year-end', '2025-03-15', '2031-01-01'], [12, 'year-end', '2025-12-31', '2027-01-01'], [null, 'event', '2025-03-15', null], [null, 'year-end', '2025-03-15', null],
  ] as const)('%s months from the %s of %s: may be destroyed from %s', (months, countedFrom, eventOn, from) => {
    expect(destroyableFrom({ months, countedFrom }, day(eventOn))).toBe(from)
  })

  it('months add: the same day number or the last day of the month, never rolled', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (start, months) => {
      const end = plusMonths(start, months)
      const [year = 0, month = 0, date = 0] = start.split('-').map(Number)
      const [toYear = 0, toMonth = 0, toDate = 0] = end.split('-').map(Number)
      expect(toYear * 12 + toMonth).toBe(year * 12 + month + months)
      expect(toDate === date || (toDate < date && plusMonths(start, months + 0).slice(8) === String(new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()).padStart(2, '0'))).toBe(true)
    }))
  })

  it('counted from the end of the year is never sooner than from the event, and longer is never sooner', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 240 }), fc.integer({ min: 0, max: 24 }), (start, months, more) => {
      const from = (count: number, countedFrom: 'event' | 'year-end') => destroyableFrom({ months: count, countedFrom }, start) ?? ''
      expect(from(months, 'year-end') >= from(months, 'event')).toBe(true)
      expect(from(months + more, 'event') >= from(months, 'event')).toBe(true)
    }))
  })

  it.each([[60, 'year-end', '5 năm từ hết năm kết thúc'], [18, 'event', '18 tháng từ khi kết thúc'], [null, 'event', 'Vĩnh viễn']] as const)('%s months from %s is said “%s”', (months, countedFrom, said) => {
    expect(sayRetention({ months, countedFrom }).vi).toBe(said)
  })
})

describe('a minute of destruction', () => {
  const file = { title: 'Hồ sơ khai sinh 2019', destroyableFrom: day('2026-01-01'), destroyed: false }
  it.each([
    ['two people and files whose time is over', [file], 2, '2026-11-20', undefined], ['no file', [], 2, '2026-11-20', 'records-missing'], ['one person', [file], 1, '2026-11-20', 'people-missing'], ['tomorrow', [file], 2, '2026-11-21', 'held-in-the-future'],
    ['before the time is over', [file], 2, '2025-12-31', 'kept-until'], ['kept for ever', [{ ...file, destroyableFrom: null }], 2, '2026-11-20', 'kept-for-ever'], ['destroyed before', [file, { ...file, destroyed: true }], 2, '2026-11-20', 'already-destroyed'],
  ] as const)('%s: %5$s', (_when, records, people, heldOn, code) => {
    expect(whyNotDestroyed(records, people, day(heldOn), day('2026-11-20'))?.code).toBe(code)
  })
})
