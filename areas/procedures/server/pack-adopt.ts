// SPDX-License-Identifier: Apache-2.0
import { actingFor } from '#areas/documents/core/public.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { adoptItems } from '../contract/pack-following.ts'
import { draftProcedure } from '../contract/writing.ts'
import { adaptContent, codeOfItem } from '../core/pack/pack-mapping.ts'
import type { ProcedureId } from '../core/revision.ts'
import { draftOf } from './draft-procedure.ts'
import { newestIssued } from './pack-reading.ts'
import { findPack, listAdoptions, listPackItems, listPackVersions, notePackEvent, savePackMapping } from './pack-store.ts'
import { hashOfContent } from './revision-store.ts'
import { tables } from './tables.ts'

const ADOPTED: Sentence = { vi: 'Cơ quan đã nhận quy trình mẫu này.', en: 'The agency has adopted this model already.' }

export const adoptItemsEndpoint = endpoint(adoptItems, async ({ input, actor, now, tx, newId, refuse }) => {
  const pack = await findPack(tx, input.id)
  const newest = pack === undefined ? undefined : newestIssued(await listPackVersions(tx, [pack.id]))
  if (pack === undefined || newest === undefined || pack.agencyId === actor.agencyId) throw refuse({ code: 'pack-not-found' })
  await savePackMapping(tx, actor.agencyId, pack, input.mapping)
  const items = new Map((await listPackItems(tx, newest.id)).map((item) => [item.itemId, item]))
  const adopted = await listAdoptions(tx, actor.agencyId, pack.id)
  const made: { itemId: string; procedureId: ProcedureId; code: string }[] = []
  const left: { itemId: string; name: string; why: Sentence }[] = []
  for (const itemId of new Set(input.itemIds)) {
    const item = items.get(itemId)
    if (item === undefined) throw refuse({ code: 'item-not-found' })
    if (adopted.has(itemId)) {
      left.push({ itemId, name: item.content.name, why: ADOPTED })
      continue
    }
    const content = adaptContent(item.content, input.mapping)
    const code = codeOfItem(item, input.mapping).slice(0, 80)
    const answer = await draftOf(tx, { agencyId: actor.agencyId, author: actor.personId, ...actingFor(actor, 'procedures.draft'), code, content, sourceFile: null, sourceName: `${pack.name}, bản ${newest.versionNo}`.slice(0, 300), unread: [], asNextIssue: false, now, newId })
    if ('code' in answer) {
      left.push({ itemId, name: item.content.name, why: sayRefusal(answer) })
      continue
    }
    await tables(tx).insertInto('procedures.pack_adoption').values({
      agency_id: actor.agencyId, item_id: itemId, issuer_id: pack.agencyId, pack_id: pack.id, procedure_id: answer.id, base_version_id: newest.id, decided_version_id: newest.id, kept_own_reason: null, base_mapping: JSON.stringify(input.mapping), taken_hashes: [hashOfContent(content)], changed_at: now,
    }).execute()
    await notePackEvent(tx, actor, now, pack.id, itemId, { type: 'item-adopted', versionNo: newest.versionNo, code })
    made.push({ itemId, procedureId: answer.id, code })
  }
  return { made, left }
})

type DraftRefusal = Extract<Awaited<ReturnType<typeof draftOf>>, { readonly code: string }>

function sayRefusal(refusal: DraftRefusal): Sentence {
  switch (refusal.code) {
    case 'code-taken-by-document': return draftProcedure.refusals['code-taken-by-document'].say(refusal)
    case 'code-taken': return draftProcedure.refusals['code-taken'].say(refusal)
    case 'issue-on-the-way': return draftProcedure.refusals['issue-on-the-way'].say(refusal)
    case 'source-file-missing': return draftProcedure.refusals['source-file-missing'].say({})
  }
}
