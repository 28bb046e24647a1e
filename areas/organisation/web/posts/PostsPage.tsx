// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Tabs } from '#platform/web/controls/Tabs.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listPosts } from '../../contract.ts'
import { PostDialog } from './PostDialog.tsx'
import { PostsTable } from './PostsTable.tsx'
import { RolesTable } from './RolesTable.tsx'

const WORDS = words({
  vi: { title: 'Chức danh và quyền', note: 'Bước quy trình gắn với chức danh, không gắn với người; quyền đi theo vai trò của chức danh', add: 'Thêm chức danh', posts: 'Chức danh', roles: 'Vai trò và quyền' },
  en: { title: 'Posts and permissions', note: 'Steps are bound to posts, not to people; permissions follow the role of the post', add: 'Add a post', posts: 'Posts', roles: 'Roles and permissions' },
})

/** The posts of the agency with who holds them, and what each role allows. */
export function PostsPage() {
  const text = useText(WORDS)
  const { number } = useFormat()
  const [tab, setTab] = useState<'posts' | 'roles'>('posts')
  const [adding, setAdding] = useState(false)
  const answer = useApi(listPosts, {})
  useKeys([{ key: 'N', label: text.add.toLowerCase(), run: () => { setAdding(true) } }])
  return (
    <>
      <PageHead title={text.title} note={text.note} actions={<Button tone="primary" icon="plus" hotkey="N" onClick={() => { setAdding(true) }}>{text.add}</Button>} />
      <Loaded query={answer}>
        {({ posts, roles, on }) => (
          <Tabs label={text.title} value={tab} onChange={setTab} tabs={[{ value: 'posts', label: text.posts, count: number(posts.length) }, { value: 'roles', label: text.roles, count: number(roles.length) }]}>
            <Panel body="flush">{tab === 'posts' ? <PostsTable posts={posts} roles={roles} on={on} onAdd={() => { setAdding(true) }} /> : <RolesTable roles={roles} />}</Panel>
            {adding && <PostDialog roles={roles} on={on} onClose={() => { setAdding(false) }} />}
          </Tabs>
        )}
      </Loaded>
    </>
  )
}
