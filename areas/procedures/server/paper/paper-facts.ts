// SPDX-License-Identifier: Apache-2.0
import { findSignedPost } from '#areas/documents/server/public.ts'
import { findAgencyAsKnown, listNames } from '#areas/organisation/server/public.ts'
import { dayOf, type PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { PaperFacts, PaperPerson, PaperState } from '../../core/paper/paper.ts'
import { revisionLog } from '../../core/paper/revision-log.ts'
import { ProcedureContent } from '../../core/procedure-content.ts'
import type { Revision, RevisionEvent } from '../../core/revision.ts'
import { PROCEDURE_WORDS } from '../approval-staff.ts'
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
  const events = await listRevisionEvents(tx, revision.id)
  const person = async (personId: string | null, onBehalfOf: string | null, type: RevisionEvent['type'], permission: string): Promise<PaperPerson | null> => {
    if (personId === null) return null
    const post = await findSignedPost(tx, { personId, onBehalfOf, permission, at: events.findLast((event) => event.type === type)?.at ?? null }, on)
    return { name: names.get(personId) ?? '', post: post === '' ? null : post }
  }
  const issued = events.findLast((event) => event.type === 'revision-issued')
  return {
    agency: agency?.name ?? '', parentAgency: parent?.name ?? null, code, issueNo: revision.issueNo, issuedOn: issued === undefined ? null : dayOf(issued.at), effectiveFrom: revision.effectiveFrom,
    author: await person(revision.draftedBy, null, 'revision-submitted', ''), reviewer: await person(revision.reviewedBy, revision.reviewedOnBehalfOf, 'revision-reviewed', PROCEDURE_WORDS.review),
    approver: await person(revision.approvedBy, revision.approvedOnBehalfOf, 'revision-approved', PROCEDURE_WORDS.approve), revisions: revisionLog(await listIssuesUpTo(tx, revision)),
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
