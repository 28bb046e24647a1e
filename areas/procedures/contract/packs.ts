// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant } from '#kernel/time.ts'
import { keptText, Line, Text, written } from '#kernel/written-text.ts'
import { PackMapping } from '../core/pack/pack-mapping.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, RevisionId, RevisionStatus } from '../core/revision.ts'

const Both = z.object({ vi: z.string(), en: z.string() })
const Mapping = written(PackMapping, keptText)

/** How an agency stands to a model procedure: not adopted, at the newest version, behind it, or keeping its own against it. */
export const ItemState = z.enum(['open', 'current', 'behind', 'kept-own', 'dropped'])
export type ItemState = z.infer<typeof ItemState>

export const PackVersionView = z.object({ versionNo: z.number().int(), isDraft: z.boolean(), issuedAt: Instant.nullable(), notes: z.string(), items: z.number().int() })

export const PackRow = z.object({
  id: z.uuid(), name: z.string(), about: z.string(), issuer: z.string(), isOwn: z.boolean(), newest: PackVersionView.nullable(), hasDraft: z.boolean(),
  /** Of the own agency: model procedures adopted, and those whose pack has moved since. */
  adopted: z.number().int(), waiting: z.number().int(),
})
export type PackRow = z.infer<typeof PackRow>

const packGone = plainRefusal('Không tìm thấy bộ quy trình mẫu này, hoặc bộ chưa ban hành bản nào.', 'No such pack, or none of its versions is issued.')
const packChanged = plainRefusal('Có người vừa sửa bộ quy trình này. Hãy tải lại rồi làm tiếp.', 'Someone has just changed this pack. Reload and go on.')
const itemGone = plainRefusal('Bộ quy trình không có quy trình mẫu này, hoặc cơ quan chưa nhận nó.', 'The pack has no such model, or the agency has not adopted it.')

export const listPacks = contract({
  method: 'GET', path: '/api/packs/list', summary: 'The model packs that an agency issues or may adopt from the agencies above it.', permission: 'procedures.read', input: z.object({}),
  output: z.object({ packs: z.array(PackRow), mayIssue: z.boolean() }),
})

export const PackItemView = z.object({
  itemId: z.uuid(), place: z.number().int(), code: z.string(), name: z.string(), field: z.string().nullable(), steps: z.number().int(), state: ItemState,
  /** The own procedure made from it. */
  own: z.object({ id: ProcedureId, code: z.string(), issueNo: z.number().int(), status: RevisionStatus }).nullable(), baseNo: z.number().int().nullable(), reason: z.string().nullable(), hasOwnChanges: z.boolean(),
  /** The procedure of the issuing agency from which a draft took it. */
  fromProcedure: ProcedureId.nullable(),
})
export type PackItemView = z.infer<typeof PackItemView>

export const showPack = contract({
  method: 'GET', path: '/api/packs/one', summary: 'A pack: its versions, the model procedures of one of them, and how the own agency stands to each.', permission: 'procedures.read',
  input: z.object({ id: z.uuid(), versionNo: z.number().int().min(1).optional() }),
  output: z.object({
    id: z.uuid(), name: z.string(), about: z.string(), issuer: z.string(), isOwn: z.boolean(), version: z.number().int(), shown: PackVersionView.nullable(), versions: z.array(PackVersionView), items: z.array(PackItemView),
    mapping: PackMapping, roles: z.array(z.string()), retention: z.array(z.string()), mayIssue: z.boolean(), mayAdopt: z.boolean(),
  }),
  refusals: { 'pack-not-found': packGone },
})

export const savePack = contract({
  method: 'POST', path: '/api/packs/save', summary: 'Makes a pack, or renames one. A new version begins as a draft with the model procedures of the last one.', permission: 'procedures.pack',
  input: z.object({ id: z.uuid().nullable(), version: z.int32(), name: Line(300).min(1), about: Text(4_000) }), output: z.object({ id: z.uuid(), version: z.number().int() }),
  refusals: { 'pack-not-found': packGone, 'changed-by-someone-else': packChanged, 'name-taken': plainRefusal('Cơ quan đã có một bộ quy trình mang tên này. Hãy đặt tên khác.', 'The agency has a pack of this name already. Choose another.') },
})

const draftRefusals = { 'pack-not-found': packGone, 'changed-by-someone-else': packChanged } as const

export const addToPack = contract({
  method: 'POST', path: '/api/packs/add', summary: 'Takes issued procedures of the own agency, or contents read from files, into the draft of a pack; what is in it already is renewed.', permission: 'procedures.pack',
  input: z.object({ id: z.uuid(), version: z.int32(), procedureIds: z.array(ProcedureId).max(500), contents: z.array(z.object({ itemId: z.uuid().nullable(), code: Line(80).min(1), content: written(ProcedureContent, keptText) })).max(100) }),
  output: z.object({ version: z.number().int(), added: z.number().int(), renewed: z.number().int() }),
  refusals: {
    ...draftRefusals,
    'not-issued': refusal(z.object({ codes: z.array(z.string()) }), ({ codes }) => ({ vi: `Chỉ đưa được quy trình đã ban hành vào bộ mẫu; chưa ban hành: ${codes.join(', ')}.`, en: `Only issued procedures go into a pack; not issued: ${codes.join(', ')}.` })),
    'code-twice': refusal(z.object({ itemCode: z.string() }), ({ itemCode }) => ({ vi: `Mã ${itemCode} đã có trong bộ. Mỗi quy trình mẫu cần một mã riêng.`, en: `The code ${itemCode} is in the pack already. Each model needs its own.` })),
    'procedure-not-found': plainRefusal('Không tìm thấy quy trình đã chọn trong cơ quan.', 'A chosen procedure is not one of the agency.'),
    'nothing-chosen': plainRefusal('Chưa chọn quy trình nào để đưa vào bộ.', 'Nothing was chosen.'),
  },
})

export const removeFromPack = contract({
  method: 'POST', path: '/api/packs/remove', summary: 'Takes a model procedure out of the draft of a pack; issued versions keep it.', permission: 'procedures.pack',
  input: z.object({ id: z.uuid(), version: z.int32(), itemId: z.uuid() }), output: z.object({ version: z.number().int() }), refusals: { ...draftRefusals, 'item-not-found': itemGone },
})

export const issuePack = contract({
  method: 'POST', path: '/api/packs/issue', summary: 'Issues the draft of a pack as its next version, frozen from then on.', permission: 'procedures.pack',
  input: z.object({ id: z.uuid(), version: z.int32(), notes: Text(4_000) }), output: z.object({ version: z.number().int(), versionNo: z.number().int() }),
  refusals: {
    ...draftRefusals, 'pack-empty': plainRefusal('Bộ chưa có quy trình nào. Hãy đưa quy trình vào rồi ban hành.', 'The pack is empty. Put procedures into it first.'),
    'nothing-changed': plainRefusal('Bản dự thảo không khác bản đã ban hành. Hãy sửa rồi ban hành bản mới.', 'The draft says the same as the last version. Change something first.'),
    'errors-left': refusal(z.object({ codes: z.array(z.string()) }), ({ codes }) => ({ vi: `Còn lỗi năm rõ ở: ${codes.join(', ')}. Hãy sửa hết lỗi rồi ban hành.`, en: `Five-clears errors are left in: ${codes.join(', ')}. Mend them first.` })),
  },
})

export const adoptItems = contract({
  method: 'POST', path: '/api/packs/adopt', summary: 'Adopts model procedures of the newest version: makes drafts in the words and codes of the own agency, which then go the usual way.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), itemIds: z.array(z.uuid()).min(1).max(500), mapping: Mapping }),
  output: z.object({ made: z.array(z.object({ itemId: z.uuid(), procedureId: ProcedureId, code: z.string() })), left: z.array(z.object({ itemId: z.uuid(), name: z.string(), why: Both })) }),
  refusals: { 'pack-not-found': packGone, 'item-not-found': plainRefusal('Bản mới nhất của bộ không có quy trình mẫu đã chọn. Hãy tải lại rồi chọn lại.', 'The newest version does not have a chosen model. Reload and choose again.') },
})

export const comparePackItem = contract({
  method: 'GET', path: '/api/packs/compare', summary: 'The version an agency follows, its own content and the newest version of a model procedure, all in the words of the agency, with what both changed.', permission: 'procedures.read',
  input: z.object({ id: z.uuid(), itemId: z.uuid() }),
  output: z.object({
    packName: z.string(), baseNo: z.number().int(), nextNo: z.number().int(), state: ItemState, reason: z.string().nullable(), procedureId: ProcedureId, procedureCode: z.string(), revisionId: RevisionId, revisionVersion: z.number().int(), status: RevisionStatus,
    base: ProcedureContent, mine: ProcedureContent, next: ProcedureContent.nullable(), conflicts: z.array(z.object({ key: z.string(), said: Both, mine: z.string().nullable(), theirs: z.string().nullable() })), mayTake: z.boolean(),
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

/** Which agencies a list of the standing of a pack shows. */
export const StandingGroup = z.enum(['all', 'adopting', 'current', 'behind', 'own-changes', 'kept-own', 'not-adopting'])
export type StandingGroup = z.infer<typeof StandingGroup>

export const packStanding = contract({
  method: 'GET', path: '/api/packs/standing', summary: 'How the agencies below stand to a pack: on which version, with changes of their own, waiting, keeping their own with which reason.', permission: 'procedures.pack', reach: 'subordinates',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    name: z.string(), newestNo: z.number().int().nullable(), below: z.number().int(), versions: z.array(z.object({ versionNo: z.number().int(), agencies: z.number().int() })), counts: z.record(StandingGroup, z.number().int()),
    agencies: z.array(z.object({
      id: z.uuid(), name: z.string(), adopted: z.number().int(), versionNo: z.number().int().nullable(), issued: z.number().int(), ownChanges: z.number().int(), behind: z.number().int(),
      keptOwn: z.array(z.object({ code: z.string(), name: z.string(), reason: z.string() })),
    })),
  }),
  refusals: { 'pack-not-found': packGone },
})
