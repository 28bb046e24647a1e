// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown, listNames, listPostsOf } from '#areas/organisation/server/public.ts'
import { dayOf, type PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { PaperFacts, PaperPerson, PaperState } from '../../core/paper/paper.ts'
import { revisionLog } from '../../core/paper/revision-log.ts'
import { ProcedureContent } from '../../core/procedure-content.ts'
import type { Revision } from '../../core/revision.ts'
import { findIssueNumber, listRevisionEvents } from '../revision-store.ts'
import { tables } from '../tables.ts'

/** A long-lived procedure has a few dozen issues; a page of revisions shows the last ones. */
const MOST_ISSUES = 30

/** What is printed around an issue: its agency, people with their posts on a day, and the issues before it. */
export async function findPaperFacts(tx: Tx, revision: Revision, on: PlainDate): Promise<Omit<PaperFacts, 'state' | 'controlled'>> {
  const { agencyId } = await findOwner(tx, revision.id)
  const agency = await findAgencyAsKnown(tx, agencyId, on)
  const parent = agency?.parentId == null ? undefined : await findAgencyAsKnown(tx, agency.parentId, on)
  const { code } = await findIssueNumber(tx, revision.id)
  const names = await listNames(tx, [revision.draftedBy, revision.reviewedBy ?? [], revision.approvedBy ?? []].flat())
  const posts = await listPostsOf(tx, on)
  const person = (id: string | null): PaperPerson | null => (id === null ? null : { name: names.get(id) ?? '', post: posts.find(({ holders }) => holders.some(({ personId }) => personId === id))?.title ?? null })
  const issued = (await listRevisionEvents(tx, revision.id)).findLast((event) => event.type === 'revision-issued')
  return {
    agency: agency?.name ?? '', parentAgency: parent?.name ?? null, code, issueNo: revision.issueNo, issuedOn: issued === undefined ? null : dayOf(issued.at), effectiveFrom: revision.effectiveFrom,
    author: person(revision.draftedBy), reviewer: person(revision.reviewedBy), approver: person(revision.approvedBy), revisions: revisionLog(await listIssuesUpTo(tx, revision)),
  }
}

const findOwner = (tx: Tx, revisionId: string): Promise<{ agencyId: string }> => tables(tx).selectFrom('procedures.revision').select('agency_id as agencyId').where('id', '=', revisionId).executeTakeFirstOrThrow()

async function listIssuesUpTo(tx: Tx, { procedureId, issueNo }: Revision): Promise<{ issueNo: number; content: ProcedureContent }[]> {
  const rows = await tables(tx).selectFrom('procedures.revision').select(['issue_no as issueNo', 'content']).where('procedure_id', '=', procedureId).where('issue_no', '<=', issueNo).orderBy('issue_no', 'desc').limit(MOST_ISSUES).execute()
  return rows.toReversed().map(({ issueNo: no, content }) => ({ issueNo: no, content: ProcedureContent.parse(content) }))
}

/** Whether an issue is in force on a day. */
export function paperStateOf({ status, effectiveFrom, withdrawnFrom }: Revision, on: PlainDate): PaperState {
  if (status !== 'issued' && status !== 'withdrawn') return 'draft'
  if (withdrawnFrom !== null && withdrawnFrom <= on) return 'withdrawn'
  return effectiveFrom !== null && effectiveFrom > on ? 'coming' : 'in-force'
}
