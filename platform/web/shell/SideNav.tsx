// SPDX-License-Identifier: Apache-2.0
import { NavLink } from 'react-router'
import { Icon } from '../icons/Icon.tsx'
import { useSay, useText, words } from '../language/language.ts'
import { useFormat } from '../language/use-format.ts'
import { useSession } from '../session.ts'
import { NAV_GROUP_TITLE, NAV_GROUPS, type NavPage } from './nav-pages.ts'

const WORDS = words({ vi: { title: 'Điều hướng chính' }, en: { title: 'Main navigation' } })

/** Only what this person's posts use, in groups, with how much waits there. */
export function SideNav({ pages, shown, onGone }: { readonly pages: readonly NavPage[]; readonly shown: boolean; readonly onGone: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const { counts, about = [] } = useSession()
  const groups = NAV_GROUPS.map((group) => ({ group, entries: pages.filter(({ nav }) => nav.group === group) })).filter(({ entries }) => entries.length > 0)
  return (
    <nav className={`nr-side${shown ? ' is-shown' : ''}`} id="dieu-huong" aria-label={text.title}>
      {groups.map(({ group, entries }) => (
        <div key={group} role="group" aria-labelledby={`nav-${group}`}>
          <p className="nr-side__group" id={`nav-${group}`}>{say(NAV_GROUP_TITLE[group])}</p>
          {entries.map(({ path, title, nav }) => {
            const count = counts?.[path]
            return (
              <NavLink key={path} to={path} title={say(title)} onClick={onGone}>
                <Icon name={nav.icon} /><span>{say(title)}</span>{count !== undefined && count > 0 && <span className="nr-side__count">{number(count)}</span>}
              </NavLink>
            )
          })}
        </div>
      ))}
      {about.length > 0 && <p className="nr-side__foot">{about.map((line) => <span key={line}>{line}</span>)}</p>}
    </nav>
  )
}
