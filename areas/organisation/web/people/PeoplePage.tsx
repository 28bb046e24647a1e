// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useSettled } from '#platform/web/search/use-settled.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listPeople } from '../../contract.ts'
import type { Person } from '../../core/person.ts'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { isHeldOn } from './held-posts.ts'
import { PersonPanel } from './PersonPanel.tsx'
import '../organisation.css'

const WORDS = words({
  vi: {
    title: 'Người và tài khoản', note: 'Cán bộ, công chức của cơ quan; chức danh đang giữ; ai đăng nhập được', add: 'Thêm người', name: 'Họ và tên', posts: 'Chức danh đang giữ', account: 'Tài khoản', contact: 'Liên hệ',
    find: 'Tìm theo tên hoặc tên đăng nhập', findHint: 'không dấu cũng được', filter: 'Tài khoản', any: 'Mọi người', open: 'Đang dùng', disabled: 'Đã ngừng', none: 'Chưa có tài khoản', noPost: 'Chưa rõ chức danh', empty: 'Chưa có người nào', emptyWhy: 'Thêm người đầu tiên, giao chức danh và mở tài khoản trong một bước.', choose: 'Chọn một người', chooseWhy: 'Chức danh, tài khoản và các việc làm được hiện ở đây.',
  },
  en: {
    title: 'People and accounts', note: 'Who works here, the posts they hold, who can sign in', add: 'Add a person', name: 'Full name', posts: 'Posts held', account: 'Account', contact: 'Contact',
    find: 'Find by name or login', findHint: 'without diacritics too', filter: 'Account', any: 'Everybody', open: 'In use', disabled: 'Disabled', none: 'No account', noPost: 'No post', empty: 'Nobody yet', emptyWhy: 'Add the first person with a post and an account in one step.', choose: 'Choose a person', chooseWhy: 'Posts, account and what can be done stand here.',
  },
})
const PAGE = 50
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '380px' }
const ACCOUNTS = ['open', 'disabled', 'none'] as const
type Account = (typeof ACCOUNTS)[number]

/** The people of the agency, found by typing, page by page; the chosen one beside the list. */
export function PeoplePage() {
  const text = useText(WORDS)
  const [typed, setTyped] = useState('')
  const [account, setAccount] = useState<Account | undefined>(undefined)
  const [offset, setOffset] = useState(0)
  const [chosenId, setChosenId] = useState<string | undefined>(undefined)
  const [adding, setAdding] = useState(false)
  const search = useSettled(typed.trim())
  const list = useApi(listPeople, { offset, limit: PAGE, ...(search === '' ? {} : { search }), ...(account === undefined ? {} : { account }) }, { keepLast: true })
  useKeys([{ key: 'N', label: text.add.toLowerCase(), run: () => { setAdding(true) } }])
  const chosen = list.data?.people.find(({ id }) => id === chosenId)
  const narrow = (change: () => void) => { setOffset(0); change() }
  return (
    <>
      <PageHead title={text.title} note={text.note} actions={<Button tone="primary" icon="plus" hotkey="N" onClick={() => { setAdding(true) }}>{text.add}</Button>} />
      <div className="split" style={ASIDE}>
        <Panel body="flush">
          <div className="or-filter">
            <div className="or-grow"><TextField label={text.find} type="search" placeholder={text.findHint} value={typed} onChange={(next) => { narrow(() => { setTyped(next) }) }} /></div>
            <SelectField label={text.filter} value={account ?? ''} empty={text.any} onChange={(value) => { narrow(() => { setAccount(ACCOUNTS.find((one) => one === value)) }) }} options={ACCOUNTS.map((value) => ({ value, label: text[value] }))} />
          </div>
          <DataTable caption={text.title} columns={usePeopleColumns(list.data?.on)} rows={list.data?.people} rowId={({ id }) => id} error={list.error} onRetry={() => { void list.refetch() }} selectedId={chosenId} onSelect={({ id }) => { setChosenId(id) }}
            onClearFilter={search === '' && account === undefined ? undefined : () => { narrow(() => { setTyped(''); setAccount(undefined) }) }}
            empty={<PageState icon="people" title={text.empty} action={<Button size="small" onClick={() => { setAdding(true) }}>{text.add}</Button>}>{text.emptyWhy}</PageState>}
            page={{ offset, size: PAGE, total: list.data?.total ?? 0, onPage: setOffset }} />
        </Panel>
        {chosen === undefined || list.data === undefined ? <Panel><PageState icon="person" title={text.choose}>{text.chooseWhy}</PageState></Panel> : <PersonPanel key={chosen.id} person={chosen} on={list.data.on} />}
      </div>
      {adding && <AddPersonDialog onClose={() => { setAdding(false) }} onAdded={setChosenId} />}
    </>
  )
}

function usePeopleColumns(on: PlainDate | undefined): readonly Column<Person>[] {
  const text = useText(WORDS)
  return [
    { id: 'name', head: text.name, main: true, cell: ({ fullName }) => fullName },
    {
      id: 'posts', head: text.posts, width: 250, cell: ({ assignments }) => {
        const held = assignments.filter((one) => on !== undefined && isHeldOn(one, on))
        return held.length === 0 ? <StatusTag tone="late" icon="stamp" frame="bare">{text.noPost}</StatusTag> : <span className="or-posts">{held.map(({ postTitle }) => postTitle).join(', ')}</span>
      },
    },
    { id: 'account', head: text.account, width: 150, cell: ({ login, accountDisabled }) => login === null ? <span className="muted">{text.none}</span> : accountDisabled ? <span className="or-list"><StatusTag tone="paused" frame="bare">{text.disabled}</StatusTag><span className="t12 muted">{login}</span></span> : login },
  ]
}
