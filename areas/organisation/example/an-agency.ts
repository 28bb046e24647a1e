// SPDX-License-Identifier: Apache-2.0
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { unsafeActAs } from '#platform/server/postgres/tx.ts'
import { ROLE_PRESETS } from '../core/role-presets.ts'
import { insertAgency } from '../server/agency-store.ts'
import { insertAccount, insertAssignment, insertPerson, insertPost } from '../server/people-store.ts'

/** A person to be made: full name, login and the posts held, each a title with the key of a role. */
export interface ExamplePerson {
  readonly fullName: string
  readonly login: string | null
  readonly posts: readonly { readonly title: string; readonly role: string; readonly signs?: true }[]
}

export interface ExampleAgency {
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly level: string
  readonly parentId: string | null
  readonly validFrom: PlainDate
  readonly source?: string
  readonly people: readonly ExamplePerson[]
}

/** What was made: ids by code of role and by login. */
export interface MadeAgency {
  readonly agencyId: string
  readonly roleIds: ReadonlyMap<string, string>
  readonly people: readonly { readonly personId: string; readonly fullName: string; readonly login: string | null; readonly postIds: readonly string[]; readonly permissions: ReadonlySet<string> }[]
  readonly postIds: ReadonlyMap<string, string>
}

/** Makes an agency with its people, posts and sign-ins, through the same store as the administrator's commands. */
export async function makeAgency(tx: Tx, agency: ExampleAgency, facts: { now: Instant; newId: () => string; passwordHash: string }): Promise<MadeAgency> {
  const { now, newId } = facts
  const agencyId = newId()
  const ids = agency.people.map(() => newId())
  await unsafeActAs(tx, { agencyId, personId: ids[0] ?? newId(), reach: 'own' })
  const roleIds = await insertAgency(tx, { id: agencyId, ...agency }, now, newId)
  const postIds = new Map<string, string>()
  const people: MadeAgency['people'][number][] = []
  for (const [index, person] of agency.people.entries()) {
    const personId = ids[index] ?? newId()
    await insertPerson(tx, { id: personId, agencyId, fullName: person.fullName, email: null, phone: null })
    for (const { title, role, signs } of person.posts) {
      const postId = postIds.get(title) ?? newId()
      if (!postIds.has(title)) {
        await insertPost(tx, { id: postId, agencyId, title, roleId: roleIds.get(role) ?? '', signsForAgency: signs === true, validFrom: agency.validFrom })
        postIds.set(title, postId)
      }
      await insertAssignment(tx, { id: newId(), agencyId, personId, postId, validFrom: agency.validFrom })
    }
    if (person.login !== null) await insertAccount(tx, { id: newId(), agencyId, personId, login: person.login, passwordHash: facts.passwordHash, mustChangePassword: false })
    people.push({
      personId, fullName: person.fullName, login: person.login, postIds: person.posts.map(({ title }) => postIds.get(title) ?? ''),
      permissions: new Set(person.posts.flatMap(({ role }) => ROLE_PRESETS.find(({ key }) => key === role)?.permissions ?? [])),
    })
  }
  return { agencyId, roleIds, people, postIds }
}
