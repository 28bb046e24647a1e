// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { ProcedureId, RevisionStatus } from '../core/revision.ts'
import { FindingView } from './reading.ts'

export const CheckedClear = z.enum(['who', 'task', 'method', 'time', 'responsibility', 'document'])
export type CheckedClear = z.infer<typeof CheckedClear>
export const CheckedSeverity = z.enum(['error', 'warning', 'notice'])
export type CheckedSeverity = z.infer<typeof CheckedSeverity>

const Tally = z.object({ findings: z.number().int(), procedures: z.number().int() })
const Cell = z.object({ count: z.number().int(), first: FindingView.pick({ rule: true, clear: true, step: true, severity: true }).nullable() })

export const CheckRow = z.object({
  id: ProcedureId, code: z.string(), name: z.string(), field: z.string().nullable(), issueNo: z.number().int(), status: RevisionStatus,
  cells: z.record(CheckedClear, Cell),
  /** What the filter asks for, the first few. */
  shown: z.array(FindingView), shownOf: z.number().int(),
})
export type CheckRow = z.infer<typeof CheckRow>

export const checkAgency = contract({
  method: 'GET', path: '/api/procedures/check', summary: 'The five-clears check over all procedures of the agency: a matrix of procedures and clears with totals per clear and per rule.', permission: 'procedures.read',
  input: z.object({
    search: z.string().max(200).optional(),
    /** Absent: every field; empty: procedures without one. */
    field: z.string().max(300).optional(),
    severity: CheckedSeverity.optional(), clear: CheckedClear.optional(), rule: z.string().max(80).optional(), unclearOnly: z.boolean().default(false),
    page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(CheckRow), total: z.number().int(), checked: z.number().int(), allClear: z.number().int(),
    byClear: z.record(CheckedClear, Tally), bySeverity: z.record(CheckedSeverity, Tally),
    byRule: z.array(Tally.extend({ rule: z.string(), clear: CheckedClear, severity: CheckedSeverity, title: z.object({ vi: z.string(), en: z.string() }), ground: z.string(), example: z.string() })),
    fields: z.array(z.object({ field: z.string().nullable(), count: z.number().int() })),
  }),
})

const Both = z.object({ vi: z.string(), en: z.string() })

export const checkFacts = contract({
  method: 'GET', path: '/api/procedures/check/facts', summary: 'What the five-clears check of one procedure must know of the agency: who stands behind the roles, how the other procedures spell posts, which of them have this code.', permission: 'procedures.read',
  input: z.object({ /** The procedure in hand; absent for one that is not stored yet. */ procedureId: ProcedureId.optional(), code: z.string().max(200).default('') }),
  output: z.object({
    roles: z.array(z.object({ /** Folded name. */ role: z.string(), isHeld: z.boolean(), maySign: z.boolean() })), spellings: z.array(z.object({ printed: z.string(), times: z.number().int() })),
    sameCode: z.object({ code: z.string(), names: z.array(z.string()) }),
  }),
})

const Cited = z.object({ number: z.string().max(100), date: z.string().max(10).nullable() })

export const checkCited = contract({
  method: 'POST', path: '/api/procedures/check/cited', summary: 'What the legal register of the agency says today of documents as they are cited, and what should stand instead where that is certain; keeps nothing.', permission: 'procedures.read',
  input: z.object({ cited: z.array(Cited).max(500) }),
  output: z.object({
    citations: z.array(Cited.extend({
      state: z.enum(['in-force', 'expired', 'partly-expired', 'not-yet', 'unknown']), words: Both,
      instead: z.object({ of: z.string(), by: z.string(), date: z.string().nullable().optional(), text: z.string().optional() }).nullable(),
    })),
  }),
})
