// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { type Instant, millisOf } from '#kernel/time.ts'
import { publicEndpoint } from '#platform/server/http/endpoint.ts'
import { signIn } from '../contract/session.ts'
import { isLocked, judgeSignIn } from '../core/sign-in.ts'
import { fitsPassword, NOBODYS_HASH } from './password.ts'
import { openSession } from './session-store.ts'

interface Credentials { account_id: string; password_hash: string; failed_sign_ins: number; locked_until: Instant | null; disabled: boolean; must_change_password: boolean }

export const signInEndpoint = publicEndpoint(signIn, async ({ input, now, tx, session, remoteAddress, refuse, afterRefusal }) => {
  const { rows } = await sql<Credentials>`select * from organisation.find_credentials(${input.login})`.execute(tx)
  const account = rows[0]
  const facts = account && { failedSignIns: account.failed_sign_ins, lockedUntil: account.locked_until, disabled: account.disabled }
  if (facts && isLocked(facts, now)) throw refuse({ code: 'account-locked', minutes: minutesUntil(facts.lockedUntil, now) })

  const fits = await fitsPassword(input.password, account?.password_hash ?? NOBODYS_HASH)
  if (account === undefined || facts === undefined) throw refuse({ code: 'wrong-login-or-password' })

  const answer = judgeSignIn(facts, fits, now)
  switch (answer.kind) {
    case 'locked': throw refuse({ code: 'account-locked', minutes: minutesUntil(answer.until, now) })
    case 'disabled': throw refuse({ code: 'account-disabled' })
    case 'wrong':
      // The refusal rolls this transaction back; the failure must be counted all the same.
      afterRefusal((later) => noteSignIn(later, account.account_id, answer.failed, answer.lockedUntil))
      throw answer.lockedUntil === null ? refuse({ code: 'wrong-login-or-password' }) : refuse({ code: 'account-locked', minutes: minutesUntil(answer.lockedUntil, now) })
    case 'open':
      await noteSignIn(tx, account.account_id, 0, null)
      session.start(await openSession(tx, account.account_id, now, remoteAddress))
      return { mustChangePassword: account.must_change_password }
  }
})

const minutesUntil = (until: Instant, now: Instant) => Math.max(1, Math.ceil((millisOf(until) - millisOf(now)) / 60_000))

async function noteSignIn(tx: Parameters<typeof openSession>[0], accountId: string, failed: number, lockedUntil: Instant | null): Promise<void> {
  await sql`select organisation.note_sign_in(${accountId}, ${failed}, ${lockedUntil})`.execute(tx)
}
