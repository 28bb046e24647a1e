// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { changePerson, listPeople, listPosts } from '../../contract.ts'
import type { Person } from '../../core/person.ts'
import { isEmail, PERSON_WORDS } from './AddPersonDialog.tsx'

const WORDS = words({ vi: { title: (name: string) => `Sửa thông tin ${name}`, act: 'Lưu thông tin', done: 'Đã lưu thông tin' }, en: { title: (name: string) => `Correct ${name}`, act: 'Save', done: 'Saved' } })

/** Corrects the name and how to reach a person. */
export function ChangePersonDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const field = useText(PERSON_WORDS)
  const say = useSay()
  const [fullName, setFullName] = useState(person.fullName)
  const [email, setEmail] = useState(person.email ?? '')
  const [phone, setPhone] = useState(person.phone ?? '')
  const command = useCommand(changePerson, { refresh: [listPeople, listPosts], onDone: () => { showToast(text.done); onClose() } })
  const emailError = isEmail(email.trim()) ? undefined : field.emailWrong
  const offBecause = fullName.trim() === '' ? field.nameMissing : emailError
  const submit = () => { if (offBecause === undefined && !command.busy) void command.run({ id: person.id, version: person.version, fullName, email: email.trim() === '' ? null : email.trim(), phone: phone.trim() === '' ? null : phone }) }
  return (
    <Dialog title={text.title(person.fullName)} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{field.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <div className="stack">
        <TextField label={field.fullName} required autoFocus maxLength={200} value={fullName} onChange={setFullName} />
        <TextField label={field.email} type="email" value={email} onChange={setEmail} error={emailError} />
        <TextField label={field.phone} type="tel" maxLength={40} value={phone} onChange={setPhone} />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
