// SPDX-License-Identifier: Apache-2.0
import { changePassword } from '#areas/organisation/contract.ts'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { ChangePasswordForm } from '#platform/web/forms/ChangePasswordForm.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'

const WORDS = words({ vi: { title: 'Đổi mật khẩu', done: 'Đã đổi mật khẩu' }, en: { title: 'Change password', done: 'Password changed' } })

/** Changing one's password from the user menu. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const command = useCommand(changePassword, { onDone: () => { showToast(text.done); onClose() } })
  return (
    <Dialog title={text.title} onClose={onClose}>
      <ChangePasswordForm busy={command.busy} sentence={command.sentence === undefined ? undefined : say(command.sentence)} onChange={(passwords) => { void command.run(passwords) }} onCancel={onClose} />
    </Dialog>
  )
}
