// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module'
import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import utc from 'dayjs/plugin/utc.js'
import moment from 'moment'
import { nationalCalendarLayer } from '#areas/organisation/core/calendar-data/national-calendar.ts'
import type { Instant } from '#kernel/time.ts'
import { newestCalendar } from '#kernel/working-time/calendar-file.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import { deadline, dueAt } from '#kernel/working-time/due.ts'
import { explain } from '#kernel/working-time/explain.ts'
import type { Limit } from '#kernel/working-time/limit.ts'
import { DAY_MINUTES, dateOfNumber, dayNumberOf, instantOfMillis, millisOfWallMinute, numberOfDate, supportedMillis, wallMinuteOfMillis, weekdayOfNumber } from '#kernel/working-time/wall-time.ts'

/** One deadline to compute: moment of receipt (as an instant and as wall time), and an amount of working days or working minutes. */
interface Question { readonly at: Instant; readonly wall: string; readonly amount: number; readonly limit: Limit }
type Unit = 'days' | 'minutes'

/** The three races: working days, working minutes, and limits of years, where walking day by day shows. */
type Race = Unit | 'long'
type Contestant = readonly [name: string, answer: (question: Question, unit: Unit) => number | string]

/** What one contestant did on one kind of limit. */
export interface Result { readonly race: Race; readonly name: string; readonly perSecond: number; readonly ratio: number; readonly differing: number }

const found = newestCalendar([nationalCalendarLayer])
if (!found.ok) throw new Error(found.refusal.code)
// The libraries know no make-up days, so the race is run on the same calendar without them.
const calendar = compileCalendar({ ...found.calendar, makeUpDays: [] })
const daysOff = found.calendar.daysOff.map(({ date }): string => date)

/** Receipts of three years at all hours of all days, in a fixed order; limits of 1–20 days, of 15–4,800 minutes, or of 200–2,000 days. */
function questionsOf(race: Race, count: number): Question[] {
  let state = 20_261_120
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
  const first = dayNumberOf(2023, 1, 1)
  return Array.from({ length: count }, () => {
    const received = (first + next(1000)) * DAY_MINUTES + next(DAY_MINUTES)
    const amount = race === 'days' ? 1 + next(20) : race === 'minutes' ? 15 * (1 + next(320)) : 200 + next(1800)
    const at = instantOfMillis(millisOfWallMinute(received))
    const wall = instantOfMillis(received * 60_000)
    return { at, wall, amount, limit: race === 'minutes' ? { kind: 'workingMinutes', minutes: amount } : { kind: 'workingDays', days: amount, quarters: 0 } }
  })
}

const SESSIONS: readonly (readonly [number, number])[] = [[450, 690], [780, 1020]]

/** The loop anybody would write first: day by day, asking a set of holidays. From instant to instant, like ours. */
function dayByDay(offNumbers: ReadonlySet<number>): Contestant[1] {
  const works = (day: number) => weekdayOfNumber(day) <= 5 && !offNumbers.has(day)
  const count = (received: number, amount: number, unit: Unit): number => {
    let day = Math.floor(received / DAY_MINUTES)
    let left = amount
    if (unit === 'days') {
      while (left > 0) {
        day += 1
        if (works(day)) left -= 1
      }
      return day * DAY_MINUTES + 1020
    }
    for (;; day++) {
      if (!works(day)) continue
      for (const [open, close] of SESSIONS) {
        const start = Math.max(received, day * DAY_MINUTES + open)
        const length = day * DAY_MINUTES + close - start
        if (length <= 0) continue
        if (left <= length) return start + left
        left -= length
      }
    }
  }
  return ({ at, amount }, unit) => instantOfMillis(millisOfWallMinute(count(wallMinuteOfMillis(supportedMillis(at)), amount, unit)))
}

function prepareLibraries(): void {
  createRequire(import.meta.url)('moment-business-time')
  const hours = ['07:30:00', '11:30:00', '13:00:00', '17:00:00']
  moment.updateLocale('en', { workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null }, holidays: daysOff })
  dayjs.extend(utc)
  dayjs.extend(businessTime)
  const day = [{ start: '07:30:00', end: '11:30:00' }, { start: '13:00:00', end: '17:00:00' }]
  dayjs.setBusinessTime({ sunday: null, monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: null })
  dayjs.setHolidays(daysOff)
}

/** Their answer in days keeps the time of receipt; the day is what is compared, its closing hour is ours. */
const closing = (iso: string): number => numberOfDate(dateOfNumber(Math.floor(Date.parse(iso) / 86_400_000))) * DAY_MINUTES + 1020

const contestants = (): readonly Contestant[] => [
  ['Năm Rõ, due time', ({ limit, at }) => dueAt(limit, at, calendar)],
  ['Năm Rõ, with version and provisional flag', ({ limit, at }) => deadline(limit, at, calendar).dueAt],
  ['Năm Rõ, with explanation', ({ limit, at }) => explain(limit, at, calendar).dueAt],
  ['day-by-day loop', dayByDay(new Set(found.calendar.daysOff.map(({ date }) => numberOfDate(date))))],
  ['dayjs-business-time', ({ wall, amount }, unit) => {
    const start = dayjs.utc(wall)
    return unit === 'days' ? closing(start.addBusinessDays(amount).toISOString()) : Date.parse(start.addBusinessMinutes(amount).toISOString()) / 60_000
  }],
  ['moment-business-time', ({ wall, amount }, unit) => {
    const end = moment.utc(wall).addWorkingTime(amount, unit).toISOString()
    return unit === 'days' ? closing(end) : Date.parse(end) / 60_000
  }],
]

/** Would take minutes over limits of years. */
const SLOW: ReadonlySet<string> = new Set(['dayjs-business-time', 'moment-business-time', 'Năm Rõ, with explanation'])

/** Wall minute of an answer, whichever form it came in. */
const wallMinute = (answer: number | string): number => (typeof answer === 'number' ? answer : Date.parse(answer) / 60_000 + 420)

/** Answers per second on one core: the best of several slices, so that other work on the machine disturbs little. */
function perSecond(answer: Contestant[1], questions: readonly Question[], unit: Unit, milliseconds: number): number {
  let best = 0
  let kept = 0
  const slice = Math.max(10, milliseconds / SLICES)
  for (let i = 0; i < SLICES; i++) {
    let done = 0
    const start = performance.now()
    let now = start
    while (now - start < slice) {
      for (const question of questions) {
        const given = answer(question, unit)
        // Reads the text, so that a string built lazily is really built.
        kept += typeof given === 'number' ? given : given.charCodeAt(12)
      }
      done += questions.length
      now = performance.now()
    }
    best = Math.max(best, (done / (now - start)) * 1000)
  }
  if (!Number.isFinite(kept) || kept === 0) throw new Error('nothing was computed')
  return best
}

const SLICES = 12

/** Checks that all give the same due times, then times them in turn. */
export function run(milliseconds = 1500): readonly Result[] {
  prepareLibraries()
  const results: Result[] = []
  for (const race of ['days', 'minutes', 'long'] as const) {
    const unit = race === 'minutes' ? 'minutes' : 'days'
    const questions = questionsOf(race, 500)
    const expected = questions.map((question) => wallMinute(dueAt(question.limit, question.at, calendar)))
    const runners = contestants().filter(([name]) => race !== 'long' || !SLOW.has(name))
    const rates = runners.map(([name, answer]) => {
      const differing = questions.filter((question, i) => wallMinute(answer(question, unit)) !== expected[i]).length
      perSecond(answer, questions, unit, milliseconds / 5)
      return { name, differing, rate: perSecond(answer, questions, unit, milliseconds) }
    })
    const ours = rates[0]?.rate ?? 0
    results.push(...rates.map(({ name, differing, rate }) => ({ race, name, perSecond: Math.round(rate), ratio: ours / rate, differing })))
  }
  return results
}

if (import.meta.main) {
  for (const { race, name, perSecond: rate, ratio, differing } of run()) {
    const times = ratio === 1 ? '' : `  ours is ${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×`
    console.log(`${race.padEnd(8)}${name.padEnd(44)}${rate.toLocaleString('en').padStart(12)} /s${times}${differing === 0 ? '' : `  (${differing} of 500 answers differ)`}`)
  }
}
