// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant } from '#kernel/time.ts'
import { DISCARD_REFUSALS } from '../core/discard.ts'
import { IssueId } from '../core/issue.ts'

export const discardDraft = contract({
  method: 'POST', path: '/api/documents/discard', summary: 'Throws away a draft that was never issued: its code is free again, a line of it stays.', permission: 'documents.draft',
  input: z.object({ issueId: IssueId, version: z.int32() }), output: z.object({}),
  refusals: { 'document-not-found': plainRefusal('Không tìm thấy tài liệu này trong cơ quan.', 'No such document in the agency.'), ...DISCARD_REFUSALS },
})

export const listDiscarded = contract({
  method: 'GET', path: '/api/documents/discarded', summary: 'Drafts of documents and procedures that were thrown away before they were ever issued, newest first; at most 200.', permission: 'documents.read', input: z.object({}),
  output: z.object({ drafts: z.array(z.object({ code: z.string(), name: z.string(), draftedBy: z.string(), discardedBy: z.string(), at: Instant })) }),
})
