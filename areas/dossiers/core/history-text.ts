// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import { dayOf, type Instant, wallTimeOf } from '#kernel/time.ts'
import type { DossierEvent } from './dossier-event.ts'

const moment = (at: Instant | null): Sentence => (at === null
  ? { vi: 'không có hạn', en: 'no due time' }
  : { vi: `${wallTimeOf(at)} ngày ${dayOf(at).split('-').toReversed().join('/')}`, en: `${wallTimeOf(at)} on ${dayOf(at)}` })

/** What happened, as the history of a dossier says it; `nameOf` tells people by id. */
export function sayEvent(event: DossierEvent, nameOf: (personId: string) => string): Sentence {
  switch (event.type) {
    case 'dossier-received': return { vi: `Tiếp nhận hồ sơ, hẹn trả ${moment(event.due?.at ?? null).vi}`, en: `Received; due ${moment(event.due?.at ?? null).en}` }
    case 'step-accepted': return event.step === undefined ? { vi: 'Nhận việc', en: 'Accepted the step' } : { vi: `Nhận việc bước ${event.step}`, en: `Accepted step ${event.step}` }
    case 'dossier-forwarded': { const when = condition(event.when); return { vi: `Chuyển bước ${event.toStep} cho ${holder(event.holder, nameOf).vi}${when}`, en: `Forwarded to step ${event.toStep}, ${holder(event.holder, nameOf).en}${when}` } }
    case 'dossier-forwarded-beside': return sayBeside(event, nameOf)
    case 'dossier-returned-to-step': return { vi: `Trả lại bước ${event.toStep} cho ${holder(event.holder, nameOf).vi}${stopped(event.alongside).vi}: ${event.reason}`, en: `Returned to step ${event.toStep}, ${holder(event.holder, nameOf).en}${stopped(event.alongside).en}: ${event.reason}` }
    case 'dossier-reassigned': return { vi: `Giao${event.step === undefined ? '' : ` bước ${event.step}`} cho ${nameOf(event.holder)}: ${event.reason}`, en: `Assigned${event.step === undefined ? '' : ` step ${event.step}`} to ${nameOf(event.holder)}: ${event.reason}` }
    case 'supplement-requested': return { vi: `Yêu cầu bổ sung: ${event.what}. Lý do: ${event.reason}`, en: `Asked for: ${event.what}. Reason: ${event.reason}` }
    case 'supplement-taken': return { vi: `Nhận bổ sung đủ, thời hạn tính lại từ đầu, hẹn trả ${moment(event.due?.at ?? null).vi}`, en: `Complete; the limit starts again, due ${moment(event.due?.at ?? null).en}` }
    case 'clock-paused': return { vi: `Tạm dừng: ${event.note || event.reason}`, en: `Paused: ${event.note || event.reason}` }
    case 'clock-resumed': return { vi: `Chạy lại, hẹn trả ${moment(event.due?.at ?? null).vi}`, en: `Resumed; due ${moment(event.due?.at ?? null).en}` }
    case 'apology-made': return { vi: `Xin lỗi và hẹn lại ${moment(event.due.at).vi}: ${event.reason}`, en: `Apologised, new appointment ${moment(event.due.at).en}: ${event.reason}` }
    case 'due-recomputed': return { vi: `Lịch làm việc thay đổi, hạn tính lại ${moment(event.due?.at ?? null).vi}; ngày đã hẹn với người dân giữ nguyên trong hồ sơ`, en: `The calendar changed; due ${moment(event.due?.at ?? null).en}; the promised time is kept` }
    case 'dossier-refused': return { vi: `Từ chối giải quyết: ${event.reason}`, en: `Refused: ${event.reason}` }
    case 'dossier-stopped': return { vi: `Dừng giải quyết: ${event.reason}`, en: `Stopped: ${event.reason}` }
    case 'dossier-finished': return { vi: 'Kết quả đã về Một cửa', en: 'The result has reached the desk' }
    case 'result-handed-out': return { vi: `Trả kết quả cho ${event.to}`, en: `Result handed out to ${event.to}` }
  }
}

const holder = (id: string | null, nameOf: (personId: string) => string): Sentence => (id === null ? { vi: 'chưa rõ người', en: 'nobody yet' } : { vi: nameOf(id), en: nameOf(id) })

const condition = (when: string | undefined): string => (when === undefined ? '' : ` (${when})`)

/** What a step that ran beside others leaves: the steps that begin, and those that wait for the others. */
function sayBeside(event: Extract<DossierEvent, { type: 'dossier-forwarded-beside' }>, nameOf: (personId: string) => string): Sentence {
  const begun = event.begins.map(({ toStep, holder: to }) => ({ vi: `bước ${toStep} cho ${holder(to, nameOf).vi}`, en: `step ${toStep}, ${holder(to, nameOf).en}` }))
  const waiting = event.meetings.filter(({ from }) => from.includes(event.fromStep)).map(({ step }) => step).join(', ')
  const when = condition(event.when)
  return {
    vi: `Xong bước ${event.fromStep}${when}${begun.length === 0 ? '' : `, chuyển ${begun.map(({ vi }) => vi).join('; ')}`}${waiting === '' ? '' : `, chờ các bước song song để sang bước ${waiting}`}`,
    en: `Step ${event.fromStep} done${when}${begun.length === 0 ? '' : `, forwarded to ${begun.map(({ en }) => en).join('; ')}`}${waiting === '' ? '' : `, waiting for the steps beside it to go on to step ${waiting}`}`,
  }
}

function stopped(alongside: readonly { readonly step: number }[] | undefined): Sentence {
  const steps = (alongside ?? []).map(({ step }) => step).join(', ')
  return steps === '' ? { vi: '', en: '' } : { vi: `, dừng bước ${steps} đang làm song song`, en: `, ending step ${steps} beside it` }
}
