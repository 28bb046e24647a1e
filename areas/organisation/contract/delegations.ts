// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Line, Text } from '#kernel/written-text.ts'
import { DelegationReason, DelegationState } from '../core/delegation.ts'
import { PersonId, PostId } from '../core/person.ts'

const Who = z.object({ id: PersonId, name: z.string() })
const said = (day: string) => day.split('-').toReversed().join('/')
const notYours = plainRefusal('Chỉ người giữ chức danh (khi được quyền ủy quyền) hoặc người quản trị mới ghi được việc ủy quyền này.', 'Only the holder of the post, when allowed to delegate, or an administrator may do this.')

/** Ủy quyền as it is listed: `to` is the first day on which it no longer holds; `permissions` null is everything the post allows. */
export const DelegationView = z.object({
  id: z.uuid(), delegator: Who, post: z.object({ id: PostId, title: z.string() }), delegate: Who, permissions: z.array(z.string()).nullable(), from: PlainDate, to: PlainDate,
  groundNumber: z.string(), groundOn: PlainDate, reason: DelegationReason, note: z.string(), addedBy: z.string(), addedAt: Instant,
  ended: z.object({ from: PlainDate, reason: z.string(), by: z.string(), at: Instant }).nullable(), state: DelegationState, canEnd: z.boolean(),
})
export type DelegationView = z.infer<typeof DelegationView>

export const listDelegations = contract({
  method: 'GET', path: '/api/organisation/delegations', summary: 'Who has delegated which post to whom in the own agency, newest first; `whose` mine: given or received by the asker, `state` open: holding now or later.', permission: 'organisation.read',
  input: z.object({ whose: z.enum(['mine', 'everybody']).default('everybody'), state: z.enum(['open', 'all']).default('open') }),
  output: z.object({ on: PlainDate, mayAdd: z.enum(['any', 'own', 'none']), delegations: z.array(DelegationView) }),
})

export const delegatePost = contract({
  method: 'POST', path: '/api/organisation/delegations/add', summary: 'Delegates a post for some days on the ground of a paper: by its holder, or recorded by an administrator.', permission: 'organisation.read',
  input: z.object({
    delegatorId: PersonId, postId: PostId, delegateId: PersonId, permissions: z.array(z.string().max(60)).max(100).nullable(), from: WrittenDay, to: WrittenDay,
    groundNumber: Line(100).min(1), groundOn: WrittenDay, reason: DelegationReason, note: Text(1_000),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    'not-yours-to-delegate': notYours,
    'person-not-found': plainRefusal('Không tìm thấy người này trong cơ quan.', 'No such person in the agency.'),
    'to-oneself': plainRefusal('Không tự ủy quyền cho chính mình. Hãy chọn người khác.', 'Nobody delegates to themselves. Choose someone else.'),
    'dates-reversed': plainRefusal('Ngày kết thúc phải sau ngày bắt đầu.', 'The end must come after the beginning.'),
    'begins-in-the-past': refusal(z.object({ earliest: PlainDate }), ({ earliest }) => ({ vi: `Ủy quyền không bắt đầu ở quá khứ: việc đã làm không có ủy quyền thì không thành có. Sớm nhất là ${said(earliest)}.`, en: `A delegation cannot begin in the past; the earliest is ${earliest}.` })),
    'received-by-delegation': plainRefusal('Chức danh này do người khác ủy quyền; người được ủy quyền không được ủy quyền lại. Hãy để người giữ chức danh ủy quyền.', 'This post was received by delegation and is not passed on. Its holder may delegate it.'),
    'post-not-held': plainRefusal('Người ủy quyền không giữ chức danh này suốt những ngày đã chọn. Hãy chọn lại chức danh hoặc ngày.', 'The delegator does not hold this post on all of these days. Choose another post or other days.'),
    'nothing-to-delegate': plainRefusal('Chưa chọn việc nào để ủy quyền, hoặc chức danh này không có việc nào ủy quyền được.', 'Nothing was chosen, or this post has nothing that can be delegated.'),
    'permission-not-held': refusal(z.object({ permission: z.string() }), ({ permission }) => ({ vi: `Không ủy quyền được “${permission}”: chức danh này không có quyền đó, hoặc quyền đó chỉ người được giao chức danh mới dùng. Hãy bỏ chọn.`, en: `“${permission}” cannot be delegated: the post does not hold it, or it stays with its holder.` })),
    'already-delegated': refusal(z.object({ until: PlainDate }), ({ until }) => ({ vi: `Chức danh này đã ủy quyền cho người đó đến hết ngày trước ${said(until)}. Hãy chọn ngày sau đó, hoặc kết thúc lần ủy quyền kia trước.`, en: `This post is delegated to that person until the day before ${until}. Choose later days, or end that delegation first.` })),
  },
})

export const endDelegation = contract({
  method: 'POST', path: '/api/organisation/delegations/end', summary: 'Ends a delegation early; `on` is the first day on which it no longer holds.', permission: 'organisation.read',
  input: z.object({ id: z.uuid(), on: WrittenDay, reason: Text(1_000) }), output: z.object({}),
  refusals: {
    'delegation-not-found': plainRefusal('Không tìm thấy lần ủy quyền này trong cơ quan.', 'No such delegation in the agency.'),
    'not-yours-to-delegate': notYours,
    'already-ended': plainRefusal('Lần ủy quyền này đã kết thúc. Hãy tải lại trang.', 'This delegation has ended already. Reload the page.'),
    'end-out-of-range': refusal(z.object({ earliest: PlainDate, latest: PlainDate }), ({ earliest, latest }) => ({ vi: `Ngày thôi ủy quyền phải từ ${said(earliest)} và trước ${said(latest)}.`, en: `The end must lie from ${earliest} on and before ${latest}.` })),
    'reason-missing': plainRefusal('Chưa ghi lý do. Hãy ghi lý do rồi làm lại.', 'The reason is missing. Write it and try again.'),
  },
})
