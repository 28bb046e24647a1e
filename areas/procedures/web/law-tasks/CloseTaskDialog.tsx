// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { CheckField, RadioField } from '#platform/web/fields/CheckField.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { closeLawTask, type LawTaskRow, listLawTasks, showLawChain, showLawTaskCounts } from '../../contract/law-tasks.ts'
import { pathOfProcedure } from '../paths.ts'

const WORDS = words({
  vi: {
    title: 'Đóng việc rà soát', how: 'Kết quả rà soát', none: 'Không cần sửa quy trình', answered: 'Lần ban hành mới nhất đã đáp ứng', reason: 'Lý do không cần sửa', reasonHint: 'Đã xem điều nào, vì sao quy trình vẫn đúng', note: 'Ghi chú', training: 'Đã phổ biến cho người làm', on: 'Ngày phổ biến', trainingNote: 'Phổ biến thế nào', trainingHint: 'Ví dụ: họp giao ban, gửi văn bản',
    leave: 'Thôi', act: 'Đóng việc', short: 'Ghi lý do, ít nhất 10 ký tự', day: 'Chọn ngày phổ biến', done: 'Đã đóng việc', noted: 'Đã ghi nhận lần ban hành đáp ứng', open: 'Mở quy trình', forever: 'Lý do không cần sửa đóng việc ngay. Lần ban hành đáp ứng đóng việc vào ngày có hiệu lực; lần ban hành có sửa căn cứ pháp lý được ghi nhận tự động. Việc đã đóng không mở lại; luật đổi nữa sẽ có việc mới.',
  },
  en: {
    title: 'Close the task', how: 'Outcome', none: 'The procedure need not change', answered: 'The newest issue answers it', reason: 'Why nothing changes', reasonHint: 'What was looked at, and why it still holds', note: 'Note', training: 'Those who work by it were told', on: 'Told on', trainingNote: 'How', trainingHint: 'Such as a meeting or a letter',
    leave: 'Leave', act: 'Close the task', short: 'Write a reason of at least 10 characters', day: 'Choose the day', done: 'The task is closed', noted: 'The answering issue is noted', open: 'Open the procedure', forever: 'A reason closes the task at once. An issue closes it on the day it takes effect; one with a changed legal basis is noted by itself. A closed task stays closed; a new change makes a new one.',
  },
})

/** Closes a task with its outcome, and ticks that those who work by the procedure were told. */
export function CloseTaskDialog({ task, today, onClose }: { readonly task: LawTaskRow; readonly today: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [as, setAs] = useState<'no-change-needed' | 'answered'>('no-change-needed')
  const [note, setNote] = useState('')
  const [isTrained, setTrained] = useState(false)
  const [on, setOn] = useState<PlainDate | undefined>(today)
  const [how, setHow] = useState('')
  const close = useCommand(closeLawTask, { refresh: [listLawTasks, showLawChain, showLawTaskCounts], onDone: () => { showToast(as === 'answered' ? text.noted : text.done); onClose() } })
  const offBecause = as === 'no-change-needed' && note.trim().length < 10 ? text.short : isTrained && on === undefined ? text.day : undefined
  const submit = () => {
    void close.run({ id: task.id, version: task.version, outcome: as === 'answered' ? { as, note } : { as, reason: note }, ...(isTrained && on !== undefined ? { training: { on, note: how } } : {}) })
  }
  return (
    <Dialog title={text.title} width={560} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{text.leave}</Button><Button type="submit" tone="primary" busy={close.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <div className="stack">
        <div className="row row-wrap"><span className="strong">{task.procedure.code} · {task.procedure.name}</span><LinkButton size="small" to={pathOfProcedure(task.procedure.id)}>{text.open}</LinkButton></div>
        <RadioField label={text.how} value={as} onChange={setAs} choices={[{ value: 'no-change-needed', label: text.none }, { value: 'answered', label: text.answered }]} />
        {as === 'no-change-needed' ? <TextAreaField label={text.reason} required hint={text.reasonHint} value={note} onChange={setNote} maxLength={2000} /> : <TextAreaField label={text.note} value={note} onChange={setNote} maxLength={2000} />}
        <CheckField label={text.training} checked={isTrained} onChange={setTrained} />
        {isTrained && <div className="columns-2"><DateField label={text.on} required value={on} max={today} onChange={setOn} /><TextField label={text.trainingNote} hint={text.trainingHint} value={how} onChange={setHow} maxLength={1000} /></div>}
        <p className="t12 muted">{text.forever}</p>
        {close.sentence !== undefined && <Note tone="late">{say(close.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
