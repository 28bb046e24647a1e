// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { keptText, Line, Text, written } from '#kernel/written-text.ts'
import { PackMove, PackVersionStatus } from '../core/pack/pack-version.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId } from '../core/revision.ts'
import { itemGone, packGone } from './packs.ts'
import { moveRevision, readProcedureFile } from './writing.ts'

const packChanged = plainRefusal('Có người vừa sửa bộ quy trình này. Hãy tải lại rồi làm tiếp.', 'Someone has just changed this pack. Reload and go on.')
const submitted = refusal(z.object({ versionNo: z.number().int() }), ({ versionNo }) => ({ vi: `Bản ${versionNo} đã gửi xem xét nên không sửa được. Hãy trả lại bản này để sửa, hoặc ban hành rồi soạn bản sau.`, en: `Version ${versionNo} was submitted and cannot be changed. Send it back, or issue it and draft the next.` }))
const draftRefusals = { 'pack-not-found': packGone, 'changed-by-someone-else': packChanged, 'version-submitted': submitted } as const

export const readModelFile = contract({
  method: 'POST', path: '/api/packs/read-file', summary: 'Reads a Word file for the draft of a pack, as reading one for a draft of a procedure does.', permission: 'procedures.pack',
  input: readProcedureFile.input, output: readProcedureFile.output, refusals: readProcedureFile.refusals, file: { maxBytes: readProcedureFile.file?.maxBytes ?? 0 },
})

export const savePack = contract({
  method: 'POST', path: '/api/packs/save', summary: 'Makes a pack, or renames one. A new version begins as a draft with the model procedures of the last one.', permission: 'procedures.pack',
  input: z.object({ id: z.uuid().nullable(), version: z.int32(), name: Line(300).min(1), about: Text(4_000) }), output: z.object({ id: z.uuid(), version: z.number().int() }),
  refusals: { 'pack-not-found': packGone, 'changed-by-someone-else': packChanged, 'name-taken': plainRefusal('Cơ quan đã có một bộ quy trình mang tên này. Hãy đặt tên khác.', 'The agency has a pack of this name already. Choose another.') },
})

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

const statusNames: Readonly<Record<PackVersionStatus, string>> = { 'draft': 'đang soạn', 'in-review': 'chờ xem xét', 'in-approval': 'chờ phê duyệt', 'approved': 'đã phê duyệt', 'issued': 'đã ban hành' }

export const movePack = contract({
  method: 'POST', path: '/api/packs/move', summary: 'Takes the version of a pack on its way further: submit, review, reject, approve, issue; by three people, frozen once issued.', permission: 'procedures.read',
  input: z.object({
    id: z.uuid(), version: z.int32(),
    command: z.discriminatedUnion('move', [
      z.object({ move: z.literal('submit'), notes: Text(4_000) }), z.object({ move: z.literal('review') }), z.object({ move: z.literal('approve') }), z.object({ move: z.literal('issue') }),
      z.object({ move: z.literal('reject'), reason: Text(2_000) }),
    ]),
  }),
  output: z.object({ version: z.number().int(), versionNo: z.number().int(), status: PackVersionStatus }),
  refusals: {
    'pack-not-found': packGone, 'changed-by-someone-else': packChanged, 'pack-empty': plainRefusal('Bộ chưa có quy trình nào. Hãy đưa quy trình vào rồi gửi xem xét.', 'The pack is empty. Put procedures into it first.'),
    'nothing-changed': plainRefusal('Bản dự thảo không khác bản đã ban hành. Hãy sửa rồi gửi bản mới.', 'The draft says the same as the last version. Change something first.'),
    'errors-left': refusal(z.object({ codes: z.array(z.string()) }), ({ codes }) => ({ vi: `Còn lỗi năm rõ ở: ${codes.join(', ')}. Hãy sửa hết lỗi rồi gửi xem xét.`, en: `Five-clears errors are left in: ${codes.join(', ')}. Mend them first.` })),
    'move-not-open': refusal(z.object({ move: PackMove, status: PackVersionStatus }), ({ move, status }) => ({ vi: `Bản này ${statusNames[status]} nên chưa làm được việc này, hoặc việc này thuộc người khác.`, en: `A version that is ${status} does not allow “${move}” to you.` })),
    'same-person': moveRevision.refusals['same-person'],
    'no-third-person': plainRefusal('Cơ quan chưa đủ người: ngoài người soạn phải có một người xem xét và một người khác phê duyệt bộ quy trình mẫu. Hãy giao thêm chức danh có quyền ở trang Quản trị.', 'The agency lacks people: besides the authors it takes a reviewer and another approver of packs.'),
    'no-approver-left': plainRefusal('Nếu bạn xem xét thì không còn ai khác phê duyệt được bản này. Hãy để người khác xem xét.', 'You are the only one left who may approve this version. Let someone else review it.'),
    'reason-missing': plainRefusal('Chưa ghi lý do trả lại. Hãy ghi lý do rồi làm lại.', 'The reason is missing. Write it and try again.'),
  },
})
