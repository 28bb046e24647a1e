// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { setupState, signIn, whoAmI } from '#areas/organisation/contract.ts'
import { asFault } from '#platform/web/api-fault.ts'
import type { ValueOf } from '#platform/web/call-api.ts'
import { Gate } from '#platform/web/forms/Gate.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { ErrorState } from '#platform/web/states/ErrorState.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { useSessionEnded } from './session-ended.ts'

export type Me = ValueOf<typeof whoAmI>

const SignInForm = lazy(async () => ({ default: (await import('#platform/web/forms/SignInForm.tsx')).SignInForm }))
const FirstVisit = lazy(async () => ({ default: (await import('./FirstVisit.tsx')).FirstVisit }))
const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain }))
const OwnPasswordFirst = lazy(async () => ({ default: (await import('./OwnPasswordFirst.tsx')).OwnPasswordFirst }))

const WORDS = words({ vi: { title: 'Năm Rõ', opening: 'Đang mở Năm Rõ…' }, en: { title: 'Năm Rõ', opening: 'Opening Năm Rõ…' } })

/** Lets in whoever is signed in; shows the sign-in, the first set-up or the change of a given password otherwise. */
export function SessionGate({ children }: { readonly children: (me: Me) => ReactNode }) {
  const text = useText(WORDS)
  const me = useApi(whoAmI, {})
  const ended = useSessionEnded()
  if (me.data !== undefined) {
    if (me.data.mustChangePassword) return <Suspense><OwnPasswordFirst login={me.data.login} /></Suspense>
    return <>{children(me.data)}{ended && <Suspense><SignInAgain login={me.data.login} /></Suspense>}</>
  }
  if (me.error === null) return <Gate title={text.title}><Loading what={text.opening} lines={0} /></Gate>
  if (asFault(me.error).kind !== 'signed-out') return <Gate title={text.title}><ErrorState error={me.error} onRetry={() => { void me.refetch() }} /></Gate>
  return <SignedOut />
}

function SignedOut() {
  const text = useText(WORDS)
  const say = useSay()
  const client = useQueryClient()
  const setup = useApi(setupState, {})
  const command = useCommand(signIn, { onDone: () => { client.clear(); location.reload() } })
  if (setup.data === undefined) {
    return <Gate title={text.title}>{setup.error === null ? <Loading what={text.opening} lines={0} /> : <ErrorState error={setup.error} onRetry={() => { void setup.refetch() }} />}</Gate>
  }
  if (setup.data.empty) return <Suspense><FirstVisit /></Suspense>
  const { demoPassword, demoSignIns } = setup.data
  return (
    <Suspense>
      <SignInForm
        onSignIn={(who) => { void command.run(who) }} busy={command.busy}
        sentence={command.sentence === undefined ? undefined : say(command.sentence)}
        demo={demoPassword === null ? undefined : { password: demoPassword, signIns: demoSignIns }}
      />
    </Suspense>
  )
}
