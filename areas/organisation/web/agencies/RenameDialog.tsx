// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listAgencies, listAgencyPeriods, renameAgency, whoAmI } from '../../contract.ts'
import type { Agency } from '../../core/agency.ts'

const WORDS = words({
  vi: { title: (name: string) => `Đổi tên ${name}`, name: 'Tên mới', from: 'Có hiệu lực từ ngày', source: 'Căn cứ', sourceHint: 'Ví dụ: Nghị quyết 202/2025/QH15', why: 'Giấy tờ và số liệu của những ngày trước vẫn mang tên cũ.', act: 'Đổi tên', missing: 'Nhập tên mới và ngày có hiệu lực trước', done: 'Đã đổi tên', back: 'Quay lại' },
  en: { title: (name: string) => `Rename ${name}`, name: 'New name', from: 'In force from', source: 'Ground', sourceHint: 'For example: Resolution 202/2025/QH15', why: 'Papers and figures of the days before keep the old name.', act: 'Rename', missing: 'Enter the new name and its first day first', done: 'Renamed', back: 'Back' },
})

/** Gives an agency another name from a day on. */
export function RenameDialog({ agency, onClose }: { readonly agency: Agency; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [name, setName] = useState(agency.name)
  const [from, setFrom] = useState<PlainDate | undefined>(undefined)
  const [source, setSource] = useState('')
  const command = useCommand(renameAgency, { refresh: [listAgencies, listAgencyPeriods, whoAmI], onDone: () => { showToast(text.done); onClose() } })
  const offBecause = name.trim() === '' || name.trim() === agency.name || from === undefined ? text.missing : undefined
  return (
    <Dialog title={text.title(agency.name)} onClose={onClose} onSubmit={() => { if (offBecause === undefined && from !== undefined && !command.busy) void command.run({ id: agency.id, name, from, source }) }}
      actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <div className="stack">
        <p className="t13 second">{text.why}</p>
        <TextField label={text.name} required autoFocus maxLength={300} value={name} onChange={setName} />
        <DateField label={text.from} required value={from} onChange={setFrom} />
        <TextField label={text.source} hint={text.sourceHint} maxLength={300} value={source} onChange={setSource} />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
