// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { changeCode, listProcedures, showProcedure } from '../../contract.ts'
import type { ShownProcedure } from './shown-procedure.ts'

const WORDS = words({
  vi: { title: (code: string) => `Đổi mã quy trình ${code}`, code: 'Mã mới', hint: 'Đổi được đến khi ban hành lần đầu; mã không trùng với quy trình, tài liệu khác đang dùng', act: 'Đổi mã', back: 'Để nguyên', same: 'Nhập mã mới trước', done: (code: string) => `Đã đổi mã thành ${code}` },
  en: { title: (code: string) => `Change the code ${code}`, code: 'New code', hint: 'Until the first issue; not that of another procedure or document in use', act: 'Change the code', back: 'Leave as it is', same: 'Enter a new code first', done: (code: string) => `The code is now ${code}` },
})

/** Gives a procedure that was never issued another code. */
export function CodeDialog({ shown: { code, revision }, onClose }: { readonly shown: ShownProcedure; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [typed, setTyped] = useState(code)
  const command = useCommand(changeCode, { refresh: [showProcedure, listProcedures], onDone: () => { showToast(text.done(typed.trim())); onClose() } })
  const offBecause = typed.trim() === '' || typed.trim() === code ? text.same : undefined
  return (
    <Dialog title={text.title(code)} onClose={onClose} onSubmit={() => { if (offBecause === undefined && !command.busy) void command.run({ revisionId: revision.id, version: revision.version, code: typed }) }}
      actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <TextField label={text.code} required autoFocus hint={text.hint} maxLength={80} value={typed} onChange={setTyped} />
      {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
    </Dialog>
  )
}
