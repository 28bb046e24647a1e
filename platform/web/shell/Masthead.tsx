// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { LotusMark } from '../brand/LotusMark.tsx'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import { useSession } from '../session.ts'
import { MastClock } from './MastClock.tsx'
import { UserMenu } from './UserMenu.tsx'

export interface MastheadActs {
  readonly onChangePassword: () => void
  readonly onSignOut: () => void
  /** Ends the sessions on every machine. */
  readonly onSignOutEverywhere: () => void
  /** The search of the masthead, from an area; none when no area offers one. */
  readonly search?: ReactNode
}

const WORDS = words({
  vi: { home: 'Năm Rõ, về trang đầu', menu: 'Điều hướng' },
  en: { home: 'Năm Rõ, home', menu: 'Navigation' },
})

/** Whose system it is, what time it goes by, who is signed in. */
export function Masthead({ acts, navShown, onToggleNav }: { readonly acts: MastheadActs; readonly navShown: boolean; readonly onToggleNav: () => void }) {
  const text = useText(WORDS)
  const { agencyName, agencyPlace } = useSession()
  return (
    <header className="nr-mast">
      <button type="button" className="nr-mast__menu" aria-label={text.menu} aria-expanded={navShown} aria-controls="dieu-huong" onClick={onToggleNav}><Icon name={navShown ? 'cross' : 'menu'} size={20} /></button>
      <Link to="/" className="nr-brand" aria-label={text.home}><LotusMark height={13} /><span>Năm Rõ</span></Link>
      <p className="nr-mast__org">{agencyName}{agencyPlace !== '' && <span> · {agencyPlace}</span>}</p>
      <div className="nr-mast__find">{acts.search}</div>
      <MastClock />
      <UserMenu acts={acts} />
    </header>
  )
}
