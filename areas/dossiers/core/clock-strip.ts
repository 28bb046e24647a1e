// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, instantAt, type PlainDate, plusDays, weekdayOf } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#kernel/working-time/count.ts'
import { currentRun, currentVisit, type Dossier } from './dossier.ts'
import { allotmentOf, type RunningProcedure, stepOrders } from './running-procedure.ts'

/** A stretch on the strip: `start` and `length` in working minutes from the first counted minute of the run. */
export interface StripSegment {
  readonly kind: 'plan' | 'done' | 'run' | 'next' | 'pause' | 'over'
  readonly step: number | null
  readonly start: number
  readonly length: number
}

/** A day on the axis; `gap` when days off were skipped before it. */
export interface StripDay { readonly date: PlainDate; readonly weekday: number; readonly start: number; readonly length: number; readonly isToday: boolean; readonly gap: boolean }

/** Dải giờ: plan and reality of the present run on one axis of working minutes; marks are positions on it. */
export interface ClockStrip {
  readonly from: Instant
  readonly span: number
  readonly days: readonly StripDay[]
  readonly plan: readonly StripSegment[]
  readonly actual: readonly StripSegment[]
  readonly now: number | null
  readonly due: number | null
  readonly firstDue: number | null
}

/** The longest axis drawn: 60 working days of 8 hours; longer dossiers show the stretch around now. */
const LONGEST = 60 * 480
const MARGIN = 300

/** Lays a dossier's present run on an axis of working time: plan, visits, pauses, forecast and marks. */
export function clockStrip(dossier: Dossier, procedure: RunningProcedure, calendar: CompiledCalendar, now: Instant): ClockStrip {
  const run = currentRun(dossier)
  const from = run.startedAt
  // Time in a pause does not count but takes room on the axis: the axis runs on working minutes, pauses included.
  const at = (moment: Instant) => workingMinutesBetween(calendar, from, moment)
  const end = run.endedAt ?? now
  const due = dossier.currentDue === null ? null : at(dossier.currentDue.at)
  const firstDue = run.originalDue === null || run.originalDue.at === dossier.currentDue?.at ? null : at(run.originalDue.at)
  const pauses = run.pauses.map((pause) => ({ start: at(pause.from), end: at(pause.to ?? end) })).filter((pause) => pause.end > pause.start)
  const actual = [...visitSegments(dossier, at, end, pauses), ...forecast(dossier, procedure, at, at(end), run.endedAt === null)]
  const nowAt = run.endedAt === null ? at(now) : null
  const last = Math.max(due ?? 0, firstDue ?? 0, nowAt ?? 0, ...actual.map(({ start, length }) => start + length), 480)
  const span = Math.min(last + MARGIN, LONGEST)
  return { from, span, days: axis(calendar, from, span, dayOf(now)), plan: planSegments(procedure, pauses), actual, now: nowAt, due, firstDue }
}

type Stretch = { readonly start: number; readonly end: number }

/** The allotted times one after another; a pause splits what it falls into and moves the rest. */
function planSegments(procedure: RunningProcedure, pauses: readonly Stretch[]): StripSegment[] {
  const segments: StripSegment[] = []
  const counted = new Set<number>()
  let position = 0
  for (const order of stepOrders(procedure)) {
    const allotment = allotmentOf(procedure, order)
    if (allotment === undefined || counted.has(order)) continue
    for (const each of allotment.group) counted.add(each)
    let left = allotment.minutes
    while (left > 0) {
      const inside = pauses.find((pause) => pause.start <= position && position < pause.end)
      if (inside !== undefined) {
        position = inside.end
        continue
      }
      const next = pauses.filter((pause) => pause.start > position).toSorted((a, b) => a.start - b.start)[0]
      const length = next === undefined ? left : Math.min(left, next.start - position)
      segments.push({ kind: 'plan', step: order, start: position, length })
      position += length
      left -= length
    }
  }
  return segments
}

function visitSegments(dossier: Dossier, at: (moment: Instant) => number, end: Instant, pauses: readonly Stretch[]): StripSegment[] {
  const since = currentRun(dossier).startedAt
  const visits = dossier.visits.filter(({ startedAt }) => startedAt >= since)
  const worked = visits.flatMap((visit): StripSegment[] => {
    const [start, stop] = [at(visit.startedAt), at(visit.endedAt ?? end)]
    const due = visit.dueAt === null ? Infinity : at(visit.dueAt)
    const kind = visit.endedAt === null ? 'run' : 'done'
    return cut({ start, end: stop }, pauses).flatMap((part): StripSegment[] => {
      const inTime = Math.max(0, Math.min(part.end, due) - part.start)
      const segments: StripSegment[] = [{ kind, step: visit.stepOrder, start: part.start, length: inTime }, { kind: 'over', step: visit.stepOrder, start: part.start + inTime, length: part.end - part.start - inTime }]
      return segments.filter(({ length }) => length > 0)
    })
  })
  return [...worked, ...pauses.map((pause): StripSegment => ({ kind: 'pause', step: null, start: pause.start, length: pause.end - pause.start }))].toSorted((a, b) => a.start - b.start)
}

/** A stretch without the pauses in it. */
function cut(stretch: Stretch, pauses: readonly Stretch[]): Stretch[] {
  return pauses.reduce<Stretch[]>((parts, pause) => parts.flatMap((part) =>
    [{ start: part.start, end: Math.min(part.end, pause.start) }, { start: Math.max(part.start, pause.end), end: part.end }].filter(({ start, end }) => end > start)), [stretch])
}

/** What the allotted times foresee: the rest of the present step, then the steps after it. */
function forecast(dossier: Dossier, procedure: RunningProcedure, at: (moment: Instant) => number, position: number, isOpen: boolean): StripSegment[] {
  const visit = currentVisit(dossier)
  if (!isOpen || visit === undefined) return []
  const rest = visit.dueAt === null ? 0 : Math.max(0, at(visit.dueAt) - position)
  const segments: StripSegment[] = rest > 0 ? [{ kind: 'next', step: visit.stepOrder, start: position, length: rest }] : []
  let start = position + rest
  for (const order of stepOrders(procedure).filter((each) => each > visit.stepOrder)) {
    const allotment = allotmentOf(procedure, order)
    if (allotment === undefined || allotment.group[0] !== order) continue
    segments.push({ kind: 'next', step: order, start, length: allotment.minutes })
    start += allotment.minutes
  }
  return segments
}

function axis(calendar: CompiledCalendar, from: Instant, span: number, today: PlainDate): StripDay[] {
  const last = dayOf(addWorkingMinutes(calendar, from, Math.max(1, span)))
  const days: StripDay[] = []
  let gap = false
  for (let date = dayOf(from); date <= last; date = plusDays(date, 1)) {
    const start = Math.max(0, workingMinutesBetween(calendar, from, instantAt(date, '00:00')))
    const end = workingMinutesBetween(calendar, from, instantAt(plusDays(date, 1), '00:00'))
    if (end > start) days.push({ date, weekday: weekdayOf(date), start, length: Math.min(end, span) - start, isToday: date === today, gap })
    gap = end <= start
  }
  return days.filter(({ length }) => length > 0)
}
