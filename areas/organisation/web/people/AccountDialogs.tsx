// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { disableAccount, giveAccount, listPeople } from '../../contract.ts'
import { Login, type Person } from '../../core/person.ts'
import { suggestLogin } from '../../core/suggest-login.ts'
import { OneTimePassword } from '../OneTimePassword.tsx'
import { PERSON_WORDS } from './AddPersonDialog.tsx'

const WORDS = words({
  vi: {
    open: (name: string) => `Mở tài khoản cho ${name}`, reset: (name: string) => `Cấp lại mật khẩu cho ${name}?`, openAct: 'Mở tài khoản', resetAct: 'Cấp mật khẩu một lần', ends: 'Mật khẩu cũ hết hiệu lực ngay, mọi phiên đang mở bị đăng xuất, tài khoản bị khóa hoặc đã ngừng được mở lại.',
    disable: (name: string) => `Ngừng tài khoản của ${name}?`, disableWhy: 'Người này bị đăng xuất ngay và không đăng nhập được nữa. Hồ sơ, lịch sử và chức danh giữ nguyên; nếu người này thôi việc, hãy cho thôi giữ cả chức danh.', disableAct: 'Ngừng tài khoản', done: 'Đã ngừng tài khoản',
  },
  en: {
    open: (name: string) => `Open an account for ${name}`, reset: (name: string) => `Reset the password of ${name}?`, openAct: 'Open the account', resetAct: 'Give a one-time password', ends: 'The old password ends at once, open sessions are signed out, and a locked or disabled account opens again.',
    disable: (name: string) => `Disable the account of ${name}?`, disableWhy: 'The person is signed out at once and cannot sign in. Dossiers, history and posts stay; if the person leaves, end the posts too.', disableAct: 'Disable the account', done: 'The account was disabled',
  },
})

/** Opens an account, or resets its password; the one-time password is shown once. */
export function AccountDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const field = useText(PERSON_WORDS)
  const say = useSay()
  const [typed, setTyped] = useState(person.login ?? suggestLogin(person.fullName))
  const [given, setGiven] = useState<string | undefined>(undefined)
  const command = useCommand(giveAccount, { refresh: [listPeople], onDone: ({ oneTimePassword }) => { setGiven(oneTimePassword) } })
  if (given !== undefined) return <OneTimePassword name={person.fullName} login={typed} password={given} onClose={onClose} />
  const isNew = person.login === null
  const wrong = Login.safeParse(typed).success ? undefined : field.loginWrong
  return (
    <Dialog title={isNew ? text.open(person.fullName) : text.reset(person.fullName)} onClose={onClose} onSubmit={() => { if (wrong === undefined && !command.busy) void command.run({ personId: person.id, login: typed }) }}
      actions={<><Button onClick={onClose}>{field.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={wrong}>{isNew ? text.openAct : text.resetAct}</Button></>}>
      <div className="stack">
        {isNew ? <TextField label={field.login} required autoFocus hint={field.loginHint} maxLength={80} value={typed} onChange={(next) => { setTyped(next.toLowerCase()) }} error={typed === '' ? undefined : wrong} autoComplete="off" /> : <Note tone="soon">{text.ends}</Note>}
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}

/** Closes an account after saying what that means. */
export function DisableDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const field = useText(PERSON_WORDS)
  const say = useSay()
  const command = useCommand(disableAccount, { refresh: [listPeople], onDone: () => { showToast(text.done); onClose() } })
  return (
    <Dialog title={text.disable(person.fullName)} onClose={onClose} onSubmit={() => { if (!command.busy) void command.run({ personId: person.id }) }}
      actions={<><Button onClick={onClose}>{field.back}</Button><Button type="submit" tone="danger" busy={command.busy}>{text.disableAct}</Button></>}>
      <div className="stack"><p className="t13">{text.disableWhy}</p>{command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}</div>
    </Dialog>
  )
}
