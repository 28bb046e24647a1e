// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal } from '#kernel/contract.ts'
import { RevisionId } from '../core/revision.ts'

const notFound = plainRefusal('Không tìm thấy lần ban hành này trong cơ quan.', 'No such issue in the agency.')

export const procedurePaper = contract({
  method: 'GET', path: '/api/procedures/paper', permission: 'procedures.read', download: 'application/octet-stream',
  summary: 'An issue as a paper: PDF or Word, in the layout of a commune ISO procedure or of a decision annex. `as=issued` gives the PDF that was made at issue, byte for byte; `as=now` says across the page when the issue is not in force today.',
  input: z.object({
    revisionId: RevisionId, form: z.enum(['pdf', 'docx']).default('pdf'), layout: z.enum(['commune', 'annex']).default('commune'), as: z.enum(['now', 'issued']).default('now'),
    /** A copy whose place and holder are recorded carries its mark. */
    controlled: z.enum(['yes', 'no']).default('no'),
  }),
  output: FileAnswer,
  refusals: { 'revision-not-found': notFound, 'not-issued': plainRefusal('Lần ban hành này chưa ban hành nên chưa có bản chính thức. Hãy tải bản dự thảo.', 'This issue has not been issued, so there is no official paper yet. Download the draft.') },
})

export const procedureCopy = contract({
  method: 'GET', path: '/api/procedures/copies/print', summary: 'A printed copy of a procedure as a PDF with its number, place and control mark.', permission: 'procedures.read', download: 'application/pdf',
  input: z.object({ id: z.uuid() }), output: FileAnswer, refusals: { 'copy-not-found': plainRefusal('Không tìm thấy bản in này.', 'No such printed copy.') },
})

export const procedureBpmn = contract({
  method: 'GET', path: '/api/procedures/bpmn', summary: 'The step table of an issue as a BPMN 2.0 diagram with lanes and layout.', permission: 'procedures.read', download: 'application/octet-stream',
  input: z.object({ revisionId: RevisionId }), output: FileAnswer, refusals: { 'revision-not-found': notFound },
})

export const procedureJson = contract({
  method: 'GET', path: '/api/procedures/json', summary: 'An issue as JSON by the published schema.', permission: 'procedures.read', download: 'application/octet-stream',
  input: z.object({ revisionId: RevisionId }), output: FileAnswer, refusals: { 'revision-not-found': notFound },
})

export const procedureSchema = contract({
  method: 'GET', path: '/api/procedures/schema', summary: 'The JSON Schema of a procedure file.', permission: 'procedures.read', download: 'application/schema+json', input: z.object({}), output: FileAnswer,
})
