// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { keptText, Text, written } from '#kernel/written-text.ts'
import { PackMapping } from '../core/pack/pack-mapping.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, RevisionId, RevisionStatus } from '../core/revision.ts'
import { itemGone, ItemState, packGone } from './packs.ts'

const Both = z.object({ vi: z.string(), en: z.string() })
const Mapping = written(PackMapping, keptText)

export const adoptItems = contract({
  method: 'POST', path: '/api/packs/adopt', summary: 'Adopts model procedures of the newest version: makes drafts in the words and codes of the own agency, which then go the usual way.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), itemIds: z.array(z.uuid()).min(1).max(500), mapping: Mapping }),
  output: z.object({ made: z.array(z.object({ itemId: z.uuid(), procedureId: ProcedureId, code: z.string() })), left: z.array(z.object({ itemId: z.uuid(), name: z.string(), why: Both })) }),
  refusals: { 'pack-not-found': packGone, 'item-not-found': plainRefusal('Bản mới nhất của bộ không có quy trình mẫu đã chọn. Hãy tải lại rồi chọn lại.', 'The newest version does not have a chosen model. Reload and choose again.') },
})

const notNewest = adoptItems.refusals['item-not-found']

export const linkItem = contract({
  method: 'POST', path: '/api/packs/link', summary: 'Links a procedure that the agency already has to a model of the newest version; its content stays, and every difference is shown without a common original.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), itemId: z.uuid(), procedureId: ProcedureId }), output: z.object({ outcome: z.enum(['same', 'different']) }),
  refusals: {
    'pack-not-found': packGone, 'item-not-found': notNewest, 'procedure-not-found': plainRefusal('Không tìm thấy quy trình đã chọn trong cơ quan.', 'The chosen procedure is not one of the agency.'),
    'item-adopted': refusal(z.object({ procedureCode: z.string() }), ({ procedureCode }) => ({ vi: `Quy trình mẫu này đã gắn với ${procedureCode}. Bỏ liên kết đó trước khi gắn quy trình khác.`, en: `This model is linked with ${procedureCode} already. Unlink it first.` })),
    'procedure-linked': refusal(z.object({ itemName: z.string() }), ({ itemName }) => ({ vi: `Quy trình này đã theo một quy trình mẫu (“${itemName}”). Mỗi quy trình chỉ theo một mẫu.`, en: `This procedure follows a model already (“${itemName}”). Each follows one model only.` })),
    'other-tthc': refusal(z.object({ procedureCode: z.string() }), ({ procedureCode }) => ({ vi: `${procedureCode} và quy trình mẫu không cùng thủ tục hành chính nên không gắn được. Hãy xem lại mã thủ tục của quy trình.`, en: `${procedureCode} and the model do not serve the same administrative procedure. Look at the TTHC codes.` })),
  },
})

export const unlinkItem = contract({
  method: 'POST', path: '/api/packs/unlink', summary: 'Lets a procedure go its own way: it no longer follows the model; with a reason that the issuing agency reads.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), itemId: z.uuid(), reason: Text(2_000) }), output: z.object({}),
  refusals: { 'pack-not-found': packGone, 'item-not-found': itemGone, 'reason-missing': plainRefusal('Chưa ghi lý do bỏ liên kết.', 'Write why the procedure is unlinked.') },
})

export const comparePackItem = contract({
  method: 'GET', path: '/api/packs/compare', summary: 'The version an agency follows, its own content and the newest version of a model procedure, all in the words of the agency, with what both changed.', permission: 'procedures.read',
  input: z.object({ id: z.uuid(), itemId: z.uuid() }),
  output: z.object({
    packName: z.string(),
    /** Null where a procedure that was there already is linked: there is no common original. */
    baseNo: z.number().int().nullable(), nextNo: z.number().int(), state: ItemState, reason: z.string().nullable(), procedureId: ProcedureId, procedureCode: z.string(), revisionId: RevisionId, revisionVersion: z.number().int(), status: RevisionStatus,
    base: ProcedureContent.nullable(), mine: ProcedureContent, next: ProcedureContent.nullable(), conflicts: z.array(z.object({ key: z.string(), said: Both, mine: z.string().nullable(), theirs: z.string().nullable() })), mayTake: z.boolean(),
  }),
  refusals: { 'pack-not-found': packGone, 'item-not-found': itemGone },
})

const Choices = z.array(z.object({ key: z.string().max(300), take: z.enum(['mine', 'theirs']) })).max(2_000)
const movedMeanwhile = plainRefusal('Quy trình của cơ quan hoặc bộ mẫu vừa thay đổi nên so sánh này không còn đúng. Hãy mở lại so sánh.', 'The own procedure or the pack has just changed. Open the comparison again.')
const onTheWay = refusal(z.object({ issueNo: z.number().int() }), ({ issueNo }) => ({ vi: `Lần ban hành ${issueNo} đang chờ xem xét, phê duyệt hoặc ban hành. Hãy hoàn tất hoặc trả lại trước khi nhận bản mới.`, en: `Issue ${issueNo} is still on its way. Finish it or send it back first.` }))

export const takeOverItem = contract({
  method: 'POST', path: '/api/packs/take-over', summary: 'Takes the newest version of a model procedure over: what only the pack changed comes in, each conflict as chosen; the result is a draft of the next issue.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), itemId: z.uuid(), nextNo: z.number().int(), revisionId: RevisionId, revisionVersion: z.int32(), choices: Choices }),
  output: z.object({ procedureId: ProcedureId, outcome: z.enum(['drafted', 'draft-changed', 'unchanged']) }),
  refusals: {
    'pack-not-found': packGone, 'item-not-found': itemGone, 'changed-by-someone-else': movedMeanwhile, 'issue-on-the-way': onTheWay, 'up-to-date': plainRefusal('Cơ quan đã theo bản mới nhất.', 'The agency follows the newest version already.'),
    'conflicts-open': refusal(z.object({ count: z.number().int() }), ({ count }) => ({ vi: `Còn ${count} chỗ cả hai bên cùng sửa chưa chọn. Hãy chọn giữ của cơ quan hay lấy bản mới ở từng chỗ.`, en: `${count} conflicts are not decided. Choose at each of them.` })),
  },
})

export const takeOverUntouched = contract({
  method: 'POST', path: '/api/packs/take-over-untouched', summary: 'Takes the newest version over wherever the agency and the pack did not change the same place; the rest is left and named.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid() }), output: z.object({ taken: z.array(z.object({ itemId: z.uuid(), procedureId: ProcedureId })), left: z.array(z.object({ itemId: z.uuid(), name: z.string(), why: Both })) }), refusals: { 'pack-not-found': packGone },
})

export const keepOwnItem = contract({
  method: 'POST', path: '/api/packs/keep-own', summary: 'Keeps the own content against the newest version of a model procedure, with a reason that the issuing agency reads.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), itemId: z.uuid(), nextNo: z.number().int(), reason: Text(2_000) }), output: z.object({}),
  refusals: { 'pack-not-found': packGone, 'item-not-found': itemGone, 'changed-by-someone-else': movedMeanwhile, 'up-to-date': plainRefusal('Cơ quan đã theo bản mới nhất.', 'The agency follows the newest version already.'), 'reason-missing': plainRefusal('Chưa ghi lý do giữ nội dung của cơ quan.', 'Write why the agency keeps its own.') },
})
