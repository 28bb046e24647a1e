// SPDX-License-Identifier: Apache-2.0
import { acknowledge, addRecipients, askForChange, beginStarter, checkExternal, declineChange, destroyRecords, discardDraft, draftDocument, draftNextIssue, editDraft, handCopy, moveIssue, remindReaders, removeRecipient, saveExternal, savePlace, saveRecordFile, saveRecordKind, setCodePattern, showDistribution, showDocument, uploadFile, withdrawCopy } from '#areas/documents/contract.ts'
import type { Session } from '../http/test-app.ts'
import type { Sample } from './sample-requests.ts'

/** Documents of an agency: one issued with readers, a copy and an open request; a draft; one that waits for review; an external one; a record whose time is over. */
export interface DocumentWorld {
  readonly documentId: string
  readonly issuedId: string
  readonly draftIssueId: string
  readonly thrownAwayId: string
  readonly reviewIssueId: string
  readonly requestId: string
  readonly recipientId: string
  readonly copyId: string
  readonly externalId: string
  readonly recordKindId: string
  readonly recordId: string
}

const about = { owner: 'Văn phòng', unit: '', process: '', clause: '7.5', legalBasis: '', replaces: '', replacedBy: '' }
const held = (text: string) => ({ kind: 'written' as const, content: { blocks: [{ kind: 'paragraph' as const, text }] } })
const draftOf = (code: string, mark: string) => ({ kind: 'instruction' as const, code, name: `Hướng dẫn ${mark}`, about, reviewMonths: 12, held: held(`Nội dung ${mark}`) })
const anExternal = (number: string, mark: string) => ({ id: null, version: 0, number, name: `Tài liệu ngoài ${mark}`, field: 'Hộ tịch', issuer: 'Bộ Tư pháp', issuedOn: '2026-01-05', effectiveFrom: '2026-02-01', status: 'in-force' as const, unit: 'Văn phòng', reviewMonths: 12 })
const aKind = (code: string) => ({ id: null, version: 0, code, name: `Hồ sơ ${code}`, keptAt: 'Kho lưu', keptBy: 'Văn thư', months: 12, countedFrom: 'event' as const, ground: 'Quy định nội bộ', closed: false })

interface Hands { readonly boss: Session; readonly bossId: string; readonly clerk: Session; readonly deputy: Session; readonly mark: string; readonly placeId: string }

export async function makeDocuments({ boss, bossId, clerk, deputy, mark, placeId }: Hands): Promise<DocumentWorld> {
  const issued = await clerk.get(draftDocument, draftOf(`HD1-${mark}`, mark))
  await clerk.get(moveIssue, { issueId: issued.issueId, version: 1, command: { move: 'submit' } })
  await deputy.get(moveIssue, { issueId: issued.issueId, version: 2, command: { move: 'review' } })
  await boss.get(moveIssue, { issueId: issued.issueId, version: 3, command: { move: 'approve' } })
  await boss.get(moveIssue, { issueId: issued.issueId, version: 4, command: { move: 'issue', effectiveFrom: '2026-06-03' } })
  const ownDraft = await boss.get(draftDocument, draftOf(`HD2-${mark}`, mark))
  const thrownAway = await boss.get(draftDocument, draftOf(`HD4-${mark}`, mark))
  const review = await clerk.get(draftDocument, draftOf(`HD3-${mark}`, mark))
  await clerk.get(moveIssue, { issueId: review.issueId, version: 1, command: { move: 'submit' } })
  await clerk.get(askForChange, { id: issued.id, reason: `Đổi tên đơn vị ${mark}`, ground: 'Nghị quyết 202/2025/QH15' })
  await boss.get(addRecipients, { issueId: issued.issueId, people: [bossId], posts: [], places: [] })
  const copy = await boss.get(handCopy, { issueId: issued.issueId, placeId, mark: 'controlled', receivedBy: `Trưởng thôn ${mark}`, on: '2026-06-03' })
  const external = await boss.get(saveExternal, anExternal(`1/${mark}`, mark))
  const kind = await boss.get(saveRecordKind, aKind(`HS1-${mark}`))
  const record = await boss.get(saveRecordFile, { id: null, version: 0, kindId: kind.id, title: `Sổ năm 2020 ${mark}`, extent: '1 quyển', keptAt: 'Tủ 2', eventOn: '2020-12-31' })
  const { requests } = await boss.get(showDocument, { id: issued.id })
  const { recipients } = await boss.get(showDistribution, { issueId: issued.issueId })
  return {
    documentId: issued.id, issuedId: issued.issueId, draftIssueId: ownDraft.issueId, thrownAwayId: thrownAway.issueId, reviewIssueId: review.issueId, requestId: requests[0]?.id ?? '', recipientId: recipients[0]?.id ?? '',
    copyId: copy.id, externalId: external.id, recordKindId: kind.id, recordId: record.id,
  }
}

const PDF = { name: 'tai-lieu.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF') }

/** One request for everything that can be done with documents. */
export const documentSamples = (w: { readonly documents: DocumentWorld; readonly mark: string; readonly bossId: string; readonly postId: string; readonly postingPlaceId: string }): readonly Sample[] => {
  const d = w.documents
  const move = (name: string, issueId: string, version: number, command: Record<string, unknown>): Sample => ({ name: `document: ${name}`, contract: moveIssue, once: true, input: { issueId, version, command } })
  return [
    { name: 'upload a document', contract: uploadFile, input: {}, file: PDF },
    { name: 'draft a document', contract: draftDocument, once: true, input: draftOf(`HD9-${w.mark}`, w.mark) },
    { name: 'open the next issue', contract: draftNextIssue, once: true, input: { id: d.documentId, changeSummary: 'Đổi tên đơn vị', changeGround: 'Nghị quyết 202/2025/QH15', requestId: d.requestId } },
    { name: 'edit a document', contract: editDraft, once: true, input: { issueId: d.draftIssueId, version: 1, code: `HD2-${w.mark}`, name: `Sửa ${w.mark}`, about, reviewMonths: 12, changeSummary: '', changeGround: '', held: held(`Sửa ${w.mark}`) } },
    { name: 'throw a document away', contract: discardDraft, once: true, input: { issueId: d.thrownAwayId, version: 1 } },
    move('review', d.reviewIssueId, 2, { move: 'review' }),
    move('reject', d.reviewIssueId, 2, { move: 'reject', reason: 'Chưa đủ biểu mẫu' }),
    move('postpone the review', d.issuedId, 5, { move: 'postpone-review', until: '2027-01-15', reason: 'Còn phù hợp' }),
    move('withdraw', d.issuedId, 5, { move: 'withdraw', from: '2026-08-01', reason: 'Không dùng nữa' }),
    { name: 'ask for a change', contract: askForChange, input: { id: d.documentId, reason: 'Thiếu bước', ground: 'Thông tư 03/2025/TT-VPCP' } },
    { name: 'decline a change', contract: declineChange, once: true, input: { id: d.requestId, version: 1, answer: 'Chưa cần sửa' } },
    { name: 'set a code pattern', contract: setCodePattern, once: true, input: { kind: 'form', version: 0, pattern: 'BM.{SO:2}' } },
    { name: 'begin with the system set', contract: beginStarter, once: true, input: { office: 'commune', words: [{ name: 'tên cơ quan', value: `UBND xã ${w.mark}` }], leaveOut: [] } },
    { name: 'add a place', contract: savePlace, once: true, input: { id: null, version: 0, name: `Bảng tin ${w.mark}`, kind: 'notice-board', closed: false } },
    { name: 'add readers', contract: addRecipients, input: { issueId: d.issuedId, people: [w.bossId], posts: [w.postId], places: [w.postingPlaceId] } },
    { name: 'remove a reader', contract: removeRecipient, once: true, input: { id: d.recipientId } },
    { name: 'read and understood', contract: acknowledge, input: { issueId: d.issuedId } },
    { name: 'remind readers', contract: remindReaders, input: { issueId: d.issuedId } },
    { name: 'hand a copy', contract: handCopy, input: { issueId: d.issuedId, placeId: w.postingPlaceId, mark: 'reference', receivedBy: `Trưởng thôn ${w.mark}`, on: '2026-06-03' } },
    { name: 'take a copy back', contract: withdrawCopy, once: true, input: { id: d.copyId, version: 1, on: '2026-06-03', note: 'Bản cũ' } },
    { name: 'add an external document', contract: saveExternal, once: true, input: anExternal(`9/${w.mark}`, w.mark) },
    { name: 'check an external document', contract: checkExternal, once: true, input: { id: d.externalId, version: 1, status: 'expired' } },
    { name: 'add a record kind', contract: saveRecordKind, once: true, input: aKind(`HS9-${w.mark}`) },
    { name: 'add a record', contract: saveRecordFile, input: { id: null, version: 0, kindId: d.recordKindId, title: `Tập hồ sơ ${w.mark}`, extent: '2 hộp', keptAt: 'Tủ 3', eventOn: '2026-01-05' } },
    { name: 'destroy records', contract: destroyRecords, once: true, input: { number: `01/BB-${w.mark}`, heldOn: '2026-06-03', place: 'Kho lưu', ground: 'Hết thời hạn lưu', manner: 'Cắt nhỏ', people: [{ name: 'Người Thứ Nhất', post: 'Chủ tịch' }, { name: 'Người Thứ Hai', post: 'Văn thư' }], fileIds: [d.recordId] } },
  ]
}
