// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Note } from '../feedback/Note.tsx'
import { PasswordField } from '../fields/TextField.tsx'
import { useText, words } from '../language/language.ts'
import { useDraft } from './use-draft.ts'

export interface ChangePasswordFormProps {
  readonly onChange: (passwords: { readonly current: string; readonly next: string }) => void
  readonly busy: boolean
  readonly sentence: string | undefined
  /** The administrator gave the present one, so it must be changed before anything else. */
  readonly must?: boolean
  readonly onCancel?: (() => void) | undefined
}

const WORDS = words({
  vi: { must: 'Mật khẩu hiện tại do người quản trị cấp. Hãy đặt mật khẩu của riêng mình trước khi làm việc.', current: 'Mật khẩu hiện tại', next: 'Mật khẩu mới', again: 'Nhập lại mật khẩu mới', hint: 'Ít nhất 10 ký tự; một câu dễ nhớ là tốt.', differ: 'Hai lần nhập mật khẩu mới chưa giống nhau.', differMend: 'Nhập lại cả hai ô.', act: 'Đổi mật khẩu', empty: 'Ô này còn trống.', emptyMend: 'Hãy điền rồi bấm lại.', back: 'Quay lại', ends: 'Các phiên khác của bạn sẽ được đăng xuất.' },
  en: { must: 'The present password was given by the administrator. Set your own before you work.', current: 'Present password', next: 'New password', again: 'New password again', hint: 'At least 10 characters; a sentence that you remember is good.', differ: 'The two new passwords differ.', differMend: 'Enter both again.', act: 'Change password', empty: 'This field is empty.', emptyMend: 'Fill it in and press again.', back: 'Back', ends: 'Your other sessions will be signed out.' },
})

/** Sets another password of one's own. */
export function ChangePasswordForm({ onChange, busy, sentence, must = false, onCancel }: ChangePasswordFormProps) {
  const text = useText(WORDS)
  const { draft, set } = useDraft({ current: '', next: '', again: '' })
  const [tried, setTried] = useState(false)
  const differ = draft.next !== draft.again
  const errorOf = (value: string) => tried && value === '' ? { what: text.empty, mend: text.emptyMend } : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!busy && !differ && draft.current !== '' && draft.next !== '') onChange({ current: draft.current, next: draft.next })
  }
  return (
    <form className="nr-form" onSubmit={submit} noValidate>
      {must && <Note tone="soon">{text.must}</Note>}
      {sentence !== undefined && <Note tone="late">{sentence}</Note>}
      <PasswordField label={text.current} value={draft.current} onChange={set('current')} error={errorOf(draft.current)} autoComplete="current-password" autoFocus />
      <PasswordField label={text.next} value={draft.next} onChange={set('next')} error={errorOf(draft.next)} autoComplete="new-password" hint={text.hint} />
      <PasswordField label={text.again} value={draft.again} onChange={set('again')} autoComplete="new-password" error={tried && differ ? { what: text.differ, mend: text.differMend } : undefined} />
      <p className="t12 muted">{text.ends}</p>
      <div className="nr-form__foot">
        {onCancel !== undefined && <Button onClick={onCancel}>{text.back}</Button>}
        <Button tone="primary" type="submit" busy={busy}>{text.act}</Button>
      </div>
    </form>
  )
}
