// SPDX-License-Identifier: Apache-2.0
import { findDossiersByWords } from '#areas/dossiers/server/public.ts'
import { findSearchableNational } from '#areas/law/server/public.ts'
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import type { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { type Endpoint, endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type Found, searchAll } from '../contract.ts'
import type { EntryKind } from '../core/entry.ts'
import { type Question, questionOf } from '../core/question.ts'
import { snippetOf } from '../core/snippet.ts'
import { catchUp } from './catch-up.ts'
import { findEntries, type FoundEntry, type Seen } from './entry-store.ts'

/** The permission that lets a kind be seen, and whether its pages show those of the agencies below, too. */
const SEEN_BY: Readonly<Record<EntryKind, { readonly permission: string; readonly wide: boolean }>> = {
  'procedure': { permission: 'procedures.read', wide: false }, 'admin-procedure': { permission: 'catalogue.read', wide: true },
  'document': { permission: 'documents.read', wide: false }, 'instrument': { permission: 'law.read', wide: false },
}

const seenBy = ({ permissions }: Actor): Seen => {
  const kinds = (Object.keys(SEEN_BY) as EntryKind[]).filter((kind) => permissions.has(SEEN_BY[kind].permission))
  return { own: kinds.filter((kind) => !SEEN_BY[kind].wide), wide: kinds.filter((kind) => SEEN_BY[kind].wide) }
}

type Ranked = Found & { readonly agencyId: string }

const WHY = ['code', 'code', 'code', 'name-begins', 'name', 'name', 'text'] as const

const toFound = ({ rank, agencyId, kind, refId, code, title, note, path, body }: FoundEntry, written: string): Ranked | undefined => {
  const why = WHY[rank] ?? 'text'
  const snippet = why === 'text' ? snippetOf(body, written) : null
  // The index knows pairs of words; only the text knows whether they stand together.
  return snippet === undefined ? undefined : { kind, id: refId, code, title, note, snippet, agencyName: null, path, why, agencyId }
}

async function findDossiers(tx: Tx, written: string, { typed }: Question, most: number): Promise<readonly Ranked[]> {
  return (await findDossiersByWords(tx, written, most)).map(({ agencyId, id, code, procedureName, applicantName }) =>
    ({ kind: 'dossier', id, code, title: applicantName, note: procedureName, snippet: null, agencyName: null, path: `/ho-so/${id}`, why: foldText(code).includes(typed) ? 'code' : 'name', agencyId }))
}

const WHY_NATIONAL = { 'number': 'code', 'title-begins': 'name-begins', 'title': 'name' } as const

/** Legal documents that come with the program: no agency keeps them, so they stand in no index. */
const findNationalInstruments = async (tx: Tx, written: string, { agencyId }: Actor, most: number): Promise<readonly Ranked[]> =>
  (await findSearchableNational(tx, agencyId, written, most)).map(({ id, number, title, kindName, issuer, by }) => ({ kind: 'instrument', id, code: number, title, note: `${kindName} · ${issuer}`, snippet: null, agencyName: null, path: `/van-ban/${id}`, why: WHY_NATIONAL[by], agencyId }))

const ORDER: Readonly<Record<Found['why'], number>> = { 'code': 0, 'name-begins': 1, 'name': 2, 'text': 3 }

/** The own agency needs no name; the others carry theirs. */
async function named(tx: Tx, found: readonly Ranked[], { agencyId: own }: Actor, today: PlainDate): Promise<Found[]> {
  const names = new Map<string, string | null>([[own, null]])
  for (const { agencyId } of found) if (!names.has(agencyId)) names.set(agencyId, (await findAgencyAsKnown(tx, agencyId, today))?.name ?? null)
  return found.map(({ agencyId, ...one }) => ({ ...one, agencyName: names.get(agencyId) ?? null }))
}

export const searchAllEndpoint = endpoint(searchAll, async ({ input, actor, now, today, tx }) => {
  const question = questionOf(input.q)
  if (question === undefined) return { found: [] }
  await catchUp(tx, actor.agencyId, now)
  const entries = (await findEntries(tx, question, seenBy(actor), input.limit)).map((entry) => toFound(entry, input.q)).filter((one) => one !== undefined).slice(0, input.limit)
  const dossiers = actor.permissions.has('dossiers.read') ? await findDossiers(tx, input.q, question, Math.ceil(input.limit / 2)) : []
  const national = actor.permissions.has(SEEN_BY.instrument.permission) ? await findNationalInstruments(tx, input.q, actor, Math.ceil(input.limit / 4)) : []
  const ranked = [...entries, ...dossiers, ...national].toSorted((a, b) => ORDER[a.why] - ORDER[b.why]).slice(0, input.limit)
  return { found: await named(tx, ranked, actor, today) }
})

export const searchEndpoints: readonly Endpoint[] = [searchAllEndpoint]
