// SPDX-License-Identifier: Apache-2.0
import { endpoint, secretEndpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { addPerson, changePerson, disableAccount, giveAccount, listPeople } from '../contract/people.ts'
import type { PersonId } from '../core/person.ts'
import { noteEvent } from './agency-store.ts'
import { hasAdministrator, holdAdministration } from './last-administrator.ts'
import { oneTimePassword } from './one-time-password.ts'
import { hashPassword } from './password.ts'
import { insertAccount, insertAssignment, insertPerson, listPeopleOf } from './people-store.ts'
import { tables } from './tables.ts'

export const listPeopleEndpoint = endpoint(listPeople, async ({ input, today, tx }) => ({ on: today, ...await listPeopleOf(tx, input) }))

export const addPersonEndpoint = secretEndpoint(addPerson, async ({ input, actor, now, tx, newId, refuse }) => {
  const id = newId() as PersonId
  await insertPerson(tx, { id, agencyId: actor.agencyId, fullName: input.fullName, email: input.email, phone: input.phone })
  if (input.postId !== null) {
    const post = await tables(tx).selectFrom('organisation.post').select('id').where('id', '=', input.postId).executeTakeFirst()
    if (post === undefined) throw refuse({ code: 'post-not-found' })
    await insertAssignment(tx, { id: newId(), agencyId: actor.agencyId, personId: id, postId: input.postId, validFrom: input.from })
  }
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'person-added', personId: id, fullName: input.fullName })
  if (input.login === null) return { id, oneTimePassword: null }
  const password = oneTimePassword()
  try {
    await insertAccount(tx, { id: newId(), agencyId: actor.agencyId, personId: id, login: input.login, passwordHash: await hashPassword(password), mustChangePassword: true })
  } catch (error) {
    if (violates(error, 'account_login')) throw refuse({ code: 'login-taken', login: input.login })
    throw error
  }
  return { id, oneTimePassword: password }
})

export const changePersonEndpoint = endpoint(changePerson, async ({ input, actor, now, tx, refuse }) => {
  const { numUpdatedRows } = await tables(tx).updateTable('organisation.person')
    .set({ full_name: input.fullName, email: input.email, phone: input.phone, version: input.version + 1 })
    .where('id', '=', input.id).where('version', '=', input.version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw refuse({ code: 'changed-by-someone-else' })
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'person-changed', personId: input.id, fullName: input.fullName })
  return {}
})

export const giveAccountEndpoint = secretEndpoint(giveAccount, async ({ input, actor, now, tx, newId, refuse }) => {
  // Held, so that of two who open an account for one person at once the second resets the first's.
  const person = await tables(tx).selectFrom('organisation.person').select('id').where('id', '=', input.personId).forUpdate().executeTakeFirst()
  if (person === undefined) throw refuse({ code: 'person-not-found' })
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  const account = await tables(tx).selectFrom('organisation.account').select(['id', 'login']).where('person_id', '=', input.personId).executeTakeFirst()
  if (account === undefined) {
    try {
      await insertAccount(tx, { id: newId(), agencyId: actor.agencyId, personId: input.personId, login: input.login, passwordHash, mustChangePassword: true })
    } catch (error) {
      if (violates(error, 'account_login')) throw refuse({ code: 'login-taken', login: input.login })
      throw error
    }
  } else {
    await tables(tx).updateTable('organisation.account').set({ password_hash: passwordHash, must_change_password: true, disabled: false, failed_sign_ins: 0, locked_until: null }).where('id', '=', account.id).execute()
    await tables(tx).deleteFrom('organisation.session').where('account_id', '=', account.id).execute()
  }
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'account-given', personId: input.personId })
  return { oneTimePassword: password }
})

export const disableAccountEndpoint = endpoint(disableAccount, async ({ input, actor, now, today, tx, refuse }) => {
  if (input.personId === actor.personId) throw refuse({ code: 'own-account' })
  await holdAdministration(tx, actor.agencyId)
  const { numUpdatedRows } = await tables(tx).updateTable('organisation.account').set({ disabled: true }).where('person_id', '=', input.personId).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw refuse({ code: 'account-not-found' })
  if (!(await hasAdministrator(tx, today))) throw refuse({ code: 'last-administrator' })
  await tables(tx).deleteFrom('organisation.session').where('person_id', '=', input.personId).execute()
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'account-disabled', personId: input.personId })
  return {}
})
