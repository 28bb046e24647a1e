// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect, useState } from 'react'
import { Outlet, useNavigate, useNavigation } from 'react-router'
import type { Page } from '../pages.ts'
import { HintBar } from '../keys/HintBar.tsx'
import { onKeyDown } from '../keys/key-registry.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useSay, useText, words } from '../language/language.ts'
import { Toasts } from '../feedback/Toasts.tsx'
import { OfflineBanner } from '../states/OfflineBanner.tsx'
import { StillLoading } from '../states/StillLoading.tsx'
import { Masthead, type MastheadActs } from './Masthead.tsx'
import { navPagesFor } from './nav-pages.ts'
import { SideNav } from './SideNav.tsx'
import { useSession } from '../session.ts'
import './shell.css'

const KeysDialog = lazy(async () => ({ default: (await import('../keys/KeysDialog.tsx')).KeysDialog }))

const WORDS = words({
  vi: { skip: 'Đến nội dung chính', all: 'mọi phím tắt', go: (where: string) => `đến ${where}` },
  en: { skip: 'Skip to the content', all: 'all keys', go: (where: string) => `go to ${where}` },
})

const CONTENT = 'noi-dung'

/** The frame of every signed-in page: masthead, navigation, the page, the keys that work now. */
export function Shell({ pages, acts }: { readonly pages: readonly Page[]; readonly acts: MastheadActs }) {
  const text = useText(WORDS)
  const say = useSay()
  const navigate = useNavigate()
  const navigation = useNavigation()
  const session = useSession()
  const [keysShown, setKeysShown] = useState(false)
  const [navShown, setNavShown] = useState(false)
  const navPages = navPagesFor(pages, session.permissions)

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => { document.removeEventListener('keydown', onKeyDown) }
  }, [])
  useKeys([
    ...navPages.flatMap(({ path, title, nav }) => nav.letter === undefined ? [] : [{ key: `G ${nav.letter}`, label: text.go(say(title)), run: () => { void navigate(path) }, hint: 'quiet' as const }]),
    { key: '?', label: text.all, run: () => { setKeysShown(true) } },
  ])

  return (
    <>
      <a className="nr-skip" href={`#${CONTENT}`} onClick={(event) => { event.preventDefault(); document.getElementById(CONTENT)?.focus() }}>{text.skip}</a>
      <div className="nr-app">
        <Masthead acts={acts} navShown={navShown} onToggleNav={() => { setNavShown(!navShown) }} />
        <SideNav pages={navPages} shown={navShown} onGone={() => { setNavShown(false) }} />
        <div className="nr-main">
          <OfflineBanner />
          <main className="nr-page" id={CONTENT} tabIndex={-1} aria-busy={navigation.state === 'loading' || undefined}><Outlet /></main>
          <StillLoading />
          <HintBar />
        </div>
      </div>
      <Toasts />
      {keysShown && <Suspense><KeysDialog onClose={() => { setKeysShown(false) }} /></Suspense>}
    </>
  )
}
