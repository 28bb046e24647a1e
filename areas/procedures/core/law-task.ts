// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { AffectedInstrument, type LawChanged, numberKey, readCitations } from '#areas/law/core/public.ts'
import { dayOf, type Instant, instantAt, PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import { dueAt } from '#kernel/working-time/due.ts'
import type { ProcedureContent } from './procedure-content.ts'
import type { Revision } from './revision.ts'

/** What was decided of a task of a change of law: nothing yet, a new issue answers it, or nothing has to change. */
export const LawTaskStatus = z.enum(['open', 'answered', 'no-change-needed'])
export type LawTaskStatus = z.infer<typeof LawTaskStatus>

/** How a task stands on a day: an answer that takes effect later leaves it in work until then, and nothing has to run for it to close on that day. */
export const LawTaskState = z.enum(['open', 'in-work', 'answered', 'no-change-needed'])
export type LawTaskState = z.infer<typeof LawTaskState>

/** What was decided of a task: its stored status, the moment, and the day from which the answering issue holds (null without one). */
export interface DecidedTask { readonly status: LawTaskStatus; readonly closedAt: Instant | null; readonly answeredFrom: PlainDate | null }

export const stateOn = ({ status, answeredFrom }: Pick<DecidedTask, 'status' | 'answeredFrom'>, on: PlainDate): LawTaskState => (status === 'answered' && answeredFrom !== null && answeredFrom > on ? 'in-work' : status)

/** The day on which a task closed or will close: that of a reason when it is given, that of an answer when the issue takes effect; null while open. */
export function closedOn({ closedAt, answeredFrom }: DecidedTask): PlainDate | null {
  if (closedAt === null) return null
  const decided = dayOf(closedAt)
  return answeredFrom !== null && answeredFrom > decided ? answeredFrom : decided
}

/** Whether an issue was withdrawn no later than the day on which it was to take effect, so that it never held and answers nothing. */
export const neverHeld = ({ effectiveFrom, withdrawnFrom }: Pick<Revision, 'effectiveFrom' | 'withdrawnFrom'>): boolean => effectiveFrom !== null && withdrawnFrom !== null && withdrawnFrom <= effectiveFrom

/** The document that brings the change, as the task keeps it. */
export const LawTaskCause = z.object({ number: z.string(), title: z.string(), issuedOn: PlainDate.nullable(), effectiveOn: PlainDate.nullable() })
export type LawTaskCause = z.infer<typeof LawTaskCause>

/** The two legal clocks of a task; null: it does not run, or its day is not known. */
export interface LawTaskDue { readonly lawDueOn: PlainDate | null; readonly publishDueOn: PlainDate | null }

const NOON = '12:00'

/** A decision that publishes administrative procedures (quyết định công bố TTHC). */
export const isPublishingDecision = ({ number, title }: Pick<LawTaskCause, 'number' | 'title'>): boolean =>
  /\/qd-/.test(numberKey(number)) && /cong bo.*(thu tuc hanh chinh|tthc)/.test(foldText(title))

/**
 * Until when a change must have reached the procedures: three months after it takes effect, which do not roll; and, for ministries and
 * provinces, five working days after the signing of a decision that publishes administrative procedures.
 * @law Quyết định 19/2014/QĐ-TTg, Điều 4 khoản 4 điểm a; Thông tư 26/2014/TT-BKHCN, Điều 4 khoản 3
 */
export function lawTaskDue(change: Pick<LawChanged, 'cause' | 'affected'>, level: string, calendar: CompiledCalendar): LawTaskDue {
  const from = earliestOf(change)
  const { cause } = change
  const isBound = (level === 'central' || level === 'province') && isPublishingDecision(cause)
  return {
    lawDueOn: from === null ? null : dayOf(dueAt({ kind: 'months', months: 3 }, instantAt(from, NOON), calendar)),
    publishDueOn: isBound && cause.issuedOn !== null ? dayOf(dueAt({ kind: 'workingDays', days: 5, quarters: 0 }, instantAt(cause.issuedOn, NOON), calendar)) : null,
  }
}

const earliestOf = ({ cause, affected }: Pick<LawChanged, 'cause' | 'affected'>): PlainDate | null =>
  affected.flatMap(({ from }) => from ?? cause.effectiveOn ?? []).toSorted()[0] ?? null

/** Which of the two is due first; null when neither is known. */
export const firstDue = ({ lawDueOn, publishDueOn }: LawTaskDue): PlainDate | null => [lawDueOn, publishDueOn].flatMap((day) => day ?? []).toSorted()[0] ?? null

/** Every number that a procedure cites, in its legal basis or anywhere in its text, and the laws that it cites by name. */
export function citedIn(content: ProcedureContent, findLaw: (cited: ReturnType<typeof readCitations>[number]) => string | undefined): ReadonlySet<string> {
  const keys = new Set(content.legalBasis.flatMap(({ number }) => (number === null ? [] : [numberKey(number)])))
  for (const one of readCitations(textOf(content))) {
    const number = one.number ?? findLaw(one)
    if (number !== undefined) keys.add(numberKey(number))
  }
  return keys
}

/** Everything written in a procedure, piece by piece. */
function textOf({ legalBasis, steps, dossier, records, cases, fee, result }: ProcedureContent): string {
  return [
    ...legalBasis.map(({ text }) => text), ...steps.flatMap(({ action, method, output, phase }) => [action, method, output, phase]),
    ...dossier.flatMap(({ name, condition, lookedUpIn }) => [name, condition, lookedUpIn]), ...records.map(({ name }) => name), ...cases.map(({ name }) => name), fee, result,
  ].filter((one) => typeof one === 'string' && one !== '').join('\n;\n')
}

/** The parts of a change that a procedure, citing these numbers, has to look at. */
export const touchedBy = (change: Pick<LawChanged, 'affected'>, cited: ReadonlySet<string>): readonly AffectedInstrument[] => change.affected.filter(({ number }) => cited.has(numberKey(number)))

const sameAffected = (a: AffectedInstrument, b: AffectedInstrument): boolean => numberKey(a.number) === numberKey(b.number) && a.what === b.what && a.part === b.part

/** What a task for this document knew before, and what the change says now: whether it is all known, belongs into the open task, or is new work. */
export function placeOfChange(known: readonly { readonly status: LawTaskStatus; readonly affected: readonly AffectedInstrument[] }[], touched: readonly AffectedInstrument[]): { readonly as: 'known' } | { readonly as: 'merge'; readonly affected: readonly AffectedInstrument[] } | { readonly as: 'new'; readonly affected: readonly AffectedInstrument[] } {
  const closed = known.filter(({ status }) => status !== 'open').flatMap(({ affected }) => affected)
  // Another day of effect moves an open task; work that was closed is not asked for again because of a day.
  const fresh = touched.filter((one) => !closed.some((other) => sameAffected(other, one)))
  if (fresh.length === 0) return { as: 'known' }
  const open = known.find(({ status }) => status === 'open')
  if (open === undefined) return { as: 'new', affected: fresh }
  const merged = [...open.affected.filter((one) => !fresh.some((other) => sameAffected(one, other))), ...fresh]
  const isSame = merged.length === open.affected.length && merged.every((one) => open.affected.some((other) => sameAffected(one, other) && one.from === other.from))
  return isSame ? { as: 'known' } : { as: 'merge', affected: merged }
}

const basisOf = (content: ProcedureContent): string => JSON.stringify(content.legalBasis.map(({ number, text }) => [number === null ? null : numberKey(number), text]))

/** Whether a newly issued content answers a task by itself: its legal basis was touched or, in a first issue, it already rests on the new document. */
export function answersByItself(before: ProcedureContent | undefined, after: ProcedureContent, cause: Pick<LawTaskCause, 'number'>): boolean {
  if (before !== undefined) return basisOf(before) !== basisOf(after)
  return citedIn(after, () => undefined).has(numberKey(cause.number))
}

/** Whole days since a task was opened. */
export const ageInDays = (openedOn: PlainDate, on: PlainDate): number => Math.max(0, Math.round((Date.parse(on) - Date.parse(openedOn)) / 86_400_000))
