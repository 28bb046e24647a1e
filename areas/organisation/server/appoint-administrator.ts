// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { secretEndpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { appointAdministrator } from '../contract/people.ts'
import { findReadableAgency, noteEvent } from './agency-store.ts'
import { holdAdministration } from './last-administrator.ts'
import { oneTimePassword } from './one-time-password.ts'
import { hashPassword } from './password.ts'
import { insertAccount, insertAssignment, insertPerson, insertPost } from './people-store.ts'
import { tables } from './tables.ts'

/** A new agency has nobody who could sign in; the one above opens its first account, and no more than that. */
export const appointAdministratorEndpoint = secretEndpoint(appointAdministrator, async ({ input, actor, now, today, tx, newId, refuse }) => {
  const { agencyId, fullName, login } = input
  await holdAdministration(tx, agencyId)
  const role = await tables(tx).selectFrom('organisation.role').select('id').where('agency_id', '=', agencyId).where('key', '=', 'administrator').executeTakeFirst()
  if (role === undefined || (await findReadableAgency(tx, agencyId, today)) === undefined) throw refuse({ code: 'agency-not-found' })
  const present = await tables(tx).selectFrom('organisation.assignment as m').innerJoin('organisation.post as o', 'o.id', 'm.post_id').innerJoin('organisation.role as r', 'r.id', 'o.role_id')
    .innerJoin('organisation.person as p', 'p.id', 'm.person_id').innerJoin('organisation.account as a', 'a.person_id', 'p.id').select('p.full_name')
    .where('m.agency_id', '=', agencyId).where('a.disabled', '=', false).where(sql<boolean>`'organisation.manage' = any (r.permissions)`)
    .where((eb) => eb.or([eb('m.valid_to', 'is', null), eb('m.valid_to', '>', today)])).limit(1).executeTakeFirst()
  if (present !== undefined) throw refuse({ code: 'has-administrator', fullName: present.full_name })

  const [personId, postId, password] = [newId(), newId(), oneTimePassword()]
  await insertPerson(tx, { id: personId, agencyId, fullName, email: null, phone: null })
  await insertPost(tx, { id: postId, agencyId, title: 'Quản trị hệ thống', roleId: role.id, signsForAgency: false, validFrom: today })
  await insertAssignment(tx, { id: newId(), agencyId, personId, postId, validFrom: today })
  try {
    await insertAccount(tx, { id: newId(), agencyId, personId, login, passwordHash: await hashPassword(password), mustChangePassword: true })
  } catch (error) {
    if (violates(error, 'account_login')) throw refuse({ code: 'login-taken', login })
    throw error
  }
  await noteEvent(tx, actor.agencyId, actor.personId, now, { type: 'administrator-appointed', agencyId, personId, fullName })
  return { oneTimePassword: password }
})
