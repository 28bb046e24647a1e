// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { DISCARD_REFUSALS } from '#areas/documents/core/public.ts'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Line } from '#kernel/written-text.ts'
import { RevisionId } from '../core/revision.ts'
import { draftProcedure, editRevision } from './writing.ts'

const notFound = editRevision.refusals['revision-not-found']
const Seen = { revisionId: RevisionId, version: z.int32() }

export const changeCode = contract({
  method: 'POST', path: '/api/procedures/change-code', summary: 'Gives a procedure that was never issued another code.', permission: 'procedures.draft',
  input: z.object({ ...Seen, code: Line(80).min(1) }), output: z.object({ version: z.number().int() }),
  refusals: {
    'revision-not-found': notFound, 'changed-by-someone-else': editRevision.refusals['changed-by-someone-else'], 'code-taken': draftProcedure.refusals['code-taken'], 'code-taken-by-document': draftProcedure.refusals['code-taken-by-document'],
    'code-fixed': plainRefusal('Chỉ đổi được mã khi quy trình chưa ban hành lần nào và đang là dự thảo: sau đó người dùng đã biết quy trình theo mã này.', 'The code can change only in the draft of a first issue: afterwards people know the procedure by it.'),
  },
})

export const discardRevision = contract({
  method: 'POST', path: '/api/procedures/discard', summary: 'Throws away the draft of a procedure that was never issued: its code is free again, a line of it stays.', permission: 'procedures.draft',
  input: z.object(Seen), output: z.object({}), refusals: { 'revision-not-found': notFound, ...DISCARD_REFUSALS },
})
