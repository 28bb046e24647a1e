// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { sayBar } from '#areas/documents/core/public.ts'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { keptText, Line, Text, written } from '#kernel/written-text.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, RevisionId, RevisionMove, RevisionStatus } from '../core/revision.ts'
import { FindingView } from './reading.ts'

const Problem = z.object({ place: z.string(), message: z.string() })

/** Content as people wrote it: every text cleaned, its order numbers told apart. */
const WrittenContent = written(ProcedureContent, keptText)
  .refine(({ steps }) => new Set(steps.map(({ order }) => order)).size === steps.length, { path: ['steps'], error: 'two steps have one number' })
  .refine(({ cases }) => new Set(cases.map(({ key }) => key)).size === cases.length, { path: ['cases'], error: 'two cases have one key' })

/** The version of an issue that the asker saw. */
const SeenVersion = z.int32()

/** Word files are small; a scan pasted into one is not a procedure. */
const LARGEST_WORD_FILE = 20_971_520

export const readProcedureFile = contract({
  method: 'POST', path: '/api/procedures/read-file', summary: 'Reads a Word file (.docx or .doc) and answers what was read, what could not be, and the five-clears findings. Keeps the file, writes nothing else.',
  permission: 'procedures.draft', input: z.object({}), file: { maxBytes: LARGEST_WORD_FILE },
  output: z.object({
    fileName: z.string(), sourceFile: z.string(), kind: z.enum(['procedure', 'decision', 'other']),
    procedures: z.array(z.object({
      code: z.string().nullable(), content: ProcedureContent, findings: z.array(FindingView), placeholders: z.array(Problem),
      /** What exists already under this code. */
      existing: z.object({ id: ProcedureId, name: z.string(), issueNo: z.number().int(), status: RevisionStatus, field: z.string().nullable(), tthcCodes: z.array(z.string()) }).nullable(),
    })),
    catalogue: z.array(z.object({ code: z.string().nullable(), name: z.string(), timeLimitText: z.string().nullable() })), problems: z.array(Problem),
  }),
  refusals: {
    'file-missing': plainRefusal('Chưa chọn tệp. Hãy chọn tệp Word (.docx hoặc .doc).', 'No file was chosen. Choose a Word file (.docx or .doc).'),
    'file-unreadable': refusal(z.object({ reason: z.string(), vi: z.string(), en: z.string() }), ({ vi, en }) => ({ vi, en })),
  },
})

const codeTaken = refusal(z.object({ id: z.uuid(), name: z.string(), procedureCode: z.string() }), ({ name, procedureCode }) => ({ vi: `Mã ${procedureCode} đang dùng cho “${name}”. Hãy sửa mã, hoặc chọn soạn lần ban hành tiếp theo của quy trình đó.`, en: `The code ${procedureCode} belongs to “${name}”. Change the code, or draft the next issue of that procedure.` }))

const codeTakenByDocument = refusal(z.object({ procedureCode: z.string(), name: z.string(), path: z.string() }), ({ procedureCode, name }) => ({ vi: `Mã ${procedureCode} đang dùng cho tài liệu “${name}”. Hãy chọn mã khác; mã chỉ dùng lại được khi tài liệu kia đã thu hồi.`, en: `The code ${procedureCode} is in use for the document “${name}”. Choose another; it is free again when that document has been withdrawn.` }))

export const draftProcedure = contract({
  method: 'POST', path: '/api/procedures/draft', summary: 'Makes a draft: of a new procedure, or of the next issue of the one with this code.', permission: 'procedures.draft',
  input: z.object({ code: Line(80).min(1), content: WrittenContent, sourceFile: z.string().regex(/^[0-9a-f]{64}$/).nullable(), sourceName: Line(300).nullable(), unread: z.array(Problem).max(1000), asNextIssue: z.boolean() }),
  output: z.object({ id: ProcedureId, revisionId: RevisionId, issueNo: z.number().int() }),
  refusals: {
    'code-taken': codeTaken, 'code-taken-by-document': codeTakenByDocument,
    'issue-on-the-way': refusal(z.object({ issueNo: z.number().int() }), ({ issueNo }) => ({ vi: `Lần ban hành ${issueNo} đang soạn hoặc chờ duyệt. Hãy hoàn tất hoặc sửa lần đó trước.`, en: `Issue ${issueNo} is still on its way. Finish or edit that one first.` })),
    'source-file-missing': plainRefusal('Tệp Word gốc không còn trên máy chủ. Hãy tải tệp lên lại rồi tạo dự thảo.', 'The Word file is no longer on the server. Upload it again, then make the draft.'),
  },
})

const changed = plainRefusal('Có người vừa sửa lần ban hành này. Hãy tải lại rồi làm tiếp; nội dung bạn nhập vẫn còn trên màn hình.', 'Someone has just changed this issue. Reload; what you entered is still on the screen.')
const notFound = plainRefusal('Không tìm thấy lần ban hành này trong cơ quan.', 'No such issue in the agency.')
const statusNames: Readonly<Record<RevisionStatus, string>> = { 'draft': 'đang soạn', 'in-review': 'chờ xem xét', 'in-approval': 'chờ phê duyệt', 'approved': 'đã phê duyệt', 'issued': 'đã ban hành', 'withdrawn': 'đã thu hồi' }

const notOpen = refusal(z.object({ move: RevisionMove, status: RevisionStatus }), ({ move, status }) => ({ vi: `Lần ban hành ${statusNames[status]} nên chưa làm được việc này, hoặc việc này thuộc người khác.`, en: `An issue that is ${status} does not allow “${move}” to you.` }))

export const editRevision = contract({
  method: 'POST', path: '/api/procedures/edit', summary: 'Replaces the content of a draft.', permission: 'procedures.draft',
  input: z.object({ revisionId: RevisionId, version: SeenVersion, content: WrittenContent }), output: z.object({ version: z.number().int() }),
  refusals: { 'revision-not-found': notFound, 'changed-by-someone-else': changed, 'move-not-open': notOpen },
})

export const moveRevision = contract({
  method: 'POST', path: '/api/procedures/move', summary: 'Moves an issue on its way: submit, review, reject, approve, issue, record the periodic review, withdraw.', permission: 'procedures.read',
  input: z.object({
    revisionId: RevisionId, version: SeenVersion,
    command: z.discriminatedUnion('move', [
      z.object({ move: z.literal('submit') }), z.object({ move: z.literal('review') }), z.object({ move: z.literal('approve') }),
      z.object({ move: z.literal('reject'), reason: Text(2_000) }),
      z.object({ move: z.literal('issue'), effectiveFrom: WrittenDay }),
      z.object({ move: z.literal('postpone-review'), until: WrittenDay, reason: Text(2_000) }),
      z.object({ move: z.literal('withdraw'), from: WrittenDay, reason: Text(2_000) }),
    ]),
  }),
  output: z.object({ version: z.number().int(), status: RevisionStatus }),
  refusals: {
    'revision-not-found': notFound, 'changed-by-someone-else': changed, 'move-not-open': notOpen,
    'same-person': refusal(z.object({ as: z.enum(['author', 'reviewer', 'reviewed-for']), name: z.string().nullable() }), ({ as, name }) => sayBar(as, name)),
    'no-third-person': plainRefusal('Cơ quan chưa đủ người: ngoài người soạn thảo phải có một người xem xét và một người khác phê duyệt. Hãy giao thêm chức danh có quyền ở trang Quản trị, hoặc nhờ người khác soạn.', 'The agency lacks people: besides the author it takes a reviewer and another approver. Give a post with the right, or let someone else draft.'),
    'no-approver-left': plainRefusal('Nếu bạn xem xét thì không còn ai khác phê duyệt được lần ban hành này. Hãy để người khác xem xét.', 'You are the only one left who may approve this issue. Let someone else review it.'),
    'errors-left': refusal(z.object({ count: z.number().int() }), ({ count }) => ({ vi: `Còn ${count} lỗi năm rõ. Hãy sửa hết lỗi rồi gửi xem xét.`, en: `${count} five-clears errors are left. Mend them, then submit.` })),
    'reason-missing': plainRefusal('Chưa ghi lý do. Hãy ghi lý do rồi làm lại.', 'The reason is missing. Write it and try again.'),
    'effective-in-the-past': refusal(z.object({ earliest: PlainDate }), ({ earliest }) => ({ vi: `Ngày hiệu lực không được ở quá khứ; sớm nhất là ${earliest.split('-').toReversed().join('/')}.`, en: `The effective date cannot lie in the past; the earliest is ${earliest}.` })),
    'withdrawn-too-early': refusal(z.object({ earliest: PlainDate }), ({ earliest }) => ({ vi: `Chỉ thu hồi được từ ${earliest.split('-').toReversed().join('/')} trở đi: không thu hồi ngược về trước hôm nay hay trước ngày có hiệu lực.`, en: `It can be withdrawn from ${earliest} on: not back before today, nor before it took effect.` })),
    'review-date-out-of-range': refusal(z.object({ earliest: PlainDate, latest: PlainDate }), ({ earliest, latest }) => ({ vi: `Ngày soát xét lần sau phải từ ${earliest.split('-').toReversed().join('/')} đến ${latest.split('-').toReversed().join('/')}.`, en: `The next review must come between ${earliest} and ${latest}.` })),
    'not-after-last-issue': refusal(z.object({ lastFrom: PlainDate }), ({ lastFrom }) => ({ vi: `Lần ban hành trước có hiệu lực từ ${lastFrom.split('-').toReversed().join('/')}; lần này phải sau ngày đó.`, en: `The last issue took effect on ${lastFrom}; this one must come later.` })),
  },
})

export const setRoleHolders = contract({
  method: 'POST', path: '/api/procedures/roles/set', summary: 'Says which posts of the agency stand for a role named in procedures.', permission: 'procedures.draft',
  input: z.object({ role: Line(500).min(1), postIds: z.array(z.uuid()).max(20) }), output: z.object({}),
  refusals: { 'post-not-found': plainRefusal('Không tìm thấy chức danh này trong cơ quan.', 'No such post in the agency.') },
})
