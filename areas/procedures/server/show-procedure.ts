// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { whyNotDiscarded } from '#areas/documents/core/public.ts'
import { historyOf, type NameOf, namesAround, threeOf, waitingFor } from '#areas/documents/server/public.ts'
import { listAbleHolders } from '#areas/organisation/server/public.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { RevisionView, showProcedure, sourceFile } from '../contract/reading.ts'
import type { Finding } from '../core/check/check-rule.ts'
import { movesWith, type Revision } from '../core/revision.ts'
import { barredMoves, sayRevisionEvent } from '../core/revision-text.ts'
import { findApprovalStaff } from './approval-staff.ts'
import { listRolePosts } from './role-holders.ts'
import { findIssueNumber, findRevision, listRevisionEvents, listRevisions } from './revision-store.ts'
import { findFindings, findingsOf, type JudgedIssue } from './stored-findings.ts'
import { tables } from './tables.ts'

export const showProcedureEndpoint = endpoint(showProcedure, async ({ input, actor, today, tx, refuse }) => {
  const revisions = await listRevisions(tx, input.id)
  const wanted = revisions.find(({ id }) => id === input.revisionId) ?? revisions[0]
  const found = wanted && await findRevision(tx, wanted.id)
  if (found === undefined) throw refuse({ code: 'procedure-not-found' })
  const { revision, content } = found
  const { code } = await findIssueNumber(tx, revision.id)
  const events = await listRevisionEvents(tx, revision.id)
  const nameOf = await namesAround(tx, revisions, events, actor)
  const sources = await sourcesOf(tx, input.id)
  const view = (each: Revision) => viewOf(each, nameOf, sources.get(each.id))
  const newest = revisions[0]
  const staff = await findApprovalStaff(tx, today)
  return {
    id: input.id, code, revision: view(revision), content, revisions: revisions.map(view), findings: [...await findingsOfShown(tx, actor.agencyId, today, { procedureId: input.id, code, content, effectiveFrom: revision.effectiveFrom })],
    moves: [...movesWith(staff, revision, actor)], barred: barredMoves(revision, actor, staff, nameOf), unread: sources.get(revision.id)?.unread ?? [], hasSourceFile: sources.get(revision.id)?.hasFile ?? false,
    roles: await rolesOf(tx, content.steps.flatMap(({ role }) => role ?? []), today),
    history: historyOf(events, nameOf, sayRevisionEvent),
    canDraftNext: actor.permissions.has('procedures.draft') && (newest?.status === 'issued' || newest?.status === 'withdrawn'),
    canDiscard: actor.permissions.has('procedures.draft') && whyNotDiscarded(revision, actor.personId) === undefined, canChangeCode: actor.permissions.has('procedures.draft') && revision.status === 'draft' && revision.issueNo === 1,
    today, waitingFor: waitingFor(staff.able, (mover) => movesWith(staff, revision, mover)),
  }
})

/** Of another agency's procedure only what its content says: who holds its posts is not asked. */
async function findingsOfShown(tx: Tx, agencyId: string, today: PlainDate, issue: JudgedIssue): Promise<readonly Finding[]> {
  const own = await tables(tx).selectFrom('procedures.procedure').select('id').where('id', '=', issue.procedureId).where('agency_id', '=', agencyId).executeTakeFirst()
  return own === undefined ? findingsOf(issue.code, issue.content, issue.effectiveFrom) : findFindings(tx, agencyId, today, issue)
}

interface Source { readonly name: string | null; readonly hasFile: boolean; readonly unread: { place: string; message: string }[]; readonly changedAt: Instant }

async function sourcesOf(tx: Tx, procedureId: string): Promise<ReadonlyMap<string, Source>> {
  const rows = await tables(tx).selectFrom('procedures.revision').select(['id', 'source_name', 'source_file', 'reading', 'changed_at']).where('procedure_id', '=', procedureId).execute()
  return new Map(rows.map((row) => [row.id, { name: row.source_name, hasFile: row.source_file !== null, unread: Array.isArray(row.reading) ? row.reading as unknown as Source['unread'] : [], changedAt: row.changed_at as Instant }]))
}

function viewOf(revision: Revision, nameOf: NameOf, source: Source | undefined) {
  return RevisionView.parse({ ...revision, ...threeOf(revision, nameOf), sourceName: source?.name ?? null, changedAt: source?.changedAt })
}

/** Who stands behind each role of the steps today. */
async function rolesOf(tx: Tx, roles: readonly string[], today: Parameters<typeof listAbleHolders>[2]) {
  const posts = await listRolePosts(tx)
  const holders = await listAbleHolders(tx, 'dossiers.handle', today)
  return [...new Set(roles)].map((role) => ({ role, people: [...new Set(holders.filter(({ postId }) => posts.get(foldText(role))?.includes(postId)).map(({ fullName }) => fullName))] }))
}

export const sourceFileEndpoint = endpoint(sourceFile, async ({ input, files, tx, refuse }) => {
  const row = await tables(tx).selectFrom('procedures.revision').select(['source_file', sql<string>`coalesce(source_name, 'quy-trinh.docx')`.as('name')]).where('id', '=', input.revisionId).executeTakeFirst()
  const bytes = row?.source_file == null ? undefined : await files.find(row.source_file)
  if (row === undefined || bytes === undefined) throw refuse({ code: 'no-source-file' })
  return { name: row.name, bytes }
})
