// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SearchCombobox, type SearchItem } from '#platform/web/search/SearchCombobox.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { assignPost, endAssignment, listPeople, listPosts } from '../../contract.ts'
import { type Assignment, type Person, PostId } from '../../core/person.ts'

const WORDS = words({
  vi: {
    assign: (name: string) => `Giao chức danh cho ${name}`, post: 'Chức danh', from: 'Giữ từ ngày', assignAct: 'Giao chức danh', chooseFirst: 'Chọn chức danh và ngày trước', assigned: 'Đã giao chức danh', many: 'Một người giữ được nhiều chức danh cùng lúc.',
    end: (name: string, post: string) => `${name} thôi giữ “${post}”`, on: 'Không còn giữ kể từ ngày', endWhy: 'Những ngày trước đó vẫn ghi người này giữ chức danh. Bước quy trình gắn với chức danh này sẽ “chưa rõ người” cho đến khi có người khác giữ.', endAct: 'Cho thôi giữ', ended: 'Đã ghi thôi giữ chức danh', back: 'Quay lại',
  },
  en: {
    assign: (name: string) => `Assign a post to ${name}`, post: 'Post', from: 'Held from', assignAct: 'Assign the post', chooseFirst: 'Choose a post and a day first', assigned: 'The post was assigned', many: 'A person may hold several posts at once.',
    end: (name: string, post: string) => `${name} no longer holds “${post}”`, on: 'No longer held from', endWhy: 'The days before stay as they were. Steps bound to this post are without a person until someone else holds it.', endAct: 'End it', ended: 'The end was recorded', back: 'Back',
  },
})

/** Gives a post from a day on. */
export function AssignDialog({ person, on, onClose }: { readonly person: Person; readonly on: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const posts = useApi(listPosts, {})
  const [post, setPost] = useState<SearchItem | undefined>(undefined)
  const [from, setFrom] = useState<PlainDate | undefined>(on)
  const command = useCommand(assignPost, { refresh: [listPeople, listPosts], onDone: () => { showToast(text.assigned); onClose() } })
  const postId = PostId.safeParse(post?.id)
  const submit = () => { if (postId.success && from !== undefined && !command.busy) void command.run({ personId: person.id, postId: postId.data, from }) }
  return (
    <Dialog title={text.assign(person.fullName)} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={postId.success && from !== undefined ? undefined : text.chooseFirst}>{text.assignAct}</Button></>}>
      <div className="stack">
        <SearchCombobox label={text.post} required autoFocus hint={text.many} value={post} onChange={setPost} busy={posts.isPending} items={(posts.data?.posts ?? []).map(({ id, title, roleTitle }) => ({ id, name: title, detail: roleTitle }))} />
        <DateField label={text.from} required value={from} onChange={setFrom} />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}

/** Ends the hold of a post from a day on. */
export function EndAssignmentDialog({ person, assignment, on, onClose }: { readonly person: Person; readonly assignment: Assignment; readonly on: PlainDate; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [day, setDay] = useState<PlainDate | undefined>(on)
  const command = useCommand(endAssignment, { refresh: [listPeople, listPosts], onDone: () => { showToast(text.ended); onClose() } })
  return (
    <Dialog title={text.end(person.fullName, assignment.postTitle)} onClose={onClose} onSubmit={() => { if (day !== undefined && !command.busy) void command.run({ id: assignment.id, on: day }) }}
      actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="danger" busy={command.busy} offBecause={day === undefined ? text.chooseFirst : undefined}>{text.endAct}</Button></>}>
      <div className="stack">
        <p className="t13">{text.endWhy}</p>
        <DateField label={text.on} required value={day} onChange={setDay} />
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
