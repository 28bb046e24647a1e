// SPDX-License-Identifier: Apache-2.0
import { publicEndpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { signIn } from '../contract/session.ts'
import { isLocked, judgeSignIn } from '../core/sign-in.ts'
import { factsOf, findCredentials, findCredentialsToJudge, minutesUntil, noteSignIn } from './credentials-store.ts'
import { fitsPassword, NOBODYS_HASH } from './password.ts'
import { openSession } from './session-store.ts'

export const signInEndpoint = publicEndpoint(signIn, async ({ input, now, tx, session, remoteAddress, refuse, afterRefusal }) => {
  const known = await findCredentials(tx, input.login)
  const facts = known && factsOf(known)
  if (facts && isLocked(facts, now)) throw refuse({ code: 'account-locked', minutes: minutesUntil(facts.lockedUntil, now) })
  const fits = await fitsPassword(input.password, known?.password_hash ?? NOBODYS_HASH)
  if (known === undefined) throw refuse({ code: 'wrong-login-or-password' })

  /** What the guess is worth by the time it is counted: of many at once, those after the fifth find the account locked. */
  const judge = async (judging: Tx) => {
    const account = await findCredentialsToJudge(judging, input.login)
    // A password changed meanwhile makes the old one a wrong guess.
    return account && { account, answer: judgeSignIn(factsOf(account), fits && account.password_hash === known.password_hash, now) }
  }
  if (!fits) {
    // The refusal rolls this transaction back; the failure must be counted all the same.
    afterRefusal(async (later) => {
      const judged = await judge(later)
      if (judged?.answer.kind === 'locked') return refuse({ code: 'account-locked', minutes: minutesUntil(judged.answer.until, now) })
      if (judged?.answer.kind !== 'wrong') return undefined
      await noteSignIn(later, judged.account.account_id, judged.answer.failed, judged.answer.lockedUntil)
      return judged.answer.lockedUntil === null ? undefined : refuse({ code: 'account-locked', minutes: minutesUntil(judged.answer.lockedUntil, now) })
    })
    throw refuse({ code: 'wrong-login-or-password' })
  }
  const judged = await judge(tx)
  switch (judged?.answer.kind) {
    case 'locked': throw refuse({ code: 'account-locked', minutes: minutesUntil(judged.answer.until, now) })
    case 'disabled': throw refuse({ code: 'account-disabled' })
    case 'wrong': case undefined: throw refuse({ code: 'wrong-login-or-password' })
    case 'open':
      await noteSignIn(tx, judged.account.account_id, 0, null)
      session.start(await openSession(tx, judged.account.account_id, now, remoteAddress))
      return { mustChangePassword: judged.account.must_change_password }
  }
})
