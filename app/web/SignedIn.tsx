// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useEffect, useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { signOut, signOutEverywhere } from '#areas/organisation/contract.ts'
import { newRouter } from '#platform/web/router.tsx'
import { type Session, SessionContext } from '#platform/web/session.ts'
import type { MastheadActs } from '#platform/web/shell/Masthead.tsx'
import { MastSearch } from '#platform/web/shell/MastSearch.tsx'
import { Shell } from '#platform/web/shell/Shell.tsx'
import { useCommand } from '#platform/web/use-command.ts'
import { areaPages, HOME_PATH } from './area-pages.ts'
import type { Me } from './SessionGate.tsx'

const PasswordDialog = lazy(async () => ({ default: (await import('./PasswordDialog.tsx')).PasswordDialog }))

const NavCounts = lazy(async () => ({ default: (await import('./NavCounts.tsx')).NavCounts }))

const SearchEverything = lazy(async () => ({ default: (await import('./SearchHere.tsx')).SearchHere }))

const sessionOf = (me: Me, counts: Session['counts']): Session => ({
  personName: me.personName,
  postTitle: me.posts.map(({ title }) => title).join(', '),
  agencyName: me.agency.name,
  agencyPlace: me.parentNames.join(', '),
  permissions: me.permissions,
  heldAt: me.clockFixed ? me.now : undefined,
  counts,
})

/** The shell with all pages, for one person. */
export function SignedIn({ me }: { readonly me: Me }) {
  const [changing, setChanging] = useState(false)
  const [first] = useState(me.personId)
  useEffect(() => {
    // Someone else signed in from another window: nothing of the first person may stay on the screen.
    if (me.personId !== first) location.reload()
  }, [me.personId, first])
  const leave = useCommand(signOut, { onDone: () => { location.assign('/') } })
  const leaveEverywhere = useCommand(signOutEverywhere, { onDone: () => { location.assign('/') } })
  const [counts, setCounts] = useState<Session['counts']>({})
  const [router] = useState(() => {
    const acts: MastheadActs = {
      onChangePassword: () => { setChanging(true) }, onSignOut: () => { void leave.run({}) }, onSignOutEverywhere: () => { void leaveEverywhere.run({}) },
      search: <MastSearch palette={SearchEverything} />,
    }
    const made = newRouter(areaPages, <Shell pages={areaPages} acts={acts} />, HOME_PATH)
    return made
  })
  return (
    <SessionContext value={sessionOf(me, counts)}>
      <RouterProvider router={router} />
      <Suspense><NavCounts permissions={me.permissions} onCounts={setCounts} /></Suspense>
      {changing && <Suspense><PasswordDialog onClose={() => { setChanging(false) }} /></Suspense>}
    </SessionContext>
  )
}
