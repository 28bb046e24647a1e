// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listPostings, type PostingRow, takeDownPaper } from '../contract.ts'

const WORDS = words({
  vi: { title: (place: string) => `Gỡ tờ niêm yết ở ${place}`, on: 'Ngày gỡ', reason: 'Lý do gỡ', hint: 'Ví dụ: đã thu hồi, tờ bị rách, nơi niêm yết đóng cửa.', keep: 'Để nguyên', act: 'Ghi đã gỡ', done: 'Đã ghi việc gỡ niêm yết', missing: 'Ghi ngày và lý do trước' },
  en: { title: (place: string) => `Take down at ${place}`, on: 'Day', reason: 'Reason', hint: 'For example: withdrawn, torn, the place has closed.', keep: 'Leave it', act: 'Record it', done: 'Recorded', missing: 'Give the day and the reason first' },
})

/** Records that a paper came down, and why. */
export function TakeDownDialog({ row, today, onClose }: { readonly row: PostingRow; readonly today: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [on, setOn] = useState<PlainDate | undefined>(today)
  const [reason, setReason] = useState('')
  const command = useCommand(takeDownPaper, { refresh: [listPostings], onDone: () => { showToast(text.done); onClose() } })
  const ready = on !== undefined && reason.trim() !== ''
  return (
    <Dialog title={text.title(row.placeName)} onClose={onClose} onSubmit={() => { if (ready) void command.run({ id: row.id, version: row.version, on, reason }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={ready ? undefined : text.missing}>{text.act}</Button></>}>
      <div className="stack">
        <p className="strong">{row.code} {row.name}</p>
        <TextAreaField label={text.reason} required value={reason} onChange={setReason} hint={text.hint} maxLength={500} />
        <DateField label={text.on} required value={on} onChange={setOn} />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
