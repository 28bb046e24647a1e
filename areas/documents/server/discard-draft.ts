// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { breaksAReference } from '#platform/server/postgres/constraint.ts'
import { discardDraft } from '../contract/discarding.ts'
import { whyNotDiscarded } from '../core/discard.ts'
import { noteDiscarded } from './discarded.ts'
import { findIssueToMove, listIssueEvents } from './document-store.ts'
import { tables } from './tables.ts'

export const discardDraftEndpoint = endpoint(discardDraft, async ({ input, actor, now, tx, refuse }) => {
  const found = await findIssueToMove(tx, input.issueId)
  if (found === undefined) throw refuse({ code: 'document-not-found' })
  const { document, issue, held } = found
  if (issue.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const refusal = whyNotDiscarded(issue, actor.personId)
  if (refusal !== undefined) throw refuse(refusal)
  await noteDiscarded(tx, { agencyId: actor.agencyId, documentId: document.id, issueId: issue.id, kind: document.kind, code: document.code, name: issue.name, held, history: await listIssueEvents(tx, issue.id), draftedBy: issue.draftedBy, discardedBy: actor.personId, at: now })
  try {
    await tables(tx).deleteFrom('documents.issue').where('id', '=', issue.id).execute()
    await tables(tx).deleteFrom('documents.document').where('id', '=', document.id).execute()
  } catch (error) {
    if (breaksAReference(error)) throw refuse({ code: 'draft-in-use' })
    throw error
  }
  return {}
})
