// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { SearchCombobox, type SearchItem } from '#platform/web/search/SearchCombobox.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { addAgency, listAgencies } from '../../contract.ts'
import { AgencyCode, AgencyId, AgencyKind, AgencyLevel, levelExists } from '../../core/agency.ts'
import { AGENCY_WORDS } from './agency-words.ts'

const WORDS = words({
  vi: {
    title: 'Thêm đơn vị', name: 'Tên đơn vị', code: 'Mã', codeHint: 'Chữ, số, dấu chấm, gạch nối; dùng trong mã hồ sơ, không đổi về sau', codeWrong: 'Mã chỉ gồm chữ không dấu, số, dấu chấm, gạch nối; tối đa 40 ký tự.', kind: 'Loại hình', level: 'Cấp', parent: 'Trực thuộc', from: 'Có từ ngày', act: 'Thêm đơn vị', missing: 'Điền tên, mã, cơ quan cấp trên và ngày trước',
    levelGone: 'Từ 01/07/2025 không còn cấp huyện', done: (name: string) => `Đã thêm ${name}`, back: 'Quay lại', next: 'Sau khi thêm, mở tài khoản quản trị để đơn vị tự quản lý người của mình.',
  },
  en: {
    title: 'Add an agency', name: 'Name', code: 'Code', codeHint: 'Letters, digits, dots, hyphens; used in dossier codes, never changed', codeWrong: 'A code has letters, digits, dots and hyphens only, at most 40.', kind: 'Kind', level: 'Level', parent: 'Below', from: 'Since', act: 'Add the agency', missing: 'Enter name, code, superior and day first',
    levelGone: 'There is no district level since 01/07/2025', done: (name: string) => `${name} was added`, back: 'Back', next: 'Then open its administration, so that it manages its own people.',
  },
})

/** Adds an agency below the own one; its roles come with it. */
export function AddAgencyDialog({ on, onClose, onAdded }: { readonly on: PlainDate; readonly onClose: () => void; readonly onAdded: (id: string) => void }) {
  const text = useText(WORDS)
  const kinds = useText(AGENCY_WORDS)
  const say = useSay()
  const all = useApi(listAgencies, { on })
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [kind, setKind] = useState<AgencyKind>('people-committee')
  const [level, setLevel] = useState<AgencyLevel>('commune')
  const [parent, setParent] = useState<SearchItem | undefined>(undefined)
  const [from, setFrom] = useState<PlainDate | undefined>(on)
  const command = useCommand(addAgency, { refresh: [listAgencies], onDone: ({ id }) => { onAdded(id); showToast(text.done(name)); onClose() } })
  const items = (all.data?.agencies ?? []).map(({ id, name: title, code: short }) => ({ id, name: title, detail: short }))
  const chosen = parent ?? (items.length === 1 ? items[0] : undefined)
  const parentId = AgencyId.safeParse(chosen?.id)
  const codeWrong = code === '' || AgencyCode.safeParse(code).success ? undefined : text.codeWrong
  const levelGone = from !== undefined && !levelExists(level, from) ? text.levelGone : undefined
  const offBecause = name.trim() === '' || code === '' || !parentId.success || from === undefined ? text.missing : codeWrong ?? levelGone
  const submit = () => { if (offBecause === undefined && parentId.success && from !== undefined && !command.busy) void command.run({ name, code, kind, level, parentId: parentId.data, validFrom: from }) }
  return (
    <Dialog title={text.title} width={560} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <div className="stack">
        <TextField label={text.name} required autoFocus maxLength={300} value={name} onChange={setName} />
        <SearchCombobox label={text.parent} required value={chosen} onChange={setParent} items={items} busy={all.isPending} />
        <div className="columns-2">
          <TextField label={text.code} required hint={text.codeHint} maxLength={40} value={code} onChange={setCode} error={codeWrong} autoComplete="off" />
          <DateField label={text.from} required value={from} onChange={setFrom} />
          <SelectField label={text.kind} value={kind} onChange={(value) => { const known = AgencyKind.safeParse(value); if (known.success) setKind(known.data) }} options={AgencyKind.options.map((value) => ({ value, label: kinds[value] }))} />
          <SelectField label={text.level} value={level} error={levelGone} onChange={(value) => { const known = AgencyLevel.safeParse(value); if (known.success) setLevel(known.data) }} options={AgencyLevel.options.map((value) => ({ value, label: kinds[value] }))} />
        </div>
        <p className="t12 muted">{text.next}</p>
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
