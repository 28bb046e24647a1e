// SPDX-License-Identifier: Apache-2.0
import { listAbleHolders, listPostsOf } from '#areas/organisation/server/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { AgencyFacts, CitationFacts, RoleFacts } from '../core/check/agency-facts.ts'
import { codeKey } from '../core/check/checked-set.ts'
import { citationFacts } from '../core/check/citation-facts.ts'
import type { KnownFacts } from '../core/check/known-facts.ts'
import { listNewestIssues } from './check-issues.ts'
import { loadChecks } from './check-store.ts'
import { listRolePosts } from './role-holders.ts'

/** What the check is told of the own agency on a day: who stands behind the roles of its procedures, which of them may sign or decide, and which cited law is in force. */
export async function findAgencyFacts(tx: Tx, agencyId: string, today: PlainDate): Promise<AgencyFacts> {
  return { roles: await findRoles(tx, agencyId, today), citation: await citationsOf(tx, agencyId, today) }
}

async function findRoles(tx: Tx, agencyId: string, today: PlainDate): Promise<ReadonlyMap<string, RoleFacts>> {
  const posts = new Map((await listPostsOf(tx, today)).map((post) => [post.id as string, post]))
  const deciding = new Set((await listAbleHolders(tx, 'dossiers.decide', today)).map(({ postId }) => postId))
  return new Map([...await listRolePosts(tx, agencyId)].map(([role, ids]): [string, RoleFacts] => [role, {
    isHeld: ids.some((id) => (posts.get(id)?.holders.length ?? 0) > 0),
    maySign: ids.some((id) => posts.get(id)?.signsForAgency === true || deciding.has(id)),
  }]))
}

/** What the legal register of the agency says of a number, each asked once. */
async function citationsOf(tx: Tx, agencyId: string, today: PlainDate): Promise<NonNullable<AgencyFacts['citation']>> {
  const register = await loadRegister(tx, agencyId)
  const said = new Map<string, CitationFacts>()
  return ({ number, date }) => {
    const key = `${number} ${date ?? ''}`
    const known = said.get(key) ?? citationFacts(register, { number, issuedOn: PlainDate.safeParse(date).data ?? null }, today)
    said.set(key, known)
    return known
  }
}

type Cited = { readonly number: string; readonly date: string | null }

/** What the register says today of each document cited. */
export async function findCitations(tx: Tx, agencyId: string, today: PlainDate, cited: readonly Cited[]): Promise<NonNullable<KnownFacts['citations']>> {
  const citation = await citationsOf(tx, agencyId, today)
  return cited.flatMap((one) => {
    const said = citation(one)
    return said === undefined ? [] : [{ number: one.number, date: one.date, ...said }]
  })
}

/** What the check of one procedure, known by its id or still without one, must be told of the own agency beside the law: who stands behind the roles, and what the other procedures say. */
export async function findKnownFacts(tx: Tx, agencyId: string, today: PlainDate, { procedureId, code }: { readonly procedureId: string | undefined; readonly code: string }): Promise<KnownFacts> {
  const roles = [...await findRoles(tx, agencyId, today)].map(([role, facts]) => ({ role, ...facts }))
  const others = (await listNewestIssues(tx, agencyId)).filter((one) => one.procedureId !== procedureId)
  const checks = await loadChecks(tx, agencyId, others)
  const times = new Map<string, number>()
  for (const { wider } of checks.values()) for (const [, , , role] of wider.steps) {
    if (role !== null) times.set(role, (times.get(role) ?? 0) + 1)
  }
  const key = codeKey(code)
  return { roles, spellings: [...times].map(([printed, count]) => ({ printed, times: count })), sameCode: { code, names: key === '' ? [] : [...new Set(others.filter((one) => codeKey(one.code) === key).map(({ name }) => name))] } }
}
