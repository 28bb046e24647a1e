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
import { useCommand } from '#platform/web/use-command.ts'
import { addPost, changePost, listPeople, listPosts } from '../../contract.ts'
import { RoleId } from '../../core/person.ts'
import type { HeldPost, RoleView } from './posts-view.ts'

const WORDS = words({
  vi: {
    add: 'Thêm chức danh', change: (title: string) => `Sửa chức danh “${title}”`, name: 'Tên chức danh', nameHint: 'Ví dụ: Công chức Tư pháp – Hộ tịch', role: 'Vai trò (quyền trong phần mềm)', choose: 'Chọn vai trò', signs: 'Ký thay mặt cơ quan', from: 'Có từ ngày', until: 'Bãi bỏ từ ngày', untilHint: 'Để trống khi còn dùng',
    addAct: 'Thêm chức danh', changeAct: 'Lưu chức danh', missing: 'Nhập tên và chọn vai trò trước', added: 'Đã thêm chức danh', changed: 'Đã lưu chức danh', back: 'Quay lại',
  },
  en: {
    add: 'Add a post', change: (title: string) => `Change “${title}”`, name: 'Title', nameHint: 'For example: civil status officer', role: 'Role (permissions)', choose: 'Choose a role', signs: 'Signs for the agency', from: 'Since', until: 'Closed from', untilHint: 'Empty while in use',
    addAct: 'Add the post', changeAct: 'Save the post', missing: 'Enter the title and choose a role first', added: 'The post was added', changed: 'The post was saved', back: 'Back',
  },
})

/** Adds a post, or changes its title, role and signing right, or closes it from a day on. */
export function PostDialog({ post, roles, on, onClose }: { readonly post?: HeldPost; readonly roles: readonly RoleView[]; readonly on: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [title, setTitle] = useState(post?.title ?? '')
  const [role, setRole] = useState<string>(post?.roleId ?? '')
  const [signs, setSigns] = useState(post?.signsForAgency ?? false)
  const [from, setFrom] = useState<PlainDate | undefined>(on)
  const [until, setUntil] = useState<PlainDate | undefined>(post?.validTo ?? undefined)
  const done = (said: string) => () => { showToast(said); onClose() }
  const add = useCommand(addPost, { refresh: [listPosts], onDone: done(text.added) })
  const change = useCommand(changePost, { refresh: [listPosts, listPeople], onDone: done(text.changed) })
  const roleId = RoleId.safeParse(role)
  const offBecause = title.trim() === '' || !roleId.success || (post === undefined && from === undefined) ? text.missing : undefined
  const submit = () => {
    if (!roleId.success || offBecause !== undefined || add.busy || change.busy) return
    const facts = { title, roleId: roleId.data, signsForAgency: signs }
    if (post !== undefined) void change.run({ ...facts, id: post.id, version: post.version, validTo: until ?? null })
    else if (from !== undefined) void add.run({ ...facts, from })
  }
  const sentence = add.sentence ?? change.sentence
  return (
    <Dialog title={post === undefined ? text.add : text.change(post.title)} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary" busy={add.busy || change.busy} offBecause={offBecause}>{post === undefined ? text.addAct : text.changeAct}</Button></>}>
      <div className="stack">
        <TextField label={text.name} required autoFocus hint={text.nameHint} maxLength={200} value={title} onChange={setTitle} />
        <SelectField label={text.role} required value={role} empty={text.choose} onChange={setRole} options={roles.map(({ id, title: name }) => ({ value: id, label: name }))} />
        <CheckField label={text.signs} checked={signs} onChange={setSigns} />
        {post === undefined ? <DateField label={text.from} required value={from} onChange={setFrom} /> : <DateField label={text.until} hint={text.untilHint} value={until} onChange={setUntil} />}
        {sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}
      </div>
    </Dialog>
  )
}
