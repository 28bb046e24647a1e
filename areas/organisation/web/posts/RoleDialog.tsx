// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { changeRole, type listPermissions, listPosts, whoAmI } from '../../contract.ts'
import type { RoleView } from './posts-view.ts'
import '../organisation.css'

const WORDS = words({
  vi: { title: (role: string) => `Quyền của vai trò “${role}”`, note: 'Đổi ở đây là đổi cho mọi người giữ chức danh có vai trò này, từ lần bấm tiếp theo của họ.', act: 'Lưu quyền', done: 'Đã lưu quyền', back: 'Quay lại' },
  en: { title: (role: string) => `What “${role}” allows`, note: 'This changes it for everybody whose post has this role, from their next click on.', act: 'Save', done: 'Saved', back: 'Back' },
})

/** Ticks what a role allows. */
export function RoleDialog({ role, areas, onClose }: { readonly role: RoleView; readonly areas: ValueOf<typeof listPermissions>['areas']; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [held, setHeld] = useState<readonly string[]>(role.permissions)
  const command = useCommand(changeRole, { refresh: [listPosts, whoAmI], onDone: () => { showToast(text.done); onClose() } })
  const tick = (word: string, isOn: boolean) => { setHeld(isOn ? [...held, word] : held.filter((one) => one !== word)) }
  return (
    <Dialog title={text.title(role.title)} width={620} onClose={onClose} onSubmit={() => { if (!command.busy) void command.run({ id: role.id, permissions: [...held] }) }}
      actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary" busy={command.busy}>{text.act}</Button></>}>
      <div className="stack">
        <Note>{text.note}</Note>
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
        <div className="or-perms">
          {areas.map(({ name, title, permissions }) => (
            <fieldset key={name}>
              <legend>{say(title)}</legend>
              {permissions.map(({ word, meaning }) => <CheckField key={word} label={say(meaning)} checked={held.includes(word)} onChange={(isOn) => { tick(word, isOn) }} />)}
            </fieldset>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
