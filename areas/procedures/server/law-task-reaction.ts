// SPDX-License-Identifier: Apache-2.0
import { LAW_CHANGED, LawChanged, numberKey } from '#areas/law/core/public.ts'
import { loadRegister } from '#areas/law/server/public.ts'
import { findAbleHolder, findAbleHolderId, findAgencyAsKnown, loadCalendar } from '#areas/organisation/server/public.ts'
import { dayOf, type Instant, type PlainDate } from '#kernel/time.ts'
import type { Reaction } from '#platform/server/outbox.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { lawTaskDue, placeOfChange, touchedBy } from '../core/law-task.ts'
import { listLivingProcedures } from './law-task-citing.ts'
import { changeTask, holdTasks, insertTask, listTasksOfCause } from './law-task-store.ts'
import { tables } from './tables.ts'

/** What procedures do when a law changes: each agency that the change reaches gets one task for every procedure that rests on what changed. */
export const lawReactions: readonly Reaction[] = [
  {
    reader: 'procedures-law-tasks',
    to: { area: 'law', type: LAW_CHANGED },
    react: async ({ agencyId: toldBy, event }, ports) => {
      const change = LawChanged.parse(event)
      const reached = await ports.inTransaction({ agencyId: toldBy, personId: change.by ?? toldBy, reach: 'subordinates' }, listAgenciesWithProcedures)
      for (const agencyId of reached) await ports.inTransaction({ agencyId, personId: change.by ?? agencyId, reach: 'own' }, (tx) => makeTasks(tx, agencyId, change, ports.now()))
    },
  },
]

const listAgenciesWithProcedures = async (tx: Tx): Promise<readonly string[]> => (await tables(tx).selectFrom('procedures.procedure').select('agency_id').distinct().orderBy('agency_id').execute()).map(({ agency_id }) => agency_id)

/** Opens, widens or leaves alone the tasks of one agency; called twice for one change, it changes nothing the second time. */
export async function makeTasks(tx: Tx, agencyId: string, change: LawChanged, now: Instant): Promise<number> {
  const today = dayOf(now)
  await holdTasks(tx, agencyId)
  const register = await loadRegister(tx, agencyId)
  // What an agency or one above it has written of a document counts before the list that came with the program.
  if (change.by === null && register.find(change.cause)?.origin !== 'national') return 0
  const causeKey = numberKey(change.cause.number)
  const known = Map.groupBy(await listTasksOfCause(tx, agencyId, causeKey), ({ procedureId }) => procedureId)
  const agency = await findAgencyAsKnown(tx, agencyId, today)
  const calendar = await loadCalendar(tx, agencyId, now)
  let made = 0
  for (const { procedureId, author, cited, citedByTthc } of await listLivingProcedures(tx, agencyId, today, register, change.affected.map(({ number }) => number))) {
    const touched = touchedBy(change, new Set([...cited, ...citedByTthc.keys()]))
    if (touched.length === 0) continue
    const before = known.get(procedureId) ?? []
    const place = placeOfChange(before, touched)
    if (place.as === 'known') continue
    const due = lawTaskDue({ ...change, affected: [...place.affected] }, agency?.level ?? '', calendar)
    const ownCitation = place.affected.some(({ number }) => cited.has(numberKey(number)))
    const viaTthc = ownCitation ? [] : [...new Set(place.affected.flatMap(({ number }) => citedByTthc.get(numberKey(number)) ?? []))]
    const open = before.find(({ status }) => status === 'open')
    if (place.as === 'merge' && open !== undefined) {
      await changeTask(tx, agencyId, open, { cause: JSON.stringify(change.cause), affected: JSON.stringify(place.affected), via_tthc: viaTthc, law_due_on: due.lawDueOn, publish_due_on: due.publishDueOn }, { now, by: null, event: { type: 'law-task-widened', affected: place.affected } })
    } else {
      await insertTask(tx, { agencyId, procedureId, causeKey, round: before.length + 1, cause: change.cause, affected: place.affected, viaTthc, ...due, ownerId: await findOwner(tx, author, today), now })
      made += 1
    }
  }
  return made
}

/** The author, while they may still draft; else the first person who may; else nobody, and the list says so. */
async function findOwner(tx: Tx, author: string, on: PlainDate): Promise<string | null> {
  if (await findAbleHolder(tx, author, 'procedures.draft', on)) return author
  return (await findAbleHolderId(tx, 'procedures.draft', on)) ?? null
}
