// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { changePassword } from '../contract/session.ts'
import { isLocked, judgeSignIn, passwordFault } from '../core/sign-in.ts'
import { factsOf, findCredentialsToJudge, minutesUntil, noteSignIn } from './credentials-store.ts'
import { fitsPassword, hashPassword } from './password.ts'
import { openSession } from './session-store.ts'
import { tables } from './tables.ts'

export const changePasswordEndpoint = endpoint(changePassword, async ({ input, actor, now, tx, session, remoteAddress, refuse, afterRefusal }) => {
  const { id, login } = await tables(tx).selectFrom('organisation.account').select(['id', 'login']).where('person_id', '=', actor.personId).executeTakeFirstOrThrow()
  const account = await findCredentialsToJudge(tx, login)
  if (account === undefined) throw refuse({ code: 'wrong-current-password' })
  const facts = factsOf(account)
  if (isLocked(facts, now)) throw refuse({ code: 'account-locked', minutes: minutesUntil(facts.lockedUntil, now) })
  if (!(await fitsPassword(input.current, account.password_hash))) {
    // Guessed here or at the sign-in: a wrong password counts the same, also when this transaction is rolled back.
    afterRefusal(async (later) => {
      const held = await findCredentialsToJudge(later, login)
      const answer = held && judgeSignIn(factsOf(held), false, now)
      if (answer?.kind === 'wrong') await noteSignIn(later, id, answer.failed, answer.lockedUntil)
      const until = answer?.kind === 'wrong' ? answer.lockedUntil : answer?.kind === 'locked' ? answer.until : null
      return until === null ? undefined : refuse({ code: 'account-locked', minutes: minutesUntil(until, now) })
    })
    throw refuse({ code: 'wrong-current-password' })
  }
  const fault = passwordFault(input.next, login)
  if (fault !== undefined) throw refuse({ code: 'password-unfit', fault })

  await tables(tx).updateTable('organisation.account').set({ password_hash: await hashPassword(input.next), must_change_password: false }).where('id', '=', id).execute()
  await noteSignIn(tx, id, 0, null)
  await tables(tx).deleteFrom('organisation.session').where('account_id', '=', id).execute()
  session.start(await openSession(tx, id, now, remoteAddress))
  return {}
})
