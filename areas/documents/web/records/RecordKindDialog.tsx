// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { CheckField, RadioField } from '#platform/web/fields/CheckField.tsx'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listRecordFiles, listRecordKinds, type RecordKindRow, saveRecordKind } from '../../contract.ts'
import type { CountedFrom } from '../../core/retention.ts'

const WORDS = words({
  vi: { add: 'Thêm loại hồ sơ', edit: 'Sửa loại hồ sơ', code: 'Mã', name: 'Tên hồ sơ', keptAt: 'Nơi lưu', keptBy: 'Người lưu', forever: 'Lưu vĩnh viễn', months: 'Thời hạn lưu (tháng)', monthsHint: '12 tháng là 1 năm, 60 tháng là 5 năm', from: 'Tính từ', event: 'Ngày kết thúc hồ sơ', 'year-end': 'Hết năm kết thúc hồ sơ', ground: 'Căn cứ', closed: 'Không dùng nữa', keep: 'Bỏ qua', save: 'Lưu', missing: 'Ghi tên, nơi lưu, người lưu và thời hạn trước', follows: 'Đổi thời hạn thì ngày được tiêu hủy của mọi hồ sơ đang lưu thuộc loại này đổi theo.' },
  en: { add: 'Add a kind of record', edit: 'Edit the kind', code: 'Code', name: 'Name', keptAt: 'Where', keptBy: 'By whom', forever: 'Kept for ever', months: 'Kept for (months)', monthsHint: '12 months are a year', from: 'Counted from', event: 'The day it was closed', 'year-end': 'The end of that year', ground: 'Ground', closed: 'No longer used', keep: 'Cancel', save: 'Save', missing: 'Write name, place, keeper and time first', follows: 'The days of all files of this kind follow the rule.' },
})

/** A kind of record and how long it is kept. */
export function RecordKindDialog({ kind, onClose }: { readonly kind: RecordKindRow | undefined; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [draft, setDraft] = useState({ code: kind?.code ?? '', name: kind?.name ?? '', keptAt: kind?.keptAt ?? '', keptBy: kind?.keptBy ?? '', ground: kind?.ground ?? '', closed: kind?.closed ?? false, countedFrom: kind?.countedFrom ?? 'year-end' as CountedFrom })
  const [forever, setForever] = useState(kind !== undefined && kind.months === null)
  const [months, setMonths] = useState(String(kind?.months ?? 60))
  const save = useCommand(saveRecordKind, { refresh: [listRecordKinds, listRecordFiles], onDone: onClose })
  const count = Math.floor(Number(months))
  const offBecause = draft.name.trim() === '' || draft.keptAt.trim() === '' || draft.keptBy.trim() === '' || (!forever && !(count >= 1 && count <= 1200)) ? text.missing : undefined
  return (
    <Dialog title={kind === undefined ? text.add : `${text.edit}: ${kind.name}`} width={620} onClose={onClose} onSubmit={() => { if (offBecause === undefined) void save.run({ id: kind?.id ?? null, version: kind?.version ?? 0, ...draft, months: forever ? null : count }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={save.busy} offBecause={offBecause}>{text.save}</Button></>}>
      <div className="dc-fields">
        <TextField label={text.name} required maxLength={500} value={draft.name} onChange={(name) => { setDraft({ ...draft, name }) }} />
        <TextField label={text.code} maxLength={80} value={draft.code} onChange={(code) => { setDraft({ ...draft, code }) }} />
        <TextField label={text.keptAt} required maxLength={300} value={draft.keptAt} onChange={(keptAt) => { setDraft({ ...draft, keptAt }) }} />
        <TextField label={text.keptBy} required maxLength={300} value={draft.keptBy} onChange={(keptBy) => { setDraft({ ...draft, keptBy }) }} />
        <div className="dc-wide"><CheckField label={text.forever} checked={forever} onChange={setForever} /></div>
        {!forever && <><TextField label={text.months} required type="number" min={1} max={1200} hint={text.monthsHint} value={months} onChange={setMonths} /><RadioField label={text.from} value={draft.countedFrom} onChange={(countedFrom) => { setDraft({ ...draft, countedFrom }) }} choices={[{ value: 'year-end', label: text['year-end'] }, { value: 'event', label: text.event }]} /></>}
        <div className="dc-wide"><TextAreaField label={text.ground} rows={2} maxLength={1000} value={draft.ground} onChange={(ground) => { setDraft({ ...draft, ground }) }} /></div>
        {kind !== undefined && <CheckField label={text.closed} checked={draft.closed} onChange={(closed) => { setDraft({ ...draft, closed }) }} />}
      </div>
      {kind !== undefined && kind.files > 0 && <p className="second">{text.follows}</p>}
      {save.sentence !== undefined && <Note tone="late">{say(save.sentence)}</Note>}
    </Dialog>
  )
}
