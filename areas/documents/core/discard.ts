// SPDX-License-Identifier: Apache-2.0
import { plainRefusal } from '#kernel/contract.ts'

/** A draft that somebody wants to throw away. */
export interface Discardable { readonly status: string; readonly issueNo: number; readonly writers: readonly string[] }

export type DiscardRefusal = { readonly code: 'not-a-first-draft' } | { readonly code: 'not-a-writer' }

/** Why a draft is not thrown away: only the first issue, while it is a draft, and only by somebody who wrote on it. Undefined when it may be. */
export function whyNotDiscarded({ status, issueNo, writers }: Discardable, personId: string): DiscardRefusal | undefined {
  if (status !== 'draft' || issueNo !== 1) return { code: 'not-a-first-draft' }
  return writers.includes(personId) ? undefined : { code: 'not-a-writer' }
}

/** Why a draft of a document or of a procedure is not thrown away. */
export const DISCARD_REFUSALS = {
  'changed-by-someone-else': plainRefusal('Dự thảo vừa được người khác thay đổi. Hãy tải lại trang rồi xem lại trước khi bỏ.', 'Someone else has just changed this draft. Reload and look again before throwing it away.'),
  'not-a-first-draft': plainRefusal('Chỉ bỏ được dự thảo chưa ban hành lần nào và chưa gửi xem xét. Nếu đang chờ xem xét, hãy nhờ người xem xét trả lại trước.', 'Only a draft that was never issued and is not under review can be thrown away. Have it sent back first.'),
  'not-a-writer': plainRefusal('Chỉ người đã viết dự thảo này mới bỏ được. Hãy nhờ người soạn thảo.', 'Only somebody who wrote this draft can throw it away. Ask its author.'),
  'draft-in-use': plainRefusal('Dự thảo này đang được nhắc tới ở nơi khác (nơi nhận, phiếu yêu cầu, bộ quy trình mẫu) nên không bỏ được. Hãy gỡ ở đó trước, hoặc sửa dự thảo.', 'Something else refers to this draft (recipients, change requests, model packs). Remove that first, or edit the draft.'),
} as const
