// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Line, Text } from '#kernel/written-text.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { DocumentId, IssueId } from '../core/issue.ts'
import { CopyMark, PlaceKind } from '../core/place.ts'

const notFound = plainRefusal('Không tìm thấy tài liệu này trong cơ quan.', 'No such document in the agency.')
const changed = plainRefusal('Dòng này vừa được người khác thay đổi. Hãy tải lại trang rồi làm lại.', 'Someone else has just changed this line. Reload and try again.')
const placeNotFound = plainRefusal('Không tìm thấy nơi nhận này trong cơ quan.', 'No such place in the agency.')
const notIssued = plainRefusal('Lần này chưa ban hành nên chưa phân phối được. Hãy ban hành trước.', 'This issue has not been issued, so it cannot be handed out yet.')

export const PlaceView = z.object({ id: z.uuid(), name: z.string(), kind: PlaceKind, closed: z.boolean(), version: z.number().int() })
export type PlaceView = z.infer<typeof PlaceView>

export const listPlaces = contract({ method: 'GET', path: '/api/documents/places', summary: 'The places to which documents go.', permission: 'documents.read', input: z.object({}), output: z.object({ places: z.array(PlaceView) }) })

export const savePlace = contract({
  method: 'POST', path: '/api/documents/places/save', summary: 'Adds a place, renames or closes it.', permission: 'documents.distribute',
  input: z.object({ id: z.uuid().nullable(), version: z.int32(), name: Line(200).min(1), kind: PlaceKind, closed: z.boolean() }), output: z.object({ id: z.uuid() }),
  refusals: { 'place-not-found': placeNotFound, 'changed-by-someone-else': changed, 'name-taken': plainRefusal('Đã có nơi nhận mang tên này. Hãy đặt tên khác.', 'There is a place of this name. Choose another.') },
})

/** A printed copy and where it is. */
export const CopyView = z.object({
  id: z.uuid(), copyNo: z.number().int(), mark: CopyMark, place: z.string(), receivedBy: z.string(), handedOn: PlainDate, handedBy: z.string(), withdrawnOn: PlainDate.nullable(), withdrawnBy: z.string().nullable(), note: z.string().nullable(), version: z.number().int(),
})
export type CopyView = z.infer<typeof CopyView>

/** A printed copy of an issue that people no longer work by, still out. */
export const OldCopyView = CopyView.extend({ documentId: DocumentId, code: z.string(), name: z.string(), issueNo: z.number().int(), withdrawnFrom: PlainDate.nullable(), /** The page of the document. */ path: z.string() })
export type OldCopyView = z.infer<typeof OldCopyView>

export const RecipientView = z.object({ id: z.uuid(), kind: z.enum(['person', 'post', 'place']), name: z.string(), people: z.array(z.string()) })
export type RecipientView = z.infer<typeof RecipientView>

export const showDistribution = contract({
  method: 'GET', path: '/api/documents/distribution', summary: 'To whom an issue goes, who has read and understood it and who has not, and its printed copies.', permission: 'documents.read', input: z.object({ issueId: IssueId }),
  output: z.object({
    recipients: z.array(RecipientView), readers: z.array(z.object({ personId: z.uuid(), name: z.string(), readAt: Instant.nullable(), remindedAt: Instant.nullable() })), copies: z.array(CopyView), oldCopies: z.array(OldCopyView),
    /** What may be chosen. */
    choice: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string() })), posts: z.array(z.object({ id: z.uuid(), name: z.string() })), places: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
    mayChange: z.boolean(), isIssued: z.boolean(), iHaveRead: z.boolean().nullable(),
  }),
  refusals: { 'document-not-found': notFound },
})

export const addRecipients = contract({
  method: 'POST', path: '/api/documents/recipients/add', summary: 'Sends an issue to more people, posts and places.', permission: 'documents.distribute',
  input: z.object({ issueId: IssueId, people: z.array(z.uuid()).max(500), posts: z.array(z.uuid()).max(200), places: z.array(z.uuid()).max(200) }), output: z.object({ added: z.number().int() }),
  refusals: { 'document-not-found': notFound, 'recipient-not-found': plainRefusal('Có người, chức danh hoặc nơi nhận không thuộc cơ quan. Hãy tải lại trang rồi chọn lại.', 'A person, post or place is not of this agency. Reload and choose again.') },
})

export const removeRecipient = contract({
  method: 'POST', path: '/api/documents/recipients/remove', summary: 'Takes a recipient off the list of an issue; what they have acknowledged stays.', permission: 'documents.distribute',
  input: z.object({ id: z.uuid() }), output: z.object({}), refusals: { 'recipient-not-found': plainRefusal('Nơi nhận này không còn trong danh sách.', 'This recipient is no longer on the list.') },
})

export const acknowledge = contract({
  method: 'POST', path: '/api/documents/acknowledge', summary: 'Says that the asker has read and understood an issue.', permission: 'documents.read', input: z.object({ issueId: IssueId }), output: z.object({ at: Instant }),
  refusals: { 'document-not-found': notFound, 'not-issued': notIssued, 'not-a-recipient': plainRefusal('Tài liệu này không gửi cho bạn hoặc chức danh của bạn, nên không cần xác nhận.', 'This document was not sent to you or to a post of yours.') },
})

export const remindReaders = contract({
  method: 'POST', path: '/api/documents/remind', summary: 'Reminds everybody who has not read an issue yet; the reminder stands in their list.', permission: 'documents.distribute', input: z.object({ issueId: IssueId }), output: z.object({ reminded: z.number().int() }),
  refusals: { 'document-not-found': notFound, 'not-issued': notIssued },
})

export const ReadingRow = z.object({ issueId: IssueId, documentId: DocumentId, kind: DocumentKind, code: z.string(), name: z.string(), issueNo: z.number().int(), effectiveFrom: PlainDate, changeSummary: z.string(), /** The page of the document. */ path: z.string(), sentAt: Instant, readAt: Instant.nullable(), reminders: z.number().int() })
export type ReadingRow = z.infer<typeof ReadingRow>

export const listMyReading = contract({
  method: 'GET', path: '/api/documents/my-reading', summary: 'What the asker has to read, and what they have read.', permission: 'documents.read', input: z.object({}), output: z.object({ rows: z.array(ReadingRow), unread: z.number().int() }),
})

export const handCopy = contract({
  method: 'POST', path: '/api/documents/copies/hand', summary: 'Records that a printed copy was handed to a place; it gets the next copy number.', permission: 'documents.distribute',
  input: z.object({ issueId: IssueId, placeId: z.uuid(), mark: CopyMark, receivedBy: Line(200).min(1), on: WrittenDay }), output: z.object({ id: z.uuid(), copyNo: z.number().int() }),
  refusals: { 'document-not-found': notFound, 'not-issued': notIssued, 'place-not-found': placeNotFound, 'day-in-the-future': plainRefusal('Ngày giao không được ở tương lai.', 'The day of handing over cannot lie in the future.') },
})

export const withdrawCopy = contract({
  method: 'POST', path: '/api/documents/copies/withdraw', summary: 'Records that a printed copy was taken back.', permission: 'documents.distribute',
  input: z.object({ id: z.uuid(), version: z.int32(), on: WrittenDay, note: Text(1_000) }), output: z.object({ version: z.number().int() }),
  refusals: {
    'copy-not-found': plainRefusal('Không tìm thấy bản in này.', 'No such printed copy.'), 'changed-by-someone-else': changed, 'already-withdrawn': plainRefusal('Bản in này đã được thu hồi.', 'This copy has been taken back.'),
    'day-out-of-range': refusal(z.object({ handedOn: PlainDate }), ({ handedOn }) => ({ vi: `Ngày thu hồi phải từ ngày giao (${handedOn.split('-').toReversed().join('/')}) đến hôm nay.`, en: `The day must lie between the handing over (${handedOn}) and today.` })),
  },
})

export const printCopy = contract({
  method: 'GET', path: '/api/documents/copies/print', summary: 'A printed copy as a PDF with its number, place and control mark.', permission: 'documents.read', download: 'application/pdf', input: z.object({ id: z.uuid() }), output: FileAnswer,
  refusals: { 'copy-not-found': plainRefusal('Không tìm thấy bản in này.', 'No such printed copy.'), 'no-file': plainRefusal('Tệp của lần ban hành này không còn trong kho tệp; hãy báo người quản trị khôi phục từ bản sao lưu.', 'The file of this issue is no longer in the file store; ask the administrator to restore it from a backup.') },
})

export const listOldCopies = contract({
  method: 'GET', path: '/api/documents/copies/old', summary: 'Printed copies still out although their issue no longer holds.', permission: 'documents.read', input: z.object({}), output: z.object({ copies: z.array(OldCopyView), today: PlainDate }),
})
