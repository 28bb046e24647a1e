// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant } from '#kernel/time.ts'
import { IssueId } from '../core/issue.ts'

/** Why a draft of a document or of a procedure is not thrown away. */
export const DISCARD_REFUSALS = {
  'changed-by-someone-else': plainRefusal('Dự thảo vừa được người khác thay đổi. Hãy tải lại trang rồi xem lại trước khi bỏ.', 'Someone else has just changed this draft. Reload and look again before throwing it away.'),
  'not-a-first-draft': plainRefusal('Chỉ bỏ được dự thảo chưa ban hành lần nào và chưa gửi xem xét. Nếu đang chờ xem xét, hãy nhờ người xem xét trả lại trước.', 'Only a draft that was never issued and is not under review can be thrown away. Have it sent back first.'),
  'not-a-writer': plainRefusal('Chỉ người đã viết dự thảo này mới bỏ được. Hãy nhờ người soạn thảo.', 'Only somebody who wrote this draft can throw it away. Ask its author.'),
  'draft-in-use': plainRefusal('Dự thảo này đang được nhắc tới ở nơi khác (nơi nhận, phiếu yêu cầu, bộ quy trình mẫu) nên không bỏ được. Hãy gỡ ở đó trước, hoặc sửa dự thảo.', 'Something else refers to this draft (recipients, change requests, model packs). Remove that first, or edit the draft.'),
} as const

export const discardDraft = contract({
  method: 'POST', path: '/api/documents/discard', summary: 'Throws away a draft that was never issued: its code is free again, a line of it stays.', permission: 'documents.draft',
  input: z.object({ issueId: IssueId, version: z.int32() }), output: z.object({}),
  refusals: { 'document-not-found': plainRefusal('Không tìm thấy tài liệu này trong cơ quan.', 'No such document in the agency.'), ...DISCARD_REFUSALS },
})

export const listDiscarded = contract({
  method: 'GET', path: '/api/documents/discarded', summary: 'Drafts of documents and procedures that were thrown away before they were ever issued, newest first; at most 200.', permission: 'documents.read', input: z.object({}),
  output: z.object({ drafts: z.array(z.object({ code: z.string(), name: z.string(), draftedBy: z.string(), discardedBy: z.string(), at: Instant })) }),
})
