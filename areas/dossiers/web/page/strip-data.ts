// SPDX-License-Identifier: Apache-2.0
import type { Language } from '#kernel/sentence.ts'
import type { ActualSegment, ClockDay, ClockMark, ClockRow, ClockStripData, PlanSegment } from '#platform/web/clock/clock-strip.ts'
import { hoursText, instantPhrase, instantText, shortDateText, shortInstantText, shortWeekdayText, workingTimeText } from '#platform/web/language/format.ts'
import { wallTimeOf } from '#kernel/time.ts'
import type { ClockStripView } from '../../contract/reading.ts'
import { currentStepOf, openStepsOf, type ShownDossier } from '../shown-dossier.ts'

type Segment = ClockStripView['actual'][number]

const SAY = {
  vi: { now: (time: string) => `Bây giờ ${time}`, due: (at: string) => `Hẹn trả ${at}`, first: (at: string) => `Hẹn lần đầu ${at}`, paused: (time: string) => `Dừng ${time}`, over: (time: string) => `quá ${time}`, more: '(tiếp)', left: (time: string) => `còn ${time}`, notBegun: 'chưa bắt đầu', skipped: 'không thực hiện', nobody: 'chưa rõ người', noTime: 'không tính giờ', inHand: 'đang làm', notUsed: '–' },
  en: { now: (time: string) => `Now ${time}`, due: (at: string) => `Due ${at}`, first: (at: string) => `First due ${at}`, paused: (time: string) => `Paused ${time}`, over: (time: string) => `over by ${time}`, more: '(cont.)', left: (time: string) => `${time} left`, notBegun: 'not begun', skipped: 'not done', nobody: 'nobody', noTime: 'not timed', inHand: 'in hand', notUsed: '–' },
} as const

/** What a day's label takes of the strip, and a letter of a piece's label, at the width of the desktop page. */
const LABEL_SHARE = 0.07
const LETTER_SHARE = 0.0068
/** Marks nearer than this share of the strip would write over each other. */
const CLOSE = 0.16

/** The clock strip of a dossier in the reader's words. */
export function stripData(shown: ShownDossier, language: Language): ClockStripData {
  const { strip } = shown
  const actual = withRestOfStep(shown)
  const span = Math.max(strip.span, ...actual.map(({ start, length }) => start + length))
  return { summary: summaryOf(shown, language), spanMinutes: span, days: daysOf(strip, language), plan: planOf(strip, language), actual: actual.map((segment) => actualOf(segment, span, language)), marks: marksOf(shown, span, language), rows: shown.steps.map((step) => rowOf(step, language)) }
}

/** What is left of the step under way comes before the steps after it; past its time nothing is left. */
function withRestOfStep(shown: ShownDossier): readonly Segment[] {
  const { strip } = shown
  const step = currentStepOf(shown)
  const rest = step?.allottedMinutes == null || step.usedMinutes === null || shown.dossier.outcome !== null ? 0 : step.allottedMinutes - step.usedMinutes
  if (openStepsOf(shown).length > 1 || step === undefined || rest <= 0 || strip.now === null || strip.actual.some(({ kind, step: order }) => kind === 'next' && order === step.order)) return strip.actual
  return [...strip.actual.map((segment) => (segment.kind === 'next' ? { ...segment, start: segment.start + rest } : segment)), { kind: 'next', step: step.order, start: strip.now, length: rest }]
}

/** Days whose labels have room beside one another; today always. */
function daysOf({ days, span }: ClockStripView, language: Language): ClockDay[] {
  const today = days.find(({ isToday }) => isToday)
  const kept: ClockStripView['days'] = []
  for (const day of days) {
    const last = kept.at(-1)
    const hasRoom = last === undefined || (day.start - last.start) / span >= LABEL_SHARE
    const leavesRoom = today === undefined || day.start >= today.start || (today.start - day.start) / span >= LABEL_SHARE
    if (day.isToday || (hasRoom && leavesRoom)) kept.push(day)
  }
  return kept.map((day) => ({ start: day.start, label: `${shortWeekdayText(day.date, language)} ${shortDateText(day.date)}`, ...(day.isToday ? { kind: 'today' as const } : day.gap ? { kind: 'after-off' as const } : {}) }))
}

function planOf({ plan, actual }: ClockStripView, language: Language): PlanSegment[] {
  const gaps = actual.filter(({ kind }) => kind === 'pause').map(({ start, length }): PlanSegment => ({ kind: 'gap', start, minutes: length }))
  const steps = plan.map(({ step, beside, start, length }, at): PlanSegment => ({
    kind: 'step', start, minutes: length, ...orderOf(step, beside), label: plan.findIndex((other) => other.step === step) < at ? SAY[language].more : workingTimeText(allOf(plan, step), language),
  }))
  return [...steps, ...gaps].toSorted((a, b) => a.start - b.start)
}

/** The number of the step, or the numbers of those side by side. */
const orderOf = (step: number | null, beside: readonly number[] = []) => (step === null ? {} : { order: [step, ...beside].join('+') })

const allOf = (plan: readonly Segment[], step: number | null): number => plan.filter((segment) => segment.step === step).reduce((sum, { length }) => sum + length, 0)

function actualOf({ kind, step, beside, start, length }: Segment, span: number, language: Language): ActualSegment {
  const time = length >= LONG ? workingTimeText(length, language) : hoursText(length, language)
  const label = kind === 'pause' ? SAY[language].paused(time) : kind === 'over' ? SAY[language].over(time) : time
  const hasRoom = length / span >= (label.length + 5) * LETTER_SHARE
  return { kind: KINDS[kind], start, minutes: length, ...orderOf(step, beside), ...(hasRoom ? { label } : {}) }
}

/** From here on days read better than hours. */
const LONG = 960
const KINDS: Readonly<Record<Segment['kind'], ActualSegment['kind']>> = { plan: 'done', done: 'done', run: 'running', next: 'forecast', pause: 'paused', over: 'over' }

function marksOf({ strip, dossier, now }: ShownDossier, span: number, language: Language): ClockMark[] {
  const say = SAY[language]
  const firstDueAt = dossier.runs.at(-1)?.originalDue?.at
  const isClose = strip.firstDue !== null && strip.due !== null && Math.abs(strip.firstDue - strip.due) / span < CLOSE
  return [
    ...(strip.firstDue === null || firstDueAt === undefined ? [] : [{ kind: 'first-due' as const, at: strip.firstDue, label: isClose ? '' : say.first(shortInstantText(firstDueAt)) }]),
    ...(strip.due === null || strip.due > span || dossier.currentDue === null ? [] : [{ kind: 'due' as const, at: strip.due, label: say.due(shortInstantText(dossier.currentDue.at)) }]),
    ...(strip.now === null || strip.now > span ? [] : [{ kind: 'now' as const, at: strip.now, label: say.now(wallTimeOf(now)) }]),
  ]
}

/** The strip in one sentence. */
function summaryOf({ dossier, strip, minutesLeft }: ShownDossier, language: Language): string {
  const worked = strip.actual.filter(({ kind }) => kind === 'done' || kind === 'run' || kind === 'over').reduce((sum, { length }) => sum + length, 0)
  const paused = strip.actual.filter(({ kind }) => kind === 'pause').reduce((sum, { length }) => sum + length, 0)
  const due = dossier.currentDue === null ? undefined : instantPhrase(dossier.currentDue.at, language)
  const time = (minutes: number) => workingTimeText(minutes, language)
  const vi = [`Đồng hồ hồ sơ: đã dùng ${time(worked)} làm việc`, paused > 0 ? `tạm dừng ${time(paused)}` : '', due === undefined ? 'không có thời hạn' : `hẹn trả ${due}`, minutesLeft === null ? '' : minutesLeft < 0 ? `quá hạn ${time(minutesLeft)}` : `còn ${time(minutesLeft)}`]
  const en = [`The dossier clock: ${time(worked)} of work used`, paused > 0 ? `paused ${time(paused)}` : '', due === undefined ? 'no due time' : `due ${due}`, minutesLeft === null ? '' : minutesLeft < 0 ? `overdue by ${time(minutesLeft)}` : `${time(minutesLeft)} left`]
  return (language === 'vi' ? vi : en).filter((part) => part !== '').join(', ')
}

function rowOf(step: ShownDossier['steps'][number], language: Language): ClockRow {
  const say = SAY[language]
  return {
    step: `${step.order} ${step.action}`, person: step.holder?.name ?? step.candidates[0]?.name ?? say.nobody, allotted: step.allottedMinutes === null ? step.timeText || say.noTime : workingTimeText(step.allottedMinutes, language),
    used: step.state === 'skipped' ? say.skipped : step.usedMinutes === null ? say.notBegun : workingTimeText(step.usedMinutes, language), begins: step.startedAt === null ? say.notUsed : instantText(step.startedAt), ends: step.endedAt !== null ? instantText(step.endedAt) : step.state === 'current' ? say.inHand : say.notUsed,
  }
}
