// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { Line } from '#kernel/written-text.ts'
import { readProcedureFile } from './writing.ts'

const Both = z.object({ vi: z.string(), en: z.string() })
const MOST_FILES = 300
const LARGEST_FILE = readProcedureFile.file?.maxBytes ?? 0

/** One file of a drop: waiting to be sent, read, or why it could not be. */
export const ImportFileView = z.object({
  id: z.uuid(), name: z.string(), size: z.number().int(), state: z.enum(['waiting', 'read', 'failed']), procedures: z.number().int(), listed: z.number().int(), why: Both.nullable(),
})
export type ImportFileView = z.infer<typeof ImportFileView>

/** What was read of a file, with the roles that were given the agency's own names as it did before. */
export const ImportReading = readProcedureFile.output.extend({ procedures: z.array(readProcedureFile.output.shape.procedures.element.extend({ renamed: z.array(z.object({ from: z.string(), to: z.string() })) })) })
export type ImportReading = z.infer<typeof ImportReading>

const batchNotFound = plainRefusal('Không tìm thấy lần nhập này, hoặc lần nhập đã kết thúc. Hãy chọn lại tệp.', 'No such import, or it is closed. Choose the files again.')
const fileNotFound = plainRefusal('Không tìm thấy tệp này trong lần nhập đang mở. Hãy chọn lại tệp.', 'No such file in an open import. Choose it again.')

export const beginImport = contract({
  method: 'POST', path: '/api/procedures/import/begin', summary: 'Announces the files of a drop, so that what became of each is kept; adds to an open one when named.', permission: 'procedures.draft',
  input: z.object({ batchId: z.uuid().nullable(), files: z.array(z.object({ name: Line(250).min(1), size: z.int32().nonnegative().max(LARGEST_FILE) })).min(1).max(MOST_FILES) }),
  output: z.object({ batchId: z.uuid(), files: z.array(ImportFileView) }),
  refusals: { 'import-not-found': batchNotFound, 'too-many-files': plainRefusal(`Một lần nhập nhận nhiều nhất ${MOST_FILES} tệp. Hãy kết thúc lần này rồi chọn tiếp.`, `One import takes at most ${MOST_FILES} files. Finish this one first.`) },
})

export const readImportFile = contract({
  method: 'POST', path: '/api/procedures/import/file', summary: 'Sends one announced file; it is read and the result kept. A file that cannot be read is an answer, with the reason.', permission: 'procedures.draft',
  input: z.object({ fileId: z.uuid() }), file: { maxBytes: LARGEST_FILE },
  output: z.object({ file: ImportFileView, reading: ImportReading.nullable() }),
  refusals: { 'file-missing': plainRefusal('Chưa chọn tệp, hoặc tệp trống. Hãy chọn lại tệp.', 'No file was chosen, or it is empty. Choose it again.'), 'import-file-not-found': fileNotFound },
})

export const showOpenImport = contract({
  method: 'GET', path: '/api/procedures/import/open', summary: 'The import that the asker has not finished, with what became of each file and the day until which it is kept.', permission: 'procedures.draft', input: z.object({}),
  output: z.object({ batch: z.object({ id: z.uuid(), startedAt: Instant, keptUntil: PlainDate, files: z.array(ImportFileView) }).nullable() }),
})

export const showImportReading = contract({
  method: 'GET', path: '/api/procedures/import/reading', summary: 'What was read of one file of an open import.', permission: 'procedures.draft', input: z.object({ fileId: z.uuid() }),
  output: z.object({ reading: ImportReading }), refusals: { 'import-file-not-found': fileNotFound },
})

export const closeImport = contract({
  method: 'POST', path: '/api/procedures/import/close', summary: 'Finishes an import: what was read is let go, drafts and files stay.', permission: 'procedures.draft', input: z.object({ batchId: z.uuid() }), output: z.object({}),
  refusals: { 'import-not-found': batchNotFound },
})

export const rememberRoleName = contract({
  method: 'POST', path: '/api/procedures/role-names/remember', summary: 'Remembers what the agency calls a role that papers name otherwise, or forgets it.', permission: 'procedures.draft',
  input: z.object({ readName: Line(1_000).min(1), ownName: Line(1_000).min(1).nullable() }), output: z.object({}),
})

export const listRoleNames = contract({
  method: 'GET', path: '/api/procedures/role-names', summary: 'The names that the agency gave to roles of papers.', permission: 'procedures.read', input: z.object({}),
  output: z.object({ names: z.array(z.object({ readName: z.string(), ownName: z.string(), by: z.string(), at: Instant })) }),
})
