// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { addPerson, listPeople, listPosts } from '../../contract.ts'
import { Login, PostId } from '../../core/person.ts'
import { suggestLogin } from '../../core/suggest-login.ts'
import { OneTimePassword } from '../OneTimePassword.tsx'

export const PERSON_WORDS = words({
  vi: { fullName: 'Họ và tên', email: 'Thư điện tử', phone: 'Điện thoại', login: 'Tên đăng nhập', loginHint: 'Chữ thường không dấu, số, dấu chấm; từ 3 ký tự', post: 'Chức danh', noPost: 'Chưa giao chức danh', from: 'Giữ từ ngày', nameMissing: 'Nhập họ và tên trước', loginWrong: 'Tên đăng nhập chỉ gồm chữ thường không dấu, số, dấu chấm, gạch; từ 3 ký tự.', emailWrong: 'Thư điện tử chưa đúng dạng, ví dụ hanh@xa.gov.vn.', dayMissing: 'Chọn ngày bắt đầu giữ chức danh', back: 'Quay lại' },
  en: { fullName: 'Full name', email: 'E-mail', phone: 'Telephone', login: 'Login', loginHint: 'Lower-case letters, digits, dots; at least 3', post: 'Post', noPost: 'No post yet', from: 'Held from', nameMissing: 'Enter the name first', loginWrong: 'A login has lower-case letters, digits, dots and hyphens only, at least 3.', emailWrong: 'This is not an e-mail address, for example hanh@commune.gov.vn.', dayMissing: 'Choose the first day of the post', back: 'Back' },
})
const WORDS = words({ vi: { title: 'Thêm người', account: 'Mở tài khoản đăng nhập', act: 'Thêm người', done: (name: string) => `Đã thêm ${name}` }, en: { title: 'Add a person', account: 'Open an account', act: 'Add the person', done: (name: string) => `${name} was added` } })

/** An address that the server will take; empty is none. */
export const isEmail = (typed: string): boolean => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(typed)

/** Adds a person with a post and, if wanted, an account, in one step; the one-time password is shown once. */
export function AddPersonDialog({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (id: string) => void }) {
  const text = useText(WORDS)
  const field = useText(PERSON_WORDS)
  const say = useSay()
  const posts = useApi(listPosts, {})
  const [fullName, setFullName] = useState('')
  const [email, setEmail] = useState('')
  const [phone, setPhone] = useState('')
  const [withAccount, setWithAccount] = useState(true)
  const [typedLogin, setTypedLogin] = useState<string | undefined>(undefined)
  const [postId, setPostId] = useState('')
  const [from, setFrom] = useState<PlainDate | undefined>(undefined)
  const [given, setGiven] = useState<string | undefined>(undefined)
  const login = typedLogin ?? suggestLogin(fullName)
  const start = from ?? posts.data?.on
  const command = useCommand(addPerson, {
    refresh: [listPeople, listPosts],
    onDone: ({ id, oneTimePassword }) => {
      onAdded(id)
      if (oneTimePassword !== null) setGiven(oneTimePassword)
      else { showToast(text.done(fullName)); onClose() }
    },
  })
  if (given !== undefined) return <OneTimePassword name={fullName} login={login} password={given} onClose={onClose} />
  const loginError = withAccount && login !== '' && !Login.safeParse(login).success ? field.loginWrong : undefined
  const emailError = isEmail(email.trim()) ? undefined : field.emailWrong
  const offBecause = fullName.trim() === '' ? field.nameMissing : withAccount && login === '' ? field.loginHint : loginError ?? emailError ?? (start === undefined ? field.dayMissing : undefined)
  const submit = () => {
    if (offBecause !== undefined || command.busy || start === undefined) return
    const post = PostId.safeParse(postId)
    void command.run({ fullName, email: email.trim() === '' ? null : email.trim(), phone: phone.trim() === '' ? null : phone, login: withAccount ? login : null, postId: post.success ? post.data : null, from: start })
  }
  return (
    <Dialog title={text.title} onClose={onClose} onSubmit={submit} width={560} actions={<><Button onClick={onClose}>{field.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.act}</Button></>}>
      <div className="stack">
        <TextField label={field.fullName} required autoFocus maxLength={200} value={fullName} onChange={setFullName} />
        <div className="columns-2">
          <TextField label={field.email} type="email" value={email} onChange={setEmail} error={emailError} />
          <TextField label={field.phone} type="tel" maxLength={40} value={phone} onChange={setPhone} />
          <SelectField label={field.post} value={postId} empty={field.noPost} onChange={setPostId} options={(posts.data?.posts ?? []).map(({ id, title }) => ({ value: id, label: title }))} />
          {postId !== '' && <DateField label={field.from} required value={start} onChange={setFrom} />}
        </div>
        <CheckField label={text.account} checked={withAccount} onChange={setWithAccount} />
        {withAccount && <TextField label={field.login} required hint={field.loginHint} maxLength={80} value={login} onChange={(next) => { setTypedLogin(next.toLowerCase()) }} error={loginError} autoComplete="off" />}
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
