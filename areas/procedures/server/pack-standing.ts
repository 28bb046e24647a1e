// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { listReadableAgencies } from '#areas/organisation/server/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { packStanding } from '../contract/packs.ts'
import { type AgencyFollowing, standingOf } from '../core/pack/pack-standing.ts'
import { listItemsInVersions, newestIssued } from './pack-reading.ts'
import { findPack, listPackVersions } from './pack-store.ts'
import { tables } from './tables.ts'

export const packStandingEndpoint = endpoint(packStanding, async ({ input, actor, today, tx, refuse }) => {
  const pack = await findPack(tx, input.id)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  if (pack.agencyId !== actor.agencyId) throw refuse({ code: 'not-issuer' })
  const newest = newestIssued(await listPackVersions(tx, [pack.id]))
  const below = (await listReadableAgencies(tx, today, undefined)).filter(({ id }) => id !== actor.agencyId)
  const items = await listItemsInVersions(tx, [pack.id])
  const following = await listFollowing(tx, pack.id)
  const { agencies, counts, versions } = standingOf(below.map(({ id, name }) => ({ id, name })), following, items, newest)
  const letGo = await listLetGo(tx, pack.id, following)
  return { name: pack.name, newestNo: newest?.versionNo ?? null, below: below.length, versions: [...versions], counts: { ...counts }, agencies: agencies.map((one) => ({ ...one, keptOwn: [...one.keptOwn], letGo: letGo.get(one.id) ?? [] })) }
})

/** What the agencies within reach follow of a pack, with the hash of the newest issue in each. */
async function listFollowing(tx: Tx, packId: string): Promise<readonly AgencyFollowing[]> {
  return tables(tx).selectFrom('procedures.pack_adoption as a').innerJoin('procedures.procedure as p', 'p.id', 'a.procedure_id')
    .select((eb) => ['a.agency_id as agencyId', 'a.item_id as itemId', 'a.base_version_id as baseVersionId', 'a.decided_version_id as decidedVersionId', 'a.kept_own_reason as reason', 'a.taken_hashes as takenHashes', 'p.code', 'p.name',
      eb.selectFrom('procedures.revision as r').select('r.content_hash').whereRef('r.procedure_id', '=', 'a.procedure_id').whereRef('r.agency_id', '=', 'a.agency_id').where('r.status', '=', 'issued').orderBy('r.issue_no', 'desc').limit(1).as('issuedHash')])
    .where('a.pack_id', '=', packId).execute()
}

/** Procedures let go of a pack, by agency, each with the last reason; not those linked or adopted again since. */
async function listLetGo(tx: Tx, packId: string, following: readonly AgencyFollowing[]): Promise<ReadonlyMap<string, { code: string; name: string; reason: string }[]>> {
  const rows = await tables(tx).selectFrom('procedures.pack_event').select(['agency_id as agencyId', 'item_id as itemId', 'event']).distinctOn(['agency_id', 'item_id'])
    .where('pack_id', '=', packId).where(sql<boolean>`event ->> 'type' = 'item-unlinked'`).orderBy('agency_id').orderBy('item_id').orderBy('seq', 'desc').execute()
  const left = rows.filter(({ agencyId, itemId }) => !following.some((one) => one.agencyId === agencyId && one.itemId === itemId))
  return new Map([...Map.groupBy(left, ({ agencyId }) => agencyId)].map(([agencyId, all]) => [agencyId, all.map(({ event }) => Unlinked.parse(event))]))
}

const Unlinked = z.object({ code: z.string(), name: z.string(), reason: z.string() })
