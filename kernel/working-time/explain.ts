// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Instant } from '../time.ts'
import { PlainDate } from '../time.ts'
import type { CompiledCalendar } from './compile-calendar.ts'
import { minutesBetween, patternAt } from './count.ts'
import { SAME_DAY_CUT_OFF_MINUTE, canEndToday, dueMillis, movedByPauses, usesProvisionalDay } from './due.ts'
import type { Deadline } from './due.ts'
import { dayText, durationText, limitText, momentText, offText, weekdayText, workText } from './explain-text.ts'
import type { Limit } from './limit.ts'
import type { Pause, PausedStretch } from './pause.ts'
import { DAY_MINUTES, clockText, dateOfNumber, dayOfMinute, instantOfMillis, supportedMillis, wallMinuteOfMillis } from './wall-time.ts'

/** What one day is in the count of a limit. */
export const ExplanationStatus = z.enum(['receipt', 'counted', 'off', 'makeUp', 'pause', 'roll'])
export type ExplanationStatus = z.infer<typeof ExplanationStatus>

/** One line of the explanation: a day, what it is, the working minutes it gives to the limit (or that were paused), in words. */
export const ExplanationLine = z.object({ date: PlainDate, status: ExplanationStatus, minutes: z.int(), text: z.object({ vi: z.string(), en: z.string() }) })
export type ExplanationLine = z.infer<typeof ExplanationLine>

/** A due time with the day-by-day count that a clerk can show to a citizen. */
export interface ExplainedDeadline extends Deadline {
  readonly lines: readonly ExplanationLine[]
}

/** Everything the walk over the days needs to know, in wall minutes and day numbers. */
interface Run {
  readonly limit: Limit
  readonly calendar: CompiledCalendar
  readonly received: number
  readonly receiptDay: number
  /** Whole days are counted up to this day; minutes after it. The day before receipt when minutes alone are counted. */
  readonly lastWholeDay: number
  /** Counting of minutes starts here. */
  readonly minutesFrom: number
  readonly due: number
  readonly dueDay: number
  readonly untilMidnight: boolean
  readonly firstDue: number
  readonly paused: readonly (PausedStretch & { readonly minutes: number })[]
  readonly sameDayStays: boolean
}

/** The due time of `deadline(…)`, explained day by day in Vietnamese and English. */
export function explain(limit: Limit, receivedAt: Instant, calendar: CompiledCalendar, pauses: readonly Pause[] = [], asOf?: Instant): ExplainedDeadline {
  const received = supportedMillis(receivedAt)
  const base = dueMillis(limit, received, calendar)
  const moved = movedByPauses(limit, base, received, calendar, pauses, asOf)
  const run = runOf(limit, calendar, received, base, moved.due, moved.movedBy)
  return {
    dueAt: instantOfMillis(moved.due),
    dueBeforePauses: instantOfMillis(base),
    calendarId: calendar.id,
    provisional: usesProvisionalDay(calendar, received, moved.due),
    lines: linesOf(run),
  }
}

function runOf(limit: Limit, calendar: CompiledCalendar, receivedMillis: number, base: number, due: number, paused: Run['paused']): Run {
  const received = wallMinuteOfMillis(receivedMillis)
  const receiptDay = dayOfMinute(received)
  const firstDue = wallMinuteOfMillis(base)
  const minutesAlone = limit.kind === 'workingMinutes' || (limit.kind === 'workingDays' && limit.days === 0)
  const lastWholeDay = minutesAlone ? receiptDay - 1 : limit.kind === 'workingDays' ? wholeDaysEnd(limit.days, receivedMillis, calendar) : dayOfMinute(firstDue)
  return {
    limit, calendar, received, receiptDay, lastWholeDay, firstDue, paused,
    minutesFrom: minutesAlone ? received : (lastWholeDay + 1) * DAY_MINUTES,
    due: wallMinuteOfMillis(due), dueDay: dayOfMinute(wallMinuteOfMillis(due)),
    untilMidnight: (limit.kind === 'months' || limit.kind === 'fixedDate') && due === base,
    sameDayStays: limit.kind === 'sameDay' && canEndToday(calendar, receivedMillis),
  }
}

const wholeDaysEnd = (days: number, receivedMillis: number, calendar: CompiledCalendar): number =>
  dayOfMinute(wallMinuteOfMillis(dueMillis({ kind: 'workingDays', days, quarters: 0 }, receivedMillis, calendar)))

function linesOf(run: Run): ExplanationLine[] {
  const lines: ExplanationLine[] = []
  let counted = 0
  const lastDay = Math.max(run.dueDay, run.receiptDay)
  for (let day = run.receiptDay; day <= lastDay; day++) {
    if (day > run.receiptDay && countsAsDay(run, day)) counted += 1
    lines.push(day === run.receiptDay ? receiptLine(run) : day <= run.lastWholeDay ? wholeDayLine(run, day, counted) : minutesLine(run, day))
    for (const stretch of run.paused) {
      const line = pauseLine(run, day, stretch)
      if (line !== undefined) lines.push(line)
    }
  }
  return lines
}

/** Whether a day after receipt is one of the days that the limit counts. */
function countsAsDay(run: Run, day: number): boolean {
  if (day > run.lastWholeDay) return false
  return run.limit.kind === 'workingDays' ? patternAt(run.calendar, day).countsAsWorkingDay : true
}

/** Working minutes of a day that count: from where counting starts to the due time, pauses taken out. */
function minutesOn(run: Run, day: number, from: number): number {
  const [start, end] = [Math.max(from, day * DAY_MINUTES), Math.min(run.due, (day + 1) * DAY_MINUTES)]
  if (end <= start) return 0
  const paused = run.paused.reduce((sum, stretch) => sum + overlapMinutes(run, start, end, stretch), 0)
  return minutesBetween(run.calendar, start, end) - paused
}

function overlapMinutes(run: Run, from: number, to: number, stretch: PausedStretch): number {
  const [start, end] = [Math.max(from, stretch.from), Math.min(to, stretch.to)]
  return end > start ? minutesBetween(run.calendar, start, end) : 0
}

function receiptLine(run: Run): ExplanationLine {
  const time = clockText(run.received - run.receiptDay * DAY_MINUTES)
  const byMinutes = run.lastWholeDay < run.receiptDay && run.minutesFrom === run.received
  const minutes = byMinutes ? minutesOn(run, run.receiptDay, run.received) : run.sameDayStays ? Math.max(0, minutesOn(run, run.receiptDay, run.received)) : 0
  const how = byMinutes ? receiptByMinutes(run, minutes) : receiptByDays(run)
  return line(run, run.receiptDay, 'receipt', minutes, { vi: `Tiếp nhận lúc ${time}; ${how.vi}`, en: `Received at ${time}; ${how.en}` })
}

function receiptByMinutes(run: Run, minutes: number) {
  if (minutes === 0) return { vi: 'ngoài giờ làm việc, tính từ giờ mở cửa kế tiếp.', en: 'outside working hours, counted from the next opening.' }
  const length = durationText(minutes)
  return { vi: `trong ngày tính được ${length.vi}.`, en: `${length.en} count on this day.` }
}

function receiptByDays(run: Run) {
  switch (run.limit.kind) {
    case 'sameDay': return sameDayText(run)
    case 'fixedDate': return { vi: `thời hạn ${limitText(run.limit).vi}, không phụ thuộc ngày tiếp nhận.`, en: `the limit is ${limitText(run.limit).en}, whatever the day of receipt.` }
    case 'clockHours': return { vi: `tính liên tục ${limitText(run.limit).vi} từ lúc này.`, en: `${limitText(run.limit).en} run from this moment without a break.` }
    case 'months': return { vi: `thời hạn ${limitText(run.limit).vi} kết thúc vào ngày tương ứng của tháng cuối.`, en: `a limit of ${limitText(run.limit).en} ends on the same day of the last month.` }
    case 'workingDays': case 'calendarDays': case 'workingMinutes':
      return { vi: 'ngày tiếp nhận không tính vào thời hạn.', en: 'the day of receipt does not count.' }
  }
}

function sameDayText(run: Run) {
  if (run.sameDayStays) return { vi: 'giải quyết trong ngày.', en: 'to be settled the same day.' }
  const pattern = patternAt(run.calendar, run.receiptDay)
  if (pattern.countsAsWorkingDay && pattern.lastEnd <= SAME_DAY_CUT_OFF_MINUTE) return { vi: 'sau buổi làm việc cuối cùng của ngày nên chuyển sang ngày làm việc tiếp theo.', en: 'after the last session of the day, so it moves to the next working day.' }
  if (pattern.countsAsWorkingDay) return { vi: 'sau 15:00 nên chuyển sang ngày làm việc tiếp theo (Nghị định 61/2018/NĐ-CP Điều 18).', en: 'after 15:00, so it moves to the next working day (Decree 61/2018/NĐ-CP, Article 18).' }
  const why = offText(run.receiptDay, run.calendar.namedDay(run.receiptDay), pattern.minutes > 0)
  return { vi: `ngày nghỉ: ${why.vi}; chuyển sang ngày làm việc tiếp theo.`, en: `a day off: ${why.en}; it moves to the next working day.` }
}

function wholeDayLine(run: Run, day: number, counted: number): ExplanationLine {
  const pattern = patternAt(run.calendar, day)
  const named = run.calendar.namedDay(day)
  const isLast = day === run.lastWholeDay
  const total = wholeDaysOf(run)
  if (run.limit.kind === 'sameDay' || (run.limit.kind === 'calendarDays' && counted > run.limit.days)) {
    if (isLast) return rollLine(run, day)
    return line(run, day, 'off', 0, sentenceOf(offText(day, named, pattern.minutes > 0), { vi: 'không tính.', en: 'not counted.' }))
  }
  if (!countsAsDay(run, day)) return line(run, day, 'off', 0, sentenceOf(offText(day, named, pattern.minutes > 0), { vi: 'không tính.', en: 'not counted.' }))
  const minutes = minutesOn(run, day, day * DAY_MINUTES)
  const ordinal = run.limit.kind === 'workingDays'
    ? { vi: `ngày làm việc thứ ${counted}/${total}`, en: `working day ${counted} of ${total}` }
    : total === undefined ? { vi: `ngày thứ ${counted}`, en: `day ${counted}` } : { vi: `ngày thứ ${counted}/${total}`, en: `day ${counted} of ${total}` }
  const off = run.limit.kind !== 'workingDays' && !pattern.countsAsWorkingDay ? offText(day, named, pattern.minutes > 0) : undefined
  const special = off === undefined ? workText(named) : { vi: `${off.vi}, vẫn tính`, en: `${off.en}, still counted` }
  const text = special === undefined ? { vi: `${ordinal.vi}.`, en: `${ordinal.en}.` } : { vi: `${ordinal.vi}; ${special.vi}.`, en: `${ordinal.en}; ${special.en}.` }
  return line(run, day, named?.kind === 'makeUp' ? 'makeUp' : 'counted', minutes, text)
}

const wholeDaysOf = (run: Run): number | undefined => (run.limit.kind === 'workingDays' || run.limit.kind === 'calendarDays' ? run.limit.days : undefined)

function rollLine(run: Run, day: number): ExplanationLine {
  const minutes = minutesOn(run, day, day * DAY_MINUTES)
  if (run.limit.kind !== 'calendarDays') return line(run, day, 'roll', minutes, { vi: 'Ngày làm việc tiếp theo.', en: 'The next working day.' })
  const last = run.receiptDay + run.limit.days
  const why = offText(last, run.calendar.namedDay(last), patternAt(run.calendar, last).minutes > 0)
  return line(run, day, 'roll', minutes, {
    vi: `Ngày cuối ${dayText(last)} là ngày nghỉ: ${why.vi}; thời hạn kết thúc vào ngày làm việc tiếp theo (BLDS 2015 Điều 148 khoản 5).`,
    en: `The last day ${dayText(last)} is a day off: ${why.en}; the limit ends on the next working day (Civil Code 2015, Article 148.5).`,
  })
}

function minutesLine(run: Run, day: number): ExplanationLine {
  const pattern = patternAt(run.calendar, day)
  const named = run.calendar.namedDay(day)
  if (pattern.minutes === 0) return line(run, day, 'off', 0, sentenceOf(offText(day, named, false), { vi: 'không tính.', en: 'not counted.' }))
  const minutes = minutesOn(run, day, run.minutesFrom)
  const length = durationText(minutes)
  const special = workText(named)
  const madeUp = day > dayOfMinute(run.firstDue) && run.paused.length > 0
  const text = { vi: `${madeUp ? 'bù thời gian tạm dừng: ' : ''}tính ${length.vi}${special === undefined ? '' : `; ${special.vi}`}.`, en: `${madeUp ? 'making up for the pause: ' : ''}${length.en} counted${special === undefined ? '' : `; ${special.en}`}.` }
  return line(run, day, named?.kind === 'makeUp' ? 'makeUp' : 'counted', minutes, text)
}

/** The paused working time of one day; a stretch without any (a pause over one night) is named once, on its first day. */
function pauseLine(run: Run, day: number, stretch: PausedStretch & { readonly minutes: number }): ExplanationLine | undefined {
  const [start, end] = [Math.max(stretch.from, day * DAY_MINUTES), Math.min(stretch.to, (day + 1) * DAY_MINUTES)]
  if (end <= start) return undefined
  const minutes = minutesBetween(run.calendar, start, end)
  if (minutes === 0 && !(stretch.minutes === 0 && day === dayOfMinute(stretch.from))) return undefined
  const pattern = patternAt(run.calendar, day)
  const [open, close] = minutes === 0 ? [0, DAY_MINUTES] : [pattern.starts[0] ?? 0, pattern.lastEnd]
  const span = `${clockText(Math.max(start - day * DAY_MINUTES, open))}–${clockText(Math.min(end - day * DAY_MINUTES, close))}`
  const reason = stretch.reasons.join('; ')
  const length = durationText(minutes)
  return { date: dateOfNumber(day), status: 'pause', minutes, text: { vi: `Tạm dừng ${span}: ${reason}; ${length.vi} làm việc không tính.`, en: `Paused ${span}: ${reason}; ${length.en} of work not counted.` } }
}

const sentenceOf = (what: { vi: string; en: string }, end: { vi: string; en: string }) => ({ vi: `${what.vi}; ${end.vi}`, en: `${what.en}; ${end.en}` })

/** A finished line: first letter raised, and the due times named on the days they fall on. */
function line(run: Run, day: number, status: ExplanationStatus, minutes: number, text: { vi: string; en: string }): ExplanationLine {
  let { vi, en } = { vi: raised(text.vi), en: raised(text.en) }
  if (run.firstDue !== run.due && day === dayOfMinute(run.firstDue)) {
    vi += ` Hẹn lần đầu: ${momentText(run.firstDue, false).vi}.`
    en += ` First due: ${momentText(run.firstDue, false).en}.`
  }
  if (day === run.dueDay) {
    const [moment, weekday] = [momentText(run.due, run.untilMidnight), weekdayText(day)]
    vi += ` Hạn: ${moment.vi} (${weekday.vi}).`
    en += ` Due: ${moment.en} (${weekday.en}).`
  }
  return { date: dateOfNumber(day), status, minutes, text: { vi, en } }
}

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
