// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { matchText } from '#platform/web/search/match-text.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listRoles, setRoleHolders, showProcedure } from '../../contract.ts'
import type { PostRow, RoleRow } from './role-row.ts'

const WORDS = words({
  vi: { title: 'Chức danh đảm nhiệm vai trò', search: 'Tìm chức danh hoặc người', hint: 'Gõ không dấu cũng được', save: 'Lưu', keep: 'Để nguyên', vacant: 'chưa có người', done: (role: string) => `Đã gán “${role}”`, cleared: (role: string) => `“${role}” chưa gán cho ai`, none: 'Cơ quan chưa có chức danh nào. Người quản trị thêm chức danh ở mục Quản trị.', noMatch: 'Không có chức danh khớp', several: 'Chọn nhiều chức danh thì ai trong số đó cũng nhận được việc.', most: 'Nhiều nhất 20 chức danh' },
  en: { title: 'Posts that hold the role', search: 'Find a post or a person', hint: 'With or without diacritics', save: 'Save', keep: 'Leave as it is', vacant: 'nobody', done: (role: string) => `“${role}” was assigned`, cleared: (role: string) => `Nobody holds “${role}”`, none: 'The agency has no posts. The administrator adds them under Administration.', noMatch: 'No post matches', several: 'With several posts, any of their people can take the work.', most: 'At most 20 posts' },
})
const MOST_POSTS = 20

/** Which posts stand for a role. */
export function RolePostsDialog({ row, posts, onClose }: { readonly row: RoleRow; readonly posts: readonly PostRow[]; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(row.postIds)
  const command = useCommand(setRoleHolders, { refresh: [listRoles, showProcedure], onDone: () => { showToast(chosen.length === 0 ? text.cleared(row.role) : text.done(row.role)); onClose() } })
  const shown = typed.trim() === '' ? posts : posts.filter(({ title, holders }) => matchText(`${title} ${holders.join(' ')}`, typed) !== undefined)
  const tooMany = chosen.length > MOST_POSTS ? text.most : undefined
  return (
    <Dialog title={text.title} width={560} onClose={onClose} onSubmit={() => { if (tooMany === undefined) void command.run({ role: row.role, postIds: [...chosen] }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={tooMany}>{text.save}</Button></>}>
      <p className="strong pr-any">{row.role}</p>
      {posts.length === 0 ? <Note tone="soon">{text.none}</Note> : (
        <>
          {posts.length > 8 && <TextField label={text.search} hint={text.hint} type="search" value={typed} onChange={setTyped} autoFocus />}
          <ul className="pr-posts">
            {shown.map(({ id, title, holders }) => <li key={id}><CheckField label={`${title}${holders.length === 0 ? ` (${text.vacant})` : `: ${holders.join(', ')}`}`} checked={chosen.includes(id)} onChange={(isOn) => { setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id)) }} /></li>)}
            {shown.length === 0 && <li className="muted">{text.noMatch}</li>}
          </ul>
          <p className="t12 muted">{text.several}</p>
        </>
      )}
      {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
    </Dialog>
  )
}
