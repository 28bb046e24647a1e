// SPDX-License-Identifier: Apache-2.0
import { loadCalendar } from '#areas/organisation/server/public.ts'
import { findIssuedContent } from '#areas/procedures/server/public.ts'
import type { Instant } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { ReactionPorts } from '#platform/server/outbox.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { Dossier } from '../core/dossier.ts'
import { evolve } from '../core/dossier-evolve.ts'
import { type DueRecomputed, recomputeDue } from '../core/recompute-due.ts'
import { saveDossier } from './dossier-store.ts'
import { tables } from './tables.ts'

const A_BATCH = 100
const NOTHING_YET: Place = { year: 0, id: '00000000-0000-0000-0000-000000000000' }

interface Place { readonly year: number; readonly id: string }

const running = (tx: Tx) => tables(tx).selectFrom('dossiers.dossier').where('finished_at', 'is', null).where('status', 'in', ['in-progress', 'paused'])

/** The agencies within reach that have dossiers whose clock runs or stands still. */
export async function listAgenciesWithRunning(tx: Tx): Promise<readonly string[]> {
  const rows = await running(tx).select('agency_id').distinct().orderBy('agency_id').execute()
  return rows.map(({ agency_id }) => agency_id)
}

/** Brings the due times of an agency's dossiers in hand to what its calendar says now; a batch a transaction, and again changes nothing. Answers how many changed. */
export async function recomputeAgency(agencyId: string, by: string, { inTransaction, now }: ReactionPorts): Promise<number> {
  let changed = 0
  for (let after: Place | undefined = NOTHING_YET; after !== undefined;) {
    const from: Place = after
    const done = await inTransaction({ agencyId, personId: by, reach: 'own' }, (tx) => recomputeBatch(tx, agencyId, from, { at: now(), by }))
    changed += done.changed
    after = done.last
  }
  return changed
}

async function recomputeBatch(tx: Tx, agencyId: string, after: Place, facts: { readonly at: Instant; readonly by: string }): Promise<{ readonly changed: number; readonly last: Place | undefined }> {
  const rows = await running(tx).select(['year', 'id', 'state']).where('agency_id', '=', agencyId)
    .where((eb) => eb(eb.refTuple('year', 'id'), '>', eb.tuple(after.year, after.id))).orderBy('year').orderBy('id').limit(A_BATCH).forUpdate().execute()
  const calendar = await loadCalendar(tx, agencyId, facts.at)
  let changed = 0
  for (const { state } of rows) {
    const dossier = Dossier.parse(state)
    const event = await recomputeOne(tx, agencyId, dossier, calendar, facts)
    if (event === undefined) continue
    if (!(await saveDossier(tx, agencyId, dossier, evolve(dossier, event), [event]))) throw new Error(`dossier ${dossier.id} changed under its lock`)
    changed += 1
  }
  return { changed, last: rows.length < A_BATCH ? undefined : rows.at(-1) }
}

async function recomputeOne(tx: Tx, agencyId: string, dossier: Dossier, calendar: CompiledCalendar, facts: { readonly at: Instant; readonly by: string }): Promise<DueRecomputed | undefined> {
  const content = await findIssuedContent(tx, dossier.revisionId, agencyId)
  if (content === undefined) throw new Error(`the issue ${dossier.revisionId} of dossier ${dossier.id} is gone`)
  return recomputeDue(dossier, { procedureId: dossier.procedureId, revisionId: dossier.revisionId, caseKey: dossier.caseKey, content }, calendar, facts)
}

/** A dossier in hand whose due time another calendar would move. */
export interface MovedDue { readonly id: string; readonly agencyId: string; readonly code: string; readonly name: string; readonly from: Instant | null; readonly to: Instant | null }

/** What a calendar that is only considered would do: how many dossiers in hand of the agencies within reach there are, how many it would move, and which (the first of them). */
export async function previewMovedDues(tx: Tx, { calendarOf, at, mostShown }: { readonly calendarOf: (agencyId: string) => Promise<CompiledCalendar | undefined>; readonly at: Instant; readonly mostShown: number }): Promise<{ readonly inHand: number; readonly moved: number; readonly shown: readonly MovedDue[] }> {
  let [inHand, moved] = [0, 0]
  const shown: MovedDue[] = []
  for (const agencyId of await listAgenciesWithRunning(tx)) {
    const calendar = await calendarOf(agencyId)
    if (calendar === undefined) continue
    const rows = await running(tx).select('state').where('agency_id', '=', agencyId).orderBy('current_due_at').execute()
    inHand += rows.length
    for (const { state } of rows) {
      const dossier = Dossier.parse(state)
      const event = await recomputeOne(tx, agencyId, dossier, calendar, { at, by: agencyId })
      if (event === undefined || event.due?.at === dossier.currentDue?.at) continue
      moved += 1
      if (shown.length < mostShown) shown.push({ id: dossier.id, agencyId, code: dossier.code, name: dossier.procedureName, from: dossier.currentDue?.at ?? null, to: event.due?.at ?? null })
    }
  }
  return { inHand, moved, shown }
}
