// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Note } from '../feedback/Note.tsx'
import { PasswordField, SelectField, type SelectOption, TextField } from '../fields/TextField.tsx'
import { useText, words } from '../language/language.ts'
import { Gate } from './Gate.tsx'
import { useDraft } from './use-draft.ts'

export interface FirstAdministrator {
  readonly code: string
  readonly agencyName: string
  readonly agencyCode: string
  readonly kind: string
  readonly level: string
  readonly fullName: string
  readonly login: string
  readonly password: string
}

export interface FirstAdministratorFormProps {
  readonly onCreate: (first: FirstAdministrator) => void
  readonly busy: boolean
  readonly sentence: string | undefined
  /** Kinds and levels of agencies, first the most usual. */
  readonly kinds: readonly SelectOption[]
  readonly levels: readonly SelectOption[]
  /** Fields that the server found not well formed. */
  readonly faulty: readonly string[]
}

const WORDS = words({
  vi: {
    title: 'Thiết lập lần đầu', about: 'Hệ thống đang trống. Nhập mã cài đặt in trên cửa sổ chạy máy chủ để lập cơ quan và người quản trị đầu tiên.',
    code: 'Mã cài đặt', codeHint: 'Dùng một lần, in trên cửa sổ chạy máy chủ.', agency: 'Tên cơ quan', agencyHint: 'Ví dụ: UBND xã Hoàng Khai', agencyCode: 'Mã cơ quan', agencyCodeHint: 'Chữ, số, dấu chấm, gạch nối. Ví dụ: H60.27.12', kind: 'Loại hình', level: 'Cấp',
    name: 'Họ và tên người quản trị', login: 'Tên đăng nhập', loginHint: 'Chữ thường không dấu, số, dấu chấm; ít nhất 3 ký tự.', password: 'Mật khẩu', passwordHint: 'Ít nhất 10 ký tự; một câu dễ nhớ là tốt.', again: 'Nhập lại mật khẩu', differ: 'Hai lần nhập mật khẩu chưa giống nhau.', differMend: 'Nhập lại cả hai ô.',
    empty: 'Ô này còn trống.', emptyMend: 'Hãy điền rồi bấm lại.', malformed: 'Nội dung chưa đúng dạng.', act: 'Lập cơ quan và người quản trị',
  },
  en: {
    title: 'First set-up', about: 'The system is empty. Enter the one-time code printed on the server console to create the agency and its first administrator.',
    code: 'One-time code', codeHint: 'Works once; printed on the server console.', agency: 'Name of the agency', agencyHint: 'For example: UBND xã Hoàng Khai', agencyCode: 'Code of the agency', agencyCodeHint: 'Letters, digits, dots, hyphens. For example: H60.27.12', kind: 'Kind', level: 'Level',
    name: 'Full name of the administrator', login: 'Login', loginHint: 'Lower-case letters, digits, dots; at least 3.', password: 'Password', passwordHint: 'At least 10 characters; a sentence that you remember is good.', again: 'Password again', differ: 'The two passwords differ.', differMend: 'Enter both again.',
    empty: 'This field is empty.', emptyMend: 'Fill it in and press again.', malformed: 'This is not well formed.', act: 'Create the agency and the administrator',
  },
})

/** The first visit to an empty system. */
export function FirstAdministratorForm({ onCreate, busy, sentence, kinds, levels, faulty }: FirstAdministratorFormProps) {
  const text = useText(WORDS)
  const { draft, set } = useDraft({ code: '', agencyName: '', agencyCode: '', kind: kinds[0]?.value ?? '', level: levels[0]?.value ?? '', fullName: '', login: '', password: '', again: '' })
  const [tried, setTried] = useState(false)
  const { again, ...first } = draft
  const differ = draft.password !== again
  const empty = Object.values(first).some((value) => value.trim() === '')
  const errorOf = (key: keyof FirstAdministrator) => tried && draft[key].trim() === '' ? { what: text.empty, mend: text.emptyMend } : faulty.includes(key) ? { what: text.malformed } : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!busy && !differ && !empty) onCreate(first)
  }
  return (
    <Gate title={text.title}>
      <section className="nr-panel" aria-labelledby="thiet-lap">
        <form className="nr-form nr-panel__body" onSubmit={submit} noValidate>
          <h1 id="thiet-lap" className="t16">{text.title}</h1>
          <p className="t13 second">{text.about}</p>
          {sentence !== undefined && <Note tone="late">{sentence}</Note>}
          <TextField label={text.code} required value={draft.code} onChange={set('code')} hint={text.codeHint} error={errorOf('code')} autoComplete="one-time-code" autoFocus maxLength={40} />
          <TextField label={text.agency} required value={draft.agencyName} onChange={set('agencyName')} hint={text.agencyHint} error={errorOf('agencyName')} autoComplete="organization" maxLength={300} />
          <TextField label={text.agencyCode} required value={draft.agencyCode} onChange={set('agencyCode')} hint={text.agencyCodeHint} error={errorOf('agencyCode')} maxLength={40} />
          <div className="columns-2">
            <SelectField label={text.kind} required value={draft.kind} onChange={set('kind')} options={kinds} />
            <SelectField label={text.level} required value={draft.level} onChange={set('level')} options={levels} />
          </div>
          <TextField label={text.name} required value={draft.fullName} onChange={set('fullName')} error={errorOf('fullName')} autoComplete="name" maxLength={200} />
          <TextField label={text.login} required value={draft.login} onChange={set('login')} hint={text.loginHint} error={errorOf('login')} autoComplete="username" maxLength={80} />
          <PasswordField label={text.password} value={draft.password} onChange={set('password')} hint={text.passwordHint} error={errorOf('password')} autoComplete="new-password" />
          <PasswordField label={text.again} value={again} onChange={set('again')} error={tried && differ ? { what: text.differ, mend: text.differMend } : undefined} autoComplete="new-password" />
          <Button tone="primary" type="submit" width="full" busy={busy}>{text.act}</Button>
        </form>
      </section>
    </Gate>
  )
}
