// SPDX-License-Identifier: Apache-2.0
import { type Mover, powersOf } from '#areas/documents/core/public.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { addToPack, readModelFile, removeFromPack, savePack } from '../contract/pack-writing.ts'
import { PACK_PERMISSIONS } from '../core/pack/pack-version.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { findRevisionInForce, hashOfContent } from './revision-store.ts'
import { holdPack, listPackItems, listPackVersions, notePackEvent, type Pack, type PackVersion } from './pack-store.ts'
import { listProcedureNames } from './procedure-store.ts'
import { readProcedureFileEndpoint } from './read-procedure-file.ts'
import { tables } from './tables.ts'

export const savePackEndpoint = endpoint(savePack, async ({ input, actor, now, tx, newId, refuse }) => {
  const named = await tables(tx).selectFrom('procedures.pack').select('id').where('agency_id', '=', actor.agencyId).where('name', '=', input.name).executeTakeFirst()
  if (named !== undefined && named.id !== input.id) throw refuse({ code: 'name-taken' })
  if (input.id === null) {
    const id = newId()
    try {
      await tables(tx).insertInto('procedures.pack').values({ id, agency_id: actor.agencyId, name: input.name, about: input.about, created_at: now }).execute()
    } catch (error) {
      if (violates(error, 'pack_name_once')) throw refuse({ code: 'name-taken' })
      throw error
    }
    await tables(tx).insertInto('procedures.pack_version').values({ id: newId(), agency_id: actor.agencyId, pack_id: id, version_no: 1, status: 'draft', writers: [] }).execute()
    await notePackEvent(tx, actor, now, id, null, { type: 'pack-made', name: input.name })
    return { id, version: 1 }
  }
  const pack = await holdPack(tx, actor.agencyId, input.id, input.version)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  if (pack === 'changed') throw refuse({ code: 'changed-by-someone-else' })
  await tables(tx).updateTable('procedures.pack').set({ name: input.name, about: input.about }).where('id', '=', pack.id).execute()
  await notePackEvent(tx, actor, now, pack.id, null, { type: 'pack-renamed', name: input.name })
  return { id: pack.id, version: pack.version }
})

/** A Word file is read for a pack as for a draft of the own agency. */
export const readModelFileEndpoint: Endpoint = { ...readProcedureFileEndpoint, contract: readModelFile }

/** Who counts as having written: the person, and whoever delegated the drafting of packs to them. */
const writersOf = (actor: Mover): readonly string[] => [...new Set([actor.personId, ...powersOf(actor, PACK_PERMISSIONS.draft).map(({ holderId }) => holderId)])]

/** The draft of a pack, into which these people now write; made from the last issued version, item by item, when none is on its way. The number of the version that is submitted already, where there is one. */
async function openDraft(tx: Tx, pack: Pack, writing: readonly string[], newId: () => string): Promise<PackVersion | { readonly submitted: number }> {
  const [last] = await listPackVersions(tx, [pack.id])
  if (last?.status === 'draft') {
    await tables(tx).updateTable('procedures.pack_version').set({ writers: [...new Set([...last.writers, ...writing])] }).where('id', '=', last.id).execute()
    return last
  }
  if (last !== undefined && last.status !== 'issued') return { submitted: last.versionNo }
  const id = newId()
  const versionNo = (last?.versionNo ?? 0) + 1
  await tables(tx).insertInto('procedures.pack_version').values({ id, agency_id: pack.agencyId, pack_id: pack.id, version_no: versionNo, status: 'draft', writers: [...writing] }).execute()
  if (last !== undefined) {
    await tables(tx).insertInto('procedures.pack_item').columns(['version_id', 'agency_id', 'item_id', 'place', 'code', 'content', 'content_hash', 'procedure_id'])
      .expression((eb) => eb.selectFrom('procedures.pack_item').select((each) => [each.val(id).as('version_id'), 'agency_id', 'item_id', 'place', 'code', 'content', 'content_hash', 'procedure_id']).where('version_id', '=', last.id)).execute()
  }
  return { id, agencyId: pack.agencyId, packId: pack.id, versionNo, status: 'draft', writers: [...writing], reviewedBy: null, reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null, rejectionReason: null, issuedAt: null, notes: '', contentHash: null, items: last?.items ?? 0 }
}

interface Wanted { readonly itemId: string | null; readonly code: string; readonly content: ProcedureContent; readonly procedureId: string | null }

export const addToPackEndpoint = endpoint(addToPack, async ({ input, actor, now, today, tx, newId, refuse }) => {
  if (input.procedureIds.length + input.contents.length === 0) throw refuse({ code: 'nothing-chosen' })
  const pack = await holdPack(tx, actor.agencyId, input.id, input.version)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  if (pack === 'changed') throw refuse({ code: 'changed-by-someone-else' })
  const names = await listProcedureNames(tx, input.procedureIds)
  const wanted: Wanted[] = input.contents.map((one) => ({ ...one, procedureId: null }))
  const notIssued: string[] = []
  for (const procedureId of new Set(input.procedureIds)) {
    const inForce = await findRevisionInForce(tx, procedureId, today)
    const code = names.get(procedureId)?.code
    if (code === undefined) throw refuse({ code: 'procedure-not-found' })
    if (inForce === undefined) notIssued.push(code)
    else wanted.push({ itemId: null, code, content: inForce.content, procedureId })
  }
  if (notIssued.length > 0) throw refuse({ code: 'not-issued', codes: notIssued })
  const draft = await openDraft(tx, pack, writersOf(actor), newId)
  if ('submitted' in draft) throw refuse({ code: 'version-submitted', versionNo: draft.submitted })
  const items = [...await listPackItems(tx, draft.id)]
  let renewed = 0
  for (const one of wanted) {
    const known = items.find(({ itemId, procedureId }) => (one.itemId !== null && itemId === one.itemId) || (one.procedureId !== null && procedureId === one.procedureId))
    if (items.some((other) => other !== known && other.code === one.code)) throw refuse({ code: 'code-twice', itemCode: one.code })
    const hash = hashOfContent(one.content)
    if (known !== undefined) {
      await tables(tx).updateTable('procedures.pack_item').set({ code: one.code, content: JSON.stringify(one.content), content_hash: hash, procedure_id: one.procedureId ?? known.procedureId }).where('version_id', '=', draft.id).where('item_id', '=', known.itemId).execute()
      items.splice(items.indexOf(known), 1, { ...known, code: one.code, content: one.content, hash })
      renewed += 1
      continue
    }
    const item = { itemId: newId(), place: Math.max(0, ...items.map(({ place }) => place)) + 1, code: one.code, content: one.content, hash, procedureId: one.procedureId }
    await tables(tx).insertInto('procedures.pack_item').values({ version_id: draft.id, agency_id: actor.agencyId, item_id: item.itemId, place: item.place, code: item.code, content: JSON.stringify(item.content), content_hash: hash, procedure_id: item.procedureId }).execute()
    items.push(item)
  }
  await notePackEvent(tx, actor, now, pack.id, null, { type: 'items-added', codes: wanted.map(({ code }) => code) })
  return { version: pack.version, added: wanted.length - renewed, renewed }
})

export const removeFromPackEndpoint = endpoint(removeFromPack, async ({ input, actor, now, tx, newId, refuse }) => {
  const pack = await holdPack(tx, actor.agencyId, input.id, input.version)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  if (pack === 'changed') throw refuse({ code: 'changed-by-someone-else' })
  const draft = await openDraft(tx, pack, writersOf(actor), newId)
  if ('submitted' in draft) throw refuse({ code: 'version-submitted', versionNo: draft.submitted })
  const gone = await tables(tx).deleteFrom('procedures.pack_item').where('version_id', '=', draft.id).where('item_id', '=', input.itemId).returning('code').executeTakeFirst()
  if (gone === undefined) throw refuse({ code: 'item-not-found' })
  await notePackEvent(tx, actor, now, pack.id, input.itemId, { type: 'item-removed', code: gone.code })
  return { version: pack.version }
})
