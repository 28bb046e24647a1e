// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { AffectedInstrument, InstrumentRef } from '#areas/law/core/public.ts'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { Text } from '#kernel/written-text.ts'
import { LawTaskCause, LawTaskState } from '../core/law-task.ts'
import { ProcedureId, RevisionId, RevisionStatus } from '../core/revision.ts'

/** One task of a change of law, as lists show it. */
export const LawTaskRow = z.object({
  id: z.uuid(), version: z.number().int(), state: LawTaskState,
  procedure: z.object({ id: ProcedureId, code: z.string(), name: z.string() }),
  cause: LawTaskCause, /** The page of the document; null when it left the register. */ causeRef: InstrumentRef.nullable(), affected: z.array(AffectedInstrument), viaTthc: z.array(z.string()),
  openedAt: Instant, ageDays: z.number().int(), lawDueOn: PlainDate.nullable(), publishDueOn: PlainDate.nullable(), dueOn: PlainDate.nullable(), overdue: z.boolean(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** From which day the answering issue holds; until then the task is in work. */
  answeredFrom: PlainDate.nullable(), /** That day lies after the legal due day. */ answeredLate: z.boolean(), /** When it closed or, in work, will close. */ closedOn: PlainDate.nullable(),
  closedAt: Instant.nullable(), closedBy: z.string().nullable(), closedNote: z.string().nullable(), closedIssueNo: z.number().int().nullable(), trainedOn: PlainDate.nullable(), trainingNote: z.string().nullable(),
})
export type LawTaskRow = z.infer<typeof LawTaskRow>

export const LawTaskFilter = z.enum(['open', 'overdue', 'mine', 'in-work', 'closed', 'all'])
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
  output: z.object({ today: PlainDate, rows: z.array(z.object({ agencyId: z.uuid(), name: z.string(), open: z.number().int(), inWork: z.number().int(), overdue: z.number().int(), closed: z.number().int(), oldestDays: z.number().int().nullable(), nextDueOn: PlainDate.nullable() })) }),
})

export const showLawChain = contract({
  method: 'GET', path: '/api/procedures/law-chain', summary: 'What rests on a legal document in the agency: administrative procedures, procedures, forms, the people who must know of a change, and the tasks that it made.', permission: 'procedures.read',
  input: z.object({ id: InstrumentRef }),
  output: z.object({
    tthc: z.array(z.object({ id: z.uuid(), code: z.string(), name: z.string() })),
    procedures: z.array(z.object({ id: ProcedureId, code: z.string(), name: z.string(), issueNo: z.number().int(), status: RevisionStatus, viaTthc: z.array(z.string()), openTasks: z.number().int() })),
    /** Forms named by the procedures and controlled forms; `code` and `path` are null where no controlled form answers to the name. */
    forms: z.array(z.object({ name: z.string(), code: z.string().nullable(), path: z.string().nullable(), cites: z.boolean(), procedures: z.array(z.string()) })),
    people: z.array(z.object({ personId: z.uuid(), name: z.string(), posts: z.array(z.string()), procedures: z.array(z.string()) })), rolesOfNobody: z.array(z.string()),
  }),
  refusals: { 'instrument-not-found': plainRefusal('Không tìm thấy văn bản này trong danh mục. Hãy quay lại danh mục và tìm theo số, ký hiệu.', 'No such document in the register. Go back and search by its number.') },
})

const taskNotFound = plainRefusal('Không tìm thấy việc này trong cơ quan. Hãy tải lại danh sách.', 'No such task in the agency. Reload the list.')
const taskClosed = plainRefusal('Việc này đã đóng và không mở lại. Luật đổi nữa sẽ có việc mới.', 'This task is closed and stays so. A new change makes a new one.')
const taskInWork = plainRefusal('Việc này đã có lần ban hành đáp ứng, tự đóng vào ngày lần ban hành có hiệu lực. Muốn mở lại, hãy thu hồi lần ban hành đó trước ngày hiệu lực.', 'An issue already answers this task, which closes by itself on the day the issue takes effect. Withdraw that issue before then to open the task again.')
const changed = plainRefusal('Có người vừa sửa việc này. Hãy tải lại rồi làm tiếp.', 'Someone has just changed this task. Reload and go on.')

const trainingInTheFuture = plainRefusal('Ngày phổ biến không được sau hôm nay. Ghi ngày đã phổ biến xong.', 'The day of training cannot lie in the future.')

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
    'task-not-found': taskNotFound, 'task-closed': taskClosed, 'task-in-work': taskInWork, 'changed-by-someone-else': changed,
    'reason-too-short': plainRefusal('Lý do không cần sửa phải nói rõ, ít nhất 10 ký tự: đã xem điều nào, vì sao quy trình không phải đổi.', 'The reason why nothing changes must be told in at least 10 characters: what was looked at, and why.'),
    'no-newer-issue': plainRefusal('Quy trình chưa có lần ban hành nào sau khi việc này được lập. Hãy ban hành lần mới, hoặc đóng việc với lý do không cần sửa.', 'The procedure has no issue later than this task. Issue one, or close the task with a reason.'),
    'training-in-the-future': trainingInTheFuture,
  },
})

export const draftForLawTask = contract({
  method: 'POST', path: '/api/procedures/law-tasks/draft', permission: 'procedures.draft',
  summary: 'Drafts the next issue of the procedure of a task, with the legal basis citing the new document instead of the one that it replaces whole. The task closes when that issue takes effect.',
  input: z.object({ id: z.uuid(), version: z.int32() }), output: z.object({ procedureId: ProcedureId, revisionId: RevisionId, issueNo: z.number().int(), lines: z.number().int() }),
  refusals: {
    'task-not-found': taskNotFound, 'task-closed': taskClosed, 'task-in-work': taskInWork, 'changed-by-someone-else': changed,
    'people-must-choose': plainRefusal('Chỗ phải sửa không chắc chắn: văn bản mới không thay trọn văn bản cũ, hoặc quy trình không ghi văn bản cũ ở căn cứ pháp lý. Hãy mở quy trình, soạn lần ban hành tiếp theo, hoặc đóng việc với lý do không cần sửa.', 'What must change is not certain: the new document does not replace the old one whole, or the legal basis does not name it. Open the procedure and draft the next issue, or close the task with a reason.'),
    'issue-on-the-way': refusal(z.object({ issueNo: z.number().int() }), ({ issueNo }) => ({ vi: `Lần ban hành ${issueNo} đang soạn hoặc chờ duyệt. Hãy sửa căn cứ pháp lý ngay trong lần đó.`, en: `Issue ${issueNo} is on its way. Mend the legal basis there.` })),
  },
})

export const assignLawTask = contract({
  method: 'POST', path: '/api/procedures/law-tasks/assign', summary: 'Gives a task to another person who may draft procedures.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), version: z.int32(), ownerId: z.uuid() }), output: z.object({ version: z.number().int() }),
  refusals: {
    'task-not-found': taskNotFound, 'task-closed': taskClosed, 'task-in-work': taskInWork, 'changed-by-someone-else': changed,
    'owner-cannot-draft': plainRefusal('Người này không giữ chức danh được soạn quy trình. Hãy chọn người khác.', 'This person holds no post that may draft procedures. Choose someone else.'),
  },
})

export const noteLawTraining = contract({
  method: 'POST', path: '/api/procedures/law-tasks/training', summary: 'Notes when those who work by the procedure were told of a change of law, and how; of a task that an issue has answered by itself, too.', permission: 'procedures.draft',
  input: z.object({ id: z.uuid(), version: z.int32(), on: WrittenDay, note: Text(1_000) }), output: z.object({ version: z.number().int() }),
  refusals: { 'task-not-found': taskNotFound, 'changed-by-someone-else': changed, 'training-in-the-future': trainingInTheFuture },
})
