// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { Person, Post } from '../core/person.ts'
import { tables } from './tables.ts'

interface NewPerson { readonly id: string; readonly agencyId: string; readonly fullName: string; readonly email: string | null; readonly phone: string | null }
interface NewPost { readonly id: string; readonly agencyId: string; readonly title: string; readonly roleId: string; readonly signsForAgency: boolean; readonly validFrom: PlainDate }
interface NewAssignment { readonly id: string; readonly agencyId: string; readonly personId: string; readonly postId: string; readonly validFrom: PlainDate }
interface NewAccount { readonly id: string; readonly agencyId: string; readonly personId: string; readonly login: string; readonly passwordHash: string; readonly mustChangePassword: boolean }

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await tables(tx).insertInto('organisation.person').values({ id: person.id, agency_id: person.agencyId, full_name: person.fullName, email: person.email, phone: person.phone }).execute()
}

export async function insertPost(tx: Tx, post: NewPost): Promise<void> {
  await tables(tx).insertInto('organisation.post').values({ id: post.id, agency_id: post.agencyId, title: post.title, role_id: post.roleId, signs_for_agency: post.signsForAgency, valid_from: post.validFrom }).execute()
}

export async function insertAssignment(tx: Tx, assignment: NewAssignment): Promise<void> {
  await tables(tx).insertInto('organisation.assignment').values({ id: assignment.id, agency_id: assignment.agencyId, person_id: assignment.personId, post_id: assignment.postId, valid_from: assignment.validFrom }).execute()
}

export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  await tables(tx).insertInto('organisation.account').values({ id: account.id, agency_id: account.agencyId, person_id: account.personId, login: account.login, password_hash: account.passwordHash, must_change_password: account.mustChangePassword }).execute()
}

/** Which people a list shows. */
export interface PeopleFilter { readonly search?: string | undefined; readonly account?: 'open' | 'disabled' | 'none' | undefined; readonly offset: number; readonly limit: number }

/** A page of the people of the own agency, by name in Vietnamese order (the last word is the given name), each with all posts ever held; `search` folds diacritics and looks at names and sign-ins. */
export async function listPeopleOf(tx: Tx, { search = '', account, offset, limit }: PeopleFilter): Promise<{ readonly people: Person[]; readonly total: number }> {
  let found = tables(tx).selectFrom('organisation.person as p').leftJoin('organisation.account as a', 'a.person_id', 'p.id').where('p.agency_id', '=', sql<string>`app.agency_id()`)
  for (const word of search.split(/\s+/).filter(Boolean).slice(0, 8)) found = found.where(sql<boolean>`position(app.fold(${word}) in app.fold(p.full_name || ' ' || coalesce(a.login, ''))) > 0`)
  switch (account) {
    case 'open': found = found.where('a.disabled', '=', false); break
    case 'disabled': found = found.where('a.disabled', '=', true); break
    case 'none': found = found.where('a.id', 'is', null); break
    case undefined: break
  }
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const people = await found.select(['p.id', 'p.full_name as fullName', 'p.email', 'p.phone', 'p.version', 'a.login', 'a.disabled'])
    .orderBy(sql`substring(p.full_name from '[^ ]+$') collate "vi-x-icu"`).orderBy(sql`p.full_name collate "vi-x-icu"`).orderBy('p.id').limit(limit).offset(offset).execute()
  const held = people.length === 0 ? [] : await tables(tx).selectFrom('organisation.assignment as m').innerJoin('organisation.post as o', 'o.id', 'm.post_id').where('m.person_id', 'in', people.map(({ id }) => id))
    .select(['m.id', 'm.person_id as personId', 'm.post_id as postId', 'o.title as postTitle', 'm.valid_from as validFrom', 'm.valid_to as validTo']).orderBy('m.valid_from').execute()
  const heldBy = Map.groupBy(held, ({ personId }) => personId)
  return { total, people: people.map(({ disabled, ...person }) => Person.parse({ ...person, accountDisabled: disabled ?? false, assignments: heldBy.get(person.id) ?? [] })) }
}

/** The posts of the own agency that stand on a day, with who holds them then. */
export async function listPostsOf(tx: Tx, on: PlainDate): Promise<(Post & { holders: { personId: string; fullName: string }[] })[]> {
  const posts = await tables(tx).selectFrom('organisation.post as o').innerJoin('organisation.role as r', 'r.id', 'o.role_id')
    .select(['o.id', 'o.title', 'o.role_id as roleId', 'r.title as roleTitle', 'o.signs_for_agency as signsForAgency', 'o.valid_from as validFrom', 'o.valid_to as validTo', 'o.version'])
    .where((eb) => eb.or([eb('o.valid_to', 'is', null), eb('o.valid_to', '>', on)])).orderBy(sql`o.title collate "vi-x-icu"`).execute()
  const holders = await tables(tx).selectFrom('organisation.assignment as m').innerJoin('organisation.person as p', 'p.id', 'm.person_id')
    .select(['m.post_id', 'p.id as personId', 'p.full_name as fullName'])
    .where('m.valid_from', '<=', on).where((eb) => eb.or([eb('m.valid_to', 'is', null), eb('m.valid_to', '>', on)])).execute()
  return posts.map((post) => ({ ...Post.parse(post), holders: holders.filter((h) => h.post_id === post.id).map(({ personId, fullName }) => ({ personId, fullName })) }))
}

/** The roles of the own agency, by title. */
export async function listRolesOf(tx: Tx): Promise<{ id: string; key: string; title: string; permissions: string[] }[]> {
  return tables(tx).selectFrom('organisation.role').select(['id', 'key', 'title', 'permissions']).orderBy('title').execute()
}
