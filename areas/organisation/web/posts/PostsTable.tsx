// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { PostDialog } from './PostDialog.tsx'
import type { HeldPost, RoleView } from './posts-view.ts'
import '../organisation.css'

const WORDS = words({
  vi: { title: 'Chức danh', post: 'Chức danh', role: 'Vai trò', holders: 'Người đang giữ', nobody: 'Chưa rõ người', signs: 'Ký thay mặt cơ quan', since: 'Từ ngày', until: (day: string) => `đến hết ngày trước ${day}`, acts: 'Việc làm được', change: 'Sửa', changeOf: (title: string) => `Sửa chức danh ${title}`, empty: 'Chưa có chức danh nào', emptyWhy: 'Thêm chức danh rồi giao cho người giữ.', add: 'Thêm chức danh' },
  en: { title: 'Posts', post: 'Post', role: 'Role', holders: 'Held by', nobody: 'Nobody', signs: 'Signs for the agency', since: 'Since', until: (day: string) => `until the day before ${day}`, acts: 'What can be done', change: 'Change', changeOf: (title: string) => `Change the post ${title}`, empty: 'No post yet', emptyWhy: 'Add a post, then assign it.', add: 'Add a post' },
})

/** Every post with its role and its holders today; a post nobody holds is a hole. */
export function PostsTable({ posts, roles, on, onAdd }: { readonly posts: readonly HeldPost[]; readonly roles: readonly RoleView[]; readonly on: PlainDate; readonly onAdd: () => void }) {
  const text = useText(WORDS)
  const { date } = useFormat()
  const [changing, setChanging] = useState<HeldPost | undefined>(undefined)
  const columns: readonly Column<HeldPost>[] = [
    { id: 'post', head: text.post, main: true, sort: ({ title }) => title, cell: ({ title, signsForAgency }) => <>{title}{signsForAgency && <> <StatusTag tone="accent" icon="stamp" frame="bare">{text.signs}</StatusTag></>}</> },
    { id: 'role', head: text.role, width: 190, sort: ({ roleTitle }) => roleTitle, cell: ({ roleTitle }) => roleTitle },
    { id: 'holders', head: text.holders, width: 280, sort: ({ holders }) => holders[0]?.fullName ?? '', cell: ({ holders }) => holders.length === 0 ? <StatusTag tone="late" icon="person" frame="bare">{text.nobody}</StatusTag> : holders.map(({ fullName }) => fullName).join(', ') },
    { id: 'since', head: text.since, width: 150, sort: ({ validFrom }) => validFrom, cell: ({ validFrom, validTo }) => <>{date(validFrom)}{validTo !== null && <span className="t12 muted"> {text.until(date(validTo))}</span>}</> },
    { id: 'act', head: <span className="visually-hidden">{text.acts}</span>, width: 84, align: 'right', cell: (post) => <Button size="small" icon="edit" aria-label={text.changeOf(post.title)} onClick={() => { setChanging(post) }}>{text.change}</Button> },
  ]
  return (
    <>
      <DataTable caption={text.title} columns={columns} rows={posts} rowId={({ id }) => id} keyboard="none" empty={<PageState icon="stamp" title={text.empty} action={<Button size="small" onClick={onAdd}>{text.add}</Button>}>{text.emptyWhy}</PageState>} />
      {changing !== undefined && <PostDialog key={changing.id} post={changing} roles={roles} on={on} onClose={() => { setChanging(undefined) }} />}
    </>
  )
}
