// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { AdminProcedureId } from '../core/administrative-procedure.ts'

const choice = z.object({ ids: z.array(AdminProcedureId).min(1).max(1000), from: PlainDate })
const notFound = plainRefusal('Có thủ tục không còn trong danh mục của cơ quan. Hãy tải lại trang rồi chọn lại.', 'A procedure is no longer in the agency’s list. Reload and choose again.')

export const putInScope = contract({
  method: 'POST', path: '/api/catalogue/scope/put-in', summary: 'Says that the agency performs procedures of its list from a day on; those already in scope stay as they are.',
  permission: 'catalogue.manage', input: choice, output: z.object({ changed: z.number().int() }),
  refusals: {
    'procedure-not-found': notFound,
    'scope-begins-later': refusal(z.object({ procedureCode: z.string(), validFrom: PlainDate }), ({ procedureCode, validFrom }) => ({
      vi: `Thủ tục ${procedureCode} đã được đưa vào phạm vi từ ${validFrom.split('-').reverse().join('/')}. Hãy chọn ngày khác.`, en: `Procedure ${procedureCode} is in scope from ${validFrom} already. Choose another day.`,
    })),
    'procedure-withdrawn': refusal(z.object({ procedureCode: z.string() }), ({ procedureCode }) => ({
      vi: `Thủ tục ${procedureCode} không còn trong danh mục nên không đưa vào phạm vi được. Nhập lại danh mục có thủ tục này trước.`, en: `Procedure ${procedureCode} is no longer listed. Import a list that names it first.`,
    })),
  },
})

export const takeOutOfScope = contract({
  method: 'POST', path: '/api/catalogue/scope/take-out', summary: 'Says that the agency no longer performs procedures of its list from a day on.',
  permission: 'catalogue.manage', input: choice, output: z.object({ changed: z.number().int() }),
  refusals: { 'procedure-not-found': notFound },
})
