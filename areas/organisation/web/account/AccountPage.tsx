// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { ChangePasswordForm } from '#platform/web/forms/ChangePasswordForm.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { changePassword, listPermissions, signOutEverywhere, whoAmI } from '../../contract.ts'
import { OwnDelegations } from './OwnDelegations.tsx'
import '../organisation.css'

const WORDS = words({
  vi: {
    title: 'Tài khoản của tôi', who: 'Tôi là ai trong hệ thống', name: 'Họ và tên', login: 'Tên đăng nhập', agency: 'Cơ quan', posts: 'Chức danh đang giữ', noPost: 'Chưa được giao chức danh nào', may: 'Tôi được làm gì', nothing: 'Chưa được giao quyền nào. Người quản trị của cơ quan giao quyền theo chức danh.', password: 'Đổi mật khẩu', changed: 'Đã đổi mật khẩu; các phiên khác đã đăng xuất',
    everywhere: 'Đăng xuất khỏi mọi máy', everywhereWhy: 'Dùng khi quên đăng xuất ở máy khác hoặc nghi có người biết mật khẩu. Phiên này cũng kết thúc.', act: 'Đăng xuất khỏi mọi máy',
  },
  en: {
    title: 'My account', who: 'Who I am here', name: 'Full name', login: 'Login', agency: 'Agency', posts: 'Posts held', noPost: 'No post assigned', may: 'What I may do', nothing: 'Nothing yet. Your administrator assigns permissions to posts.', password: 'Change password', changed: 'The password was changed; other sessions are signed out',
    everywhere: 'Sign out everywhere', everywhereWhy: 'For when you forgot to sign out elsewhere, or someone may know your password. This session ends too.', act: 'Sign out everywhere',
  },
})
const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '420px' }

/** Who is signed in and what that allows; the password; and the way out of every session. */
export function AccountPage() {
  const text = useText(WORDS)
  const say = useSay()
  const me = useApi(whoAmI, {})
  const known = useApi(listPermissions, {})
  const [round, setRound] = useState(0)
  const password = useCommand(changePassword, { onDone: () => { showToast(text.changed); setRound(round + 1) } })
  const leave = useCommand(signOutEverywhere, { onDone: () => { location.assign('/') } })
  return (
    <>
      <PageHead title={text.title} />
      <div className="split" style={ASIDE}>
        <div className="stack stack-tight">
          <Panel title={text.who}>
            <Loaded query={me}>
              {({ personName, login, agency, parentNames, posts }) => <FactList facts={[{ name: text.name, value: personName }, { name: text.login, value: login }, { name: text.agency, value: [agency.name, ...parentNames].join(', ') }, { name: text.posts, value: posts.length === 0 ? text.noPost : posts.map(({ title }) => title).join(', ') }]} />}
            </Loaded>
          </Panel>
          {me.data !== undefined && <OwnDelegations me={me.data} />}
          <Panel title={text.may}>
            <Loaded query={me}>
              {({ permissions }) => permissions.length === 0 ? <p className="t13">{text.nothing}</p> : (
                <Loaded query={known}>
                  {({ areas }) => (
                    <ul className="or-list">
                      {areas.flatMap((area) => {
                        const held = area.permissions.filter(({ word }) => permissions.includes(word))
                        return held.length === 0 ? [] : [<li key={area.name}><b>{say(area.title)}:</b> {held.map(({ meaning }) => say(meaning)).join('; ')}</li>]
                      })}
                    </ul>
                  )}
                </Loaded>
              )}
            </Loaded>
          </Panel>
        </div>
        <div className="stack stack-tight">
          <Panel title={text.password}><ChangePasswordForm key={round} busy={password.busy} sentence={password.sentence === undefined ? undefined : say(password.sentence)} onChange={(both) => { void password.run(both) }} /></Panel>
          <Panel title={text.everywhere}>
            <div className="stack">
              <p className="t13 second">{text.everywhereWhy}</p>
              {leave.sentence !== undefined && <Note tone="late">{say(leave.sentence)}</Note>}
              <div><Button tone="danger" icon="leave" busy={leave.busy} onClick={() => { void leave.run({}) }}>{text.act}</Button></div>
            </div>
          </Panel>
        </div>
      </div>
    </>
  )
}
