// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { AffectedInstrument, InstrumentRef } from '#areas/law/core/public.ts'
import { contract, plainRefusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Text } from '#kernel/written-text.ts'
import { LawTaskCause, LawTaskStatus } from '../core/law-task.ts'
import { ProcedureId, RevisionId, RevisionStatus } from '../core/revision.ts'

/** One task of a change of law, as lists show it. */
export const LawTaskRow = z.object({
  id: z.uuid(), version: z.number().int(), status: LawTaskStatus,
  procedure: z.object({ id: ProcedureId, code: z.string(), name: z.string() }),
  cause: LawTaskCause, /** The page of the document; null when it left the register. */ causeRef: InstrumentRef.nullable(), affected: z.array(AffectedInstrument), viaTthc: z.array(z.string()),
  openedAt: Instant, ageDays: z.number().int(), lawDueOn: PlainDate.nullable(), publishDueOn: PlainDate.nullable(), dueOn: PlainDate.nullable(), overdue: z.boolean(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  closedAt: Instant.nullable(), closedBy: z.string().nullable(), closedNote: z.string().nullable(), closedIssueNo: z.number().int().nullable(), trainedOn: PlainDate.nullable(), trainingNote: z.string().nullable(),
})
export type LawTaskRow = z.infer<typeof LawTaskRow>

export const LawTaskFilter = z.enum(['open', 'overdue', 'mine', 'closed', 'all'])
export type LawTaskFilter = z.infer<typeof LawTaskFilter>

export const LAW_TASK_PAGE = 50

export const listLawTasks = contract({
  method: 'GET', path: '/api/procedures/law-tasks', summary: 'The tasks that changes of law have made for the procedures of the agency, by due day, with the documents behind them.', permission: 'procedures.read',
  input: z.object({ state: LawTaskFilter.default('open'), cause: z.string().max(100).optional(), procedureId: ProcedureId.optional(), page: z.number().int().min(1).max(10_000).default(1) }),
  output: z.object({
    today: PlainDate, rows: z.array(LawTaskRow), total: z.number().int(), counts: z.record(LawTaskFilter, z.number().int()),
    causes: z.array(z.object({ number: z.string(), title: z.string(), open: z.number().int(), all: z.number().int() })),
    /** Who may be given a task; empty for those who may not give one. */
    owners: z.array(z.object({ id: z.uuid(), name: z.string() })), mayAct: z.boolean(),
  }),
})

export const showLawTaskCounts = contract({
  method: 'GET', path: '/api/procedures/law-tasks/by-agency', summary: 'How far each agency within reach has come with the tasks of one change of law, or of all.', permission: 'procedures.read', reach: 'subordinates',
  input: z.object({ cause: z.string().max(100).optional() }),
  output: z.object({ today: PlainDate, rows: z.array(z.object({ agencyId: z.uuid(), name: z.string(), open: z.number().int(), overdue: z.number().int(), closed: z.number().int(), oldestDays: z.number().int().nullable(), nextDueOn: PlainDate.nullable() })) }),
})

export const showLawChain = contract({
  method: 'GET', path: '/api/procedures/law-chain', summary: 'What rests on a legal document in the agency: administrative procedures, procedures, the forms in their records, and the tasks of its change.', permission: 'procedures.read',
  input: z.object({ id: InstrumentRef }),
  output: z.object({
    tthc: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
    procedures: z.array(z.object({ id: ProcedureId, code: z.string(), name: z.string(), issueNo: z.number().int(), status: RevisionStatus, viaTthc: z.array(z.string()), forms: z.array(z.string()), openTasks: z.number().int() })),
  }),
  refusals: { 'instrument-not-found': plainRefusal('Không tìm thấy văn bản này trong danh mục. Hãy quay lại danh mục và tìm theo số, ký hiệu.', 'No such document in the register. Go back and search by its number.') },
})

const taskNotFound = plainRefusal('Không tìm thấy việc này trong cơ quan. Hãy tải lại danh sách.', 'No such task in the agency. Reload the list.')
const taskClosed = plainRefusal('Việc này đã đóng và không mở lại. Luật đổi nữa sẽ có việc mới.', 'This task is closed and stays so. A new change makes a new one.')
const changed = plainRefusal('Có người vừa sửa việc này. Hãy tải lại rồi làm tiếp.', 'Someone has just changed this task. Reload and go on.')

export const closeLawTask = contract({
  method: 'POST', path: '/api/procedures/law-tasks/close', summary: 'Closes a task: nothing has to change, with a reason; or an issue of the procedure answers it.', permission: 'procedures.draft',
  input: z.object({
    id: z.uuid(), version: z.int32(),
    outcome: z.discriminatedUnion('as', [z.object({ as: z.literal('no-change-needed'), reason: Text(2_000) }), z.object({ as: z.literal('answered'), revisionId: RevisionId.optional(), note: Text(2_000) })]),
    /** When those who work by the procedure were told, and how (phổ biến cho người làm). */
    training: z.object({ on: WrittenDay, note: Text(1_000) }).optional(),
  }),
  output: z.object({ version: z.number().int() }),
  refusals: {
    'task-not-found': taskNotFound, 'task-closed': taskClosed, 'changed-by-someone-else': changed,
    'reason-too-short': plainRefusal('Lý do không cần sửa phải nói rõ, ít nhất 10 ký tự: đã xem điều nào, vì sao quy trình không phải đổi.', 'The reason why nothing changes must be told in at least 10 characters: what was looked at, and why.'),
    'no-newer-issue': plainRefusal('Quy trình chưa có lần ban hành nào sau khi việc này được lập. Hãy ban hành lần mới, hoặc đóng việc với lý do không cần sửa.', 'The procedure has no issue later than this task. Issue one, or close the task with a reason.'),
    'training-in-the-future': plainRefusal('Ngày phổ biến không được sau hôm nay. Ghi ngày đã phổ biến xong.', 'The day of training cannot lie in the future.'),
  },
})

export const assignLawTask = contract({
  method: 'POST', path: '/api/procedures/law-tasks/assign', summary: 'Gives a task to another person who may draft procedures.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), version: z.int32(), ownerId: z.uuid() }), output: z.object({ version: z.number().int() }),
  refusals: {
    'task-not-found': taskNotFound, 'task-closed': taskClosed, 'changed-by-someone-else': changed,
    'owner-cannot-draft': plainRefusal('Người này không giữ chức danh được soạn quy trình. Hãy chọn người khác.', 'This person holds no post that may draft procedures. Choose someone else.'),
  },
})
