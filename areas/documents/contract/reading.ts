// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { DocumentAbout } from '../core/document-about.ts'
import { DocumentContent } from '../core/document-content.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { DocumentId, Issue, IssueId, IssueMove, IssueStatus } from '../core/issue.ts'

const Both = z.object({ vi: z.string(), en: z.string() })
const Who = z.object({ id: z.uuid(), name: z.string(), onBehalfOf: z.string().nullable() }).nullable()

/** An uploaded file as it is shown: never its bytes. */
export const FileView = z.object({ name: z.string(), type: z.string(), sha256: z.string() })
export type FileView = z.infer<typeof FileView>

export const DocumentRow = z.object({
  id: DocumentId, kind: DocumentKind, code: z.string(), name: z.string(), issueNo: z.number().int(), status: IssueStatus, effectiveFrom: PlainDate.nullable(), withdrawnFrom: PlainDate.nullable(),
  inForceIssueNo: z.number().int().nullable(), reviewDue: PlainDate.nullable(), changedAt: Instant, myTurn: z.boolean(),
})
export type DocumentRow = z.infer<typeof DocumentRow>

/** Which documents a list shows; `my-turn` waits for the asker, `review-due` is to be looked at again within a month. */
export const DocumentState = z.enum(['all', 'in-force', 'on-the-way', 'my-turn', 'review-due', 'withdrawn'])
export type DocumentState = z.infer<typeof DocumentState>

export const listDocuments = contract({
  method: 'GET', path: '/api/documents/list', summary: 'The controlled documents of the agency with their newest issue, by words, kind and state.', permission: 'documents.read',
  input: z.object({ search: z.string().max(200).optional(), kind: DocumentKind.optional(), state: DocumentState.default('all'), page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) }),
  output: z.object({ rows: z.array(DocumentRow), total: z.number().int(), kinds: z.array(z.object({ kind: DocumentKind, count: z.number().int() })), counts: z.record(DocumentState, z.number().int()) }),
})

export const IssueView = Issue.omit({ writers: true }).extend({ drafted: Who, reviewed: Who, approved: Who, changedAt: Instant })
export type IssueView = z.infer<typeof IssueView>

const notFound = plainRefusal('Không tìm thấy tài liệu này trong cơ quan.', 'No such document in the agency.')

/** What a change request says, and what became of it. */
export const ChangeRequestView = z.object({
  id: z.uuid(), reason: z.string(), ground: z.string(), askedBy: z.string(), askedAt: Instant, status: z.enum(['open', 'accepted', 'declined']), answeredBy: z.string().nullable(), answeredAt: Instant.nullable(), answer: z.string().nullable(), issueNo: z.number().int().nullable(), version: z.number().int(),
})
export type ChangeRequestView = z.infer<typeof ChangeRequestView>

export const showDocument = contract({
  method: 'GET', path: '/api/documents/one', summary: 'A document with its issues, what one of them holds, its history, change requests and the moves the asker may make.', permission: 'documents.read',
  input: z.object({ id: DocumentId, issueId: IssueId.optional() }),
  output: z.object({
    id: DocumentId, kind: DocumentKind, code: z.string(), about: DocumentAbout, reviewMonths: z.number().int(), issue: IssueView, content: DocumentContent.nullable(), file: FileView.nullable(), issues: z.array(IssueView),
    moves: z.array(IssueMove), barred: z.array(z.object({ move: IssueMove, why: Both })), waitingFor: z.array(z.string()), history: z.array(z.object({ at: Instant, by: z.string(), onBehalfOf: z.string().nullable(), text: Both })),
    requests: z.array(ChangeRequestView), canDraftNext: z.boolean(), canDiscard: z.boolean(), canAskForChange: z.boolean(), canDistribute: z.boolean(), today: PlainDate,
  }),
  refusals: { 'document-not-found': notFound },
})

export const showIssueContent = contract({
  method: 'GET', path: '/api/documents/issue-content', summary: 'What one issue holds, for comparing it with another.', permission: 'documents.read',
  input: z.object({ issueId: IssueId }), output: z.object({ issueNo: z.number().int(), name: z.string(), content: DocumentContent.nullable(), file: FileView.nullable() }), refusals: { 'document-not-found': notFound },
})

export const whereUsed = contract({
  method: 'GET', path: '/api/documents/where-used', summary: 'Documents and procedures, on their way or in force, that cite the code of a document, and where its printed copies lie.', permission: 'documents.read',
  input: z.object({ id: DocumentId }), output: z.object({ citing: z.array(z.object({ documentId: z.uuid(), code: z.string(), name: z.string(), path: z.string() })), copiesOut: z.number().int() }), refusals: { 'document-not-found': notFound },
})

export const issuedFile = contract({
  method: 'GET', path: '/api/documents/issue-file', summary: 'The file of an issue, byte for byte: what was issued, or the uploaded file of a draft.', permission: 'documents.read', download: 'application/octet-stream',
  input: z.object({ issueId: IssueId }), output: FileAnswer,
  refusals: { 'document-not-found': notFound, 'no-file': plainRefusal('Lần ban hành này chưa có tệp: nội dung viết trên phần mềm, tệp PDF được tạo khi ban hành.', 'This issue has no file yet: it is written here, the PDF is made at issue.') },
})

export const printIssue = contract({
  method: 'GET', path: '/api/documents/print', summary: 'An issue as a PDF: what was written here as its kept bytes when it is in force, otherwise as a print that says across every page that it is not; an uploaded PDF with its control mark on each page, a file that cannot carry it as a sheet to be laid in front.', permission: 'documents.read', download: 'application/pdf',
  input: z.object({ issueId: IssueId }), output: FileAnswer,
  refusals: { 'document-not-found': notFound, 'no-file': plainRefusal('Tệp của lần ban hành này không còn trong kho tệp; hãy báo người quản trị khôi phục từ bản sao lưu.', 'The file of this issue is no longer in the file store; ask the administrator to restore it from a backup.') },
})
