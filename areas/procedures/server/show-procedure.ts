// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { listAbleHolders, listNames } from '#areas/organisation/server/public.ts'
import type { Instant } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { RevisionView, showProcedure, sourceFile } from '../contract/reading.ts'
import { type ApprovalStaff, leavesAnApprover, movesFor, type Revision } from '../core/revision.ts'
import { barredMoves, sayRevisionEvent } from '../core/revision-text.ts'
import { findApprovalStaff } from './approval-staff.ts'
import { listRolePosts } from './role-holders.ts'
import { findIssueNumber, findRevision, listRevisionEvents, listRevisions } from './revision-store.ts'
import { findingsOf } from './stored-findings.ts'
import { tables } from './tables.ts'

export const showProcedureEndpoint = endpoint(showProcedure, async ({ input, actor, today, tx, refuse }) => {
  const revisions = await listRevisions(tx, input.id)
  const wanted = revisions.find(({ id }) => id === input.revisionId) ?? revisions[0]
  const found = wanted && await findRevision(tx, wanted.id)
  if (found === undefined) throw refuse({ code: 'procedure-not-found' })
  const { revision, content } = found
  const { code } = await findIssueNumber(tx, revision.id)
  const events = await listRevisionEvents(tx, revision.id)
  const nameOf = await listNames(tx, [...revisions.flatMap(({ draftedBy, reviewedBy, approvedBy }) => [draftedBy, reviewedBy ?? [], approvedBy ?? []].flat()), ...events.map(({ by }) => by)])
  const sources = await sourcesOf(tx, input.id)
  const view = (each: Revision) => viewOf(each, nameOf, sources.get(each.id))
  const newest = revisions[0]
  const staff = await findApprovalStaff(tx, today)
  return {
    id: input.id, code, revision: view(revision), content, revisions: revisions.map(view), findings: [...findingsOf(code, content, revision.effectiveFrom)],
    moves: movesFor(revision, actor).filter((move) => move !== 'review' || leavesAnApprover(revision, actor.personId, staff)), barred: barredMoves(revision, actor, staff), unread: sources.get(revision.id)?.unread ?? [], hasSourceFile: sources.get(revision.id)?.hasFile ?? false,
    roles: await rolesOf(tx, content.steps.flatMap(({ role }) => role ?? []), today),
    history: events.map((event) => ({ at: event.at, by: nameOf.get(event.by) ?? '', text: sayRevisionEvent(event) })).toReversed(),
    canDraftNext: actor.permissions.has('procedures.draft') && (newest?.status === 'issued' || newest?.status === 'withdrawn'),
    today, waitingFor: await waitingFor(tx, revision, staff, today),
  }
})

interface Source { readonly name: string | null; readonly hasFile: boolean; readonly unread: { place: string; message: string }[]; readonly changedAt: Instant }

async function sourcesOf(tx: Tx, procedureId: string): Promise<ReadonlyMap<string, Source>> {
  const rows = await tables(tx).selectFrom('procedures.revision').select(['id', 'source_name', 'source_file', 'reading', 'changed_at']).where('procedure_id', '=', procedureId).execute()
  return new Map(rows.map((row) => [row.id, { name: row.source_name, hasFile: row.source_file !== null, unread: Array.isArray(row.reading) ? row.reading as unknown as Source['unread'] : [], changedAt: row.changed_at as Instant }]))
}

function viewOf(revision: Revision, nameOf: ReadonlyMap<string, string>, source: Source | undefined) {
  const who = (id: string | null) => (id === null ? null : { id, name: nameOf.get(id) ?? 'Người đã chuyển đi' })
  return RevisionView.parse({ ...revision, drafted: who(revision.draftedBy), reviewed: who(revision.reviewedBy), approved: who(revision.approvedBy), sourceName: source?.name ?? null, changedAt: source?.changedAt })
}

/** Who stands behind each role of the steps today. */
async function rolesOf(tx: Tx, roles: readonly string[], today: Parameters<typeof listAbleHolders>[2]) {
  const posts = await listRolePosts(tx)
  const holders = await listAbleHolders(tx, 'dossiers.handle', today)
  return [...new Set(roles)].map((role) => ({ role, people: [...new Set(holders.filter(({ postId }) => posts.get(foldText(role))?.includes(postId)).map(({ fullName }) => fullName))] }))
}

const FURTHER = ['review', 'approve', 'issue'] as const

/** Names of the people who may take an issue further, whoever asks. */
async function waitingFor(tx: Tx, revision: Revision, staff: ApprovalStaff, today: Parameters<typeof listAbleHolders>[2]): Promise<string[]> {
  const names = new Set<string>()
  for (const permission of ['procedures.review', 'procedures.approve']) {
    for (const { personId, fullName } of await listAbleHolders(tx, permission, today)) {
      const moves = movesFor(revision, { personId, permissions: new Set([permission]) })
      if (FURTHER.some((move) => moves.includes(move) && (move !== 'review' || leavesAnApprover(revision, personId, staff)))) names.add(fullName)
    }
  }
  return [...names]
}

export const sourceFileEndpoint = endpoint(sourceFile, async ({ input, files, tx, refuse }) => {
  const row = await tables(tx).selectFrom('procedures.revision').select(['source_file', sql<string>`coalesce(source_name, 'quy-trinh.docx')`.as('name')]).where('id', '=', input.revisionId).executeTakeFirst()
  const bytes = row?.source_file == null ? undefined : await files.find(row.source_file)
  if (row === undefined || bytes === undefined) throw refuse({ code: 'no-source-file' })
  return { name: row.name, bytes }
})
