// SPDX-License-Identifier: Apache-2.0
import { actingFor } from '#areas/documents/core/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { changeCode } from '../contract/first-draft.ts'
import { evolveRevision, type RevisionEvent } from '../core/revision.ts'
import { findCodeTaken } from './code-taken.ts'
import { saveCode } from './procedure-store.ts'
import { findIssueNumber, findRevisionToMove, saveRevision } from './revision-store.ts'

export const changeCodeEndpoint = endpoint(changeCode, async ({ input, actor, now, today, tx, refuse }) => {
  const found = await findRevisionToMove(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  const { revision } = found
  if (revision.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  if (revision.status !== 'draft' || revision.issueNo !== 1) throw refuse({ code: 'code-fixed' })
  const { code: before } = await findIssueNumber(tx, revision.id)
  if (before === input.code) return { version: revision.version }
  const taken = await findCodeTaken(tx, { agencyId: actor.agencyId, code: input.code, on: today, by: revision.procedureId })
  if (taken !== undefined) throw refuse(taken)
  await saveCode(tx, revision.procedureId, input.code)
  const event: RevisionEvent = { type: 'revision-recoded', at: now, by: actor.personId, ...actingFor(actor, 'procedures.draft'), before, after: input.code }
  const after = evolveRevision(revision, event)
  if (!(await saveRevision(tx, actor.agencyId, revision, after, [event], now))) throw refuse({ code: 'changed-by-someone-else' })
  return { version: after.version }
})
