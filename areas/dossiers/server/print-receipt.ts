// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate } from '#kernel/time.ts'
import { explain, type ExplanationLine } from '#kernel/working-time/explain.ts'
import { currentRun } from '../core/dossier.ts'
import { limitOf } from '../core/running-procedure.ts'
import { formHead, partyOf, type PrintFacts, requestOf } from './print-facts.ts'
import { receiptSlip } from './print/receipt-slip.ts'

const MOST_DAYS_NAMED = 10

/** The receipt and appointment slip of a dossier, one copy for the desk and one for the citizen. After a supplement it tells the run that counts now. */
export function printReceipt(facts: PrintFacts): Promise<Uint8Array> {
  const { dossier, content, calendar, names, entryNumber } = facts
  const run = currentRun(dossier)
  const limit = limitOf({ procedureId: dossier.procedureId, revisionId: dossier.revisionId, caseKey: dossier.caseKey, content })
  const limitText = content.cases.find(({ key }) => key === dossier.caseKey)?.limit?.text
  const note = limit === undefined ? undefined : deadlineNote(explain(limit, run.startedAt, calendar).lines)
  const handedInBy = dossier.authorised ?? dossier.applicant
  const number = String(entryNumber).padStart(2, '0')
  const receiver = facts.nameOf(dossier.receivedBy)
  return receiptSlip({
    ...formHead(facts, dayOf(run.startedAt), number),
    dossierCode: dossier.code, lookUpPlace: names.unitOfArea, receivingUnit: names.unitOfArea, applicant: partyOf(handedInBy), applicantSigns: handedInBy.name,
    ...(dossier.authorised === null ? {} : { principal: { ...partyOf(dossier.applicant), ...(dossier.authorised.authorisation === null ? {} : { authorisation: dossier.authorised.authorisation }) } }),
    request: requestOf(dossier), ...(dossier.tthcCode === null ? {} : { procedureCode: dossier.tthcCode }),
    components: dossier.items.map(({ name, original, copy, lookedUp }) => ({ name: lookedUp ? `${name} (cơ quan tra cứu, không phải nộp giấy)` : name, originals: original, copies: copy })),
    sets: 1, ...(limitText === undefined ? {} : { limit: limitText }), receivedAt: run.startedAt, ...(run.originalDue === null ? {} : { dueAt: run.originalDue.at }),
    ...(content.fee === null ? {} : { fee: content.fee }), ...(dossier.resultBy === '' ? {} : { resultPlace: dossier.resultBy }),
    bookNumber: `01/${dayOf(dossier.receivedAt).slice(0, 4)}`, entryNumber: number, ...(receiver === undefined ? {} : { receiver }),
    ...(note === undefined ? {} : { deadlineNote: note }), copies: ['kept', 'given'],
  }, facts.now)
}

/** Why the appointment falls when it does, in one line: whether the day of receipt counts, and which days were skipped. */
export function deadlineNote(lines: readonly ExplanationLine[]): string | undefined {
  const off = lines.filter(({ status }) => status === 'off' || status === 'roll').map(({ date }) => date)
  const madeUp = lines.filter(({ status }) => status === 'makeUp').map(({ date }) => date)
  const receipt = lines.find(({ status }) => status === 'receipt')
  const parts = [
    receipt !== undefined && receipt.minutes === 0 && lines.length > 1 ? 'ngày nhận hồ sơ không tính vào thời hạn' : '',
    off.length === 0 ? '' : `không tính ngày nghỉ ${namedDays(off)}`,
    madeUp.length === 0 ? '' : `ngày làm bù ${namedDays(madeUp)} có tính`,
  ].filter((part) => part !== '')
  const note = parts.join('; ')
  return note === '' ? undefined : `${note.charAt(0).toUpperCase()}${note.slice(1)}.`
}

/** `21, 22/11 và 3 ngày khác`: days in words of the slip, the first ten by name. */
function namedDays(days: readonly PlainDate[]): string {
  const named = days.slice(0, MOST_DAYS_NAMED)
  const words = named.map((day, at) => (named[at + 1]?.slice(0, 7) === day.slice(0, 7) ? day.slice(8) : `${day.slice(8)}/${day.slice(5, 7)}`)).join(', ')
  return days.length > named.length ? `${words} và ${days.length - named.length} ngày khác` : words
}
