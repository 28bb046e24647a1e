// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { keptText, Line, Text, written } from '#kernel/written-text.ts'
import { DocumentAbout } from '../core/document-about.ts'
import { DocumentContent } from '../core/document-content.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { DocumentId, IssueId, IssueMove, IssueStatus } from '../core/issue.ts'
import { sayBar } from '../core/three-people.ts'
import { FileView } from './reading.ts'

const WrittenContent = written(DocumentContent, keptText)
const WrittenAbout = written(DocumentAbout, keptText)
const SeenVersion = z.int32()
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The largest file that may be uploaded as a document: 20 MB. */
export const LARGEST_FILE = 20_971_520

const day = (date: string) => date.split('-').toReversed().join('/')
const notFound = plainRefusal('Không tìm thấy tài liệu này trong cơ quan.', 'No such document in the agency.')
const changed = plainRefusal('Tài liệu vừa được người khác thay đổi. Hãy tải lại trang rồi làm lại.', 'Someone else has just changed this document. Reload and try again.')
const fileMissing = plainRefusal('Tệp này không còn trong kho tệp. Hãy tải tệp lên lại.', 'The file is no longer kept. Upload it again.')
const codeTaken = refusal(z.object({ documentCode: z.string(), name: z.string(), path: z.string() }), ({ documentCode, name }) => ({ vi: `Mã hiệu ${documentCode} đang dùng cho “${name}”. Hãy chọn mã hiệu khác; mã chỉ dùng lại được khi tài liệu kia đã thu hồi.`, en: `The code ${documentCode} is in use for “${name}”. Choose another; a code is free again when that document has been withdrawn.` }))

export const uploadFile = contract({
  method: 'POST', path: '/api/documents/upload', summary: 'Keeps a PDF or Word file that shall become the content of a document; its kind is found from its bytes.', permission: 'documents.draft', input: z.object({}), file: { maxBytes: LARGEST_FILE }, output: FileView,
  refusals: {
    'file-missing': plainRefusal('Chưa chọn tệp. Hãy chọn tệp PDF hoặc Word (.docx).', 'No file was chosen. Choose a PDF or Word file (.docx).'),
    'file-not-allowed': plainRefusal('Tệp này không phải PDF hoặc Word (.docx). Hãy lưu thành PDF hoặc .docx rồi tải lên.', 'This is neither a PDF nor a Word file (.docx). Save it as one of these and upload it.'),
    'pdf-cut-short': plainRefusal('Tệp PDF bị thiếu phần cuối (tải dở hoặc hỏng). Hãy mở tệp gốc, lưu lại rồi tải lên.', 'The end of the PDF is missing. Open the original, save it again and upload it.'),
    'file-unreadable': refusal(z.object({ reason: z.string(), vi: z.string(), en: z.string() }), ({ vi, en }) => ({ vi, en })),
  },
})

/** Blocks written here, or the file that was uploaded. */
const HeldInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), content: WrittenContent }),
  z.object({ kind: z.literal('file'), sha256: Sha256, name: Line(250).min(1) }),
])

const Common = { code: Line(80).min(1), name: Line(500).min(1), about: WrittenAbout, reviewMonths: z.number().int().min(1).max(36), held: HeldInput }

export const draftDocument = contract({
  method: 'POST', path: '/api/documents/draft', summary: 'Makes the first draft of a new document.', permission: 'documents.draft',
  input: z.object({ kind: DocumentKind, ...Common }), output: z.object({ id: DocumentId, issueId: IssueId, issueNo: z.number().int() }), refusals: { 'code-taken': codeTaken, 'file-missing': fileMissing },
})

const requestAnswered = plainRefusal('Không còn phiếu yêu cầu này đang chờ trả lời. Hãy tải lại trang để xem phiếu đã được trả lời thế nào.', 'This change request is no longer open. Reload the page to see how it was answered.')

export const draftNextIssue = contract({
  method: 'POST', path: '/api/documents/next-issue', summary: 'Opens the next issue of a document as a draft, on its own or answering a change request.', permission: 'documents.draft',
  input: z.object({ id: DocumentId, changeSummary: Text(5_000).min(1), changeGround: Text(2_000).min(1), requestId: z.uuid().nullable() }), output: z.object({ issueId: IssueId, issueNo: z.number().int() }),
  refusals: {
    'document-not-found': notFound, 'code-taken': codeTaken,
    'issue-on-the-way': refusal(z.object({ issueNo: z.number().int() }), ({ issueNo }) => ({ vi: `Lần ban hành ${issueNo} còn đang soạn hoặc chờ duyệt. Hãy làm xong lần đó trước.`, en: `Issue ${issueNo} is still on its way. Finish it first.` })),
    'request-answered': requestAnswered,
  },
})

const statusNames: Record<IssueStatus, string> = { 'draft': 'đang là dự thảo', 'in-review': 'đang chờ xem xét', 'in-approval': 'đang chờ phê duyệt', 'approved': 'đã phê duyệt', 'issued': 'đã ban hành', 'withdrawn': 'đã thu hồi' }
const notOpen = refusal(z.object({ move: IssueMove, status: IssueStatus }), ({ move, status }) => ({ vi: `Lần ban hành ${statusNames[status]} nên chưa làm được việc này, hoặc việc này thuộc người khác.`, en: `An issue that is ${status} does not allow “${move}” to you.` }))

export const editDraft = contract({
  method: 'POST', path: '/api/documents/edit', summary: 'Replaces what a draft holds and what is said of it. The code can change in the first issue only.', permission: 'documents.draft',
  input: z.object({ issueId: IssueId, version: SeenVersion, changeSummary: Text(5_000), changeGround: Text(2_000), ...Common }), output: z.object({ version: z.number().int() }),
  refusals: {
    'document-not-found': notFound, 'changed-by-someone-else': changed, 'move-not-open': notOpen, 'code-taken': codeTaken, 'file-missing': fileMissing,
    'code-fixed': plainRefusal('Mã hiệu không đổi được từ lần ban hành thứ hai: người dùng đã biết tài liệu theo mã này.', 'The code cannot change from the second issue on: people know the document by it.'),
  },
})

const EARLIEST = z.object({ earliest: PlainDate })
export const moveIssue = contract({
  method: 'POST', path: '/api/documents/move', summary: 'Moves an issue on its way: submit, review, reject, approve, issue, postpone the periodic review, withdraw.', permission: 'documents.read',
  input: z.object({
    issueId: IssueId, version: SeenVersion,
    command: z.discriminatedUnion('move', [
      z.object({ move: z.literal('submit') }), z.object({ move: z.literal('review') }), z.object({ move: z.literal('approve') }),
      z.object({ move: z.literal('reject'), reason: Text(2_000) }),
      z.object({ move: z.literal('issue'), effectiveFrom: WrittenDay }),
      z.object({ move: z.literal('postpone-review'), until: WrittenDay, reason: Text(2_000) }),
      z.object({ move: z.literal('withdraw'), from: WrittenDay, reason: Text(2_000) }),
    ]),
  }),
  output: z.object({ version: z.number().int(), status: IssueStatus }),
  refusals: {
    'document-not-found': notFound, 'changed-by-someone-else': changed, 'move-not-open': notOpen, 'file-missing': fileMissing,
    'same-person': refusal(z.object({ as: z.enum(['author', 'reviewer', 'reviewed-for']), name: z.string().nullable() }), ({ as, name }) => sayBar(as, name)),
    'no-third-person': plainRefusal('Cơ quan chưa đủ người: ngoài người soạn thảo phải có một người xem xét và một người khác phê duyệt. Hãy giao thêm chức danh có quyền ở trang Quản trị, hoặc nhờ người khác soạn.', 'The agency lacks people: besides the author it takes a reviewer and another approver.'),
    'no-approver-left': plainRefusal('Nếu bạn xem xét thì không còn ai khác phê duyệt được lần ban hành này. Hãy để người khác xem xét.', 'You are the only one left who may approve this issue. Let someone else review it.'),
    'content-missing': plainRefusal('Tài liệu chưa có nội dung. Hãy viết nội dung hoặc tải tệp lên rồi gửi xem xét.', 'The document is empty. Write it or upload a file, then submit.'),
    'gaps-left': refusal(z.object({ gaps: z.array(z.string()) }), ({ gaps }) => ({ vi: `Tài liệu còn chỗ chưa điền: ${gaps.map((gap) => `[[${gap}]]`).join(', ')}. Hãy mở trang sửa dự thảo, điền hoặc xóa các chỗ này rồi gửi xem xét.`, en: `Gaps are left: ${gaps.map((gap) => `[[${gap}]]`).join(', ')}. Fill or remove them when editing, then submit.` })),
    'change-not-explained': plainRefusal('Từ lần ban hành thứ hai phải ghi nội dung sửa đổi và căn cứ sửa đổi. Hãy ghi ở trang sửa dự thảo.', 'From the second issue on, say what changed and on what ground.'),
    'reason-missing': plainRefusal('Chưa ghi lý do. Hãy ghi lý do rồi làm lại.', 'The reason is missing. Write it and try again.'),
    'effective-in-the-past': refusal(EARLIEST, ({ earliest }) => ({ vi: `Ngày hiệu lực không được ở quá khứ; sớm nhất là ${day(earliest)}.`, en: `The effective date cannot lie in the past; the earliest is ${earliest}.` })),
    'not-after-last-issue': refusal(z.object({ lastFrom: PlainDate }), ({ lastFrom }) => ({ vi: `Lần ban hành trước có hiệu lực từ ${day(lastFrom)}; lần này phải sau ngày đó.`, en: `The last issue took effect on ${lastFrom}; this one must come later.` })),
    'withdrawn-too-early': refusal(EARLIEST, ({ earliest }) => ({ vi: `Chỉ thu hồi được từ ${day(earliest)} trở đi: không thu hồi ngược về trước hôm nay hay trước ngày có hiệu lực.`, en: `It can be withdrawn from ${earliest} on.` })),
    'review-date-out-of-range': refusal(z.object({ earliest: PlainDate, latest: PlainDate }), ({ earliest, latest }) => ({ vi: `Ngày soát xét lần sau phải sau ${day(earliest)} và không muộn hơn ${day(latest)}.`, en: `The next review must come after ${earliest} and not later than ${latest}.` })),
  },
})

export const askForChange = contract({
  method: 'POST', path: '/api/documents/ask-change', summary: 'Asks for a change of a document, with the reason and the legal ground.', permission: 'documents.draft',
  input: z.object({ id: DocumentId, reason: Text(5_000).min(1), ground: Text(2_000).min(1) }), output: z.object({ id: z.uuid() }), refusals: { 'document-not-found': notFound },
})

export const declineChange = contract({
  method: 'POST', path: '/api/documents/decline-change', summary: 'Answers a change request with no, and why. A yes opens the next issue.', permission: 'documents.review',
  input: z.object({ id: z.uuid(), version: SeenVersion, answer: Text(2_000).min(1) }), output: z.object({ version: z.number().int() }),
  refusals: { 'request-not-found': plainRefusal('Không tìm thấy phiếu yêu cầu sửa đổi này.', 'No such change request.'), 'changed-by-someone-else': changed, 'request-answered': requestAnswered },
})

export const listCodePatterns = contract({
  method: 'GET', path: '/api/documents/code-patterns', summary: 'The code pattern of each kind of document, with the next free code.', permission: 'documents.read', input: z.object({}),
  output: z.object({ patterns: z.array(z.object({ kind: DocumentKind, pattern: z.string(), isOwn: z.boolean(), next: z.string(), version: z.number().int() })) }),
})

export const setCodePattern = contract({
  method: 'POST', path: '/api/documents/code-patterns/set', summary: 'Sets the code pattern of a kind of document.', permission: 'documents.distribute',
  input: z.object({ kind: DocumentKind, version: SeenVersion, pattern: Line(60).min(1) }), output: z.object({ next: z.string() }),
  refusals: {
    'changed-by-someone-else': changed,
    'number-missing': plainRefusal('Mẫu mã hiệu phải có đúng một chỗ cho số thứ tự: {SO} hoặc {SO:2}.', 'The pattern needs one place for the number: {SO} or {SO:2}.'),
    'number-twice': plainRefusal('Mẫu mã hiệu có hai chỗ cho số thứ tự. Hãy để lại một chỗ {SO}.', 'The pattern has two numbers. Leave one {SO}.'),
    'token-unknown': refusal(z.object({ token: z.string() }), ({ token }) => ({ vi: `Không hiểu “${token}” trong mẫu mã hiệu. Dùng được: {SO}, {SO:2}, {LOAI}, {DONVI}, {NAM}.`, en: `“${token}” is not known. Use {SO}, {SO:2}, {LOAI}, {DONVI}, {NAM}.` })),
  },
})
