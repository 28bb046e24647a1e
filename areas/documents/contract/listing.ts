// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Line } from '#kernel/written-text.ts'
import { DocumentAbout } from '../core/document-about.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { IssueStatus } from '../core/issue.ts'
import { ExternalStatus, MasterList } from '../core/master-list.ts'
import { NamedRow } from '../core/named-inside.ts'

const changed = plainRefusal('Dòng này vừa được người khác thay đổi. Hãy tải lại trang rồi làm lại.', 'Someone else has just changed this line. Reload and try again.')

export const ListedRow = z.object({
  issueId: z.uuid(), documentId: z.uuid(), kind: DocumentKind, code: z.string(), name: z.string(), issueNo: z.number().int(), status: IssueStatus, effectiveFrom: PlainDate.nullable(), withdrawnFrom: PlainDate.nullable(), reviewDue: PlainDate.nullable(), about: DocumentAbout, path: z.string(),
})
export type ListedRow = z.infer<typeof ListedRow>

/** Which lines of the internal list: what is in force, what is on its way, what has been withdrawn. */
export const ListedState = z.enum(['in-force', 'on-the-way', 'withdrawn'])
export type ListedState = z.infer<typeof ListedState>

export const listInternal = contract({
  method: 'GET', path: '/api/documents/internal', summary: 'The master list of internal documents, or of forms alone; procedures stand in it too.', permission: 'documents.read',
  input: z.object({ search: z.string().max(200).optional(), kind: DocumentKind.optional(), state: ListedState.default('in-force'), page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50) }),
  output: z.object({ rows: z.array(ListedRow), total: z.number().int(), today: PlainDate }),
})

export const listNamed = contract({
  method: 'GET', path: '/api/documents/named', summary: 'Records or forms that the documents and procedures in force name, each with where.', permission: 'documents.read',
  input: z.object({ what: z.enum(['records', 'forms']) }), output: z.object({ rows: z.array(NamedRow) }),
})

export const ExternalRow = z.object({
  id: z.uuid(), number: z.string(), name: z.string(), field: z.string().nullable(), issuer: z.string(), issuedOn: PlainDate.nullable(), effectiveFrom: PlainDate.nullable(), status: ExternalStatus, unit: z.string().nullable(), reviewMonths: z.number().int(),
  checkedOn: PlainDate.nullable(), checkedBy: z.string().nullable(), checkDue: PlainDate.nullable(), version: z.number().int(),
  /** What the legal register says of the text of this number today; null when it does not stand there. */
  registered: z.object({ status: ExternalStatus, since: PlainDate.nullable() }).nullable(),
})
export type ExternalRow = z.infer<typeof ExternalRow>

export const listExternal = contract({
  method: 'GET', path: '/api/documents/external', summary: 'The master list of external documents, with when each was last looked at and when it is due again.', permission: 'documents.read',
  input: z.object({ search: z.string().max(200).optional(), due: z.enum(['all', 'due']).default('all') }), output: z.object({ rows: z.array(ExternalRow), dueCount: z.number().int(), today: PlainDate }),
})

export const saveExternal = contract({
  method: 'POST', path: '/api/documents/external/save', summary: 'Adds an external document to the list, or changes what is said of it.', permission: 'documents.distribute',
  input: z.object({
    id: z.uuid().nullable(), version: z.int32(), number: Line(100).min(1), name: Line(1_000).min(1), field: Line(200).nullable(), issuer: Line(300).min(1), issuedOn: WrittenDay.nullable(), effectiveFrom: WrittenDay.nullable(), status: ExternalStatus, unit: Line(300).nullable(), reviewMonths: z.number().int().min(1).max(36),
  }),
  output: z.object({ id: z.uuid() }),
  refusals: { 'external-not-found': plainRefusal('Không tìm thấy tài liệu bên ngoài này.', 'No such external document.'), 'changed-by-someone-else': changed, 'number-taken': plainRefusal('Số hiệu này đã có trong danh mục tài liệu bên ngoài.', 'This number is on the list already.') },
})

export const checkExternal = contract({
  method: 'POST', path: '/api/documents/external/check', summary: 'Says that somebody looked today whether an external document still holds, and what they found.', permission: 'documents.distribute',
  input: z.object({ id: z.uuid(), version: z.int32(), status: ExternalStatus }), output: z.object({ version: z.number().int() }),
  refusals: { 'external-not-found': plainRefusal('Không tìm thấy tài liệu bên ngoài này.', 'No such external document.'), 'changed-by-someone-else': changed },
})

export const exportList = contract({ method: 'GET', path: '/api/documents/lists/xlsx', summary: 'A master list as an XLSX workbook.', permission: 'documents.read', download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', input: z.object({ list: MasterList }), output: FileAnswer })

export const printList = contract({ method: 'GET', path: '/api/documents/lists/pdf', summary: 'A master list as a PDF.', permission: 'documents.read', download: 'application/pdf', input: z.object({ list: MasterList }), output: FileAnswer })
