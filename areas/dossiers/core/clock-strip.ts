// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant, instantAt, type PlainDate, plusDays, weekdayOf } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '#kernel/working-time/count.ts'
import { currentRun, type Dossier, openVisits, stepsUnderWay } from './dossier.ts'
import { allotmentOf, type RunningProcedure, stepOrders } from './running-procedure.ts'
import { likelyAhead, type RunningWays, waysOf } from './running-ways.ts'

/** A stretch on the strip: `start` and `length` in working minutes from the first counted minute of the run; `beside` are other steps at the same time. */
export interface StripSegment {
  readonly kind: 'plan' | 'done' | 'run' | 'next' | 'pause' | 'over'
  readonly step: number | null
  readonly beside?: number[]
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
  const ways = waysOf(procedure)
  const ahead = stepsAhead(dossier, ways)
  const actual = [...visitSegments(dossier, at, end, pauses), ...(run.endedAt === null ? forecast(dossier, procedure, ways, ahead, at, at(end)) : [])]
  const nowAt = run.endedAt === null ? at(now) : null
  const last = Math.max(due ?? 0, firstDue ?? 0, nowAt ?? 0, ...actual.map(({ start, length }) => start + length), 480)
  const span = Math.min(last + MARGIN, LONGEST)
  return { from, span, days: axis(calendar, from, span, dayOf(now)), plan: planSegments(procedure, ways, new Set([...dossier.visits.map(({ stepOrder }) => stepOrder), ...ahead]), pauses), actual, now: nowAt, due, firstDue }
}

type Stretch = { readonly start: number; readonly end: number }

interface Piece extends Stretch { readonly step: number; readonly kind: 'plan' | 'done' | 'run' | 'next' | 'over' }

/** Which steps lie ahead of those under way, of those that wait to begin, and these themselves. */
function stepsAhead(dossier: Dossier, ways: RunningWays): ReadonlySet<number> {
  const waiting = (dossier.meetings ?? []).map(({ step }) => step)
  return new Set([...likelyAhead(ways, [...stepsUnderWay(dossier), ...waiting]), ...waiting])
}

/** When each of some steps is foreseen to begin and end, laid one behind another along the ways; those already `placed` end where they are said to. */
function lay(orders: readonly number[], procedure: RunningProcedure, ways: RunningWays, placed: ReadonlyMap<number, number>, take: (start: number, minutes: number) => number): readonly (Stretch & { readonly step: number })[] {
  const ends = new Map(placed)
  const counted = new Set<number>()
  return orders.map((step) => {
    const before = [...ends].filter(([other]) => ways.of(other).on.some(({ opens }) => opens.some(({ order }) => order === step))).map(([, end]) => end)
    const start = Math.max(0, ...(before.length > 0 ? before : ends.values()))
    const allotment = allotmentOf(procedure, step)
    const isFirst = allotment !== undefined && !counted.has(step) && !allotment.group.some((each) => placed.has(each))
    if (isFirst) for (const each of allotment.group) counted.add(each)
    const end = isFirst ? take(start, allotment.minutes) : start
    ends.set(step, end)
    return { step, start, end }
  })
}

/** The allotted times along the way of the dossier; a pause splits what it falls into and moves the rest. */
function planSegments(procedure: RunningProcedure, ways: RunningWays, onWay: ReadonlySet<number>, pauses: readonly Stretch[]): StripSegment[] {
  const inOrder = pauses.toSorted((a, b) => a.start - b.start)
  const take = (start: number, minutes: number) => inOrder.reduce((end, pause) => (pause.start < end && start < pause.end ? end + pause.end - Math.max(pause.start, start) : end), start + minutes)
  const laid = lay(stepOrders(procedure).filter((order) => onWay.has(order)), procedure, ways, new Map(), take)
  return sweep(laid.flatMap(({ step, start, end }) => cut({ start, end }, pauses).map((part): Piece => ({ ...part, step, kind: 'plan' }))))
}

function visitSegments(dossier: Dossier, at: (moment: Instant) => number, end: Instant, pauses: readonly Stretch[]): StripSegment[] {
  const since = currentRun(dossier).startedAt
  const worked = dossier.visits.filter(({ startedAt }) => startedAt >= since).flatMap((visit): Piece[] => {
    const [start, stop] = [at(visit.startedAt), at(visit.endedAt ?? end)]
    const due = visit.dueAt === null ? Infinity : at(visit.dueAt)
    const kind = visit.endedAt === null ? 'run' : 'done'
    return cut({ start, end: stop }, pauses).flatMap((part): Piece[] => {
      const inTime = Math.max(part.start, Math.min(part.end, due))
      return [{ kind, step: visit.stepOrder, start: part.start, end: inTime }, { kind: 'over', step: visit.stepOrder, start: inTime, end: part.end }]
    })
  })
  return [...sweep(worked), ...pauses.map((pause): StripSegment => ({ kind: 'pause', step: null, start: pause.start, length: pause.end - pause.start }))].toSorted((a, b) => a.start - b.start)
}

/** Which of the kinds that meet in one stretch is shown. */
const KINDS: readonly Piece['kind'][] = ['over', 'run', 'done', 'next', 'plan']

/** Pieces as they follow each other on one line: where steps run side by side, one segment names them all. */
function sweep(pieces: readonly Piece[]): StripSegment[] {
  const real = pieces.filter(({ start, end }) => end > start)
  const marks = [...new Set(real.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b)
  const segments: StripSegment[] = []
  for (const [index, start] of marks.entries()) {
    const inside = real.filter((piece) => piece.start <= start && start < piece.end)
    const kind = KINDS.find((each) => inside.some((piece) => piece.kind === each))
    const [step, ...beside] = [...new Set(inside.map((piece) => piece.step))].toSorted((a, b) => a - b)
    if (kind === undefined || step === undefined) continue
    const length = (marks[index + 1] ?? start) - start
    const before = segments.at(-1)
    const isSame = before !== undefined && before.kind === kind && before.start + before.length === start && before.step === step && String(before.beside ?? []) === String(beside)
    // A step done twice in a row stays two segments.
    if (isSame && !inside.some((piece) => piece.start === start)) segments[segments.length - 1] = { ...before, length: before.length + length }
    else segments.push({ kind, step, ...(beside.length === 0 ? {} : { beside }), start, length })
  }
  return segments
}

/** A stretch without the pauses in it. */
function cut(stretch: Stretch, pauses: readonly Stretch[]): Stretch[] {
  return pauses.reduce<Stretch[]>((parts, pause) => parts.flatMap((part) =>
    [{ start: part.start, end: Math.min(part.end, pause.start) }, { start: Math.max(part.start, pause.end), end: part.end }].filter(({ start, end }) => end > start)), [stretch])
}

/** What the allotted times foresee: the rest of the steps under way, then the steps ahead. */
function forecast(dossier: Dossier, procedure: RunningProcedure, ways: RunningWays, ahead: ReadonlySet<number>, at: (moment: Instant) => number, position: number): StripSegment[] {
  const rests = openVisits(dossier).map(({ stepOrder: step, dueAt }): Piece => ({ step, kind: 'next', start: position, end: dueAt === null ? position : Math.max(position, at(dueAt)) }))
  if (rests.length === 0) return []
  const orders = stepOrders(procedure).filter((order) => ahead.has(order) && !rests.some(({ step }) => step === order))
  const laid = lay(orders, procedure, ways, new Map(rests.map(({ step, end }) => [step, end])), (start, minutes) => start + minutes)
  return sweep([...rests, ...laid.map((piece): Piece => ({ ...piece, kind: 'next' }))])
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
