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
import { type DelegationView, endDelegation, listDelegations } from '../../contract.ts'
import { DELEGATION_WORDS, lastDayOf } from './delegation-words.ts'

const WORDS = words({
  vi: { on: 'Không còn ủy quyền kể từ ngày', reason: 'Lý do', why: 'Việc đã làm theo ủy quyền trước ngày đó vẫn có giá trị và vẫn ghi là làm thay ai.', missing: 'Chọn ngày và ghi lý do trước', done: 'Đã ghi thôi ủy quyền' },
  en: { on: 'No longer delegated from', reason: 'Reason', why: 'What was done by it before stays as it is.', missing: 'Choose the day and write the reason first', done: 'The end was recorded' },
})

/** Ends a delegation before its last day. */
export function EndDelegationDialog({ one, on, onClose }: { readonly one: DelegationView; readonly on: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const shared = useText(DELEGATION_WORDS)
  const say = useSay()
  const [day, setDay] = useState<PlainDate | undefined>(on)
  const [reason, setReason] = useState('')
  const command = useCommand(endDelegation, { refresh: [listDelegations], onDone: () => { showToast(text.done); onClose() } })
  const offBecause = day === undefined || reason.trim() === '' ? text.missing : undefined
  return (
    <Dialog title={shared.endOf(one.delegate.name)} onClose={onClose} onSubmit={() => { if (day !== undefined && offBecause === undefined && !command.busy) void command.run({ id: one.id, on: day, reason }) }}
      actions={<><Button onClick={onClose}>{shared.back}</Button><Button type="submit" tone="danger" busy={command.busy} offBecause={offBecause}>{shared.end}</Button></>}>
      <div className="stack">
        <p className="t13 second">{text.why}</p>
        <DateField label={text.on} required value={day} onChange={setDay} min={on} max={lastDayOf(one.to)} />
        <TextAreaField label={text.reason} required rows={2} maxLength={1000} value={reason} onChange={setReason} />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
