// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listPacks, savePack, showPack } from '../../contract.ts'
import { pathOfPack } from './pack-paths.ts'

const WORDS = words({
  vi: { make: 'Lập bộ quy trình mẫu', rename: 'Sửa tên, giới thiệu', name: 'Tên bộ', hint: 'Ví dụ: Bộ quy trình mẫu cấp xã, lĩnh vực Hộ tịch', about: 'Giới thiệu', save: 'Lưu', keep: 'Để nguyên', missing: 'Ghi tên bộ trước' },
  en: { make: 'Make a pack', rename: 'Name and description', name: 'Name', hint: 'For example: commune procedures, civil status', about: 'About', save: 'Save', keep: 'Leave as it is', missing: 'Write the name first' },
})

/** Name and description of a pack, new or existing. */
export function PackDialog({ pack, onClose }: { readonly pack: { readonly id: string; readonly version: number; readonly name: string; readonly about: string } | undefined; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const [name, setName] = useState(pack?.name ?? '')
  const [about, setAbout] = useState(pack?.about ?? '')
  const command = useCommand(savePack, { refresh: [listPacks, showPack], onDone: ({ id }) => { onClose(); if (pack === undefined) void navigate(pathOfPack(id)) } })
  const offBecause = name.trim() === '' ? text.missing : undefined
  return (
    <Dialog title={pack === undefined ? text.make : text.rename} onClose={onClose} onSubmit={() => { if (offBecause === undefined) void command.run({ id: pack?.id ?? null, version: pack?.version ?? 0, name, about }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.save}</Button></>}>
      <TextField label={text.name} required hint={text.hint} maxLength={300} value={name} onChange={setName} />
      <TextAreaField label={text.about} rows={3} maxLength={4000} value={about} onChange={setAbout} />
      {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
    </Dialog>
  )
}
