// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import { linkItem, unlinkItem } from '../contract/pack-following.ts'
import { adaptContent } from '../core/pack/pack-mapping.ts'
import { newestIssued } from './pack-reading.ts'
import { findPack, findPackMapping, listAdoptions, listPackItems, listPackVersions, notePackEvent } from './pack-store.ts'
import { listProcedureNames } from './procedure-store.ts'
import { findRevision, hashOfContent, listRevisions } from './revision-store.ts'
import { tables } from './tables.ts'

export const linkItemEndpoint = endpoint(linkItem, async ({ input, actor, now, tx, refuse }) => {
  const pack = await findPack(tx, input.id)
  const newest = pack === undefined ? undefined : newestIssued(await listPackVersions(tx, [pack.id]))
  if (pack === undefined || newest === undefined || pack.agencyId === actor.agencyId) throw refuse({ code: 'pack-not-found' })
  const [item] = await listPackItems(tx, newest.id, input.itemId)
  if (item === undefined) throw refuse({ code: 'item-not-found' })
  const adoptions = [...(await listAdoptions(tx, actor.agencyId)).values()]
  const names = await listProcedureNames(tx, [input.procedureId, ...adoptions.map(({ procedureId }) => procedureId)])
  const [last] = await listRevisions(tx, input.procedureId)
  const own = last === undefined ? undefined : await findRevision(tx, last.id)
  const code = names.get(input.procedureId)?.code
  if (own === undefined || code === undefined) throw refuse({ code: 'procedure-not-found' })
  const adopted = adoptions.find(({ itemId }) => itemId === input.itemId)
  if (adopted !== undefined) throw refuse({ code: 'item-adopted', procedureCode: names.get(adopted.procedureId)?.code ?? '' })
  const other = adoptions.find(({ procedureId }) => procedureId === input.procedureId)
  if (other !== undefined) throw refuse({ code: 'procedure-linked', itemName: names.get(other.procedureId)?.name ?? '' })
  if (!own.content.tthcCodes.some((tthcCode) => item.content.tthcCodes.includes(tthcCode))) throw refuse({ code: 'other-tthc', procedureCode: code })

  const mapping = await findPackMapping(tx, actor.agencyId, pack.id)
  const hash = hashOfContent(adaptContent(item.content, mapping))
  const outcome = hashOfContent(own.content) === hash ? 'same' as const : 'different' as const
  const followed = outcome === 'same' ? newest.id : null
  try {
    await tables(tx).insertInto('procedures.pack_adoption').values({
      agency_id: actor.agencyId, item_id: input.itemId, issuer_id: pack.agencyId, pack_id: pack.id, procedure_id: input.procedureId, base_version_id: followed, decided_version_id: followed, kept_own_reason: null,
      base_mapping: followed === null ? null : JSON.stringify(mapping), taken_hashes: [hash], changed_at: now,
    }).execute()
  } catch (error) {
    if (violates(error, 'pack_adoption_pkey')) throw refuse({ code: 'item-adopted', procedureCode: code })
    if (violates(error, 'pack_adoption_procedure_once')) throw refuse({ code: 'procedure-linked', itemName: item.content.name })
    throw error
  }
  await notePackEvent(tx, actor, now, pack.id, input.itemId, { type: 'item-linked', versionNo: newest.versionNo, code })
  return { outcome }
})

export const unlinkItemEndpoint = endpoint(unlinkItem, async ({ input, actor, now, tx, refuse }) => {
  if ((await findPack(tx, input.id)) === undefined) throw refuse({ code: 'pack-not-found' })
  if (input.reason.trim() === '') throw refuse({ code: 'reason-missing' })
  const gone = await tables(tx).deleteFrom('procedures.pack_adoption').where('agency_id', '=', actor.agencyId).where('pack_id', '=', input.id).where('item_id', '=', input.itemId).returning('procedure_id as procedureId').executeTakeFirst()
  if (gone === undefined) throw refuse({ code: 'item-not-found' })
  const own = (await listProcedureNames(tx, [gone.procedureId])).get(gone.procedureId)
  await notePackEvent(tx, actor, now, input.id, input.itemId, { type: 'item-unlinked', code: own?.code ?? '', name: own?.name ?? '', reason: input.reason })
  return {}
})
