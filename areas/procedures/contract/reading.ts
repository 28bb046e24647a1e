// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, Revision, RevisionId, RevisionMove, RevisionStatus } from '../core/revision.ts'

const Both = z.object({ vi: z.string(), en: z.string() })

/** One finding of the five-clears check, as shown. */
export const FindingView = z.object({
  rule: z.string(), clear: z.enum(['who', 'task', 'method', 'time', 'responsibility', 'document']), severity: z.enum(['error', 'warning', 'notice']),
  step: z.number().int().nullable(), case: z.string().nullable(), place: z.string(), message: Both, fix: Both, ground: z.string(),
})
export type FindingView = z.infer<typeof FindingView>

/** Names of people behind an issue; `onBehalfOf` is the name of the delegator. */
const Who = z.object({ id: z.uuid(), name: z.string(), onBehalfOf: z.string().nullable() }).nullable()

export const ProcedureRow = z.object({
  id: ProcedureId, code: z.string(), name: z.string(), field: z.string().nullable(), issueNo: z.number().int(), status: RevisionStatus, effectiveFrom: PlainDate.nullable(), inForceIssueNo: z.number().int().nullable(),
  stepCount: z.number().int(), errorCount: z.number().int(), changedAt: Instant, tthcCodes: z.array(z.string()), myTurn: z.boolean(),
  /** The day before which the issue in force is to be looked at again. */
  reviewDue: PlainDate.nullable(),
  /** The newest issue as it was seen, and the moves that the asker may make with it now. */
  revisionId: RevisionId, version: z.number().int(), moves: z.array(RevisionMove),
})
export type ProcedureRow = z.infer<typeof ProcedureRow>

/** Which procedures a list shows; `my-turn` waits for the asker to draft on, review, approve or issue; `review-due` is to be looked at again within a month. */
export const ListState = z.enum(['all', 'in-force', 'on-the-way', 'my-turn', 'review-due', 'withdrawn'])
export type ListState = z.infer<typeof ListState>

export const listProcedures = contract({
  method: 'GET', path: '/api/procedures/list', summary: 'The procedures of the agency with their newest issue, by words, field and state.', permission: 'procedures.read',
  input: z.object({
    search: z.string().max(200).optional(),
    /** Absent: every field; empty: procedures without one. */
    field: z.string().max(300).optional(),
    state: ListState.default('all'), page: z.number().int().min(1).default(1), pageSize: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    rows: z.array(ProcedureRow), total: z.number().int(),
    /** Fields of what the words and the state leave, whichever field is chosen. */
    fields: z.array(z.object({ field: z.string().nullable(), count: z.number().int() })),
    /** How many the words and the field leave in each state. */
    counts: z.record(ListState, z.number().int()),
    /** The day on which all this was looked at. */
    today: PlainDate,
  }),
})

export const RevisionView = Revision.omit({ writers: true }).extend({ drafted: Who, reviewed: Who, approved: Who, sourceName: z.string().nullable(), changedAt: Instant })

export const showProcedure = contract({
  method: 'GET', path: '/api/procedures/one', summary: 'A procedure with its issues, the content of one of them, its five-clears findings, history and the moves the asker may make.', permission: 'procedures.read',
  input: z.object({ id: ProcedureId, revisionId: RevisionId.optional() }),
  output: z.object({
    id: ProcedureId, code: z.string(), revision: RevisionView, content: ProcedureContent, revisions: z.array(RevisionView), findings: z.array(FindingView), moves: z.array(RevisionMove),
    /** Moves that the status allows but this person may not make, with the reason. */
    barred: z.array(z.object({ move: RevisionMove, why: Both })),
    unread: z.array(z.object({ place: z.string(), message: z.string() })), hasSourceFile: z.boolean(),
    roles: z.array(z.object({ role: z.string(), people: z.array(z.string()) })),
    history: z.array(z.object({ at: Instant, by: z.string(), onBehalfOf: z.string().nullable(), text: Both })), canDraftNext: z.boolean(), canDiscard: z.boolean(), canChangeCode: z.boolean(),
    /** The day on which all this was looked at. */
    today: PlainDate,
    /** Who may take the issue further: review, approve or issue it. */
    waitingFor: z.array(z.string()),
  }),
  refusals: { 'procedure-not-found': plainRefusal('Không tìm thấy quy trình này trong cơ quan.', 'No such procedure in the agency.') },
})

export const listRoles = contract({
  method: 'GET', path: '/api/procedures/roles', summary: 'The roles named in procedures with the posts that stand for them.', permission: 'procedures.read', input: z.object({}),
  output: z.object({
    roles: z.array(z.object({ role: z.string(), steps: z.number().int(), procedures: z.number().int(), postIds: z.array(z.uuid()), people: z.array(z.string()) })),
    posts: z.array(z.object({ id: z.uuid(), title: z.string(), holders: z.array(z.string()) })),
  }),
})

export const sourceFile = contract({
  method: 'GET', path: '/api/procedures/source-file', summary: 'The Word file that an issue was imported from, byte for byte.', permission: 'procedures.read', download: 'application/octet-stream',
  input: z.object({ revisionId: RevisionId }), output: FileAnswer,
  refusals: { 'no-source-file': plainRefusal('Lần ban hành này không có tệp Word gốc.', 'This issue has no source file.') },
})
