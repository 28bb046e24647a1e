// SPDX-License-Identifier: Apache-2.0
import type { Session, WeeklyHours } from '#kernel/working-time/calendar.ts'
import { WEEKDAYS } from '#kernel/working-time/calendar.ts'
import type { Sentence } from '#kernel/sentence.ts'

/** Sessions as they were typed, or why they cannot be read. */
export type ReadSessions = { readonly ok: true; readonly sessions: readonly Session[] } | { readonly ok: false; readonly why: Sentence }

const ONE = /^(\d{1,2})(?:[:hg.](\d{2})?)?\s*(?:[-–—]|đến|to)\s*(\d{1,2})(?:[:hg.](\d{2})?)?$/i

/** Reads sessions as people here write them: `07:30–11:30, 13:00–17:00`, also `7h30-11h30; 13h-17h`. Nothing typed is a day of rest. Refuses times that do not exist, and what is out of order. */
export function readSessions(typed: string): ReadSessions {
  const sessions: Session[] = []
  for (const part of typed.split(/[,;]| và /).map((text) => text.trim()).filter((text) => text !== '')) {
    const found = ONE.exec(part)
    if (found === null) return { ok: false, why: { vi: `“${part}” chưa phải một buổi làm việc. Viết như 07:30–11:30.`, en: `“${part}” is not a session. Write it like 07:30–11:30.` } }
    const [from, to] = [clockTime(found[1], found[2]), clockTime(found[3], found[4])]
    if (from === undefined || to === undefined) return { ok: false, why: { vi: `“${part}” có giờ không tồn tại. Giờ từ 00:00 đến 24:00.`, en: `“${part}” has a time that does not exist. Times run from 00:00 to 24:00.` } }
    if (to <= from) return { ok: false, why: { vi: `Buổi ${from}–${to} kết thúc không sau lúc bắt đầu. Hãy sửa giờ.`, en: `The session ${from}–${to} does not end after it begins. Correct its times.` } }
    const before = sessions.at(-1)
    if (before !== undefined && from < before.to) return { ok: false, why: { vi: `Buổi ${from}–${to} chồng lên buổi ${before.from}–${before.to}. Hãy sửa giờ.`, en: `The session ${from}–${to} overlaps ${before.from}–${before.to}. Correct its times.` } }
    sessions.push({ from, to })
  }
  return { ok: true, sessions }
}

function clockTime(hour: string | undefined, minute: string | undefined): string | undefined {
  const [h, m] = [Number(hour), Number(minute ?? '0')]
  if (h > 24 || m > 59 || (h === 24 && m > 0)) return undefined
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
}

/** Sessions as they are printed: `07:30–11:30, 13:00–17:00`; empty for a day of rest. */
export const sayHours = (sessions: readonly Session[]): string => sessions.map(({ from, to }) => `${from}–${to}`).join(', ')

const SHORT: Sentence['vi'][] = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']
const SHORT_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** A week in one line, days with the same hours together: `T2–T6 07:30–11:30, 13:00–17:00; T7 07:30–11:30`. Days not named are left out. */
export function sayWeek(weekly: WeeklyHours): Sentence {
  const groups: { first: number; last: number; hours: string }[] = []
  for (const [index, weekday] of WEEKDAYS.entries()) {
    const day = weekly[weekday]
    if (day === undefined) continue
    const hours = sayHours(day.sessions)
    const group = groups.at(-1)
    if (group !== undefined && group.last === index - 1 && group.hours === hours) group.last = index
    else groups.push({ first: index, last: index, hours })
  }
  const said = (names: readonly string[], rest: string) => groups.map(({ first, last, hours }) => `${names[first] ?? ''}${last > first ? `–${names[last] ?? ''}` : ''} ${hours === '' ? rest : hours}`).join('; ')
  return { vi: said(SHORT, 'nghỉ'), en: said(SHORT_EN, 'rest') }
}
