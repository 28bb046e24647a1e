// SPDX-License-Identifier: Apache-2.0
import type { Pool } from 'pg'
import { hashPassword } from '#areas/organisation/server/password.ts'
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import type { Ports } from '#platform/server/http/serve.ts'
import { allEndpoints } from '../areas.ts'
import { DEMO_PASSWORD } from './demo-state.ts'
import { loadDocumentsOfToday } from './live-documents.ts'
import { loadToday } from './live-commune.ts'
import { loadProvinceOfToday } from './live-province.ts'
import type { Making } from './make-agencies.ts'
import { loadLocBinh, loadTuyenQuang } from './past-settings.ts'

/** Every operation that the demo's people use. */
export const demoEndpoints = (): readonly Endpoint[] => allEndpoints({ clockFixed: false, demoSignIns: () => undefined })

type Clock = Pick<Ports, 'now' | 'newId'>

const makingOf = async (pool: Pool, { now, newId }: Clock): Promise<Making> => ({ pool, newId, now: now(), passwordHash: await hashPassword(DEMO_PASSWORD) })

/** The present-day commune with live work: what the first page shows. */
export const loadLive = async (pool: Pool, clock: Clock): Promise<void> => loadToday(await makingOf(pool, clock))

/** The documents of the present-day commune, the province above it with its other communes, then the settings of scenarios A and B, each once; what is there already stays. */
export async function loadBulk(pool: Pool, owner: Pool, ports: Ports, isStopping: () => boolean): Promise<void> {
  await loadDocumentsOfToday(owner, demoEndpoints(), ports, isStopping)
  if (isStopping()) return
  const making = await makingOf(pool, ports)
  await loadProvinceOfToday(making, owner, demoEndpoints(), ports, isStopping)
  if (isStopping()) return
  const has = async (code: string) => (await owner.query('select from organisation.agency where code = $1', [code])).rowCount !== 0
  if (!(await has('LS'))) await loadLocBinh(making)
  if (!isStopping() && !(await has('TQ'))) await loadTuyenQuang(making, isStopping)
}
