// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listPermissions } from '../../contract.ts'
import type { RoleView } from './posts-view.ts'
import { RoleDialog } from './RoleDialog.tsx'
import '../organisation.css'

const WORDS = words({
  vi: { title: 'Vai trò và quyền', role: 'Vai trò', may: 'Được làm gì', count: 'Quyền', acts: 'Việc làm được', change: 'Đổi quyền', changeOf: (title: string) => `Đổi quyền của vai trò ${title}`, nothing: 'Vai trò này chưa được làm gì' },
  en: { title: 'Roles and permissions', role: 'Role', may: 'What it allows', count: 'Words', acts: 'What can be done', change: 'Change', changeOf: (title: string) => `Change what ${title} allows`, nothing: 'This role allows nothing' },
})

/** What each role allows, in sentences, area by area. */
export function RolesTable({ roles }: { readonly roles: readonly RoleView[] }) {
  const text = useText(WORDS)
  const say = useSay()
  const { ratio } = useFormat()
  const known = useApi(listPermissions, {})
  const [changing, setChanging] = useState<RoleView | undefined>(undefined)
  return (
    <Loaded query={known}>
      {({ areas }) => {
        const all = areas.flatMap(({ permissions }) => permissions)
        const columns: readonly Column<RoleView>[] = [
          { id: 'role', head: text.role, width: 210, main: true, cell: ({ title }) => title },
          {
            id: 'may', head: text.may, cell: ({ permissions }) => permissions.length === 0 ? <span className="muted">{text.nothing}</span> : (
              <ul className="or-words">{areas.flatMap(({ name, title, permissions: words_ }) => {
                const held = words_.filter(({ word }) => permissions.includes(word))
                return held.length === 0 ? [] : [<li key={name}><b>{say(title)}:</b> {held.map(({ meaning }) => say(meaning)).join('; ')}</li>]
              })}</ul>
            ),
          },
          { id: 'count', head: text.count, width: 76, align: 'right', cell: ({ permissions }) => ratio(permissions.filter((word) => all.some((one) => one.word === word)).length, all.length) },
          { id: 'act', head: <span className="visually-hidden">{text.acts}</span>, width: 108, align: 'right', cell: (role) => <Button size="small" icon="edit" aria-label={text.changeOf(role.title)} onClick={() => { setChanging(role) }}>{text.change}</Button> },
        ]
        return (
          <>
            <DataTable caption={text.title} columns={columns} rows={roles} rowId={({ id }) => id} keyboard="none" />
            {changing !== undefined && <RoleDialog key={changing.id} role={changing} areas={areas} onClose={() => { setChanging(undefined) }} />}
          </>
        )
      }}
    </Loaded>
  )
}
