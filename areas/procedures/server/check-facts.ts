// SPDX-License-Identifier: Apache-2.0
import { listAbleHolders, listPostsOf } from '#areas/organisation/server/public.ts'
import type { LawRegister } from '#areas/law/core/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { AgencyFacts, CitationFacts, RoleFacts } from '../core/check/agency-facts.ts'
import { listRolePosts } from './role-holders.ts'

/** What the check is told of the own agency on a day: who stands behind the roles of its procedures, which of them may sign or decide, and which cited law is in force. */
export async function findAgencyFacts(tx: Tx, agencyId: string, today: PlainDate): Promise<AgencyFacts> {
  const posts = new Map((await listPostsOf(tx, today)).map((post) => [post.id as string, post]))
  const deciding = new Set((await listAbleHolders(tx, 'dossiers.decide', today)).map(({ postId }) => postId))
  const rolePosts = await listRolePosts(tx)
  const roles = new Map([...rolePosts].map(([role, ids]): [string, RoleFacts] => [role, {
    isHeld: ids.some((id) => (posts.get(id)?.holders.length ?? 0) > 0),
    maySign: ids.some((id) => posts.get(id)?.signsForAgency === true || deciding.has(id)),
  }]))
  return { roles, citation: await citationsOf(tx, agencyId, today) }
}

/** What the legal register of the agency says of a number, each asked once. */
async function citationsOf(tx: Tx, agencyId: string, today: PlainDate): Promise<NonNullable<AgencyFacts['citation']>> {
  const register = await loadRegister(tx, agencyId)
  const said = new Map<string, CitationFacts>()
  return ({ number, date }) => {
    const key = `${number} ${date ?? ''}`
    const known = said.get(key) ?? citationOf(register, number, PlainDate.safeParse(date).data ?? null, today)
    said.set(key, known)
    return known
  }
}

const day = (date: PlainDate): string => date.split('-').toReversed().join('/')

function citationOf(register: LawRegister, number: string, issuedOn: PlainDate | null, today: PlainDate): CitationFacts {
  const found = register.find({ number, issuedOn }) ?? register.find({ number, issuedOn: null })
  if (found === undefined) return { state: 'unknown', words: { vi: 'không có trong sổ văn bản pháp luật', en: 'is not in the legal register' } }
  const { status, since, by } = register.standingOf(found, today)
  const instead = by.length === 0 ? { vi: '', en: '' } : { vi: `, do ${by.join(', ')} thay thế hoặc bãi bỏ`, en: `, ended by ${by.join(', ')}` }
  switch (status) {
    case 'ended': return { state: 'expired', words: { vi: `đã hết hiệu lực${since === null ? '' : ` từ ${day(since)}`}${instead.vi}`, en: `is no longer in force${since === null ? '' : ` since ${since}`}${instead.en}` } }
    case 'ended-in-part': return { state: 'partly-expired', words: { vi: `đã hết hiệu lực một phần${instead.vi}`, en: `has partly ended${instead.en}` } }
    case 'not-yet': return { state: 'not-yet', words: { vi: `chưa có hiệu lực${since === null ? '' : `, có hiệu lực từ ${day(since)}`}`, en: `is not yet in force${since === null ? '' : `, it takes effect on ${since}`}` } }
    case 'in-force': case 'unknown': return { state: 'in-force', words: { vi: 'còn hiệu lực', en: 'is in force' } }
  }
}
