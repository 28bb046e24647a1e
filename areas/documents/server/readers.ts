// SPDX-License-Identifier: Apache-2.0
import { listPeopleOf, listPostsOf } from '#areas/organisation/server/public.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { RecipientView } from '../contract/distributing.ts'
import { listPlacesOf } from './places.ts'
import { tables } from './tables.ts'

/** The most people of one agency that a choice shows. */
const MOST_PEOPLE = 2_000

/** Someone who is to read an issue, and whether they have. */
export interface Reader { readonly personId: string; readonly name: string; readonly readAt: Instant | null; readonly remindedAt: Instant | null }

/** Everything about who gets an issue: recipients by name, the people behind them today, and who could be added. */
export interface Circle {
  readonly recipients: readonly RecipientView[]
  readonly readers: readonly Reader[]
  readonly choice: { readonly people: { id: string; name: string }[]; readonly posts: { id: string; name: string }[]; readonly places: { id: string; name: string }[] }
}

/** Gathers to whom an issue of the own agency goes; a post stands for whoever holds it today. */
export async function findCircle(tx: Tx, issueId: string, agencyId: string, today: PlainDate): Promise<Circle> {
  const rows = await tables(tx).selectFrom('documents.recipient').select(['id', 'person_id', 'post_id', 'place_id']).where('agency_id', '=', agencyId).where('issue_id', '=', issueId).orderBy('added_at').execute()
  const { people } = await listPeopleOf(tx, { offset: 0, limit: MOST_PEOPLE })
  const [posts, places] = [await listPostsOf(tx, today), await listPlacesOf(tx, agencyId)]
  const nameOf = new Map<string, string>([...people.map(({ id, fullName }) => [id, fullName] as const), ...posts.flatMap(({ holders }) => holders.map(({ personId, fullName }) => [personId, fullName] as const))])
  const readers = new Map<string, string>()
  const recipients = rows.map(({ id, person_id, post_id, place_id }): RecipientView => {
    if (place_id !== null) return { id, kind: 'place', name: places.find((place) => place.id === place_id)?.name ?? '', people: [] }
    const post = posts.find((one) => one.id === post_id)
    const ids = person_id === null ? post?.holders.map(({ personId }) => personId) ?? [] : [person_id]
    for (const personId of ids) readers.set(personId, nameOf.get(personId) ?? 'Người đã chuyển đi')
    return { id, kind: person_id === null ? 'post' : 'person', name: person_id === null ? post?.title ?? 'Chức danh đã bỏ' : nameOf.get(person_id) ?? 'Người đã chuyển đi', people: person_id === null ? ids.map((personId) => nameOf.get(personId) ?? '') : [] }
  })
  const read = await tables(tx).selectFrom('documents.acknowledgement').select(['person_id', 'at']).where('agency_id', '=', agencyId).where('issue_id', '=', issueId).execute()
  const reminded = await tables(tx).selectFrom('documents.reminder').select(['person_id', ({ fn }) => fn.max('at').as('at')]).where('agency_id', '=', agencyId).where('issue_id', '=', issueId).groupBy('person_id').execute()
  const readAt = new Map(read.map(({ person_id, at }) => [person_id, at as Instant]))
  const remindedAt = new Map(reminded.map(({ person_id, at }) => [person_id, at as Instant]))
  const collator = new Intl.Collator('vi')
  return {
    recipients,
    readers: [...readers].map(([personId, name]) => ({ personId, name, readAt: readAt.get(personId) ?? null, remindedAt: remindedAt.get(personId) ?? null })).toSorted((a, b) => Number(a.readAt !== null) - Number(b.readAt !== null) || collator.compare(a.name, b.name)),
    choice: { people: people.map(({ id, fullName }) => ({ id, name: fullName })), posts: posts.map(({ id, title }) => ({ id, name: title })), places: places.filter(({ closed }) => !closed).map(({ id, name }) => ({ id, name })) },
  }
}
