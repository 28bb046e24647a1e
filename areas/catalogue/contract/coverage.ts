// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { PlainDate } from '#kernel/time.ts'
import { AdminProcedureCode, AdminProcedureId } from '../core/administrative-procedure.ts'

const Share = z.object({ covered: z.number().int(), inScope: z.number().int(), percent: z.number().nullable() })
const Missing = z.object({ id: AdminProcedureId, code: AdminProcedureCode, name: z.string(), field: z.string().nullable() })

export const showCoverage = contract({
  method: 'GET', path: '/api/catalogue/coverage', summary: 'Procedures in scope that have an issued procedure in force, over those in scope, whole and by field, with the missing ones by name.',
  permission: 'catalogue.read', reach: 'subordinates',
  input: z.object({ agencyId: z.uuid().optional(), on: PlainDate.optional() }),
  output: Share.extend({ on: PlainDate, byField: z.array(Share.extend({ field: z.string().nullable(), missing: z.array(Missing) })), missing: z.array(Missing) }),
})
