// SPDX-License-Identifier: Apache-2.0
import { whyNotDiscarded } from '#areas/documents/core/public.ts'
import { noteDiscarded } from '#areas/documents/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { breaksAReference } from '#platform/server/postgres/constraint.ts'
import { discardRevision } from '../contract/first-draft.ts'
import { findIssueNumber, findRevisionToMove, listRevisionEvents } from './revision-store.ts'
import { tables } from './tables.ts'

export const discardRevisionEndpoint = endpoint(discardRevision, async ({ input, actor, now, tx, refuse }) => {
  const found = await findRevisionToMove(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  const { revision, content } = found
  if (revision.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  const refusal = whyNotDiscarded(revision, actor.personId)
  if (refusal !== undefined) throw refuse(refusal)
  const { code } = await findIssueNumber(tx, revision.id)
  await noteDiscarded(tx, { agencyId: actor.agencyId, documentId: revision.procedureId, issueId: revision.id, kind: 'tthc-procedure', code, name: content.name, held: content, history: await listRevisionEvents(tx, revision.id), draftedBy: revision.draftedBy, discardedBy: actor.personId, at: now })
  try {
    await tables(tx).deleteFrom('procedures.revision_tthc').where('revision_id', '=', revision.id).execute()
    await tables(tx).deleteFrom('procedures.revision').where('id', '=', revision.id).execute()
    await tables(tx).deleteFrom('procedures.procedure').where('id', '=', revision.procedureId).execute()
  } catch (error) {
    if (breaksAReference(error)) throw refuse({ code: 'draft-in-use' })
    throw error
  }
  return {}
})
