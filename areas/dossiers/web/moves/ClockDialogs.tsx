// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { dayOf, type PlainDate } from '#kernel/time.ts'
import { Note } from '#platform/web/feedback/Note.tsx'
import { RadioField } from '#platform/web/fields/CheckField.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { ErrorState } from '#platform/web/states/ErrorState.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { previewNewDue } from '../../contract/reading.ts'
import type { MoveDialogProps } from './MoveDialog.tsx'
import { MoveFrame } from './MoveFrame.tsx'
import { useMove } from './use-move.ts'

const WORDS = words({
  vi: {
    pause: 'Tạm dừng', pauseAct: 'Tạm dừng đồng hồ', ground: 'Lý do được pháp luật cho phép', article: 'Điều khoản áp dụng và nội dung', articleHint: 'Ghi rõ điều, khoản cho phép không tính thời gian này; máy tính hỏng không phải là lý do.', noGround: 'Chưa chọn lý do.', noArticle: 'Chưa ghi điều khoản áp dụng.',
    moves: 'Trong lúc tạm dừng, thời hạn không chạy. Khi chạy lại, ngày hẹn lùi đúng số giờ làm việc đã dừng.', paused: 'Đã tạm dừng',
    resume: 'Chạy lại', resumeAct: 'Chạy lại đồng hồ', resumeWhy: 'Đồng hồ chạy tiếp từ bây giờ; ngày hẹn lùi đúng số giờ làm việc đã dừng.', since: 'Dừng từ', because: 'Lý do', resumed: 'Đã chạy lại',
    apology: 'Xin lỗi và hẹn lại', apologyAct: 'Xin lỗi và hẹn lại', only: 'Chỉ được hẹn lại một lần, gửi trước ngày hẹn trả ít nhất 01 ngày (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9).', present: 'Đang hẹn', until: 'Xin lỗi được đến hết', today: 'Hôm nay', day: 'Ngày hẹn mới', dayHint: (day: string) => `Ngày làm việc, sớm nhất ${day}`,
    newDue: 'Hẹn mới', later: 'Lùi thêm', ofWork: (time: string) => `${time} làm việc`, off: (day: string) => `${day} là ngày nghỉ. Chọn ngày làm việc.`, tooEarly: (day: string) => `Ngày hẹn mới phải từ ${day} trở đi.`, noDay: 'Chưa chọn ngày hẹn mới.', reason: 'Lý do, ghi vào phiếu xin lỗi', noReason: 'Chưa ghi lý do.', apologised: 'Đã xin lỗi và hẹn lại. In phiếu ở mục Biểu mẫu in',
    tooLate: 'Đã quá lúc được xin lỗi và hẹn lại: phải gửi trước ngày hẹn trả ít nhất 01 ngày.', noDue: 'Hồ sơ không có thời hạn nên không cần hẹn lại.', counting: 'Đang tính…',
  },
  en: {
    pause: 'Pause', pauseAct: 'Pause the clock', ground: 'Lawful reason', article: 'Article that allows it, and what is awaited', articleHint: 'Name the article; a failing computer is no reason.', noGround: 'No reason is chosen.', noArticle: 'The article is missing.',
    moves: 'While paused, the limit does not run. On resuming, the due time moves by exactly the working hours paused.', paused: 'Paused',
    resume: 'Resume', resumeAct: 'Resume the clock', resumeWhy: 'The clock runs from now on; the due time moves by exactly the working hours paused.', since: 'Paused since', because: 'Reason', resumed: 'Resumed',
    apology: 'Apologise and set a new appointment', apologyAct: 'Apologise and set the appointment', only: 'Once only, and at least one day before the due day (Decree 61/2018/NĐ-CP, article 19.9).', present: 'Due now', until: 'Possible until the end of', today: 'Today', day: 'New day', dayHint: (day: string) => `A working day, ${day} at the earliest`,
    newDue: 'New appointment', later: 'Later by', ofWork: (time: string) => `${time} of work`, off: (day: string) => `${day} is a day off. Choose a working day.`, tooEarly: (day: string) => `The new day must be ${day} or later.`, noDay: 'No day is chosen.', reason: 'Reason, printed on the notice', noReason: 'The reason is missing.', apologised: 'Apologised. Print the notice under Forms',
    tooLate: 'It is too late to apologise: at least one day before the due day is needed.', noDue: 'The dossier has no due time.', counting: 'Counting…',
  },
})

/** Stops the clock for a lawful reason, with its article. */
export function PauseDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const say = useSay()
  const [reason, setReason] = useState<string>()
  const [note, setNote] = useState('')
  const { send, busy, sentence } = useMove(shown, onClose)
  return (
    <MoveFrame
      shown={shown} move="pause" title={text.pause} act={text.pauseAct} busy={busy} sentence={sentence} onClose={onClose}
      missing={reason === undefined ? text.noGround : note.trim() === '' ? text.noArticle : undefined} onSubmit={() => { if (reason !== undefined) void send({ move: 'pause', reason, note }, text.paused) }}
    >
      <div className="ds-reasons">
        <RadioField label={text.ground} required value={reason} onChange={setReason} choices={shown.pauseReasons.map(({ key, title, ground }) => ({ value: key, label: <>{say(title)}<span className="t12 muted ds-block">{ground}</span></> }))} />
      </div>
      <TextAreaField label={text.article} required hint={text.articleHint} rows={2} maxLength={2_000} value={note} onChange={setNote} />
      <Note>{text.moves}</Note>
    </MoveFrame>
  )
}

/** Lets the clock run again. */
export function ResumeDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const say = useSay()
  const { instantPhrase } = useFormat()
  const { send, busy, sentence } = useMove(shown, onClose)
  const pause = shown.dossier.runs.at(-1)?.pauses.at(-1)
  const title = shown.pauseReasons.find(({ key }) => key === pause?.reason)?.title
  return (
    <MoveFrame shown={shown} move="resume" title={text.resume} act={text.resumeAct} busy={busy} sentence={sentence} onClose={onClose} onSubmit={() => { void send({ move: 'resume' }, text.resumed) }}>
      {pause !== undefined && <FactList facts={[{ name: text.since, value: instantPhrase(pause.from) }, { name: text.because, value: [title === undefined ? '' : say(title), pause.note].filter((part) => part !== '').join('. ') }]} />}
      <Note>{text.resumeWhy}</Note>
    </MoveFrame>
  )
}

/** The one new appointment, on a working day after the present one; until when it can be made stands beside. */
export function ApologyDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const { instantPhrase, date, workingTime } = useFormat()
  const [on, setOn] = useState<PlainDate>()
  const [reason, setReason] = useState('')
  const { send, busy, sentence } = useMove(shown, onClose)
  const preview = useApi(previewNewDue, { id: shown.dossier.id, ...(on === undefined ? {} : { on }) }, { keepLast: true })
  const facts = preview.data
  const tooEarly = on !== undefined && facts?.firstDay != null && on < facts.firstDay
  const newDueAt = tooEarly || preview.isPlaceholderData || on === undefined ? undefined : facts?.newDueAt ?? undefined
  const isTooLate = facts?.apologyUntil != null && dayOf(facts.now) > facts.apologyUntil
  const dayError = on === undefined || facts === undefined || preview.isPlaceholderData ? undefined : tooEarly ? text.tooEarly(date(facts.firstDay ?? on)) : facts.newDueAt === null ? text.off(date(on)) : undefined
  const missing = facts?.dueAt === null ? text.noDue : isTooLate ? text.tooLate : on === undefined ? text.noDay : newDueAt === undefined ? dayError ?? text.counting : reason.trim() === '' ? text.noReason : undefined
  if (preview.error !== null && facts === undefined) return <MoveFrame shown={shown} move="apologise" title={text.apology} act={text.apologyAct} busy={false} sentence={undefined} missing={text.noDay} onClose={onClose} onSubmit={onClose}><ErrorState error={preview.error} onRetry={() => { void preview.refetch() }} /></MoveFrame>
  return (
    <MoveFrame
      shown={shown} move="apologise" title={text.apology} act={text.apologyAct} busy={busy} sentence={sentence} missing={missing} onClose={onClose}
      onSubmit={() => { if (newDueAt !== undefined) void send({ move: 'apologise', reason, newDueAt }, text.apologised) }}
    >
      <Note tone={isTooLate ? 'late' : 'info'}>{isTooLate ? `${text.tooLate} ${text.only}` : text.only}</Note>
      <FactList facts={[
        { name: text.present, value: shown.dossier.currentDue === null ? '–' : instantPhrase(shown.dossier.currentDue.at) },
        ...(facts?.apologyUntil == null ? [] : [{ name: text.until, value: date(facts.apologyUntil) }, { name: text.today, value: date(dayOf(facts.now)) }]),
      ]} />
      <DateField label={text.day} required value={on} onChange={setOn} error={dayError} {...(facts?.firstDay == null ? {} : { min: facts.firstDay, hint: text.dayHint(date(facts.firstDay)) })} />
      {newDueAt !== undefined && <FactList facts={[{ name: text.newDue, value: <b>{instantPhrase(newDueAt)}</b> }, { name: text.later, value: text.ofWork(workingTime(facts?.minutesLater ?? 0)) }]} />}
      <TextAreaField label={text.reason} required rows={3} maxLength={2_000} value={reason} onChange={setReason} />
    </MoveFrame>
  )
}
