// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { violates } from '#platform/server/postgres/constraint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { addToPack, issuePack, removeFromPack, savePack } from '../contract/packs.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { findRevisionInForce, hashOfContent } from './revision-store.ts'
import { holdPack, listPackItems, listPackVersions, notePackEvent, type Pack, type PackVersion } from './pack-store.ts'
import { listProcedureNames } from './procedure-store.ts'
import { errorCountOf } from './stored-findings.ts'
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
    await tables(tx).insertInto('procedures.pack_version').values({ id: newId(), agency_id: actor.agencyId, pack_id: id, version_no: 1, status: 'draft' }).execute()
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

/** The draft of a pack; made from the last issued version, item by item, when there is none. */
async function openDraft(tx: Tx, pack: Pack, newId: () => string): Promise<PackVersion> {
  const versions = await listPackVersions(tx, [pack.id])
  const draft = versions.find(({ isDraft }) => isDraft)
  if (draft !== undefined) return draft
  const last = versions[0]
  const id = newId()
  const versionNo = (last?.versionNo ?? 0) + 1
  await tables(tx).insertInto('procedures.pack_version').values({ id, agency_id: pack.agencyId, pack_id: pack.id, version_no: versionNo, status: 'draft' }).execute()
  if (last !== undefined) {
    await tables(tx).insertInto('procedures.pack_item').columns(['version_id', 'agency_id', 'item_id', 'place', 'code', 'content', 'content_hash', 'procedure_id'])
      .expression((eb) => eb.selectFrom('procedures.pack_item').select((each) => [each.val(id).as('version_id'), 'agency_id', 'item_id', 'place', 'code', 'content', 'content_hash', 'procedure_id']).where('version_id', '=', last.id)).execute()
  }
  return { id, agencyId: pack.agencyId, packId: pack.id, versionNo, isDraft: true, issuedAt: null, notes: '', contentHash: null, items: last?.items ?? 0 }
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
  const draft = await openDraft(tx, pack, newId)
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
  const draft = await openDraft(tx, pack, newId)
  const gone = await tables(tx).deleteFrom('procedures.pack_item').where('version_id', '=', draft.id).where('item_id', '=', input.itemId).returning('code').executeTakeFirst()
  if (gone === undefined) throw refuse({ code: 'item-not-found' })
  await notePackEvent(tx, actor, now, pack.id, input.itemId, { type: 'item-removed', code: gone.code })
  return { version: pack.version }
})

export const issuePackEndpoint = endpoint(issuePack, async ({ input, actor, now, tx, refuse }) => {
  const pack = await holdPack(tx, actor.agencyId, input.id, input.version)
  if (pack === undefined) throw refuse({ code: 'pack-not-found' })
  if (pack === 'changed') throw refuse({ code: 'changed-by-someone-else' })
  const versions = await listPackVersions(tx, [pack.id])
  const draft = versions.find(({ isDraft }) => isDraft)
  if (draft === undefined) throw refuse({ code: 'nothing-changed' })
  const items = await listPackItems(tx, draft.id)
  if (items.length === 0) throw refuse({ code: 'pack-empty' })
  const faulty = items.filter(({ code, content }) => errorCountOf(code, content) > 0).map(({ code }) => code)
  if (faulty.length > 0) throw refuse({ code: 'errors-left', codes: faulty })
  const hash = hashOfContent(items.map(({ itemId, code, hash: own }) => [itemId, code, own]).toSorted())
  if (versions.find(({ isDraft }) => !isDraft)?.contentHash === hash) throw refuse({ code: 'nothing-changed' })
  await tables(tx).updateTable('procedures.pack_version').set({ status: 'issued', notes: input.notes, issued_at: now, issued_by: actor.personId, content_hash: hash }).where('id', '=', draft.id).execute()
  await notePackEvent(tx, actor, now, pack.id, null, { type: 'version-issued', versionNo: draft.versionNo })
  return { version: pack.version, versionNo: draft.versionNo }
})
