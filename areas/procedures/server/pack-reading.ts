// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listPacks, type PackItemView, showPack, showPackItem } from '../contract/packs.ts'
import { namesToMap } from '../core/pack/pack-mapping.ts'
import { followedVersion, followState, type ItemInVersion } from '../core/pack/pack-state.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, RevisionStatus } from '../core/revision.ts'
import { wayOf } from './pack-move.ts'
import { type Adoption, findPack, findPackMapping, listAdoptions, listPackItems, listPackVersions, listReadablePacks, type PackVersion } from './pack-store.ts'
import { hashOfContent } from './revision-store.ts'
import { tables } from './tables.ts'

/** The newest version that agencies follow. */
export const newestIssued = (versions: readonly PackVersion[]): PackVersion | undefined => versions.find(({ status }) => status === 'issued')

/** What each issued version of packs says, by hash and without content. */
export async function listItemsInVersions(tx: Tx, packIds: readonly string[]): Promise<readonly ItemInVersion[]> {
  if (packIds.length === 0) return []
  return tables(tx).selectFrom('procedures.pack_item as i').innerJoin('procedures.pack_version as v', 'v.id', 'i.version_id').select(['v.id as versionId', 'v.version_no as versionNo', 'i.item_id as itemId', 'i.content_hash as hash'])
    .where('v.pack_id', 'in', [...packIds]).where('v.status', '=', 'issued').execute()
}

const versionView = ({ versionNo, status, issuedAt, notes, items }: PackVersion) => ({ versionNo, status, issuedAt, notes, items })

const onItsWay = (versions: readonly PackVersion[]): PackVersion | undefined => versions.find(({ status }) => status !== 'issued')

const issuerNames = async (tx: Tx, ids: readonly string[], today: PlainDate): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) names.set(id, (await findAgencyAsKnown(tx, id, today))?.name ?? '')
  return names
}

export const listPacksEndpoint = endpoint(listPacks, async ({ actor, today, tx }) => {
  const packs = await listReadablePacks(tx)
  const versions = Map.groupBy(await listPackVersions(tx, packs.map(({ id }) => id)), ({ packId }) => packId)
  const adoptions = [...(await listAdoptions(tx, actor.agencyId)).values()]
  const items = await listItemsInVersions(tx, [...new Set(adoptions.map(({ packId }) => packId))])
  const names = await issuerNames(tx, packs.map(({ agencyId }) => agencyId), today)
  return {
    mayDraft: actor.permissions.has('procedures.pack'),
    packs: packs.map((pack) => {
      const own = versions.get(pack.id) ?? []
      const newest = newestIssued(own)
      const adopted = adoptions.filter(({ packId }) => packId === pack.id)
      return {
        id: pack.id, name: pack.name, about: pack.about, issuer: names.get(pack.agencyId) ?? '', isOwn: pack.agencyId === actor.agencyId, newest: newest === undefined ? null : versionView(newest), onItsWay: onItsWay(own)?.status ?? null,
        adopted: adopted.length, waiting: newest === undefined ? 0 : adopted.filter((one) => followState(items, newest, one) === 'behind').length,
      }
    }),
  }
})

export const showPackEndpoint = endpoint(showPack, async ({ input, actor, today, tx, refuse }) => {
  const pack = await findPack(tx, input.id)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  const versions = await listPackVersions(tx, [pack.id])
  const isOwn = pack.agencyId === actor.agencyId
  const newest = newestIssued(versions)
  const shown = versions.find(({ versionNo }) => versionNo === input.versionNo) ?? (isOwn ? versions[0] : newest)
  const items = shown === undefined ? [] : await listPackItems(tx, shown.id)
  const adoptions = await listAdoptions(tx, actor.agencyId, pack.id)
  const inVersions = await listItemsInVersions(tx, [pack.id])
  const owns = await ownProcedures(tx, [...adoptions.values()])
  const alike = isOwn ? [] : await listUnlinked(tx, actor.agencyId, items.flatMap(({ content }) => content.tthcCodes))
  const view = (item: { readonly itemId: string; readonly place: number; readonly code: string; readonly content: ProcedureContent; readonly procedureId: string | null }): PackItemView => {
    const adoption = adoptions.get(item.itemId)
    const own = adoption === undefined ? undefined : owns.get(adoption.procedureId)
    return {
      itemId: item.itemId, place: item.place, code: item.code, name: item.content.name, field: item.content.field, steps: item.content.steps.length, fromProcedure: isOwn && item.procedureId !== null ? ProcedureId.parse(item.procedureId) : null,
      state: adoption === undefined || newest === undefined ? 'open' : followState(inVersions, newest, adoption), own: own?.view ?? null, baseNo: adoption === undefined || adoption.baseVersionId === null ? null : followedVersion(inVersions, adoption), reason: adoption?.reason ?? null, hasOwnChanges: own?.hasOwnChanges ?? false,
      alike: adoption === undefined ? alike.filter(({ tthcCode }) => item.content.tthcCodes.includes(tthcCode)).map(({ id, code, name }) => ({ id, code, name })) : [],
    }
  }
  const way = isOwn ? onItsWay(versions) : undefined
  const names = namesToMap(items.map(({ content }) => content))
  return {
    id: pack.id, name: pack.name, about: pack.about, issuer: (await issuerNames(tx, [pack.agencyId], today)).get(pack.agencyId) ?? '', isOwn, version: pack.version, shown: shown === undefined ? null : versionView(shown), versions: versions.map(versionView),
    items: items.map(view), mapping: await findPackMapping(tx, actor.agencyId, pack.id), roles: [...names.roles], retention: [...names.retention],
    way: way === undefined ? null : await wayOf(tx, way, actor, today), mayDraft: isOwn && actor.permissions.has('procedures.pack'), mayAdopt: !isOwn && actor.permissions.has('procedures.draft'),
  }
})

/** Own procedures that no model stands behind, by each administrative procedure that their newest issue serves. */
async function listUnlinked(tx: Tx, agencyId: string, tthcCodes: readonly string[]): Promise<readonly { readonly tthcCode: string; readonly id: ProcedureId; readonly code: string; readonly name: string }[]> {
  if (tthcCodes.length === 0) return []
  const rows = await tables(tx).selectFrom('procedures.revision_tthc as t').innerJoin('procedures.revision as r', 'r.id', 't.revision_id').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').select(['t.tthc_code as tthcCode', 'p.id', 'p.code', 'p.name']).distinct()
    .where('p.agency_id', '=', agencyId).where('t.tthc_code', 'in', [...new Set(tthcCodes)]).where('r.status', '<>', 'withdrawn')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('procedures.pack_adoption as a').select('a.item_id').whereRef('a.procedure_id', '=', 'p.id').whereRef('a.agency_id', '=', 'p.agency_id'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('procedures.revision as later').select('later.id').whereRef('later.procedure_id', '=', 'r.procedure_id').whereRef('later.issue_no', '>', 'r.issue_no')))).orderBy('p.code').execute()
  return rows.map(({ id, ...row }) => ({ ...row, id: ProcedureId.parse(id) }))
}

export const showPackItemEndpoint = endpoint(showPackItem, async ({ input, actor, tx, refuse }) => {
  const pack = await findPack(tx, input.id)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  const versions = await listPackVersions(tx, [pack.id])
  const shown = input.versionNo === undefined ? (pack.agencyId === actor.agencyId ? versions[0] : newestIssued(versions)) : versions.find(({ versionNo }) => versionNo === input.versionNo)
  const [item] = shown === undefined ? [] : await listPackItems(tx, shown.id, input.itemId)
  if (shown === undefined || item === undefined) throw refuse({ code: 'item-not-found' })
  const earlier = versions.find(({ status, versionNo }) => status === 'issued' && versionNo < shown.versionNo)
  const [before] = earlier === undefined ? [] : await listPackItems(tx, earlier.id, input.itemId)
  return { packName: pack.name, versionNo: shown.versionNo, status: shown.status, code: item.code, content: item.content, before: earlier === undefined || before === undefined ? null : { versionNo: earlier.versionNo, content: before.content } }
})

interface OwnProcedure { readonly view: NonNullable<PackItemView['own']>; readonly hasOwnChanges: boolean }

/** The own procedures made from models, by their newest issue: whether it says otherwise than the version that the agency follows. */
async function ownProcedures(tx: Tx, adoptions: readonly Adoption[]): Promise<ReadonlyMap<string, OwnProcedure>> {
  if (adoptions.length === 0) return new Map()
  const rows = await tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').distinctOn('p.id')
    .select((eb) => ['p.id', 'p.code', 'r.issue_no as issueNo', 'r.status', 'r.content_hash as hash', eb.case().when('r.content_hash', 'is', null).then(eb.ref('r.content')).end().as('content')])
    .where('p.id', 'in', adoptions.map(({ procedureId }) => procedureId)).orderBy('p.id').orderBy('r.issue_no', 'desc').execute()
  const taken = new Map(adoptions.map(({ procedureId, takenHashes }) => [procedureId, takenHashes]))
  return new Map(rows.map(({ id, code, issueNo, status, hash, content }) => [id, {
    view: { id: ProcedureId.parse(id), code, issueNo, status: RevisionStatus.parse(status) }, hasOwnChanges: taken.get(id)?.includes(hash ?? hashOfContent(ProcedureContent.parse(content))) !== true,
  }]))
}
