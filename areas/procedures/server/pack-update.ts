// SPDX-License-Identifier: Apache-2.0
import { actingFor, type Mover } from '#areas/documents/core/public.ts'
import type { Sentence } from '#kernel/sentence.ts'
import type { Instant, PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { comparePackItem, keepOwnItem, takeOverItem, takeOverUntouched } from '../contract/pack-following.ts'
import { adaptContent, type PackMapping } from '../core/pack/pack-mapping.ts'
import { followedVersion, followState, type FollowState } from '../core/pack/pack-state.ts'
import { type Choice, planLinked, planTakeOver, settle, type TakeOver } from '../core/pack/take-over.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { evolveRevision, moveRevision, ProcedureId } from '../core/revision.ts'
import { draftOf } from './draft-procedure.ts'
import { listItemsInVersions, newestIssued } from './pack-reading.ts'
import { type Adoption, findPack, findPackMapping, listAdoptions, listPackItems, listPackVersions, notePackEvent, type Pack, type PackVersion } from './pack-store.ts'
import { listProcedureNames, renameProcedure } from './procedure-store.ts'
import { findRevisionToMove, hashOfContent, listRevisions, type RevisionWithContent, saveRevision } from './revision-store.ts'
import { tables } from './tables.ts'

interface Followed {
  readonly pack: Pack
  readonly newest: PackVersion
  readonly adoption: Adoption
  readonly state: FollowState
  /** Null without a common original: the procedure was there before it was linked. */
  readonly baseNo: number | null
  readonly own: RevisionWithContent
  readonly mapping: PackMapping
  readonly base: ProcedureContent | null
  /** Null where the newest version no longer has the model. */
  readonly next: ProcedureContent | null
}

/** Everything about one adopted model: the version followed, the own newest issue (locked), the newest version; all in the words of the agency. */
async function findFollowed(tx: Tx, agencyId: string, packId: string, itemId: string): Promise<Followed | 'no-pack' | 'no-item'> {
  const pack = await findPack(tx, packId)
  const newest = pack === undefined ? undefined : newestIssued(await listPackVersions(tx, [packId]))
  if (pack === undefined || newest === undefined) return 'no-pack'
  const adoption = (await listAdoptions(tx, agencyId, packId)).get(itemId)
  const revision = adoption === undefined ? undefined : (await listRevisions(tx, adoption.procedureId))[0]
  const own = revision === undefined ? undefined : await findRevisionToMove(tx, revision.id)
  if (adoption === undefined || own === undefined) return 'no-item'
  const [base] = adoption.baseVersionId === null ? [] : await listPackItems(tx, adoption.baseVersionId, itemId)
  const [next] = await listPackItems(tx, newest.id, itemId)
  if (base === undefined && adoption.baseVersionId !== null) return 'no-item'
  const items = await listItemsInVersions(tx, [packId])
  const mapping = await findPackMapping(tx, agencyId, packId)
  return {
    pack, newest, adoption, state: followState(items, newest, adoption), own, mapping, next: next === undefined ? null : adaptContent(next.content, mapping),
    ...(base === undefined ? { baseNo: null, base: null } : { baseNo: followedVersion(items, adoption), base: adaptContent(base.content, adoption.baseMapping ?? mapping) }),
  }
}

const planOf = (base: ProcedureContent | null, mine: ProcedureContent, next: ProcedureContent): TakeOver => (base === null ? planLinked(mine, next) : planTakeOver(base, mine, next))

export const comparePackItemEndpoint = endpoint(comparePackItem, async ({ input, actor, tx, refuse }) => {
  const found = await findFollowed(tx, actor.agencyId, input.id, input.itemId)
  if (found === 'no-pack') throw refuse({ code: 'pack-not-found' })
  if (found === 'no-item') throw refuse({ code: 'item-not-found' })
  const { pack, newest, adoption, state, baseNo, own: { revision, content }, base, next } = found
  const plan = next === null ? undefined : planOf(base, content, next)
  return {
    packName: pack.name, baseNo, nextNo: newest.versionNo, state, reason: adoption.reason, procedureId: revision.procedureId, procedureCode: (await listProcedureNames(tx, [revision.procedureId])).get(revision.procedureId)?.code ?? '', revisionId: revision.id, revisionVersion: revision.version, status: revision.status,
    base, mine: content, next, conflicts: (plan?.conflicts ?? []).map(({ key, said, mine, theirs }) => ({ key, said, mine, theirs })), mayTake: actor.permissions.has('procedures.draft'),
  }
})

interface TakeFacts { readonly actor: Mover & { readonly agencyId: string }; readonly now: Instant; readonly today: PlainDate; readonly newId: () => string }
type Taken = { readonly outcome: 'drafted' | 'draft-changed' | 'unchanged' } | { readonly no: 'conflicts-open'; readonly count: number } | { readonly no: 'issue-on-the-way'; readonly issueNo: number } | { readonly no: 'changed' | 'up-to-date' }

/** Makes the draft that a take-over gives and remembers that the agency now follows the newest version. */
async function takeOver(tx: Tx, followed: Followed, itemId: string, choices: ReadonlyMap<string, Choice>, { actor, now, today, newId }: TakeFacts): Promise<Taken> {
  const { pack, newest, adoption, own: { revision, content: mine }, mapping, base, next, state } = followed
  if (next === null || state === 'current') return { no: 'up-to-date' }
  if (revision.status !== 'draft' && revision.status !== 'issued' && revision.status !== 'withdrawn') return { no: 'issue-on-the-way', issueNo: revision.issueNo }
  const settled = settle(planOf(base, mine, next), choices)
  if (!settled.ok) return { no: 'conflicts-open', count: settled.open.length }
  const { content } = settled
  const isSame = hashOfContent(content) === hashOfContent(mine)
  if (!isSame && revision.status === 'draft') {
    const decision = moveRevision(revision, { move: 'edit' }, { by: actor, now, today, errorCount: 0, contentHash: hashOfContent(content), staff: { reviewers: [], approvers: [] } })
    if (!decision.ok) return { no: 'changed' }
    if (!(await saveRevision(tx, actor.agencyId, revision, decision.events.reduce(evolveRevision, revision), decision.events, now, content))) return { no: 'changed' }
    await renameProcedure(tx, revision.procedureId, content.name, content.field)
  } else if (!isSame) {
    const code = (await listProcedureNames(tx, [revision.procedureId])).get(revision.procedureId)?.code ?? ''
    const answer = await draftOf(tx, { agencyId: actor.agencyId, author: actor.personId, ...actingFor(actor, 'procedures.draft'), code, content, sourceFile: null, sourceName: `${pack.name}, bản ${newest.versionNo}`.slice(0, 300), unread: [], asNextIssue: true, now, newId })
    if ('code' in answer) return answer.code === 'issue-on-the-way' ? { no: 'issue-on-the-way', issueNo: answer.issueNo } : { no: 'changed' }
  }
  const { numUpdatedRows } = await tables(tx).updateTable('procedures.pack_adoption').set({ base_version_id: newest.id, decided_version_id: newest.id, kept_own_reason: null, base_mapping: JSON.stringify(mapping), taken_hashes: [...new Set([...adoption.takenHashes, hashOfContent(next)])], changed_at: now, version: adoption.version + 1 })
    .where('agency_id', '=', actor.agencyId).where('item_id', '=', itemId).where('version', '=', adoption.version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return { no: 'changed' }
  await notePackEvent(tx, actor, now, pack.id, itemId, { type: 'item-taken-over', versionNo: newest.versionNo, choices: [...choices].map(([key, take]) => ({ key, take })) })
  return { outcome: isSame ? 'unchanged' : revision.status === 'draft' ? 'draft-changed' : 'drafted' }
}

export const takeOverItemEndpoint = endpoint(takeOverItem, async ({ input, actor, now, today, tx, newId, refuse }) => {
  const found = await findFollowed(tx, actor.agencyId, input.id, input.itemId)
  if (found === 'no-pack') throw refuse({ code: 'pack-not-found' })
  if (found === 'no-item') throw refuse({ code: 'item-not-found' })
  if (found.newest.versionNo !== input.nextNo || found.own.revision.id !== input.revisionId || found.own.revision.version !== input.revisionVersion) throw refuse({ code: 'changed-by-someone-else' })
  const taken = await takeOver(tx, found, input.itemId, new Map(input.choices.map(({ key, take }) => [key, take])), { actor, now, today, newId })
  if ('outcome' in taken) return { procedureId: found.own.revision.procedureId, outcome: taken.outcome }
  switch (taken.no) {
    case 'changed': throw refuse({ code: 'changed-by-someone-else' })
    case 'up-to-date': throw refuse({ code: 'up-to-date' })
    case 'conflicts-open': throw refuse({ code: 'conflicts-open', count: taken.count })
    case 'issue-on-the-way': throw refuse({ code: 'issue-on-the-way', issueNo: taken.issueNo })
  }
})

export const takeOverUntouchedEndpoint = endpoint(takeOverUntouched, async ({ input, actor, now, today, tx, newId, refuse }) => {
  if ((await findPack(tx, input.id)) === undefined) throw refuse({ code: 'pack-not-found' })
  const taken: { itemId: string; procedureId: ProcedureId }[] = []
  const left: { itemId: string; name: string; why: Sentence }[] = []
  for (const [itemId] of await listAdoptions(tx, actor.agencyId, input.id)) {
    const found = await findFollowed(tx, actor.agencyId, input.id, itemId)
    if (typeof found === 'string' || found.state !== 'behind') continue
    const answer = await takeOver(tx, found, itemId, new Map(), { actor, now, today, newId })
    if ('outcome' in answer) taken.push({ itemId, procedureId: found.own.revision.procedureId })
    else left.push({ itemId, name: found.own.content.name, why: whyLeft(answer) })
  }
  return { taken, left }
})

function whyLeft(no: Exclude<Taken, { readonly outcome: string }>): Sentence {
  switch (no.no) {
    case 'conflicts-open': return takeOverItem.refusals['conflicts-open'].say({ count: no.count })
    case 'issue-on-the-way': return takeOverItem.refusals['issue-on-the-way'].say({ issueNo: no.issueNo })
    case 'up-to-date': return takeOverItem.refusals['up-to-date'].say({})
    case 'changed': return takeOverItem.refusals['changed-by-someone-else'].say({})
  }
}

export const keepOwnItemEndpoint = endpoint(keepOwnItem, async ({ input, actor, now, tx, refuse }) => {
  const found = await findFollowed(tx, actor.agencyId, input.id, input.itemId)
  if (found === 'no-pack') throw refuse({ code: 'pack-not-found' })
  if (found === 'no-item') throw refuse({ code: 'item-not-found' })
  if (found.newest.versionNo !== input.nextNo) throw refuse({ code: 'changed-by-someone-else' })
  if (found.state === 'current') throw refuse({ code: 'up-to-date' })
  if (input.reason.trim() === '') throw refuse({ code: 'reason-missing' })
  const { numUpdatedRows } = await tables(tx).updateTable('procedures.pack_adoption').set({ decided_version_id: found.newest.id, kept_own_reason: input.reason, changed_at: now, version: found.adoption.version + 1 })
    .where('agency_id', '=', actor.agencyId).where('item_id', '=', input.itemId).where('version', '=', found.adoption.version).executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw refuse({ code: 'changed-by-someone-else' })
  await notePackEvent(tx, actor, now, input.id, input.itemId, { type: 'own-kept', versionNo: found.newest.versionNo, reason: input.reason })
  return {}
})
