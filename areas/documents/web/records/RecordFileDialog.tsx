// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listRecordFiles, listRecordKinds, type RecordFileRow, saveRecordFile } from '../../contract.ts'
import { destroyableFrom, sayRetention } from '../../core/retention.ts'

const WORDS = words({
  vi: { add: 'Thêm hồ sơ', edit: 'Sửa hồ sơ', kind: 'Loại hồ sơ', noKinds: 'Chưa có loại hồ sơ; thêm ở trang Danh mục, phần Hồ sơ', title: 'Tên hồ sơ', extent: 'Số lượng (tập, hộp, mét)', keptAt: 'Nơi lưu', closedOn: 'Ngày kết thúc hồ sơ', keep: 'Bỏ qua', save: 'Lưu', missing: 'Chọn loại, ghi tên, nơi lưu và ngày kết thúc trước', rule: (rule: string, from: string) => `Lưu ${rule}; được tiêu hủy từ ${from}.`, forever: 'Loại hồ sơ này lưu vĩnh viễn.' },
  en: { add: 'Add a file', edit: 'Edit the file', kind: 'Kind', noKinds: 'There are no kinds yet; add one under Master lists', title: 'Title', extent: 'Extent', keptAt: 'Place', closedOn: 'Closed on', keep: 'Cancel', save: 'Save', missing: 'Choose the kind, write title, place and day first', rule: (rule: string, from: string) => `Kept ${rule}; may be destroyed from ${from}.`, forever: 'This kind is kept for ever.' },
})

/** A file of records, with the day that follows from its kind. */
export function RecordFileDialog({ row, onClose }: { readonly row: RecordFileRow | undefined; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date } = useFormat()
  const kinds = useApi(listRecordKinds, {})
  const open = kinds.data?.kinds.filter(({ id, closed }) => !closed || id === row?.kindId) ?? []
  const [chosen, setChosen] = useState<string | undefined>(row?.kindId)
  const [title, setTitle] = useState(row?.title ?? '')
  const [extent, setExtent] = useState(row?.extent ?? '')
  const [place, setPlace] = useState<string | undefined>(row?.keptAt)
  const [closedOn, setClosedOn] = useState<PlainDate | undefined>(row?.eventOn)
  const save = useCommand(saveRecordFile, { refresh: [listRecordFiles, listRecordKinds], onDone: onClose })
  const kind = open.find(({ id }) => id === chosen) ?? open[0]
  const keptAt = place ?? kind?.keptAt ?? ''
  const from = kind === undefined || closedOn === undefined ? undefined : destroyableFrom(kind, closedOn)
  const offBecause = kind === undefined ? text.noKinds : title.trim() === '' || keptAt.trim() === '' || closedOn === undefined ? text.missing : undefined
  return (
    <Dialog title={row === undefined ? text.add : `${text.edit}: ${row.title}`} onClose={onClose} onSubmit={() => { if (offBecause === undefined && kind !== undefined && closedOn !== undefined) void save.run({ id: row?.id ?? null, version: row?.version ?? 0, kindId: kind.id, title, extent, keptAt, eventOn: closedOn }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={save.busy} offBecause={offBecause}>{text.save}</Button></>}>
      <SelectField label={text.kind} required value={kind?.id ?? ''} onChange={setChosen} options={open.map(({ id, name }) => ({ value: id, label: name, disabled: row !== undefined && id !== row.kindId }))} />
      <TextField label={text.title} required maxLength={500} value={title} onChange={setTitle} />
      <TextField label={text.extent} maxLength={200} value={extent} onChange={setExtent} />
      <TextField label={text.keptAt} required maxLength={300} value={keptAt} onChange={setPlace} />
      <DateField label={text.closedOn} required value={closedOn} onChange={setClosedOn} />
      {kind !== undefined && from !== undefined && <Note>{from === null ? text.forever : text.rule(say(sayRetention(kind)), date(from))}</Note>}
      {save.sentence !== undefined && <Note tone="late">{say(save.sentence)}</Note>}
    </Dialog>
  )
}
