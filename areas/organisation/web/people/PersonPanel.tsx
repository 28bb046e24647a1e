// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Assignment, Person } from '../../core/person.ts'
import { AccountDialog, DisableDialog } from './AccountDialogs.tsx'
import { AssignDialog, EndAssignmentDialog } from './AssignmentDialogs.tsx'
import { ChangePersonDialog } from './ChangePersonDialog.tsx'
import { isHeldOn } from './held-posts.ts'
import '../organisation.css'

const WORDS = words({
  vi: {
    change: 'Sửa thông tin', phone: 'Điện thoại', email: 'Thư điện tử', login: 'Tên đăng nhập', state: 'Tài khoản', none: 'Chưa ghi', noAccount: 'Chưa có tài khoản', open: 'Đang dùng', disabled: 'Đã ngừng dùng', give: 'Mở tài khoản', reset: 'Cấp lại mật khẩu', again: 'Mở lại tài khoản', disable: 'Ngừng tài khoản',
    posts: 'Chức danh', assign: 'Giao chức danh', end: 'Thôi giữ', since: (day: string) => `từ ${day}`, until: (from: string, to: string) => `${from} đến hết ngày trước ${to}`, ended: 'đã thôi', coming: 'sẽ giữ', noPost: 'Chưa rõ chức danh: người này chưa nhận được việc nào.',
  },
  en: {
    change: 'Correct', phone: 'Telephone', email: 'E-mail', login: 'Login', state: 'Account', none: 'Not given', noAccount: 'No account', open: 'In use', disabled: 'Disabled', give: 'Open an account', reset: 'Reset the password', again: 'Open it again', disable: 'Disable the account',
    posts: 'Posts', assign: 'Assign a post', end: 'End', since: (day: string) => `since ${day}`, until: (from: string, to: string) => `${from} until the day before ${to}`, ended: 'ended', coming: 'to come', noPost: 'No post: nothing can be given to this person yet.',
  },
})

type Opened = 'change' | 'account' | 'disable' | 'assign' | Assignment

/** One person: how to reach them, their account, every post ever held; and what can be done. */
export function PersonPanel({ person, on }: { readonly person: Person; readonly on: PlainDate }) {
  const text = useText(WORDS)
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  const close = () => { setOpened(undefined) }
  const { fullName, email, phone, login, accountDisabled } = person
  return (
    <Panel title={fullName} aside={<Button size="small" icon="edit" onClick={() => { setOpened('change') }}>{text.change}</Button>}>
      <div className="stack">
        <FactList facts={[
          { name: text.phone, value: phone ?? <span className="muted">{text.none}</span> }, { name: text.email, value: email ?? <span className="muted">{text.none}</span> },
          { name: text.login, value: login ?? <span className="muted">{text.noAccount}</span> },
          ...(login === null ? [] : [{ name: text.state, value: accountDisabled ? <StatusTag tone="paused" frame="bare">{text.disabled}</StatusTag> : <StatusTag tone="ok" frame="bare">{text.open}</StatusTag> }]),
        ]} />
        <div className="or-acts">
          <Button size="small" icon="lock" onClick={() => { setOpened('account') }}>{login === null ? text.give : accountDisabled ? text.again : text.reset}</Button>
          {login !== null && !accountDisabled && <Button size="small" tone="danger" onClick={() => { setOpened('disable') }}>{text.disable}</Button>}
        </div>
        <div className="row"><h3 className="t13 strong">{text.posts}</h3><span className="push"><Button size="small" icon="plus" onClick={() => { setOpened('assign') }}>{text.assign}</Button></span></div>
        <HeldPosts person={person} on={on} onEnd={setOpened} />
      </div>
      {opened === 'change' && <ChangePersonDialog person={person} onClose={close} />}
      {opened === 'account' && <AccountDialog person={person} onClose={close} />}
      {opened === 'disable' && <DisableDialog person={person} onClose={close} />}
      {opened === 'assign' && <AssignDialog person={person} on={on} onClose={close} />}
      {typeof opened === 'object' && <EndAssignmentDialog person={person} assignment={opened} on={on} onClose={close} />}
    </Panel>
  )
}

function HeldPosts({ person, on, onEnd }: { readonly person: Person; readonly on: PlainDate; readonly onEnd: (assignment: Assignment) => void }) {
  const text = useText(WORDS)
  const { date } = useFormat()
  const order = person.assignments.toSorted((a, b) => Number(isHeldOn(b, on)) - Number(isHeldOn(a, on)) || (a.validFrom < b.validFrom ? 1 : -1))
  if (order.length === 0) return <p className="t13 late">{text.noPost}</p>
  return (
    <ul className="or-held">
      {order.map((one) => {
        const isOver = one.validTo !== null && one.validTo <= on
        return (
          <li key={one.id}>
            <span className="grow"><span className={isOver ? 'muted' : 'medium'}>{one.postTitle}</span><br /><span className="t12 muted">{one.validTo === null ? text.since(date(one.validFrom)) : text.until(date(one.validFrom), date(one.validTo))}{isOver ? `, ${text.ended}` : one.validFrom > on ? `, ${text.coming}` : ''}</span></span>
            {one.validTo === null && <Button size="small" onClick={() => { onEnd(one) }} aria-label={`${text.end}: ${one.postTitle}`}>{text.end}</Button>}
          </li>
        )
      })}
    </ul>
  )
}
