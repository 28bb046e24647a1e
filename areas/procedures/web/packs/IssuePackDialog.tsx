// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { issuePack, listPacks, showPack } from '../../contract.ts'
import type { ShownPack } from './PackPage.tsx'

const WORDS = words({
  vi: { title: (no: number) => `Ban hành bản ${no}`, why: 'Ban hành rồi thì nội dung bản này không sửa được. Các cơ quan đã nhận sẽ thấy bản mới và so sánh với nội dung của mình trước khi lấy.', notes: 'Bản này khác bản trước ở đâu', hint: 'Ví dụ: Thêm biểu mẫu theo Thông tư 03/2025/TT-VPCP', act: 'Ban hành', keep: 'Để nguyên', done: (no: number) => `Đã ban hành bản ${no}` },
  en: { title: (no: number) => `Issue version ${no}`, why: 'An issued version cannot be changed. Agencies that adopted the pack see it and compare before they take it.', notes: 'What is new in it', hint: 'For example: forms of Circular 03/2025/TT-VPCP', act: 'Issue', keep: 'Leave as it is', done: (no: number) => `Version ${no} was issued` },
})

/** Asks what is new, then freezes the draft as the next version. */
export function IssuePackDialog({ pack, nextNo, onClose }: { readonly pack: ShownPack; readonly nextNo: number; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [notes, setNotes] = useState('')
  const command = useCommand(issuePack, { refresh: [showPack, listPacks], onDone: ({ versionNo }) => { showToast(text.done(versionNo)); onClose() } })
  return (
    <Dialog title={text.title(nextNo)} onClose={onClose} onSubmit={() => { void command.run({ id: pack.id, version: pack.version, notes }) }} actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy}>{text.act}</Button></>}>
      <p className="second">{text.why}</p>
      <TextAreaField label={text.notes} rows={3} maxLength={4000} placeholder={text.hint} value={notes} onChange={setNotes} />
      {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
    </Dialog>
  )
}
