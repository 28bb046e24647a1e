// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { Sentence } from '../sentence.ts'
import { WEEKDAYS, WorkingCalendar } from './calendar.ts'
import type { HoursPeriod, Session, WeeklyHours } from './calendar.ts'
import { lastingHours } from './usual-hours.ts'
import { clockMinutes } from './wall-time.ts'

/** Why a calendar cannot be used: a fact for the person who edits it, with the place of the mistake. */
export type CalendarRefusal =
  | { readonly code: 'not-a-calendar'; readonly where: string; readonly problem: Sentence }
  | { readonly code: 'calendar-without-sessions' }
  | { readonly code: 'calendar-without-working-days' }
  | { readonly code: 'session-ends-before-it-begins'; readonly where: string; readonly from: string; readonly to: string }
  | { readonly code: 'sessions-overlap'; readonly where: string; readonly from: string; readonly to: string }
  | { readonly code: 'day-given-twice'; readonly date: string }
  | { readonly code: 'make-up-day-without-hours'; readonly date: string }
  | { readonly code: 'period-ends-before-it-begins'; readonly where: string; readonly from: string; readonly to: string }
  | { readonly code: 'hours-not-in-order'; readonly from: string }
  | { readonly code: 'no-calendar-in-force'; readonly at: string }

/** The refusal in both languages: what is wrong, where, and how to mend it. */
export function sayCalendarRefusal(refusal: CalendarRefusal): Sentence {
  switch (refusal.code) {
    case 'not-a-calendar':
      return { vi: `Lịch làm việc sai ở ${refusal.where}: ${refusal.problem.vi}.`, en: `The working calendar is wrong at ${refusal.where}: ${refusal.problem.en}.` }
    case 'calendar-without-sessions':
      return { vi: 'Lịch làm việc không có buổi làm việc nào nên không tính được hạn. Hãy nhập ít nhất một buổi, ví dụ 07:30–11:30.', en: 'The calendar has no working session, so nothing can ever be due. Enter at least one, for example 07:30–11:30.' }
    case 'calendar-without-working-days':
      return { vi: 'Lịch có giờ làm việc nhưng không có ngày nào được tính là ngày làm việc. Hãy đánh dấu ít nhất một ngày trong tuần.', en: 'The calendar has hours, but no day counts as a working day. Mark at least one weekday.' }
    case 'session-ends-before-it-begins':
      return { vi: `Buổi làm việc ${refusal.from}–${refusal.to} (${refusal.where}) kết thúc không sau lúc bắt đầu. Hãy sửa giờ.`, en: `The session ${refusal.from}–${refusal.to} (${refusal.where}) does not end after it begins. Correct its times.` }
    case 'sessions-overlap':
      return { vi: `Buổi làm việc ${refusal.from}–${refusal.to} (${refusal.where}) chồng lên buổi trước hoặc đứng sai thứ tự. Hãy sửa giờ.`, en: `The session ${refusal.from}–${refusal.to} (${refusal.where}) overlaps the one before it or is out of order. Correct its times.` }
    case 'day-given-twice':
      return { vi: `Ngày ${refusal.date} được ghi hai lần (nghỉ, làm bù hoặc giờ riêng). Hãy giữ lại một dòng.`, en: `The day ${refusal.date} is given twice (off, make-up or special hours). Keep one line.` }
    case 'make-up-day-without-hours':
      return { vi: `Ngày làm bù ${refusal.date} chưa có giờ làm việc: hãy ghi ngày được hoán đổi, hoặc ghi các buổi làm việc.`, en: `The make-up day ${refusal.date} has no hours: name the day it replaces, or its sessions.` }
    case 'period-ends-before-it-begins':
      return { vi: `Khoảng ${refusal.from} đến ${refusal.to} (${refusal.where}) kết thúc trước khi bắt đầu.`, en: `The period ${refusal.from} to ${refusal.to} (${refusal.where}) ends before it begins.` }
    case 'hours-not-in-order':
      return { vi: `Các khoảng giờ làm việc phải xếp theo ngày bắt đầu, mỗi ngày bắt đầu một lần (${refusal.from}).`, en: `Periods of hours must stand in the order of their first days, each first day once (${refusal.from}).` }
    case 'no-calendar-in-force':
      return { vi: `Chưa có lịch làm việc nào có hiệu lực vào lúc ${refusal.at}.`, en: `No working calendar is in force at ${refusal.at}.` }
  }
}

/** A calendar that can be used, or why not. */
export type ReadCalendar = { readonly ok: true; readonly calendar: WorkingCalendar } | { readonly ok: false; readonly refusal: CalendarRefusal }

/** A schema problem as a refusal: its place as the writer of the file finds it (`daysOff[3].date`), and what is wrong there. */
export function schemaRefusal(error: z.ZodError): CalendarRefusal {
  const issue = error.issues[0]
  const where = (issue?.path ?? []).reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '')
  return { code: 'not-a-calendar', where: where === '' ? '(…)' : where, problem: sayProblem(issue) }
}

function sayProblem(issue: z.core.$ZodIssue | undefined): Sentence {
  if (issue?.code === 'unrecognized_keys') return { vi: `có mục không dùng: ${issue.keys.join(', ')}`, en: `unknown entry: ${issue.keys.join(', ')}` }
  if (issue?.code === 'invalid_type') return { vi: 'thiếu mục này hoặc sai kiểu dữ liệu', en: 'missing, or of the wrong kind' }
  if (issue?.code === 'too_small' || issue?.code === 'too_big') return { vi: 'quá ít hoặc quá nhiều', en: 'too little or too much' }
  if (issue?.code === 'invalid_format' && issue.format === 'date') return { vi: 'không phải một ngày có thật, viết như 2026-11-24', en: 'not a day that exists, written like 2026-11-24' }
  if (issue?.code === 'invalid_format') return { vi: 'viết không đúng dạng (giờ như 07:30, ngày trong năm như 04-16)', en: 'not in the right form (a time like 07:30, a day of the year like 04-16)' }
  return { vi: 'giá trị không dùng được', en: 'not a usable value' }
}

/** Reads a calendar from data of any origin (a form, a file, the database). */
export function readCalendar(data: unknown): ReadCalendar {
  const parsed = WorkingCalendar.safeParse(data)
  if (!parsed.success) return { ok: false, refusal: schemaRefusal(parsed.error) }
  const refusal = calendarFault(parsed.data)
  return refusal === undefined ? { ok: true, calendar: parsed.data } : { ok: false, refusal }
}

/** What makes a well-formed calendar unusable, if anything. */
export function calendarFault(calendar: WorkingCalendar): CalendarRefusal | undefined {
  if (calendar.covers.to < calendar.covers.from) return { code: 'period-ends-before-it-begins', where: 'covers', ...calendar.covers }
  for (const { from, to } of calendar.provisional) if (to < from) return { code: 'period-ends-before-it-begins', where: 'provisional', from, to }
  return hoursFault(calendar.hours) ?? datedFault(calendar) ?? emptinessFault(calendar)
}

function hoursFault(hours: readonly HoursPeriod[]): CalendarRefusal | undefined {
  for (const [index, period] of hours.entries()) {
    const before = hours[index - 1]
    if (before !== undefined && (period.from ?? '') <= (before.from ?? '')) return { code: 'hours-not-in-order', from: period.from ?? '?' }
    const fault = weeklyFault(period.weekly, '') ?? period.seasons.map((season) => weeklyFault(season.weekly, `${season.name}, `)).find((found) => found !== undefined)
    if (fault !== undefined) return fault
  }
  return undefined
}

function weeklyFault(weekly: WeeklyHours, where: string): CalendarRefusal | undefined {
  for (const weekday of WEEKDAYS) {
    const fault = sessionsFault(weekly[weekday]?.sessions ?? [], where + weekday)
    if (fault !== undefined) return fault
  }
  return undefined
}

function sessionsFault(sessions: readonly Session[], where: string): CalendarRefusal | undefined {
  let end = 0
  for (const { from, to } of sessions) {
    if (clockMinutes(to) <= clockMinutes(from)) return { code: 'session-ends-before-it-begins', where, from, to }
    if (clockMinutes(from) < end) return { code: 'sessions-overlap', where, from, to }
    end = clockMinutes(to)
  }
  return undefined
}

function datedFault(calendar: WorkingCalendar): CalendarRefusal | undefined {
  const seen = new Set<string>()
  for (const { date } of [...calendar.daysOff, ...calendar.makeUpDays, ...calendar.specialHours]) {
    if (seen.has(date)) return { code: 'day-given-twice', date }
    seen.add(date)
  }
  for (const { date, sessions, inPlaceOf } of calendar.makeUpDays) {
    // Standing in for a day on which this agency never works is no fault: a national swap then changes nothing here.
    if (sessions === undefined ? inPlaceOf === undefined : sessions.length === 0) return { code: 'make-up-day-without-hours', date }
    const fault = sessionsFault(sessions ?? [], date)
    if (fault !== undefined) return fault
  }
  for (const { date, sessions } of calendar.specialHours) {
    const fault = sessionsFault(sessions, date)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** The last hours hold for ever, so within a year they must contain work and a working day. */
function emptinessFault(calendar: WorkingCalendar): CalendarRefusal | undefined {
  const lasting = lastingHours(calendar)
  if (!lasting.sessions) return { code: 'calendar-without-sessions' }
  return lasting.workingDays ? undefined : { code: 'calendar-without-working-days' }
}
