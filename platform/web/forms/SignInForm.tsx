// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react'
import { Button, TextButton } from '../controls/Button.tsx'
import { Note } from '../feedback/Note.tsx'
import { PasswordField, TextField } from '../fields/TextField.tsx'
import { useText, words } from '../language/language.ts'
import { Panel } from '../panel/Panel.tsx'
import { Gate } from './Gate.tsx'
import { useDraft } from './use-draft.ts'

export interface DemoSignIns {
  readonly password: string
  readonly signIns: readonly { readonly login: string; readonly who: string }[]
}

export interface SignInFormProps {
  readonly onSignIn: (who: { readonly login: string; readonly password: string }) => void
  readonly busy: boolean
  /** Why it did not work. */
  readonly sentence: string | undefined
  readonly demo?: DemoSignIns | undefined
}

const WORDS = words({
  vi: { title: 'Đăng nhập', login: 'Tên đăng nhập', password: 'Mật khẩu', act: 'Đăng nhập', empty: 'Ô này còn trống.', emptyMend: 'Hãy điền rồi bấm lại.', demo: 'Tài khoản trình diễn', demoNote: 'Dữ liệu trình diễn, con người hư cấu. Chọn một người để vào ngay.', forgot: 'Quên mật khẩu: hỏi người quản trị của cơ quan.' },
  en: { title: 'Sign in', login: 'Login', password: 'Password', act: 'Sign in', empty: 'This field is empty.', emptyMend: 'Fill it in and press again.', demo: 'Demo accounts', demoNote: 'Demo data, invented people. Choose one to enter.', forgot: 'Forgotten the password? Ask your administrator.' },
})

/** Sign-in by name and password. */
export function SignInForm({ onSignIn, busy, sentence, demo }: SignInFormProps) {
  const text = useText(WORDS)
  const { draft, set } = useDraft({ login: '', password: '' })
  const [tried, setTried] = useState(false)
  const errorOf = (value: string) => tried && value.trim() === '' ? { what: text.empty, mend: text.emptyMend } : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!busy && draft.login.trim() !== '' && draft.password !== '') onSignIn({ login: draft.login.trim(), password: draft.password })
  }
  return (
    <Gate title={text.title}>
      <section className="nr-panel" aria-labelledby="dang-nhap">
        <form className="nr-form nr-panel__body" onSubmit={submit} noValidate>
          <h1 id="dang-nhap" className="t16">{text.title}</h1>
          {sentence !== undefined && <Note tone="late">{sentence}</Note>}
          <TextField label={text.login} required value={draft.login} onChange={set('login')} error={errorOf(draft.login)} autoComplete="username" autoFocus maxLength={80} />
          <PasswordField label={text.password} required value={draft.password} onChange={set('password')} error={errorOf(draft.password)} autoComplete="current-password" />
          <Button tone="primary" type="submit" width="full" busy={busy}>{text.act}</Button>
          <p className="t12 muted">{text.forgot}</p>
        </form>
      </section>
      {demo !== undefined && demo.signIns.length > 0 && (
        <Panel title={text.demo} note={text.demoNote} body="flush">
          <ul className="nr-demo">
            {demo.signIns.map(({ login, who }) => <li key={login}><TextButton onClick={() => { if (!busy) onSignIn({ login, password: demo.password }) }}>{who}</TextButton> <span className="t12 muted">{login}</span></li>)}
          </ul>
        </Panel>
      )}
    </Gate>
  )
}
