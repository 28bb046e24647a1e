// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { foldText } from '#kernel/vietnamese-text.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listRoles } from '../../contract.ts'
import { LIST_PATH } from '../paths.ts'
import { SmallHole } from '../SmallHole.tsx'
import { RolePostsDialog } from './RolePostsDialog.tsx'
import type { RoleRow } from './role-row.ts'
import '../procedures.css'

const WORDS = words({
  vi: {
    list: 'Quy trình', title: 'Vai trò và người', note: 'Mỗi vai trò ghi trong quy trình do một hoặc nhiều chức danh của cơ quan đảm nhiệm. Vai trò chưa có ai thì hồ sơ đến bước đó sẽ không có người nhận.', role: 'Vai trò trong quy trình', used: 'Dùng ở', posts: 'Chức danh đảm nhiệm', people: 'Người', act: 'Việc', assign: 'Gán chức danh', change: 'Đổi', uses: (steps: string, procedures: string) => `${steps} bước, ${procedures} quy trình`,
    hole: 'Chưa rõ người', vacant: 'Chức danh đang trống', search: 'Tìm vai trò', show: 'Hiện', all: 'Tất cả', nobody: 'Chưa có người', counted: (filled: string) => `${filled} vai trò đã có người`, empty: 'Chưa có vai trò nào', emptyWhy: 'Các vai trò hiện ở đây khi có quy trình nêu tên chúng trong bảng các bước.',
  },
  en: {
    list: 'Procedures', title: 'Roles and people', note: 'Each role named in procedures is held by one or more posts of the agency. A dossier that comes to a role nobody holds has nobody to go to.', role: 'Role in procedures', used: 'Used in', posts: 'Posts that hold it', people: 'People', act: 'Act', assign: 'Assign posts', change: 'Change', uses: (steps: string, procedures: string) => `${steps} steps, ${procedures} procedures`,
    hole: 'Unclear: person', vacant: 'The post is vacant', search: 'Find a role', show: 'Show', all: 'All', nobody: 'Nobody yet', counted: (filled: string) => `${filled} roles have people`, empty: 'There are no roles yet', emptyWhy: 'Roles stand here once procedures name them in their step tables.',
  },
})

/** The roles named in procedures and the posts that stand for them; what nobody holds is a hole. */
export function RolesPage() {
  const text = useText(WORDS)
  const { number, ratio } = useFormat()
  const mayAssign = useMay('procedures.draft')
  const [address, setAddress] = useSearchParams()
  const [typed, setTyped] = useState('')
  const query = useApi(listRoles, {})
  const shownOnly = address.get('hien') === 'chua-co-nguoi' ? 'nobody' : 'all'
  const roles = query.data?.roles
  const posts = query.data?.posts ?? []
  const asked = roles?.find(({ role }) => role === address.get('vai-tro'))
  const ask = (role: string | undefined) => { setAddress((before) => { const after = new URLSearchParams(before); if (role === undefined) after.delete('vai-tro'); else after.set('vai-tro', role); return after }, { replace: true }) }
  const wanted = foldText(typed)
  const rows = roles?.filter(({ role, people }) => foldText(role).includes(wanted) && (shownOnly === 'all' || people.length === 0))
    .toSorted((a, b) => Number(a.people.length > 0) - Number(b.people.length > 0))
  const titleOf = new Map(posts.map(({ id, title }) => [id, title]))
  const columns: readonly Column<RoleRow>[] = [
    { id: 'role', head: text.role, main: true, cell: ({ role }) => role },
    { id: 'posts', head: text.posts, width: 290, cell: ({ postIds }) => postIds.length === 0 ? <SmallHole>{text.hole}</SmallHole> : postIds.map((id) => titleOf.get(id) ?? '').filter((title) => title !== '').join('; ') },
    { id: 'people', head: text.people, width: 230, cell: ({ people, postIds }) => people.length > 0 ? people.join(', ') : postIds.length > 0 ? <StatusTag tone="late" frame="bare">{text.vacant}</StatusTag> : '' },
    { id: 'used', head: text.used, width: 170, cell: ({ steps, procedures }) => <span className="second">{text.uses(number(steps), number(procedures))}</span> },
    ...(mayAssign ? [{ id: 'act', head: text.act, width: 130, align: 'right' as const, cell: (row: RoleRow) => <Button size="small" aria-label={`${row.postIds.length === 0 ? text.assign : text.change}: ${row.role}`} onClick={() => { ask(row.role) }}>{row.postIds.length === 0 ? text.assign : text.change}</Button> }] : []),
  ]
  const isNarrowed = typed !== '' || shownOnly === 'nobody'
  return (
    <>
      <PageHead title={text.title} note={text.note} crumbs={[{ name: text.list, to: LIST_PATH }, { name: text.title }]} />
      <Panel body="flush">
        {(roles === undefined || roles.length > 0) && (
          <div className="pr-filters" role="search" aria-label={text.search}>
            <div className="grow" style={{ minWidth: 220 }}><TextField label={text.search} type="search" value={typed} onChange={setTyped} maxLength={200} /></div>
            <div className="nr-field"><span className="nr-field__label" aria-hidden="true">{text.show}</span><Segments label={text.show} value={shownOnly} onChange={(next) => { setAddress(next === 'nobody' ? { hien: 'chua-co-nguoi' } : {}, { replace: true }) }}
              options={[{ value: 'all', label: <>{text.all} <span className="pr-count">{number(roles?.length ?? 0)}</span></> }, { value: 'nobody', label: <>{text.nobody} <span className="pr-count">{number(roles?.filter(({ people }) => people.length === 0).length ?? 0)}</span></> }]} /></div>
            {roles !== undefined && <p className="t12 muted push pr-filters__note">{text.counted(ratio(roles.filter(({ people }) => people.length > 0).length, roles.length))}</p>}
          </div>
        )}
        <DataTable caption={text.title} columns={columns} rows={rows} rowId={({ role }) => role} error={query.error} onRetry={() => { void query.refetch() }} density="tight" keyboard="none"
          empty={<PageState icon="people" title={text.empty}>{text.emptyWhy}</PageState>} onClearFilter={isNarrowed ? () => { setTyped(''); setAddress({}, { replace: true }) } : undefined} />
      </Panel>
      {asked !== undefined && mayAssign && <RolePostsDialog key={asked.role} row={asked} posts={posts} onClose={() => { ask(undefined) }} />}
    </>
  )
}
