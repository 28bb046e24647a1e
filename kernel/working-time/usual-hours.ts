// SPDX-License-Identifier: Apache-2.0
import type { DayHours, HoursPeriod, MakeUpDay, Session, WeeklyHours, WorkingCalendar } from './calendar.ts'
import { WEEKDAYS } from './calendar.ts'
import { civilDayOf, numberOfDate, weekdayOfNumber } from './wall-time.ts'

/** The hours of one day by week and season alone, before days off and make-up days. */
export interface UsualHours {
  readonly sessions: readonly Session[]
  readonly countsAsWorkingDay: boolean
}

const REST: UsualHours = { sessions: [], countsAsWorkingDay: false }

/** The hours that a weekday (1 = Monday … 7 = Sunday) has in a week; undefined when the week does not name it. */
function hoursOf(weekly: WeeklyHours, weekday: number): UsualHours | undefined {
  const name = WEEKDAYS[weekday - 1]
  const hours: DayHours | undefined = name === undefined ? undefined : weekly[name]
  if (hours === undefined) return undefined
  return { sessions: hours.sessions, countsAsWorkingDay: hours.sessions.length > 0 && (hours.countsAsWorkingDay ?? weekday <= 5) }
}

const monthDayNumber = (text: string): number => Number(text.slice(0, 2)) * 100 + Number(text.slice(3, 5))

type Week = readonly UsualHours[]
interface CompiledSeason { readonly from: number; readonly to: number; readonly week: readonly (UsualHours | undefined)[] }

const weekOf = (weekly: WeeklyHours) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => hoursOf(weekly, weekday))

/** How the hours of any day are found: by the period it falls in, then its season, then its weekday. */
export function usualHoursFinder(hours: readonly HoursPeriod[]): (day: number, asWeekday?: number) => UsualHours {
  const periods = hours.map((period) => ({
    from: period.from === undefined ? -Infinity : numberOfDate(period.from),
    week: weekOf(period.weekly).map((day) => day ?? REST) satisfies Week,
    seasons: period.seasons.map((season): CompiledSeason => ({ from: monthDayNumber(season.from), to: monthDayNumber(season.to), week: weekOf(season.weekly) })),
  }))
  return (day, asWeekday = weekdayOfNumber(day)) => {
    const period = periods.findLast(({ from }) => from <= day)
    if (period === undefined) return REST
    const usual = period.week[asWeekday - 1] ?? REST
    if (period.seasons.length === 0) return usual
    const civil = civilDayOf(day)
    const now = civil.month * 100 + civil.day
    const season = period.seasons.find(({ from, to }) => (from <= to ? from <= now && now <= to : now >= from || now <= to))
    return season?.week[asWeekday - 1] ?? usual
  }
}

/** The sessions of a make-up day: its own, or those of the weekday it stands in for, in the season of the day itself. */
export const makeUpSessions = (find: ReturnType<typeof usualHoursFinder>, makeUp: MakeUpDay): readonly Session[] =>
  makeUp.sessions ?? (makeUp.inPlaceOf === undefined ? [] : find(numberOfDate(makeUp.date), weekdayOfNumber(numberOfDate(makeUp.inPlaceOf))).sessions)

/** Whether the hours that hold at last, over a whole year of seasons, contain work and working days. */
export function lastingHours(calendar: WorkingCalendar): { readonly sessions: boolean; readonly workingDays: boolean } {
  const find = usualHoursFinder(calendar.hours)
  const lastFrom = calendar.hours.at(-1)?.from
  const start = lastFrom === undefined ? numberOfDate(calendar.covers.to) : numberOfDate(lastFrom)
  let sessions = false
  for (let day = start; day <= start + 366; day++) {
    const usual = find(day)
    if (usual.countsAsWorkingDay) return { sessions: true, workingDays: true }
    sessions ||= usual.sessions.length > 0
  }
  return { sessions, workingDays: false }
}
