// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { AdminProcedureCode, AdminProcedureId, FactName, ProcedureFacts } from '../core/administrative-procedure.ts'
import { GovernmentLevel } from '../core/government-level.ts'

/** What the person asking may do now with a procedure of the list. */
export const ScopeMove = z.enum(['put-in-scope', 'take-out-of-scope'])
export type ScopeMove = z.infer<typeof ScopeMove>

/** Whether a procedure in scope has an issued procedure in force; one out of scope needs none. */
export const Covering = z.enum(['covered', 'missing', 'out-of-scope'])
export type Covering = z.infer<typeof Covering>

const facts = ProcedureFacts.unwrap()

/** One line of the list as the page of the list shows it. */
export const ProcedureRow = facts.pick({ name: true, field: true, levels: true, limits: true, timeLimitText: true }).extend({
  id: AdminProcedureId, code: AdminProcedureCode, covering: Covering, withdrawnOn: PlainDate.nullable(), moves: z.array(ScopeMove),
})
export type ProcedureRow = z.infer<typeof ProcedureRow>

export const PAGE_SIZE = 50

export const listProcedures = contract({
  method: 'GET', path: '/api/catalogue/procedures', summary: 'The administrative procedures that an agency lists, by page; searched without diacritics, by code or by initials.',
  permission: 'catalogue.read', reach: 'subordinates',
  input: z.object({
    agencyId: z.uuid().optional(), search: z.string().max(200).optional(), /** A field of the list; the empty text stands for procedures without one. */ field: z.string().max(300).optional(), level: GovernmentLevel.optional(),
    covering: Covering.optional(), listed: z.enum(['listed', 'withdrawn']).default('listed'), page: z.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    on: PlainDate, rows: z.array(ProcedureRow), total: z.number().int(), page: z.number().int(), pageSize: z.number().int(),
    /** Every field of the list with the number of its procedures, whatever is searched for. */
    fields: z.array(z.object({ field: z.string().nullable(), count: z.number().int() })),
    /** How many are listed at all: an empty list is not a search without result. */
    listed: z.number().int(),
    mayManage: z.boolean(),
  }),
})

export const showProcedure = contract({
  method: 'GET', path: '/api/catalogue/procedure', summary: 'One administrative procedure with its dated versions and the times in which the agency performs it.',
  permission: 'catalogue.read', reach: 'subordinates',
  input: z.object({ id: AdminProcedureId }),
  output: ProcedureRow.extend({
    ...facts.shape,
    on: PlainDate, agencyId: z.uuid(), version: z.number().int(), validFrom: PlainDate,
    versions: z.array(z.object({
      version: z.number().int(), validFrom: PlainDate, change: z.enum(['added', 'changed', 'withdrawn', 'listed-again']), recordedAt: Instant, fileName: z.string().nullable(),
      changes: z.array(z.object({ fact: FactName, before: z.string().nullable(), after: z.string().nullable() })),
    })),
    scope: z.array(z.object({ validFrom: PlainDate, validTo: PlainDate.nullable() })),
  }),
  refusals: { 'procedure-not-found': plainRefusal('Không tìm thấy thủ tục này trong danh mục của cơ quan hoặc đơn vị trực thuộc. Hãy quay lại danh mục và tìm theo mã.', 'No such procedure in the list of your agency or of those below it. Go back to the list and search by its code.') },
})
