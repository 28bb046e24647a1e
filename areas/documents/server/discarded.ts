// SPDX-License-Identifier: Apache-2.0
import { listNames } from '#areas/organisation/server/public.ts'
import type { Instant } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listDiscarded } from '../contract/discarding.ts'
import { tables } from './tables.ts'

/** A draft about to be thrown away, of this area or of one above. */
export interface DiscardedDraft { readonly agencyId: string; readonly documentId: string; readonly issueId: string; readonly kind: string; readonly code: string; readonly name: string; readonly held: unknown; readonly history: readonly unknown[]; readonly draftedBy: string; readonly discardedBy: string; readonly at: Instant }

/** Keeps what a draft held, what had happened to it and who threw it away, and takes it out of the master list: its code is free. */
export async function noteDiscarded(tx: Tx, draft: DiscardedDraft): Promise<void> {
  await tables(tx).insertInto('documents.discarded_draft').values({
    agency_id: draft.agencyId, document_id: draft.documentId, issue_id: draft.issueId, kind: draft.kind, code: draft.code, name: draft.name, held: JSON.stringify(draft.held), history: JSON.stringify(draft.history), drafted_by: draft.draftedBy, discarded_by: draft.discardedBy, at: draft.at,
  }).execute()
  await tables(tx).deleteFrom('documents.recipient').where('issue_id', '=', draft.issueId).where('agency_id', '=', draft.agencyId).execute()
  await tables(tx).deleteFrom('documents.listed_document').where('issue_id', '=', draft.issueId).where('agency_id', '=', draft.agencyId).execute()
}

const MOST_LISTED = 200

export const listDiscardedEndpoint = endpoint(listDiscarded, async ({ actor, tx }) => {
  const rows = await tables(tx).selectFrom('documents.discarded_draft').select(['code', 'name', 'drafted_by as draftedBy', 'discarded_by as discardedBy', 'at']).where('agency_id', '=', actor.agencyId).orderBy('seq', 'desc').limit(MOST_LISTED).execute()
  const names = await listNames(tx, rows.flatMap(({ draftedBy, discardedBy }) => [draftedBy, discardedBy]))
  return { drafts: rows.map((row) => ({ ...row, draftedBy: names.get(row.draftedBy) ?? '', discardedBy: names.get(row.discardedBy) ?? '', at: row.at as Instant })) }
})
