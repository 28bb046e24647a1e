// SPDX-License-Identifier: Apache-2.0
import { changePassword, signOut, whoAmI } from '#areas/organisation/contract.ts'
import { ChangePasswordForm } from '#platform/web/forms/ChangePasswordForm.tsx'
import { Gate } from '#platform/web/forms/Gate.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useCommand } from '#platform/web/use-command.ts'

const WORDS = words({ vi: { title: (login: string) => `Đặt mật khẩu cho ${login}` }, en: { title: (login: string) => `Set the password of ${login}` } })

/** A password given by the administrator is changed before any work. */
export function OwnPasswordFirst({ login }: { readonly login: string }) {
  const text = useText(WORDS)
  const say = useSay()
  const command = useCommand(changePassword, { refresh: [whoAmI] })
  const leave = useCommand(signOut, { onDone: () => { location.reload() } })
  return (
    <Gate title={text.title(login)}>
      <Panel title={text.title(login)} level={1}>
        <ChangePasswordForm must busy={command.busy} sentence={command.sentence === undefined ? undefined : say(command.sentence)} onChange={(passwords) => { void command.run(passwords) }} onCancel={() => { void leave.run({}) }} />
      </Panel>
    </Gate>
  )
}
