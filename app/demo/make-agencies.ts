// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import { type ExampleAgency, type MadeAgency, makeAgency } from '#areas/organisation/example/an-agency.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { inTransaction } from '#platform/server/postgres/tx.ts'

export interface Making { readonly pool: Pool; readonly newId: () => string; readonly passwordHash: string; readonly now: Instant }

/** Makes one agency in a transaction of its own. */
export const makeOne = (making: Making, agency: ExampleAgency): Promise<MadeAgency> => inTransaction(making.pool, undefined, (tx) => makeAgency(tx, agency, making))

const day = (text: string) => text as PlainDate

const DEPUTY = { title: 'Phó Chủ tịch UBND xã', role: 'head' } as const

/** Five people of a commune office, as demo data invents them. */
export const communePeople = (logins: Partial<Record<'desk' | 'specialist' | 'head' | 'secretary' | 'deputy' | 'clerk' | 'administrator', string>>, names: readonly string[]): ExampleAgency['people'] => [
  { fullName: names[0] ?? '', login: logins.desk ?? null, posts: [{ title: 'Cán bộ Một cửa', role: 'one-stop' }] },
  { fullName: names[1] ?? '', login: logins.specialist ?? null, posts: [{ title: 'Công chức Tư pháp – Hộ tịch', role: 'specialist' }] },
  { fullName: names[2] ?? '', login: logins.head ?? null, posts: [{ title: 'Chủ tịch UBND xã', role: 'head', signs: true }] },
  // Of seven people the ISO secretary is nobody else: three must be found for what the secretary drafts.
  { fullName: names[3] ?? '', login: logins.secretary ?? null, posts: [{ title: 'Thư ký ISO', role: 'iso-secretary' }, ...(names[6] === undefined ? [DEPUTY] : [])] },
  { fullName: names[4] ?? '', login: logins.clerk ?? null, posts: [{ title: 'Văn thư', role: 'specialist' }] },
  ...(logins.administrator === undefined ? [] : [{ fullName: names[5] ?? '', login: logins.administrator, posts: [{ title: 'Quản trị hệ thống', role: 'administrator' }] }]),
  ...(names[6] === undefined ? [] : [{ fullName: names[6], login: logins.deputy ?? null, posts: [DEPUTY] }]),
]

/** People of offices that only look on. */
export const officePeople = (fullName: string, login: string, title: string, role: string): ExampleAgency['people'] => [{ fullName, login, posts: [{ title, role }] }]

export const BEFORE_2025 = day('2015-01-01')
/** From when the province and the commune are the only two tiers below the state, and by which act. */
export const TWO_TIERS = day('2025-07-01')
export const TWO_TIERS_BY = 'Nghị quyết 202/2025/QH15'
