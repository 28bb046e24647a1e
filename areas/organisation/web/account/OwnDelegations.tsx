// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { listDelegations, type whoAmI } from '../../contract.ts'
import { DelegateDialog } from '../delegations/DelegateDialog.tsx'
import { DELEGATION_WORDS, lastDayOf } from '../delegations/delegation-words.ts'
import { EndDelegationDialog } from '../delegations/EndDelegationDialog.tsx'
import { useMeanings } from '../delegations/use-meanings.ts'

const WORDS = words({
  vi: { title: 'Ủy quyền', given: (name: string, post: string) => `Tôi ủy quyền “${post}” cho ${name}`, received: (name: string, post: string) => `Tôi được ${name} ủy quyền “${post}”`, now: (name: string, post: string, day: string) => `Bạn đang được ${name} ủy quyền “${post}” đến hết ${day}. Việc bạn làm theo ủy quyền được ghi rõ là làm thay ai.`, none: 'Bạn chưa ủy quyền cho ai và chưa được ai ủy quyền.', add: 'Ủy quyền chức danh của tôi' },
  en: { title: 'Delegations', given: (name: string, post: string) => `I delegate “${post}” to ${name}`, received: (name: string, post: string) => `${name} delegates “${post}” to me`, now: (name: string, post: string, day: string) => `You act for ${name} as “${post}” up to and with ${day}. What you do by it says for whom.`, none: 'You have delegated nothing and received nothing.', add: 'Delegate a post of mine' },
})

/** What the person has delegated and received, now and to come; and delegating, where they may. */
export function OwnDelegations({ me }: { readonly me: ValueOf<typeof whoAmI> }) {
  const text = useText(WORDS)
  const shared = useText(DELEGATION_WORDS)
  const { date } = useFormat()
  const list = useApi(listDelegations, { whose: 'mine', state: 'open' })
  const meaningOf = useMeanings()
  const [adding, setAdding] = useState(false)
  const [endingId, setEndingId] = useState<string | undefined>(undefined)
  const close = () => { setAdding(false); setEndingId(undefined) }
  const ending = list.data?.delegations.find(({ id }) => id === endingId)
  return (
    <Panel title={text.title} aside={list.data !== undefined && list.data.mayAdd !== 'none' && <Button size="small" icon="plus" onClick={() => { setAdding(true) }}>{text.add}</Button>}>
      <div className="stack">
        {me.received.map(({ delegatorName, postTitle, to }) => <Note key={`${delegatorName} ${postTitle}`}>{text.now(delegatorName, postTitle, date(lastDayOf(to)))}</Note>)}
        <Loaded query={list}>
          {({ delegations }) => delegations.length === 0 ? <p className="t13 second">{text.none}</p> : (
            <ul className="or-held">
              {delegations.map(({ id, delegator, delegate, post, permissions, from, to, state, canEnd }) => (
                <li key={id}>
                  <span className="grow"><span className="medium">{delegator.id === me.personId ? text.given(delegate.name, post.title) : text.received(delegator.name, post.title)}</span><br /><span className="t12 muted">{shared.days(date(from), date(lastDayOf(to)))}, {shared[state]}. {permissions === null ? shared.everything : permissions.map(meaningOf).join('; ')}</span></span>
                  {canEnd && <Button size="small" aria-label={shared.endOf(delegate.name)} onClick={() => { setEndingId(id) }}>{shared.end}</Button>}
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </div>
      {adding && list.data !== undefined && <DelegateDialog delegatorId={me.personId} on={list.data.on} onClose={close} />}
      {ending !== undefined && list.data !== undefined && <EndDelegationDialog one={ending} on={list.data.on} onClose={close} />}
    </Panel>
  )
}
