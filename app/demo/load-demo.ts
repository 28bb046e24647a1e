// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import { hashPassword } from '#areas/organisation/server/password.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { DEMO_PASSWORD } from './demo-state.ts'
import { loadToday } from './live-commune.ts'
import type { Making } from './make-agencies.ts'
import { loadLocBinh, loadTuyenQuang } from './past-settings.ts'

type Clock = Pick<Ports, 'now' | 'newId'>

const makingOf = async (pool: Pool, { now, newId }: Clock): Promise<Making> => ({ pool, newId, now: now(), passwordHash: await hashPassword(DEMO_PASSWORD) })

/** The present-day commune with live work: what the first page shows. */
export const loadLive = async (pool: Pool, clock: Clock): Promise<void> => loadToday(await makingOf(pool, clock))

/** The settings of scenarios A and B, each once; what is there already stays. */
export async function loadBulk(pool: Pool, owner: Pool, clock: Clock, isStopping: () => boolean): Promise<void> {
  const making = await makingOf(pool, clock)
  const has = async (code: string) => (await owner.query('select from organisation.agency where code = $1', [code])).rowCount !== 0
  if (!(await has('LS'))) await loadLocBinh(making)
  if (!isStopping() && !(await has('TQ'))) await loadTuyenQuang(making, isStopping)
}
