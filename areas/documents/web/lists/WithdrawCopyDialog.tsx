// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { type CopyView, listOldCopies, showDistribution, withdrawCopy } from '../../contract.ts'

const WORDS = words({
  vi: { title: (no: number, place: string) => `Ghi thu hồi bản số ${no}: ${place}`, on: 'Ngày thu hồi', note: 'Ghi chú (đã hủy, lưu làm tham khảo…)', keep: 'Bỏ qua', save: 'Ghi thu hồi', missing: 'Chọn ngày trước' },
  en: { title: (no: number, place: string) => `Copy ${no} taken back: ${place}`, on: 'Taken back on', note: 'Note (destroyed, kept for reference …)', keep: 'Cancel', save: 'Record taking back', missing: 'Choose a day first' },
})

/** Records that a printed copy came back. */
export function WithdrawCopyDialog({ copy, today, onClose }: { readonly copy: CopyView; readonly today: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [on, setOn] = useState<PlainDate | undefined>(today)
  const [note, setNote] = useState('')
  const save = useCommand(withdrawCopy, { refresh: [showDistribution, listOldCopies], onDone: onClose })
  return (
    <Dialog title={text.title(copy.copyNo, copy.place)} onClose={onClose} onSubmit={() => { if (on !== undefined) void save.run({ id: copy.id, version: copy.version, on, note }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={save.busy} offBecause={on === undefined ? text.missing : undefined}>{text.save}</Button></>}>
      <DateField label={text.on} required value={on} onChange={setOn} min={copy.handedOn} max={today} />
      <TextAreaField label={text.note} rows={2} maxLength={1000} value={note} onChange={setNote} />
      {save.sentence !== undefined && <Note tone="late">{say(save.sentence)}</Note>}
    </Dialog>
  )
}
