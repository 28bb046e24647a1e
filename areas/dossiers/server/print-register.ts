// SPDX-License-Identifier: Apache-2.0
import { findReadableAgency } from '#areas/organisation/server/public.ts'
import { formSetOn } from '#areas/procedures/core/public.ts'
import { dayOf, instantAt, type PlainDate, plusDays } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { LONGEST_REGISTER, printRegister } from '../contract/printing.ts'
import { Dossier } from '../core/dossier.ts'
import { loadPrintNames } from './print-names.ts'
import { register, type RegisterEntry } from './print/register.ts'
import { tables } from './tables.ts'

export const printRegisterEndpoint = endpoint(printRegister, async ({ input, actor, now, today, tx, refuse }) => {
  const { from, to, field } = input
  const agencyId = input.agencyId ?? actor.agencyId
  if (agencyId !== actor.agencyId && await findReadableAgency(tx, agencyId, today) === undefined) throw refuse({ code: 'agency-not-found' })
  if (from > to) throw refuse({ code: 'period-upside-down', from, to })
  const year = Number(from.slice(0, 4))
  if (Number(to.slice(0, 4)) !== year) throw refuse({ code: 'more-than-one-year' })
  const book = { agencyId, year, field }
  const [before, count] = [await countReceived(tx, book, undefined, from), await countReceived(tx, book, from, plusDays(to, 1))]
  if (count > LONGEST_REGISTER) throw refuse({ code: 'register-too-long', count })

  const names = await loadPrintNames(tx, agencyId, from)
  const dossiers = await listReceived(tx, book, from, plusDays(to, 1))
  const entries = dossiers.map((dossier, at): RegisterEntry => ({
    entryNumber: before + at + 1, dossierCode: dossier.code, procedureName: dossier.procedureName, applicantName: dossier.applicant.name,
    reach: [dossier.applicant.address, dossier.applicant.phone].filter((part) => part !== null && part !== '').join('; '), resolvingUnit: names.agency, receivedAt: dossier.receivedAt,
    ...(dossier.currentDue === null ? {} : { dueAt: dossier.currentDue.at }), ...(dossier.handedOutAt === null ? {} : { returnedAt: dossier.handedOutAt }), ...(dossier.resultBy === '' ? {} : { returnWay: dossier.resultBy }),
  }))
  const bytes = await register({
    formSet: formSetOn(from), letterhead: { parent: names.agency, agency: names.unit, place: names.place, on: dayOf(now) }, unitSign: names.unitSign, signing: 'ink',
    bookNumber: '01', year, field: field ?? 'tất cả lĩnh vực', entries, ...(isWholeYear(from, to) && dayOf(now) > to ? { closing: { on: to } } : {}),
  }, now)
  return { name: `so-theo-doi-${from}-${to}.pdf`, bytes }
})

interface Book { readonly agencyId: string; readonly year: number; readonly field: string | undefined }

/** The dossiers of a book in the order of their numbers: by moment of receipt, then by code. */
function ofBook(tx: Tx, { agencyId, year, field }: Book, from: PlainDate | undefined, before: PlainDate) {
  const query = tables(tx).selectFrom('dossiers.dossier').where('agency_id', '=', agencyId).where('year', '=', year).where('received_at', '<', instantAt(before, '00:00'))
  const since = from === undefined ? query : query.where('received_at', '>=', instantAt(from, '00:00'))
  return field === undefined ? since : since.where('field', '=', field)
}

async function countReceived(tx: Tx, book: Book, from: PlainDate | undefined, before: PlainDate): Promise<number> {
  const { count } = await ofBook(tx, book, from, before).select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

async function listReceived(tx: Tx, book: Book, from: PlainDate, before: PlainDate): Promise<Dossier[]> {
  const rows = await ofBook(tx, book, from, before).select('state').orderBy('received_at').orderBy('code').execute()
  return rows.map(({ state }) => Dossier.parse(state))
}

/** A book is closed at the end of its year. @law Thông tư 01/2018/TT-VPCP, Điều 10 khoản 2 */
const isWholeYear = (from: PlainDate, to: PlainDate): boolean => from.endsWith('-01-01') && to.endsWith('-12-31')
