// SPDX-License-Identifier: Apache-2.0
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import './organisation.css'

const WORDS = words({
  vi: { title: (name: string) => `Mật khẩu một lần của ${name}`, once: 'Mật khẩu này chỉ hiện một lần. Đọc hoặc chép lại cho người dùng ngay bây giờ; lần đăng nhập đầu tiên sẽ yêu cầu đặt mật khẩu riêng.', login: 'Tên đăng nhập', password: 'Mật khẩu một lần', done: 'Đã giao cho người dùng', print: 'In giấy giao tài khoản' },
  en: { title: (name: string) => `One-time password of ${name}`, once: 'It is shown once only. Read it out or copy it now; the first sign-in asks for a password of their own.', login: 'Login', password: 'One-time password', done: 'Handed over', print: 'Print' },
})

/** A fresh one-time password, shown once to whoever gave the account. */
export function OneTimePassword({ name, login, password, onClose }: { readonly name: string; readonly login: string; readonly password: string; readonly onClose: () => void }) {
  const text = useText(WORDS)
  return (
    <Dialog title={text.title(name)} onClose={onClose} actions={<Button tone="primary" onClick={onClose} autoFocus>{text.done}</Button>}>
      <div className="stack">
        <Note tone="soon">{text.once}</Note>
        <div><p className="t12 second">{text.login}</p><p className="strong">{login}</p></div>
        <div><p className="t12 second" id="mat-khau-mot-lan">{text.password}</p><p className="or-secret" aria-labelledby="mat-khau-mot-lan" role="textbox" aria-readonly="true" tabIndex={0}>{password}</p></div>
      </div>
    </Dialog>
  )
}
