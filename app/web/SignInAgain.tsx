// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signIn } from '#areas/organisation/contract.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { PasswordField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { setSessionEnded } from './session-ended.ts'

const WORDS = words({
  vi: { title: 'Phiên làm việc đã hết', kept: 'Nội dung đang nhập trên trang vẫn còn. Nhập mật khẩu để làm tiếp.', login: 'Tên đăng nhập', password: 'Mật khẩu', act: 'Đăng nhập lại', other: 'Người khác đăng nhập' },
  en: { title: 'Your session has ended', kept: 'What you typed on the page is kept. Enter your password to go on.', login: 'Login', password: 'Password', act: 'Sign in again', other: 'Sign in as someone else' },
})

/** The session ended while a page was open: the page stays behind this dialog with all that was typed. */
export function SignInAgain({ login }: { readonly login: string }) {
  const text = useText(WORDS)
  const say = useSay()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const command = useCommand(signIn, { onDone: () => { setSessionEnded(false); void client.invalidateQueries() } })
  const leave = () => { location.assign('/') }
  return (
    <Dialog title={text.title} onClose={leave} onSubmit={() => { if (password !== '' && !command.busy) void command.run({ login, password }) }}
      actions={<><Button onClick={leave}>{text.other}</Button><Button tone="primary" type="submit" busy={command.busy}>{text.act}</Button></>}>
      {command.sentence === undefined ? <Note>{text.kept}</Note> : <Note tone="late">{say(command.sentence)}</Note>}
      <TextField label={text.login} value={login} onChange={() => {}} readOnly autoComplete="username" />
      <PasswordField label={text.password} value={password} onChange={setPassword} autoComplete="current-password" autoFocus />
    </Dialog>
  )
}
