// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { PlainDate, instantAt, weekdayOf } from '#kernel/time.ts'
import { calendarAt } from '#kernel/working-time/calendar-layers.ts'
import { newestCalendar } from '#kernel/working-time/calendar-file.ts'
import type { WorkingCalendar } from '#kernel/working-time/calendar.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import { isWorkingDay } from '#kernel/working-time/count.ts'
import { deadline } from '#kernel/working-time/due.ts'
import { LUNAR_DATES } from './lunar-dates.ts'
import { nationalCalendarLayer } from './national-calendar.ts'

const day = (text: string) => PlainDate.parse(text)

function newest(): WorkingCalendar {
  const found = newestCalendar([nationalCalendarLayer])
  if (!found.ok) throw new Error(found.refusal.code)
  return found.calendar
}

const calendar = newest()
const compiled = compileCalendar(calendar)
const offIn = (year: number) => calendar.daysOff.filter(({ date }) => date.startsWith(String(year)))
const isRestDay = (date: PlainDate) => weekdayOf(date) >= 6

/** Weekdays off and Saturdays worked of each year, put together by hand from the law and the notices. */
const BY_HAND: Readonly<Record<number, { readonly off: string; readonly worked: string }>> = {
  2018: { off: '01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31', worked: '' },
  2019: { off: '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02', worked: '01-05 05-04' },
  2020: { off: '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02', worked: '' },
  2021: { off: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03', worked: '' },
  2022: { off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02', worked: '' },
  2023: { off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', worked: '' },
  2024: { off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', worked: '05-04' },
  2025: { off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', worked: '04-26' },
  2026: { off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24', worked: '01-10 08-22' },
  2027: { off: '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24', worked: '' },
}

describe.each(LUNAR_DATES)('the national calendar of $year', ({ year, tet, hungKings }) => {
  it('rests on exactly the weekdays, and works on exactly the Saturdays, that law and notices give', () => {
    const off: string[] = []
    const worked: string[] = []
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
      const date = day(new Date(at).toISOString().slice(0, 10))
      if (!isRestDay(date) && !isWorkingDay(compiled, date)) off.push(date.slice(5))
      if (isRestDay(date) && isWorkingDay(compiled, date)) worked.push(date.slice(5))
    }
    expect(off.join(' ')).toBe(BY_HAND[year]?.off)
    expect(worked.join(' ')).toBe(BY_HAND[year]?.worked)
  })

  it('gives five days of Tết in a row around mùng 1, and Giỗ Tổ on mùng 10 tháng Ba', () => {
    const days = offIn(year).filter(({ name, kind }) => name === 'Tết Âm lịch' && kind === 'holiday').map(({ date }) => date)
    expect(days).toHaveLength(5)
    expect(days).toContain(tet)
    expect(Date.parse(days[4] ?? '') - Date.parse(days[0] ?? '')).toBe(4 * 86_400_000)
    expect(offIn(year).some(({ date, name }) => date === hungKings && name === 'Giỗ Tổ Hùng Vương')).toBe(true)
  })

  it('has as many holidays as the law of that year', () => {
    const holidays = offIn(year).filter(({ kind }) => kind === 'holiday').length
    expect(holidays).toBe(year < 2021 ? 10 : year < 2026 ? 11 : 12)
  })

  it('gives a day in lieu, on a weekday, for each holiday on a rest day but Culture Day', () => {
    const onRestDays = offIn(year).filter(({ kind, date, name }) => kind === 'holiday' && isRestDay(date) && !name.startsWith('Ngày Văn hóa'))
    const inLieu = offIn(year).filter(({ kind }) => kind === 'compensation')
    expect(inLieu.map(({ name }) => name).sort()).toEqual(onRestDays.map(({ name }) => `Nghỉ bù ${name}`).sort())
    expect(inLieu.every(({ date }) => !isRestDay(date))).toBe(true)
  })
})

describe('the national calendar as a whole', () => {
  it('pairs every day off by swap with one Saturday worked in its place', () => {
    const swaps = calendar.daysOff.filter(({ kind }) => kind === 'swap').map(({ date }) => date)
    expect(calendar.makeUpDays.map(({ inPlaceOf }) => inPlaceOf).sort()).toEqual(swaps.sort())
    expect(calendar.makeUpDays.every(({ date }) => weekdayOf(date) === 6)).toBe(true)
  })

  it('names a ground for every day', () => {
    for (const { source } of [...calendar.daysOff, ...calendar.makeUpDays]) expect(source).toMatch(/^(?:Bộ luật|Thông báo|Công văn|Nghị quyết|Ý kiến)/)
  })

  it('marks 2027, and only 2027, as provisional', () => {
    const marked = [...calendar.daysOff, ...calendar.makeUpDays].filter(({ provisional }) => provisional)
    expect(marked.every(({ date }) => date.startsWith('2027'))).toBe(true)
    expect(marked).toHaveLength(offIn(2027).length)
    expect(calendar.provisional).toHaveLength(1)
  })

  it('swaps 31/8/2026 with Saturday 22/8 and makes 10/01/2026 a working day', () => {
    expect(isWorkingDay(compiled, day('2026-08-31'))).toBe(false)
    expect(isWorkingDay(compiled, day('2026-08-22'))).toBe(true)
    expect(isWorkingDay(compiled, day('2026-01-10'))).toBe(true)
    expect(isWorkingDay(compiled, day('2026-01-02'))).toBe(false)
  })

  it('says of an answer that reaches into 2027 that it is provisional, and of one that does not, that it is not', () => {
    const limit = { kind: 'workingDays', days: 2, quarters: 0 } as const
    expect(deadline(limit, instantAt(day('2026-12-28'), '09:00'), compiled).provisional).toBe(false)
    expect(deadline(limit, instantAt(day('2026-12-30'), '09:00'), compiled).provisional).toBe(true)
  })

  it('knew 24/11/2026 only from the day the resolution came into force', () => {
    const limit = { kind: 'workingDays', days: 3, quarters: 0 } as const
    const received = instantAt(day('2026-11-20'), '14:10')
    const [before, after] = ['2026-06-30', '2026-07-01'].map((known) => {
      const found = calendarAt([nationalCalendarLayer], instantAt(day(known), '12:00'))
      if (!found.ok) throw new Error(found.refusal.code)
      return deadline(limit, received, compileCalendar(found.calendar))
    })
    expect(before).toMatchObject({ dueAt: instantAt(day('2026-11-25'), '17:00'), calendarId: 'VN-2026.1' })
    expect(after).toMatchObject({ dueAt: instantAt(day('2026-11-26'), '17:00'), calendarId: 'VN-2026.2' })
  })
})
