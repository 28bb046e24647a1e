// SPDX-License-Identifier: Apache-2.0
import { applyImport, previewImport, putInScope, takeOutOfScope } from '#areas/catalogue/contract.ts'
import { moveDossier, receiveDossier } from '#areas/dossiers/contract.ts'
import { applyRegisterImport, checkCitations, previewRegisterImport, saveInstrument } from '#areas/law/contract.ts'
import { addAgency, addPerson, addPost, appointAdministrator, assignPost, changePerson, changePost, changeRole, delegatePost, disableAccount, endAssignment, endDelegation, giveAccount, previewCalendar, renameAgency, saveCalendar } from '#areas/organisation/contract.ts'
import { hangPaper, setPublicPage, takeDownPaper } from '#areas/portal/contract.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { changeCode, discardRevision, assignLawTask, closeLawTask, draftForLawTask, addToPack, adoptItems, beginImport, checkCited, closeImport, draftProcedure, editRevision, keepOwnItem, linkItem, movePack, moveRevision, noteLawTraining, readImportFile, readModelFile, readProcedureFile, rememberRoleName, removeFromPack, savePack, setRoleHolders, takeOverItem, takeOverUntouched, unlinkItem } from '#areas/procedures/contract.ts'
import type { Contract } from '#kernel/contract.ts'
import { type AgencyWorld, aReceipt } from './agency-world.ts'
import { documentSamples } from './document-world.ts'

/** A request that would be granted. `once`: only one of many at once may have its way, whatever their command ids. */
export interface Sample {
  readonly name: string
  readonly contract: Contract
  readonly input: Record<string, unknown>
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
  readonly once?: true
}

/** One local day off, with hours of its own in summer. */
const DAY_OFF = {
  hours: [{ from: '2026-07-01', weekly: { friday: { sessions: [{ from: '07:00', to: '11:30' }] } }, source: 'Quyết định 7/QĐ-UBND' }],
  daysOff: [{ date: '2026-07-15', kind: 'local', name: 'Ngày truyền thống', source: 'Quyết định 7/QĐ-UBND' }],
}

const move = (name: string, id: string, version: number, command: Record<string, unknown>): Sample => ({ name: `move: ${name}`, contract: moveDossier, input: { id, version, command }, once: true })
const issue = (name: string, revisionId: string, version: number, command: Record<string, unknown>): Sample => ({ name: `issue: ${name}`, contract: moveRevision, input: { revisionId, version, command }, once: true })

/** One request, or several, for everything that a signed-in person can change. */
export const samplesOf = (w: AgencyWorld): readonly Sample[] => [
  { name: 'add agency', contract: addAgency, once: true, input: { code: `MOI-${w.mark}`, name: `Đơn vị mới ${w.mark}`, kind: 'public-unit', level: 'commune', parentId: w.agencyId, validFrom: '2026-01-01' } },
  { name: 'rename agency', contract: renameAgency, once: true, input: { id: w.childId, name: `Tên mới ${w.mark}`, from: '2026-06-10', source: 'Quyết định 12/QĐ-UBND' } },
  { name: 'appoint administrator', contract: appointAdministrator, once: true, input: { agencyId: w.childId, fullName: `Quản Trị ${w.mark}`, login: `quantri.${w.mark.toLowerCase()}` } },
  { name: 'add person', contract: addPerson, once: true, input: { fullName: `Lý A Sềnh ${w.mark}`, email: 'senh@example.vn', phone: '0900 000 000', login: `senh.${w.mark.toLowerCase()}`, postId: w.postId, from: '2026-01-01' } },
  { name: 'change person', contract: changePerson, once: true, input: { id: w.clerkId, version: 1, fullName: `Chuyên Viên Khác ${w.mark}`, email: 'khac@example.vn', phone: '0900 000 001' } },
  { name: 'give account', contract: giveAccount, input: { personId: w.newcomerId, login: `moi.${w.mark.toLowerCase()}` } },
  { name: 'disable account', contract: disableAccount, input: { personId: w.clerkId } },
  { name: 'add post', contract: addPost, input: { title: `Văn thư ${w.mark}`, roleId: w.roleId, signsForAgency: false, from: '2026-01-01' } },
  { name: 'change post', contract: changePost, once: true, input: { id: w.postId, version: 1, title: `Công chức khác ${w.mark}`, roleId: w.roleId, signsForAgency: true, validTo: '2027-01-01' } },
  { name: 'assign post', contract: assignPost, once: true, input: { personId: w.newcomerId, postId: w.freePostId, from: '2026-01-01' } },
  { name: 'end assignment', contract: endAssignment, input: { id: w.assignmentId, on: '2026-07-01' } },
  { name: 'delegate a post', contract: delegatePost, once: true, input: { delegatorId: w.clerkId, postId: w.postId, delegateId: w.newcomerId, permissions: ['documents.read'], from: '2026-06-04', to: '2026-06-10', groundNumber: `2/QĐ-${w.mark}`, groundOn: '2026-06-02', reason: 'mission', note: 'Họp tại tỉnh' } },
  { name: 'end a delegation', contract: endDelegation, once: true, input: { id: w.delegationId, on: '2026-06-20', reason: 'Về sớm' } },
  { name: 'change role', contract: changeRole, input: { id: w.auditorRoleId, permissions: ['organisation.read', 'dossiers.read'] } },
  { name: 'preview calendar', contract: previewCalendar, input: { layer: 'own', basedOn: 0, content: DAY_OFF } },
  { name: 'save calendar', contract: saveCalendar, once: true, input: { layer: 'own', basedOn: 0, content: DAY_OFF, source: 'Quyết định 7/QĐ-UBND' } },
  { name: 'preview list', contract: previewImport, input: { asOf: '2026-06-03' }, file: w.list },
  { name: 'take list in', contract: applyImport, once: true, input: { planId: '', asOf: '2026-06-03', effectiveOn: '2026-06-03', scopeLevels: ['commune'], unlisted: 'keep' }, file: w.list },
  { name: 'put in scope', contract: putInScope, input: { ids: [...w.listedIds], from: '2026-06-03' } },
  { name: 'take out of scope', contract: takeOutOfScope, input: { ids: [...w.listedIds], from: '2026-06-03' } },
  { name: 'read file', contract: readProcedureFile, input: {}, file: { name: 'quy-trinh.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) } },
  { name: 'begin import', contract: beginImport, input: { batchId: null, files: [{ name: 'quy-trinh.docx', size: 4 }] } },
  { name: 'send import file', contract: readImportFile, input: { fileId: w.importFileId }, file: { name: 'quy-trinh.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) } },
  { name: 'close import', contract: closeImport, once: true, input: { batchId: w.importBatchId } },
  { name: 'check cited documents', contract: checkCited, input: { cited: [{ number: '61/2018/NĐ-CP', date: '2018-04-23' }] } },
  { name: 'remember role name', contract: rememberRoleName, input: { readName: `CC Tư pháp ${w.mark}`, ownName: 'Công chức Tư pháp - Hộ tịch' } },
  { name: 'draft', contract: draftProcedure, once: true, input: { code: `MOI-${w.mark}`, content: aProcedureContent({ name: `Quy trình mới ${w.mark}` }), sourceFile: null, sourceName: 'quy-trinh.docx', unread: [{ place: 'bảng 1', message: 'chưa đọc được' }], asNextIssue: false } },
  { name: 'draft the next issue', contract: draftProcedure, once: true, input: { code: `QT-${w.mark}`, content: aProcedureContent({ name: `Lần sau ${w.mark}` }), sourceFile: null, sourceName: null, unread: [], asNextIssue: true } },
  { name: 'edit', contract: editRevision, once: true, input: { revisionId: w.draftId, version: 1, content: aProcedureContent({ name: `Sửa ${w.mark}` }) } },
  { name: 'change a code', contract: changeCode, once: true, input: { revisionId: w.recodedId, version: 1, code: `DT5-${w.mark}` } },
  { name: 'throw a draft away', contract: discardRevision, once: true, input: { revisionId: w.thrownAwayId, version: 1 } },
  issue('review', w.reviewId, 2, { move: 'review' }),
  issue('reject', w.reviewId, 2, { move: 'reject', reason: 'Chưa rõ bước 2' }),
  issue('withdraw', w.revisionId, 5, { move: 'withdraw', from: '2026-08-01', reason: 'Không còn thủ tục' }),
  { name: 'rename pack', contract: savePack, once: true, input: { id: w.ownPack.id, version: w.ownPack.version, name: `Bộ khác ${w.mark}`, about: 'Áp dụng chung' } },
  { name: 'add to pack', contract: addToPack, once: true, input: { id: w.ownPack.id, version: w.ownPack.version, procedureIds: [w.procedureId], contents: [] } },
  { name: 'remove from pack', contract: removeFromPack, once: true, input: { id: w.ownPack.id, version: w.ownPack.version, itemId: w.ownPack.itemId } },
  { name: 'submit pack', contract: movePack, once: true, input: { id: w.ownPack.id, version: w.ownPack.version, command: { move: 'submit', notes: 'Bản đầu' } } },
  { name: 'read file for a pack', contract: readModelFile, input: {}, file: { name: 'quy-trinh.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) } },
  { name: 'link', contract: linkItem, once: true, input: { id: w.packAbove.id, itemId: w.packAbove.openItemId, procedureId: w.procedureId } },
  { name: 'unlink', contract: unlinkItem, once: true, input: { id: w.packAbove.id, itemId: w.packAbove.followedItemId, reason: 'Xã tự quản lý' } },
  { name: 'adopt', contract: adoptItems, input: { id: w.packAbove.id, itemIds: [w.packAbove.openItemId], mapping: { roles: [{ from: 'Văn thư UBND', to: 'Văn thư' }], retention: [{ from: 'Vĩnh viễn', to: '70 năm' }], codePattern: 'QT {nn}/M' } } },
  { name: 'take over', contract: takeOverItem, once: true, input: { id: w.packAbove.id, itemId: w.packAbove.followedItemId, nextNo: 2, revisionId: w.packAbove.followedRevisionId, revisionVersion: 1, choices: [{ key: 'steps|1|action', take: 'mine' }] } },
  { name: 'take over what is untouched', contract: takeOverUntouched, input: { id: w.packAbove.id } },
  { name: 'keep own', contract: keepOwnItem, input: { id: w.packAbove.id, itemId: w.packAbove.followedItemId, nextNo: 2, reason: 'Đã rút ngắn' } },
  { name: 'role holders', contract: setRoleHolders, input: { role: 'Cán bộ tiếp nhận', postIds: [w.postId, w.freePostId] } },
  { name: 'set the public page', contract: setPublicPage, once: true, input: { isOpen: true, desk: `Một cửa ${w.mark}`, hours: 'thứ Hai đến thứ Sáu', phone: '0900 000 002', version: 0 } },
  { name: 'hang the list', contract: hangPaper, once: true, input: { placeId: w.postingPlaceId, procedureId: null, on: '2026-06-03' } },
  { name: 'take down', contract: takeDownPaper, once: true, input: { id: w.postingId, version: 1, on: '2026-06-03', reason: 'Tờ bị rách' } },
  { name: 'save instrument', contract: saveInstrument, once: true, input: {
    facts: { number: '70/2026/TT-BTP', kind: 'circular', issuer: 'Bộ Tư pháp', title: `Quy định ${w.mark}`, issuedOn: '2026-01-15', effectiveOn: '2026-03-01', expiresOn: null, source: 'Công báo' },
    relations: [{ kind: 'amends', number: '04/2020/TT-BTP', issuedOn: null, part: 'Điều 2', effectiveOn: '2026-04-01' }],
  } },
  { name: 'check citations', contract: checkCitations, input: { text: 'Thông tư số 04/2020/TT-BTP ngày 28/5/2020', on: '2026-06-03' } },
  { name: 'preview law list', contract: previewRegisterImport, input: {}, file: w.lawList },
  { name: 'take law list in', contract: applyRegisterImport, once: true, input: { planId: w.lawPlanId }, file: w.lawList },
  { name: 'give law task', contract: assignLawTask, once: true, input: { id: w.lawTaskId, version: 1, ownerId: w.clerkId } },
  { name: 'note law training', contract: noteLawTraining, once: true, input: { id: w.lawTaskId, version: 1, on: '2026-06-01', note: 'Họp giao ban' } },
  { name: 'draft for a law task', contract: draftForLawTask, once: true, input: { id: w.lawTaskToDraftId, version: 1 } },
  { name: 'close law task', contract: closeLawTask, once: true, input: { id: w.lawTaskId, version: 1, outcome: { as: 'no-change-needed', reason: 'Các bước không phụ thuộc phần sửa đổi' }, training: { on: '2026-06-01', note: 'Họp giao ban' } } },
  ...documentSamples(w),
  { name: 'receive', contract: receiveDossier, input: aReceipt(w.revisionId) },
  move('forward', w.dossierId, 1, { move: 'forward', to: w.clerkId }),
  move('reassign', w.dossierId, 1, { move: 'reassign', to: w.clerkId, reason: 'Đi công tác' }),
  move('ask for a supplement', w.dossierId, 1, { move: 'request-supplement', what: 'Bản sao học bạ', reason: 'Thiếu giấy tờ' }),
  move('pause', w.dossierId, 1, { move: 'pause', reason: 'verification', note: 'Chờ xác minh' }),
  move('apologise', w.dossierId, 1, { move: 'apologise', reason: 'Chờ xác minh', newDueAt: '2026-06-19T10:00:00.000Z' }),
  move('refuse', w.dossierId, 1, { move: 'refuse', reason: 'Không thuộc thẩm quyền' }),
  move('stop', w.dossierId, 1, { move: 'stop', reason: 'Người dân rút hồ sơ' }),
  move('return', w.movedDossierId, 2, { move: 'return-to-step', step: 1, to: w.clerkId, reason: 'Thiếu chữ ký' }),
]

/** A value inside a request, by where it stands. */
export interface Leaf { readonly path: readonly (string | number)[]; readonly value: unknown }

export function leavesOf(value: unknown, path: readonly (string | number)[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...path, index]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]))
  return [{ path, value }]
}

/** One leaf of each kind: of a list, its first item speaks for all. */
export const kindsOf = (leaves: readonly Leaf[]): Leaf[] => [...new Map(leaves.toReversed().map((leaf) => [leaf.path.map((key) => (typeof key === 'number' ? '*' : key)).join('.'), leaf])).values()]

export const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)

/** The same request with one value replaced. */
export function replaced<T>(request: T, path: readonly (string | number)[], by: unknown): T {
  const copy = structuredClone(request)
  let at = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>
  at[path.at(-1) ?? ''] = by
  return copy
}
