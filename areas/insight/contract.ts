// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { FiveCounts, Share } from './core/board.ts'
import { Month, PeriodGround } from './core/period.ts'

const notInReach = plainRefusal('Cơ quan này không thuộc phạm vi bạn được xem.', 'This agency is not within your reach.')

/** The period shown, why it is that one, and over which months there is anything to see. */
const shownPeriod = { from: Month, to: Month, ground: PeriodGround, firstWithData: Month.nullable(), lastWithData: Month.nullable(), on: PlainDate, now: Instant }

const InScope = { covered: z.number().int(), inScope: z.number().int(), percent: z.number().nullable() }

export const showBoard = contract({
  method: 'GET', path: '/api/insight/board', summary: 'The head’s board of an agency over whole months: five counts that add up, shares, coverage with what is missing, slowest steps.', permission: 'insight.board', reach: 'subordinates',
  input: z.object({ from: Month.optional(), to: Month.optional(), agencyId: z.uuid().optional() }),
  output: z.object({
    agencyId: z.uuid(), agencyName: z.string(), isOwn: z.boolean(), ...shownPeriod,
    counts: FiveCounts, received: z.number().int(), inTime: Share, early: Share, saved: Share,
    byField: z.array(z.object({ field: z.string().nullable(), counts: FiveCounts, inTime: Share })),
    byProcedure: z.array(z.object({ procedureId: z.uuid(), code: z.string(), name: z.string(), counts: FiveCounts, inTime: Share, saved: Share })),
    coverage: z.object({ ...InScope, byField: z.array(z.object({ field: z.string().nullable(), ...InScope, missing: z.array(z.object({ code: z.string(), name: z.string() })) })) }),
    slowest: z.array(z.object({ procedureId: z.uuid(), procedureName: z.string(), stepOrder: z.number().int(), action: z.string(), role: z.string().nullable(), finished: z.number().int(), overTime: Share, usedMinutes: z.number().int(), allottedMinutes: z.number().int() })),
  }),
  refusals: { 'agency-not-found': notInReach },
})

export const showProvince = contract({
  method: 'GET', path: '/api/insight/province', summary: 'Every agency below: whether it applies the system, its procedures by fields, its punctuality over whole months.', permission: 'insight.province', reach: 'subordinates',
  input: z.object({ from: Month.optional(), to: Month.optional(), on: PlainDate.optional(), level: z.enum(['province', 'district', 'commune']).default('commune') }),
  output: z.object({
    agencyName: z.string(), ...shownPeriod,
    applying: Share, notApplying: z.array(z.object({ id: z.uuid(), name: z.string(), parentName: z.string().nullable() })), counts: FiveCounts, inTime: Share, early: Share, saved: Share,
    agencies: z.array(z.object({ id: z.uuid(), name: z.string(), parentName: z.string().nullable(), source: z.string(), procedures: z.number().int(), fields: z.number().int(), applies: z.boolean(), counts: FiveCounts, inTime: Share, early: Share, saved: Share })),
  }),
})
