// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { type LawTaskRow, listLawTasks, noteLawTraining } from '../../contract/law-tasks.ts'

const WORDS = words({
  vi: { trained: (day: string) => `Đã phổ biến ${day}`, note: 'Ghi ngày phổ biến', title: 'Đã phổ biến cho người làm', on: 'Ngày phổ biến', how: 'Phổ biến thế nào', howHint: 'Ví dụ: họp giao ban, gửi văn bản', leave: 'Thôi', act: 'Ghi', choose: 'Chọn ngày phổ biến', done: 'Đã ghi ngày phổ biến' },
  en: { trained: (day: string) => `People were told on ${day}`, note: 'Note when people were told', title: 'Those who work by it were told', on: 'Told on', how: 'How', howHint: 'Such as a meeting or a letter', leave: 'Leave', act: 'Note', choose: 'Choose the day', done: 'The day was noted' },
})

/** When people were told of a task's change, and noting it where nobody has. */
export function TrainingNote({ task, today, mayAct }: { readonly task: LawTaskRow; readonly today: PlainDate; readonly mayAct: boolean }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date } = useFormat()
  const [isOpen, setOpen] = useState(false)
  const [on, setOn] = useState<PlainDate | undefined>(today)
  const [how, setHow] = useState('')
  const command = useCommand(noteLawTraining, { refresh: [listLawTasks], onDone: () => { showToast(text.done); setOpen(false) } })
  if (task.trainedOn !== null) return <div className="second">{text.trained(date(task.trainedOn))}</div>
  if (!mayAct) return null
  return (
    <div>
      <TextButton onClick={() => { setOpen(true) }}>{text.note}</TextButton>
      {isOpen && (
        <Dialog title={text.title} onClose={() => { setOpen(false) }} onSubmit={() => { if (on !== undefined) void command.run({ id: task.id, version: task.version, on, note: how }) }}
          actions={<><Button onClick={() => { setOpen(false) }}>{text.leave}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={on === undefined ? text.choose : undefined}>{text.act}</Button></>}>
          <div className="stack">
            <p className="strong">{task.procedure.code} · {task.procedure.name}</p>
            <DateField label={text.on} required value={on} max={today} onChange={setOn} />
            <TextField label={text.how} hint={text.howHint} value={how} onChange={setHow} maxLength={1000} />
            {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
          </div>
        </Dialog>
      )}
    </div>
  )
}
