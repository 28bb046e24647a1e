// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, plainRefusal, refusal } from '#kernel/contract.ts'
import { Instant, PlainDate } from '#kernel/time.ts'
import { keptLine, keptText, Line, Text, written } from '#kernel/written-text.ts'
import { Applicant, AuthorisedPerson, Channel, DossierId, ReceivedItem } from '../core/dossier.ts'

/** One line of the day-by-day explanation that a clerk can show to a citizen. */
export const ExplanationLine = z.object({ date: PlainDate, status: z.enum(['receipt', 'counted', 'off', 'makeUp', 'pause', 'roll']), minutes: z.number().int(), text: z.object({ vi: z.string(), en: z.string() }) })
export type ExplanationLine = z.infer<typeof ExplanationLine>

const RunnableCase = z.object({ key: z.string(), name: z.string().nullable(), limitText: z.string().nullable() })
/** A paper that the procedure asks for. */
export const Paper = z.object({ mode: z.enum(['submit', 'present', 'general']), name: z.string(), original: z.number().int().nullable(), copy: z.number().int().nullable() })
export type Paper = z.infer<typeof Paper>

/** A procedure under which a dossier can be received today. */
export const Runnable = z.object({
  procedureId: z.uuid(), revisionId: z.uuid(), code: z.string(), name: z.string(), field: z.string().nullable(), issueNo: z.number().int(),
  tthcCodes: z.array(z.string()), cases: z.array(RunnableCase), papers: z.array(Paper), stepCount: z.number().int(), fee: z.string().nullable(), result: z.string().nullable(),
})
export type Runnable = z.infer<typeof Runnable>

export const findRunnable = contract({
  method: 'GET', path: '/api/dossiers/runnable', summary: 'Procedures with an issue in force, found by any words of name, code or TTHC code typed with or without diacritics.', permission: 'dossiers.receive',
  input: z.object({ search: z.string().max(200).optional(), limit: z.number().int().min(1).max(50).default(12) }), output: z.object({ procedures: z.array(Runnable) }),
})

/** Until when the desk hands the dossier on. @law Nghị định 61/2018/NĐ-CP, Điều 18 khoản 2 */
export const HandOver = z.object({ by: Instant, isSameDay: z.boolean() })

const notInForce = plainRefusal('Quy trình này vừa hết hiệu lực hoặc chưa ban hành. Hãy chọn lại quy trình đang áp dụng.', 'This procedure is not in force. Choose the one that applies.')

export const previewDue = contract({
  method: 'GET', path: '/api/dossiers/preview-due', summary: 'When a dossier received now would be due, with the count day by day.', permission: 'dossiers.receive',
  input: z.object({ revisionId: z.uuid(), caseKey: z.string().max(60) }),
  output: z.object({ receivedAt: Instant, dueAt: Instant.nullable(), provisional: z.boolean(), lines: z.array(ExplanationLine), handOver: HandOver, steps: z.array(z.object({ order: z.number().int(), action: z.string(), role: z.string().nullable(), people: z.array(z.string()), timeText: z.string() })) }),
  refusals: { 'not-in-force': notInForce },
})

export const receiveDossier = contract({
  method: 'POST', path: '/api/dossiers/receive', summary: 'Receives a dossier under the issue in force: code, due time, first step in the receiver’s hands.', permission: 'dossiers.receive',
  input: z.object({
    revisionId: z.uuid(), caseKey: z.string().max(60), tthcCode: Line(60).nullable(), applicant: written(Applicant, keptLine), authorised: written(AuthorisedPerson, keptLine).nullable(), channel: Channel,
    items: z.array(written(ReceivedItem, keptText)).max(300), request: Text(2_000), resultBy: Line(500),
  }),
  output: z.object({ id: DossierId, code: z.string(), dueAt: Instant.nullable() }),
  refusals: {
    'not-in-force': notInForce,
    'case-unknown': plainRefusal('Quy trình không có trường hợp này. Hãy chọn lại trường hợp.', 'The procedure has no such case. Choose again.'),
    'procedure-without-steps': plainRefusal('Quy trình này chưa có bước nào nên chưa tiếp nhận được hồ sơ. Hãy báo thư ký ISO.', 'The procedure has no steps yet. Tell the ISO secretary.'),
    'papers-missing': refusal(z.object({ names: z.array(z.string()) }), ({ names }) => ({ vi: `Chưa nhận giấy tờ nào của: ${names.join('; ')}.`, en: `No paper was received of: ${names.join('; ')}.` })),
  },
})
