// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { LegalStatus } from '#areas/law/core/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { listNames } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { checkExternal, type ExternalRow, listExternal, saveExternal } from '../contract/listing.ts'
import { ExternalStatus } from '../core/master-list.ts'
import { plusMonths } from '../core/months.ts'
import { tables } from './tables.ts'

/** The words of the legal register in those of this list. */
const STATUS_OF: Readonly<Record<LegalStatus, ExternalStatus>> = { 'not-yet': 'unknown', 'in-force': 'in-force', 'ended-in-part': 'partly', 'ended': 'expired', 'unknown': 'unknown' }

/** The external documents of an agency, by number, each beside what the legal register says of it on a day. */
export async function listExternalOf(tx: Tx, agencyId: string, today: PlainDate, search = ''): Promise<ExternalRow[]> {
  let query = tables(tx).selectFrom('documents.external_document').select(['id', 'number', 'name', 'field', 'issuer', 'issued_on as issuedOn', 'effective_from as effectiveFrom', 'status', 'unit', 'review_months as reviewMonths', 'checked_on as checkedOn', 'checked_by as checkedBy', 'version']).where('agency_id', '=', agencyId).orderBy('number')
  for (const word of foldText(search).split(' ').filter(Boolean).slice(0, 12)) query = query.where('search', 'like', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const rows = await query.execute()
  const names = await listNames(tx, rows.flatMap(({ checkedBy }) => checkedBy ?? []))
  const register = rows.length === 0 ? undefined : await loadRegister(tx, agencyId)
  const registered = (number: string, issuedOn: PlainDate | null): ExternalRow['registered'] => {
    const found = register?.find({ number, issuedOn })
    if (register === undefined || found === undefined) return null
    const { status, since } = register.standingOf(found, today)
    return { status: STATUS_OF[status], since }
  }
  return rows.map(({ issuedOn, effectiveFrom, checkedOn, checkedBy, status, ...row }) => ({
    ...row, status: ExternalStatus.parse(status), issuedOn: issuedOn as PlainDate | null, effectiveFrom: effectiveFrom as PlainDate | null, checkedOn: checkedOn as PlainDate | null, checkedBy: checkedBy === null ? null : names.get(checkedBy) ?? '',
    checkDue: checkedOn === null ? null : plusMonths(checkedOn as PlainDate, row.reviewMonths),
    registered: registered(row.number, issuedOn as PlainDate | null),
  }))
}

/** Whether somebody should look again whether it still holds: the time is up, or the legal register says otherwise. */
const isDue = ({ status, checkDue, registered }: ExternalRow, today: PlainDate): boolean =>
  (status !== 'expired' && (checkDue === null || checkDue <= today)) || (registered !== null && registered.status !== 'unknown' && registered.status !== status)

export const listExternalEndpoint = endpoint(listExternal, async ({ input, actor, today, tx }) => {
  const rows = await listExternalOf(tx, actor.agencyId, today, input.search)
  return { rows: input.due === 'due' ? rows.filter((row) => isDue(row, today)) : rows, dueCount: rows.filter((row) => isDue(row, today)).length, today }
})

export const saveExternalEndpoint = endpoint(saveExternal, async ({ input, actor, tx, newId, refuse }) => {
  const { id: known, version, number, name, field, issuer, status, unit } = input
  const facts = { name, field, issuer, issued_on: input.issuedOn, effective_from: input.effectiveFrom, status, unit, review_months: input.reviewMonths }
  if (known === null) {
    const id = newId()
    await tables(tx).insertInto('documents.external_document').values({ id, agency_id: actor.agencyId, number, ...facts }).execute().catch((error: unknown) => { throw violates(error, 'external_document_number') ? refuse({ code: 'number-taken' }) : error })
    return { id }
  }
  const found = await tables(tx).selectFrom('documents.external_document').select('id').where('id', '=', known).executeTakeFirst()
  if (found === undefined) throw refuse({ code: 'external-not-found' })
  const { numUpdatedRows } = await tables(tx).updateTable('documents.external_document').set({ ...facts, version: version + 1 }).where('id', '=', known).where('version', '=', version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw refuse({ code: 'changed-by-someone-else' })
  return { id: known }
})

export const checkExternalEndpoint = endpoint(checkExternal, async ({ input, actor, today, tx, refuse }) => {
  const found = await tables(tx).selectFrom('documents.external_document').select('id').where('id', '=', input.id).executeTakeFirst()
  if (found === undefined) throw refuse({ code: 'external-not-found' })
  const { numUpdatedRows } = await tables(tx).updateTable('documents.external_document').set({ status: input.status, checked_on: today, checked_by: actor.personId, version: sql<number>`version + 1` }).where('id', '=', input.id).where('version', '=', input.version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw refuse({ code: 'changed-by-someone-else' })
  return { version: input.version + 1 }
})
