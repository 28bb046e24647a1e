// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown, listNames } from '#areas/organisation/server/public.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { KIND_NAMES } from '../core/document-kind.ts'
import type { Issue, IssueEvent } from '../core/issue.ts'
import { type ControlledDocument, type IssueWithContent, listIssueEvents, listIssues } from './document-store.ts'
import { controlledDocument, type PrintedDocument, type Signer } from './print/controlled-document.ts'
import { writtenOut } from './agency-names.ts'
import { DOCUMENT_WORDS } from './approval-staff.ts'
import { findSignedPost } from './post-titles.ts'

/** Dấu kiểm soát on every page of a paper in force. */
export const CONTROLLED = 'TÀI LIỆU KIỂM SOÁT'

export interface Print { readonly mark?: string; readonly copy?: string; readonly across?: string | undefined; readonly on: PlainDate; readonly at: Instant }

/** A written issue as a PDF; the same facts give the same bytes. */
export async function printWritten(tx: Tx, { document, issue, held }: IssueWithContent, { mark = CONTROLLED, copy, across, on, at }: Print): Promise<Uint8Array> {
  if (held.kind !== 'written') throw new Error('an uploaded file is not printed here')
  const agency = await findAgencyAsKnown(tx, document.agencyId, on)
  const parent = agency?.parentId == null ? undefined : await findAgencyAsKnown(tx, agency.parentId, on)
  const signers = await signersOf(tx, issue, await listIssueEvents(tx, issue.id), on)
  const printed: PrintedDocument = {
    parent: parent && writtenOut(parent.name), agency: writtenOut(agency?.name ?? ''), layout: document.kind === 'form' ? 'form' : 'document', kindName: KIND_NAMES[document.kind].vi, name: issue.name, code: document.code, issueNo: issue.issueNo, effectiveFrom: issue.effectiveFrom,
    ...signers, revisions: await revisionsUpTo(tx, document, issue), content: held.content, mark, copy, across,
  }
  return controlledDocument(printed, at)
}

/** Soạn thảo, xem xét, phê duyệt, each with the post held then and the moment. */
async function signersOf(tx: Tx, issue: Issue, events: readonly IssueEvent[], on: PlainDate): Promise<{ author: Signer; reviewer: Signer | null; approver: Signer | null }> {
  const names = await listNames(tx, [issue.draftedBy, issue.reviewedBy, issue.approvedBy].filter((id) => id !== null))
  const signer = async (personId: string, onBehalfOf: string | null, type: IssueEvent['type'], permission: string): Promise<Signer> => {
    const at = events.findLast((event) => event.type === type)?.at ?? null
    return { name: names.get(personId) ?? '', post: await findSignedPost(tx, { personId, onBehalfOf, permission, at }, on), at }
  }
  return {
    author: await signer(issue.draftedBy, null, 'issue-submitted', ''),
    reviewer: issue.reviewedBy === null ? null : await signer(issue.reviewedBy, issue.reviewedOnBehalfOf, 'issue-reviewed', DOCUMENT_WORDS.review),
    approver: issue.approvedBy === null ? null : await signer(issue.approvedBy, issue.approvedOnBehalfOf, 'issue-approved', DOCUMENT_WORDS.approve),
  }
}

/** The page of revisions: every issue up to this one that was issued, and this one. */
async function revisionsUpTo(tx: Tx, document: ControlledDocument, issue: Issue) {
  const issues = await listIssues(tx, document.id)
  return issues.filter(({ issueNo, effectiveFrom }) => issueNo < issue.issueNo && effectiveFrom !== null).toReversed().concat(issue)
    .map(({ issueNo, changeSummary, changeGround, effectiveFrom }) => ({ issueNo, summary: changeSummary === '' && issueNo === 1 ? 'Ban hành lần đầu' : changeSummary, ground: changeGround, effectiveFrom }))
}
