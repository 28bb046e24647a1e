// SPDX-License-Identifier: Apache-2.0
import { createHash, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { unsafeActAs } from '#platform/server/postgres/tx.ts'
import { publicEndpoint } from '#platform/server/http/endpoint.ts'
import { createAdministrator } from '../contract/session.ts'
import { passwordFault } from '../core/sign-in.ts'
import { insertAgency, noteEvent } from './agency-store.ts'
import { hashPassword } from './password.ts'
import { insertAccount, insertAssignment, insertPerson, insertPost } from './people-store.ts'
import { openSession } from './session-store.ts'

const hashOf = (code: string) => createHash('sha256').update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')).digest('hex')
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A fresh one-time code as it is printed, `XXXX-XXXX-XXXX`, and the hash under which it is kept. */
export function newSetupCode(): { readonly code: string; readonly hash: string } {
  const code = Array.from({ length: 12 }, (_, i) => (i > 0 && i % 4 === 0 ? '-' : '') + LETTERS[randomInt(LETTERS.length)]).join('')
  return { code, hash: hashOf(code) }
}

export const createAdministratorEndpoint = publicEndpoint(createAdministrator, async ({ input, now, today, tx, newId, session, remoteAddress, refuse }) => {
  const fault = passwordFault(input.password, input.login)
  if (fault !== undefined) throw refuse({ code: 'password-unfit', fault })
  if (!(await spendCode(tx, input.code, now))) throw refuse({ code: 'setup-code-wrong' })

  const [agencyId, personId, accountId, postId] = [newId(), newId(), newId(), newId()]
  await unsafeActAs(tx, { agencyId, personId, reach: 'own' })
  const roles = await insertAgency(tx, { id: agencyId, code: input.agencyCode, name: input.agencyName, kind: input.kind, level: input.level, parentId: null, validFrom: today }, now, newId)
  await insertPerson(tx, { id: personId, agencyId, fullName: input.fullName, email: null, phone: null })
  await insertPost(tx, { id: postId, agencyId, title: 'Quản trị hệ thống', roleId: roles.get('administrator') ?? '', signsForAgency: false, validFrom: today })
  await insertAssignment(tx, { id: newId(), agencyId, personId, postId, validFrom: today })
  await insertAccount(tx, { id: accountId, agencyId, personId, login: input.login, passwordHash: await hashPassword(input.password), mustChangePassword: false })
  await noteEvent(tx, agencyId, personId, now, { type: 'system-set-up' })
  session.start(await openSession(tx, accountId, now, remoteAddress))
  return {}
})

async function spendCode(tx: Tx, code: string, now: string): Promise<boolean> {
  const { rows } = await sql<{ fits: boolean }>`select organisation.use_setup_code(${hashOf(code)}, ${now}) as fits`.execute(tx)
  return rows[0]?.fits ?? false
}
