// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { WrittenInstant } from '#kernel/written-day.ts'
import { keptText, Line, Text, written } from '#kernel/written-text.ts'
import { DossierId, DossierStatus, ReceivedItem } from '../core/dossier.ts'
import { Move } from '../core/dossier-moves.ts'

const Reason = Text(2_000)
const Holder = z.uuid().nullable()

const StepOrder = z.number().int().positive().max(9_999)
/** Which of several steps under way is meant; absent: the asker's own. */
const at = { at: StepOrder.optional() }

/** A move as it is asked for; `to` is the person who gets the step. Where a step has several ways on, `step` is the one chosen and `beside` what begins with it. */
export const MoveCommand = z.discriminatedUnion('move', [
  z.object({ move: z.literal('accept'), ...at }),
  z.object({ move: z.literal('forward'), ...at, to: Holder, step: StepOrder.optional(), beside: z.array(z.object({ step: StepOrder, to: Holder })).max(20).optional() }),
  z.object({ move: z.literal('return-to-step'), ...at, step: StepOrder, to: Holder, reason: Reason }),
  z.object({ move: z.literal('reassign'), ...at, to: z.uuid(), reason: Reason }),
  z.object({ move: z.literal('request-supplement'), what: Reason, reason: Reason }),
  z.object({ move: z.literal('take-supplement'), items: z.array(written(ReceivedItem, keptText)).max(300), to: Holder }),
  z.object({ move: z.literal('pause'), reason: z.string().max(60), note: Reason }),
  z.object({ move: z.literal('resume') }),
  z.object({ move: z.literal('apologise'), reason: Reason, newDueAt: WrittenInstant }),
  z.object({ move: z.literal('refuse'), reason: Reason }),
  z.object({ move: z.literal('stop'), reason: Reason }),
  z.object({ move: z.literal('finish') }),
  z.object({ move: z.literal('hand-out'), to: Line(200).min(1) }),
])
export type MoveCommand = z.infer<typeof MoveCommand>

/** How each move is named on buttons and in sentences. */
export const MOVE_NAMES: Readonly<Record<Move, Sentence>> = {
  'accept': { vi: 'Nhận việc', en: 'Accept' },
  'forward': { vi: 'Chuyển bước', en: 'Forward' },
  'return-to-step': { vi: 'Trả lại bước trước', en: 'Return to an earlier step' },
  'reassign': { vi: 'Giao người khác', en: 'Reassign' },
  'request-supplement': { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
  'take-supplement': { vi: 'Nhận bổ sung đủ', en: 'Take the supplement' },
  'pause': { vi: 'Tạm dừng', en: 'Pause' },
  'resume': { vi: 'Chạy lại', en: 'Resume' },
  'apologise': { vi: 'Xin lỗi và hẹn lại', en: 'Apologise and set a new appointment' },
  'refuse': { vi: 'Từ chối giải quyết', en: 'Refuse' },
  'stop': { vi: 'Dừng theo đề nghị', en: 'Stop at request' },
  'finish': { vi: 'Kết quả về Một cửa', en: 'Result to the desk' },
  'hand-out': { vi: 'Trả kết quả', en: 'Hand out the result' },
}

const STATUS_NAMES: Readonly<Record<DossierStatus, Sentence>> = {
  'in-progress': { vi: 'đang giải quyết', en: 'in progress' },
  'paused': { vi: 'đang tạm dừng', en: 'paused' },
  'awaiting-supplement': { vi: 'đang chờ bổ sung', en: 'awaiting a supplement' },
  'result-at-desk': { vi: 'đã có kết quả tại Một cửa', en: 'with its result at the desk' },
  'handed-out': { vi: 'đã trả kết quả', en: 'handed out' },
  'refused': { vi: 'đã từ chối', en: 'refused' },
  'stopped': { vi: 'đã dừng', en: 'stopped' },
}

const day = (date: PlainDate) => date.split('-').toReversed().join('/')

export const moveDossier = contract({
  method: 'POST', path: '/api/dossiers/move', summary: 'Makes one move on a dossier: accept, forward, return, supplement, pause, apologise, refuse, finish, hand out.', permission: 'dossiers.read',
  input: z.object({ id: DossierId, version: z.int32(), command: MoveCommand }),
  output: z.object({ id: DossierId, version: z.number().int(), status: DossierStatus, dueAt: Instant.nullable() }),
  refusals: {
    'dossier-not-found': plainRefusal('Không tìm thấy hồ sơ này trong cơ quan.', 'No such dossier in the agency.'),
    'changed-by-someone-else': plainRefusal('Có người vừa cập nhật hồ sơ này. Hãy xem lại rồi làm tiếp.', 'Someone has just changed this dossier. Look again, then go on.'),
    'move-not-open': refusal(z.object({ move: Move, status: DossierStatus }), ({ move, status }) => ({
      vi: `Hồ sơ ${STATUS_NAMES[status].vi} nên chưa làm được “${MOVE_NAMES[move].vi}”.`, en: `The dossier is ${STATUS_NAMES[status].en}: “${MOVE_NAMES[move].en}” is not open.` })),
    'not-holder': refusal(z.object({ move: Move }), ({ move }) => ({ vi: `Việc “${MOVE_NAMES[move].vi}” thuộc người đang giữ hồ sơ hoặc người có thẩm quyền.`, en: `“${MOVE_NAMES[move].en}” belongs to whoever holds the dossier or may decide.` })),
    'last-step-reached': plainRefusal('Hồ sơ đã ở bước cuối. Hãy chọn “Kết quả về Một cửa”.', 'This is the last step. Choose “Result to the desk”.'),
    'not-last-step': refusal(z.object({ left: z.number().int() }), ({ left }) => ({ vi: `Còn ${left} bước chưa làm. Hãy chuyển bước tiếp theo.`, en: `${left} steps are left. Forward to the next one.` })),
    'way-not-chosen': plainRefusal('Bước này có nhiều đường đi tiếp. Hãy chọn một đường, với đủ các bước song song của đường đó.', 'This step has several ways on. Choose one, with all the steps that begin side by side.'),
    'step-not-earlier': plainRefusal('Chỉ trả lại được bước đã làm trước bước hiện tại, hoặc bước mà quy trình cho trả lại.', 'Only a step done before this one, or one to which the procedure returns, can be returned to.'),
    'reason-missing': plainRefusal('Chưa ghi lý do. Hãy ghi lý do rồi làm lại.', 'The reason is missing. Write it and try again.'),
    'pause-reason-unknown': refusal(z.object({ reason: z.string() }), () => ({ vi: 'Lý do tạm dừng không có trong danh mục đang áp dụng. Hãy chọn lý do khác.', en: 'This pause reason is not in force. Choose another.' })),
    'already-apologised': plainRefusal('Hồ sơ đã xin lỗi và hẹn lại một lần; luật chỉ cho hẹn lại một lần (NĐ 61/2018 Đ19.9).', 'A new appointment was already made; the law allows one only (NĐ 61/2018 art. 19.9).'),
    'too-late-to-apologise': refusal(z.object({ dueOn: PlainDate }), ({ dueOn }) => ({ vi: `Phải xin lỗi trước ngày hẹn trả (${day(dueOn)}) ít nhất 01 ngày (NĐ 61/2018 Đ19.9).`, en: `The apology must be made at least one day before the due date (${day(dueOn)}; NĐ 61/2018 art. 19.9).` })),
    'new-due-not-later': plainRefusal('Ngày hẹn mới phải sau ngày hẹn hiện tại.', 'The new appointment must be later than the present one.'),
    'new-due-outside-work': plainRefusal('Giờ hẹn mới nằm ngoài giờ làm việc của cơ quan. Hãy chọn một ngày làm việc.', 'The new appointment lies outside working hours. Choose a working day.'),
    'no-due-time': plainRefusal('Hồ sơ này không có thời hạn nên không cần hẹn lại.', 'This dossier has no due time to replace.'),
    'holder-unknown': plainRefusal('Người được giao không còn làm việc trong cơ quan hoặc chưa được giao quyền xử lý hồ sơ.', 'The person chosen is not in the agency or may not handle dossiers.'),
    'procedure-without-steps': plainRefusal('Quy trình này không có bước nào.', 'The procedure has no steps.'),
  },
})
