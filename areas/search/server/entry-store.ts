// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type EntryKind, lexemesOf, type SearchEntry } from '../core/entry.ts'
import type { Question } from '../core/question.ts'
import { tables } from './tables.ts'

const AT_ONCE = 200
/** Longer beginnings of a name or code are never typed; an index takes no long text. */
const LONGEST_FOLD = 300

const storedOf = (entry: SearchEntry, agencyId: string) => {
  const row = { ref: entry.refId, code: entry.code, title: entry.title, note: entry.note, body: entry.body, path: entry.path }
  return {
    ...row, codefold: foldText(entry.code ?? '').slice(0, LONGEST_FOLD), titlefold: foldText(entry.title).slice(0, LONGEST_FOLD),
    words: lexemesOf(entry, agencyId), hash: createHash('sha256').update(JSON.stringify(row)).digest('hex'),
  }
}

const lockOf = (agencyId: string, kind: EntryKind): string => `search.entries:${agencyId}:${kind}`

/** Holds the entries of a kind until the transaction ends; `false` when somebody else is writing them. */
export async function tryToHoldEntries(tx: Tx, agencyId: string, kind: EntryKind): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${lockOf(agencyId, kind)}, 0)) as held`.execute(tx)
  return rows[0]?.held ?? false
}

/** Makes the entries of a kind be exactly what is read: all of the agency's, or those of the refs named. Unchanged ones are not written again. */
export async function replaceEntries(tx: Tx, agencyId: string, kind: EntryKind, read: () => Promise<readonly SearchEntry[]>, at: Instant, refs?: readonly string[]): Promise<void> {
  // Two looks at one agency at once: the second waits, and reads only then.
  await sql`select pg_advisory_xact_lock(hashtextextended(${lockOf(agencyId, kind)}, 0))`.execute(tx)
  const entries = await read()
  const kept = entries.map(({ refId }) => refId)
  let gone = tables(tx).deleteFrom('search.entry').where('agency_id', '=', agencyId).where('kind', '=', kind).where(sql<boolean>`ref_id <> all (${kept}::uuid[])`)
  if (refs !== undefined) gone = gone.where(sql<boolean>`ref_id = any (${[...refs]}::uuid[])`)
  await gone.execute()
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const rows = JSON.stringify(entries.slice(from, from + AT_ONCE).map((entry) => storedOf(entry, agencyId)))
    await sql`insert into search.entry as e (agency_id, kind, ref_id, code, title, note, body, path, code_fold, title_fold, words, hash, updated_at)
      select ${agencyId}, ${kind}, r.ref, r.code, r.title, r.note, r.body, r.path, r.codefold, r.titlefold, array_to_tsvector(r.words), r.hash, ${at}
      from jsonb_to_recordset(${rows}::jsonb) as r (ref uuid, code text, title text, note text, body text, path text, codefold text, titlefold text, words text[], hash text)
      on conflict (agency_id, kind, ref_id) do update set code = excluded.code, title = excluded.title, note = excluded.note, body = excluded.body, path = excluded.path,
        code_fold = excluded.code_fold, title_fold = excluded.title_fold, words = excluded.words, hash = excluded.hash, updated_at = excluded.updated_at
      where e.hash <> excluded.hash`.execute(tx)
  }
}

/** An entry as it was found; the smaller the rank the nearer. */
export interface FoundEntry { readonly rank: number; readonly agencyId: string; readonly kind: EntryKind; readonly refId: string; readonly code: string | null; readonly title: string; readonly note: string | null; readonly path: string; readonly body: string }

/** Kinds of which only the own agency's entries are seen, and kinds seen of every agency within reach. */
export interface Seen { readonly own: readonly EntryKind[]; readonly wide: readonly EntryKind[] }

/** The entries nearest to a question, best first. Text matches may be a few more than asked for: pairs of words are not yet a phrase. */
export async function findEntries(tx: Tx, question: Question, { own, wide }: Seen, most: number): Promise<readonly FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`select rank, agency_id as "agencyId", kind, ref_id as "refId", code, title, note, path, body
    from search.find(${[...own]}::text[], ${[...wide]}::text[], ${question.typed}, ${question.codePart ?? null}, ${question.inTitle}::tsquery, ${question.inTitleLoosely}::tsquery, ${question.inBody}::tsquery, ${most})`.execute(tx)
  return rows
}
