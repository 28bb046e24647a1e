// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { endpoint } from '#platform/server/http/endpoint.ts'
import { changePassword } from '../contract/session.ts'
import { passwordFault } from '../core/sign-in.ts'
import { fitsPassword, hashPassword } from './password.ts'
import { openSession } from './session-store.ts'
import { tables } from './tables.ts'

export const changePasswordEndpoint = endpoint(changePassword, async ({ input, actor, now, tx, session, remoteAddress, refuse }) => {
  const account = await tables(tx).selectFrom('organisation.account').select(['id', 'login']).where('person_id', '=', actor.personId).executeTakeFirstOrThrow()
  const { rows } = await sql<{ password_hash: string }>`select password_hash from organisation.find_credentials_to_judge(${account.login})`.execute(tx)
  if (!(await fitsPassword(input.current, rows[0]?.password_hash ?? ''))) throw refuse({ code: 'wrong-current-password' })
  const fault = passwordFault(input.next, account.login)
  if (fault !== undefined) throw refuse({ code: 'password-unfit', fault })

  await tables(tx).updateTable('organisation.account').set({ password_hash: await hashPassword(input.next), must_change_password: false }).where('id', '=', account.id).execute()
  await tables(tx).deleteFrom('organisation.session').where('account_id', '=', account.id).execute()
  session.start(await openSession(tx, account.id, now, remoteAddress))
  return {}
})
