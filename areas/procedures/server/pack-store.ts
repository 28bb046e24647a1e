// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { NO_MAPPING, PackMapping } from '../core/pack/pack-mapping.ts'
import { type PackVersionEvent, PackVersionStatus, type VersionOnItsWay } from '../core/pack/pack-version.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { tables } from './tables.ts'

export interface Pack { readonly id: string; readonly agencyId: string; readonly name: string; readonly about: string; readonly version: number }
export interface PackVersion extends VersionOnItsWay { readonly id: string; readonly agencyId: string; readonly packId: string; readonly issuedAt: Instant | null; readonly contentHash: string | null; readonly items: number }
export interface PackItem { readonly itemId: string; readonly place: number; readonly code: string; readonly content: ProcedureContent; readonly hash: string; readonly procedureId: string | null }
export interface Adoption { readonly itemId: string; readonly procedureId: string; readonly baseVersionId: string | null; readonly decidedVersionId: string | null; readonly reason: string | null; readonly baseMapping: PackMapping | null; readonly takenHashes: readonly string[]; readonly version: number }

const PACK = ['id', 'agency_id as agencyId', 'name', 'about', 'version'] as const

/** The packs that the asker may read: its own and those of the agencies above with an issued version. */
export const listReadablePacks = async (tx: Tx): Promise<readonly Pack[]> => tables(tx).selectFrom('procedures.pack').select(PACK).orderBy(sql`name collate "vi-x-icu"`).execute()

export const findPack = async (tx: Tx, id: string): Promise<Pack | undefined> => tables(tx).selectFrom('procedures.pack').select(PACK).where('id', '=', id).executeTakeFirst()

/** A pack of the own agency, locked, its version counted up; undefined when it is not there, 'changed' when someone was quicker. */
export async function holdPack(tx: Tx, agencyId: string, id: string, version: number): Promise<Pack | 'changed' | undefined> {
  const pack = await tables(tx).selectFrom('procedures.pack').select(PACK).where('id', '=', id).where('agency_id', '=', agencyId).forUpdate().executeTakeFirst()
  if (pack === undefined) return undefined
  if (pack.version !== version) return 'changed'
  await tables(tx).updateTable('procedures.pack').set({ version: version + 1 }).where('id', '=', id).execute()
  return { ...pack, version: version + 1 }
}

/** The versions of packs, newest first, with how many model procedures each has. */
export async function listPackVersions(tx: Tx, packIds: readonly string[]): Promise<readonly PackVersion[]> {
  if (packIds.length === 0) return []
  const rows = await tables(tx).selectFrom('procedures.pack_version as v').select((eb) => ['v.id', 'v.agency_id as agencyId', 'v.pack_id as packId', 'v.version_no as versionNo', 'v.status', 'v.issued_at as issuedAt', 'v.notes', 'v.content_hash as contentHash', 'v.writers', 'v.reviewed_by as reviewedBy', 'v.reviewed_on_behalf_of as reviewedOnBehalfOf', 'v.approved_by as approvedBy', 'v.approved_on_behalf_of as approvedOnBehalfOf', 'v.rejection_reason as rejectionReason',
    eb.selectFrom('procedures.pack_item as i').select(({ fn }) => fn.countAll<number>().as('n')).whereRef('i.version_id', '=', 'v.id').as('items')])
    .where('v.pack_id', 'in', [...packIds]).orderBy('v.pack_id').orderBy('v.version_no', 'desc').execute()
  return rows.map(({ status, items, issuedAt, ...row }) => ({ ...row, issuedAt: issuedAt as Instant | null, status: PackVersionStatus.parse(status), items: Number(items ?? 0) }))
}

/** The model procedures of a version in their order. */
export async function listPackItems(tx: Tx, versionId: string, itemId?: string): Promise<readonly PackItem[]> {
  const rows = await tables(tx).selectFrom('procedures.pack_item').select(['item_id as itemId', 'place', 'code', 'content', 'content_hash as hash', 'procedure_id as procedureId']).where('version_id', '=', versionId)
    .$if(itemId !== undefined, (query) => query.where('item_id', '=', itemId ?? '')).orderBy('place').orderBy('code').execute()
  return rows.map(({ content, ...row }) => ({ ...row, content: ProcedureContent.parse(content) }))
}

/** The model procedures that the own agency adopted from packs, by item. */
export async function listAdoptions(tx: Tx, agencyId: string, packId?: string): Promise<ReadonlyMap<string, Adoption & { readonly packId: string }>> {
  const rows = await tables(tx).selectFrom('procedures.pack_adoption').select(['item_id as itemId', 'pack_id as packId', 'procedure_id as procedureId', 'base_version_id as baseVersionId', 'decided_version_id as decidedVersionId', 'kept_own_reason as reason', 'base_mapping as baseMapping', 'taken_hashes as takenHashes', 'version'])
    .where('agency_id', '=', agencyId).$if(packId !== undefined, (query) => query.where('pack_id', '=', packId ?? '')).execute()
  return new Map(rows.map((row) => [row.itemId, { ...row, baseMapping: row.baseMapping === null ? null : PackMapping.parse(row.baseMapping) }]))
}

/** How an agency reads a pack; nothing said yet reads it as it is. */
export async function findPackMapping(tx: Tx, agencyId: string, packId: string): Promise<PackMapping> {
  const row = await tables(tx).selectFrom('procedures.pack_mapping').select('mapping').where('agency_id', '=', agencyId).where('pack_id', '=', packId).executeTakeFirst()
  return row === undefined ? NO_MAPPING : PackMapping.parse(row.mapping)
}

export async function savePackMapping(tx: Tx, agencyId: string, pack: Pack, mapping: PackMapping): Promise<void> {
  await tables(tx).insertInto('procedures.pack_mapping').values({ agency_id: agencyId, issuer_id: pack.agencyId, pack_id: pack.id, mapping: JSON.stringify(mapping) })
    .onConflict((on) => on.columns(['agency_id', 'pack_id']).doUpdateSet({ mapping: JSON.stringify(mapping), version: sql`procedures.pack_mapping.version + 1` })).execute()
}

/** What happens to a pack, in the history of the agency that does it. */
export type PackEvent =
  | { readonly type: 'pack-made' | 'pack-renamed'; readonly name: string }
  | { readonly type: 'items-added'; readonly codes: readonly string[] }
  | { readonly type: 'item-removed'; readonly code: string }
  | PackVersionEvent
  | { readonly type: 'item-adopted'; readonly versionNo: number; readonly code: string }
  | { readonly type: 'item-taken-over'; readonly versionNo: number; readonly choices: readonly { readonly key: string; readonly take: string }[] }
  | { readonly type: 'own-kept'; readonly versionNo: number; readonly reason: string }
  | { readonly type: 'item-linked'; readonly versionNo: number; readonly code: string }
  | { readonly type: 'item-unlinked'; readonly code: string; readonly name: string; readonly reason: string }

export async function notePackEvent(tx: Tx, by: { readonly agencyId: string; readonly personId: string }, at: Instant, packId: string, itemId: string | null, event: PackEvent): Promise<void> {
  await tables(tx).insertInto('procedures.pack_event').values({ agency_id: by.agencyId, pack_id: packId, item_id: itemId, at, person_id: by.personId, event: JSON.stringify(event) }).execute()
}
