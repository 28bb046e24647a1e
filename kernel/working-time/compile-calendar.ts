// SPDX-License-Identifier: Apache-2.0
import { calendarFault, sayCalendarRefusal } from './calendar-fault.ts'
import type { DayOff, MakeUpDay, Session, SpecialHours, WorkingCalendar } from './calendar.ts'
import { makeUpSessions, usualHoursFinder } from './usual-hours.ts'
import { FIRST_DAY, LAST_DAY, clockMinutes, numberOfDate } from './wall-time.ts'
import { WorkingTimeError } from './working-time-error.ts'

/** One kind of working day: its sessions as minutes since midnight. Days with the same hours share one. */
export interface DayPattern {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly minutes: number
  /** End of the last session; 0 on a day without sessions. */
  readonly lastEnd: number
  readonly countsAsWorkingDay: boolean
}

/** Running totals over a stretch of days, so that any question is a subtraction or a search. All days are day numbers. */
export interface DayIndex {
  readonly first: number
  readonly last: number
  readonly patterns: readonly DayPattern[]
  /** By day − first: which pattern. */
  readonly patternOf: Uint16Array
  /** By day − first: working minutes before that day; one entry more than days. */
  readonly minutesBefore: Int32Array
  /** By day − first: working days before that day; one entry more than days. */
  readonly workingDaysBefore: Int32Array
  /** The working days in order. */
  readonly workingDays: Int32Array
  /** By day − first: provisional days before that day; one entry more than days. */
  readonly provisionalBefore: Int32Array
}

/** What a calendar says about one date by name. */
export type NamedDay =
  | { readonly kind: 'off'; readonly entry: DayOff }
  | { readonly kind: 'makeUp'; readonly entry: MakeUpDay }
  | { readonly kind: 'special'; readonly entry: SpecialHours }

/** A working calendar made ready for counting. Pass it around; make it once per calendar version. */
export interface CompiledCalendar {
  readonly id: string
  readonly source: WorkingCalendar
  /** What the calendar says by name about a day. */
  readonly namedDay: (day: number) => NamedDay | undefined
  /** Totals that include these days; longer than asked, and kept. Refuses days outside 1900–2199. */
  readonly indexOver: (from: number, to: number) => DayIndex
}

/** Days added around what is asked, so that the next question finds them ready. */
const SLACK_DAYS = 400

/**
 * Prepares a calendar for counting over the days that it covers, or over `range`; questions beyond extend it by
 * themselves. Throws when the calendar cannot count (`readCalendar` tells beforehand and as a value).
 */
export function compileCalendar(calendar: WorkingCalendar, range: { readonly from: WorkingCalendar['covers']['from']; readonly to: WorkingCalendar['covers']['to'] } = calendar.covers): CompiledCalendar {
  const fault = calendarFault(calendar)
  if (fault !== undefined) throw new WorkingTimeError({ code: 'calendar-cannot-count', why: sayCalendarRefusal(fault) })

  const named = namedDays(calendar)
  const resolve = patternFinder(calendar, named)
  let index = buildIndex(calendar, resolve, clamp(numberOfDate(range.from)), clamp(numberOfDate(range.to) + SLACK_DAYS))

  const indexOver = (from: number, to: number): DayIndex => {
    if (from >= index.first && to <= index.last) return index
    if (!(from >= FIRST_DAY && to <= LAST_DAY)) throw new WorkingTimeError({ code: 'outside-supported-time', at: `day ${from}–${to}` })
    // Twice as long each time, so that many small steps beyond the end stay cheap.
    const grown = index.last - index.first
    index = buildIndex(calendar, resolve, from < index.first ? clamp(from - SLACK_DAYS) : index.first, to > index.last ? clamp(Math.max(to + SLACK_DAYS, index.last + grown)) : index.last)
    return index
  }
  return { id: calendar.id, source: calendar, namedDay: (day) => named.get(day), indexOver }
}

const clamp = (day: number): number => Math.min(LAST_DAY, Math.max(FIRST_DAY, day))

function namedDays(calendar: WorkingCalendar): ReadonlyMap<number, NamedDay> {
  const days = new Map<number, NamedDay>()
  for (const entry of calendar.daysOff) days.set(numberOfDate(entry.date), { kind: 'off', entry })
  for (const entry of calendar.specialHours) days.set(numberOfDate(entry.date), { kind: 'special', entry })
  for (const entry of calendar.makeUpDays) days.set(numberOfDate(entry.date), { kind: 'makeUp', entry })
  return days
}

interface PatternFinder {
  readonly patterns: readonly DayPattern[]
  readonly numberOf: (day: number) => number
}

function patternFinder(calendar: WorkingCalendar, named: ReadonlyMap<number, NamedDay>): PatternFinder {
  const usual = usualHoursFinder(calendar.hours)
  const patterns: DayPattern[] = []
  const byKey = new Map<string, number>()
  const bySessions = new Map<readonly Session[], number>()

  const numberFor = (sessions: readonly Session[], countsAsWorkingDay: boolean): number => {
    const key = `${countsAsWorkingDay} ${sessions.map(({ from, to }) => `${from}-${to}`).join(' ')}`
    const known = byKey.get(key)
    if (known !== undefined) return known
    patterns.push(patternOf(sessions, countsAsWorkingDay && sessions.length > 0))
    byKey.set(key, patterns.length - 1)
    return patterns.length - 1
  }
  const numberOf = (day: number): number => {
    const special = named.get(day)
    if (special !== undefined) {
      switch (special.kind) {
        case 'off': return numberFor([], false)
        case 'makeUp': return numberFor(makeUpSessions(usual, special.entry), special.entry.countsAsWorkingDay)
        case 'special': return numberFor(special.entry.sessions, special.entry.countsAsWorkingDay)
      }
    }
    const hours = usual(day)
    const known = bySessions.get(hours.sessions)
    if (known !== undefined && patterns[known]?.countsAsWorkingDay === hours.countsAsWorkingDay) return known
    const found = numberFor(hours.sessions, hours.countsAsWorkingDay)
    bySessions.set(hours.sessions, found)
    return found
  }
  return { patterns, numberOf }
}

function patternOf(sessions: readonly Session[], countsAsWorkingDay: boolean): DayPattern {
  const starts = sessions.map(({ from }) => clockMinutes(from))
  const ends = sessions.map(({ to }) => clockMinutes(to))
  const minutes = ends.reduce((sum, end, i) => sum + end - (starts[i] ?? end), 0)
  return { starts, ends, minutes, lastEnd: ends.at(-1) ?? 0, countsAsWorkingDay }
}

function buildIndex(calendar: WorkingCalendar, resolve: PatternFinder, first: number, last: number): DayIndex {
  const days = last - first + 1
  const patternOf = new Uint16Array(days)
  const minutesBefore = new Int32Array(days + 1)
  const workingDaysBefore = new Int32Array(days + 1)
  const workingDays: number[] = []
  for (let i = 0; i < days; i++) {
    const number = resolve.numberOf(first + i)
    const pattern = resolve.patterns[number]
    patternOf[i] = number
    minutesBefore[i + 1] = (minutesBefore[i] ?? 0) + (pattern?.minutes ?? 0)
    if (pattern?.countsAsWorkingDay === true) workingDays.push(first + i)
    workingDaysBefore[i + 1] = workingDays.length
  }
  return { first, last, patterns: resolve.patterns, patternOf, minutesBefore, workingDaysBefore, workingDays: Int32Array.from(workingDays), provisionalBefore: provisionalTotals(calendar, first, days) }
}

function provisionalTotals(calendar: WorkingCalendar, first: number, days: number): Int32Array {
  const isProvisional = new Uint8Array(days)
  const mark = (from: number, to: number) => isProvisional.fill(1, Math.max(0, from - first), Math.max(0, to - first + 1))
  mark(first, numberOfDate(calendar.covers.from) - 1)
  mark(numberOfDate(calendar.covers.to) + 1, first + days - 1)
  for (const { from, to } of calendar.provisional) mark(numberOfDate(from), numberOfDate(to))
  for (const entry of [...calendar.daysOff, ...calendar.makeUpDays, ...calendar.specialHours]) {
    if (entry.provisional) mark(numberOfDate(entry.date), numberOfDate(entry.date))
  }
  const before = new Int32Array(days + 1)
  for (let i = 0; i < days; i++) before[i + 1] = (before[i] ?? 0) + (isProvisional[i] ?? 0)
  return before
}
