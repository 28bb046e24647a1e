// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { appointAdministrator, listPeople } from '../../contract.ts'
import type { Agency } from '../../core/agency.ts'
import { Login } from '../../core/person.ts'
import { suggestLogin } from '../../core/suggest-login.ts'
import { OneTimePassword } from '../OneTimePassword.tsx'
import { PERSON_WORDS } from '../people/AddPersonDialog.tsx'

const WORDS = words({
  vi: { title: (name: string) => `Mở tài khoản quản trị cho ${name}`, why: 'Người này đăng nhập lần đầu rồi tự thêm người, chức danh và tài khoản của đơn vị mình.', act: 'Mở tài khoản quản trị' },
  en: { title: (name: string) => `Open the administration of ${name}`, why: 'This person signs in first and then adds the people, posts and accounts of the agency.', act: 'Open the account' },
})

/** Gives an agency below its first administrator; the one-time password is shown once. */
export function AppointDialog({ agency, onClose }: { readonly agency: Agency; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const field = useText(PERSON_WORDS)
  const say = useSay()
  const [fullName, setFullName] = useState('')
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [given, setGiven] = useState<string | undefined>(undefined)
  const login = typed ?? suggestLogin(fullName)
  const command = useCommand(appointAdministrator, { refresh: [listPeople], onDone: ({ oneTimePassword }) => { setGiven(oneTimePassword) } })
  if (given !== undefined) return <OneTimePassword name={fullName} login={login} password={given} onClose={onClose} />
  const wrong = login === '' || Login.safeParse(login).success ? undefined : field.loginWrong
  const offBecause = fullName.trim() === '' ? field.nameMissing : login === '' ? field.loginHint : wrong
  return (
    <Dialog title={text.title(agency.name)} onClose={onClose} onSubmit={() => { if (offBecause === undefined && !command.busy) void command.run({ agencyId: agency.id, fullName, login }) }}
      actions={<><Button onClick={onClose}>{field.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <div className="stack">
        <p className="t13 second">{text.why}</p>
        <TextField label={field.fullName} required autoFocus maxLength={200} value={fullName} onChange={setFullName} />
        <TextField label={field.login} required hint={field.loginHint} maxLength={80} value={login} onChange={(next) => { setTyped(next.toLowerCase()) }} error={wrong} autoComplete="off" />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
