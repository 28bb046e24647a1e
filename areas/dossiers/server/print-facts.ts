// SPDX-License-Identifier: Apache-2.0
import { type AbleHolder, listAbleHolders, listNames, loadCalendar } from '#areas/organisation/server/public.ts'
import { formSetOn, type ProcedureContent } from '#areas/procedures/core/public.ts'
import { findIssuedContent } from '#areas/procedures/server/public.ts'
import { dayOf, type Instant, type PlainDate } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type Dossier, type DossierId, openVisits, yearOf } from '../core/dossier.ts'
import type { DossierEvent } from '../core/dossier-event.ts'
import { likelyAhead, waysOf } from '../core/running-ways.ts'
import { findDossier, listEvents } from './dossier-store.ts'
import { loadPrintNames, type PrintNames } from './print-names.ts'
import { tables } from './tables.ts'

/** Everything a form of a dossier may say. */
export interface PrintFacts {
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
  readonly content: ProcedureContent
  readonly calendar: CompiledCalendar
  readonly names: PrintNames
  /** Number of the dossier in the register of its year. */
  readonly entryNumber: number
  readonly now: Instant
  nameOf(personId: string): string | undefined
  /** Posts that allow deciding, held today by a person. */
  decidingPostOf(personId: string): string | undefined
}

/** Gathers what the forms of a dossier say; undefined when the dossier is not within reach. */
export async function findPrintFacts(tx: Tx, id: DossierId, now: Instant): Promise<PrintFacts | undefined> {
  const found = await findDossier(tx, id)
  const content = found && await findIssuedContent(tx, found.dossier.revisionId, found.agencyId)
  if (found === undefined || content === undefined) return undefined
  const { dossier, agencyId } = found
  const events = await listEvents(tx, agencyId, id)
  const people = await listNames(tx, [dossier.receivedBy, ...events.map(({ by }) => by), ...dossier.visits.flatMap(({ holder }) => holder ?? [])])
  const heads = await listAbleHolders(tx, 'dossiers.decide', dayOf(now))
  return {
    dossier, events, content, now, calendar: await loadCalendar(tx, agencyId, now), names: await loadPrintNames(tx, agencyId, dayOf(dossier.receivedAt)),
    entryNumber: await countUpTo(tx, agencyId, dossier), nameOf: (personId) => people.get(personId), decidingPostOf: (personId) => signedPost(heads.find((head) => head.personId === personId)),
  }
}

/** The post under a signature; with “TUQ.” before that of the delegator. @law Nghị định 30/2020/NĐ-CP, Điều 13 */
const signedPost = (head: AbleHolder | undefined): string | undefined => head && (head.onBehalfOf === null ? head.postTitle : `TUQ. ${head.postTitle}`)

/** How many dossiers of its year were received up to this one, itself included. */
async function countUpTo(tx: Tx, agencyId: string, dossier: Dossier): Promise<number> {
  const { count } = await tables(tx).selectFrom('dossiers.dossier').select(({ fn }) => fn.countAll<number>().as('count')).where('agency_id', '=', agencyId).where('year', '=', yearOf(dossier.id))
    .where((eb) => eb.or([eb('received_at', '<', dossier.receivedAt), eb.and([eb('received_at', '=', dossier.receivedAt), eb('code', '<=', dossier.code)])])).executeTakeFirstOrThrow()
  return Number(count)
}

/** What every form of a dossier starts with; the set of forms is that of its day of receipt. */
export const formHead = ({ dossier, names }: PrintFacts, on: PlainDate, number?: string) => ({
  formSet: formSetOn(dayOf(dossier.receivedAt)), letterhead: { parent: names.agency, agency: names.unit, place: names.place, on }, unitSign: names.unitSign, signing: 'ink' as const,
  ...(number === undefined ? {} : { number }),
})

/** The applicant, or another person of a dossier, as forms print people. */
export const partyOf = ({ name, idNumber, address, phone, email }: Dossier['applicant']) => ({
  name, ...(idNumber === null ? {} : { identityNumber: idNumber }), ...(address === null ? {} : { address }), ...(phone === null ? {} : { phone }), ...(email === null ? {} : { email }),
})

/** What the citizen asked for, in their words, or else the procedure. */
export const requestOf = (dossier: Dossier): string => (dossier.request === '' ? dossier.procedureName : dossier.request)

/** How many steps lie before a dossier still, as far as can be foreseen. */
export function stepsLeft({ dossier, content }: PrintFacts): number {
  return dossier.outcome === null ? likelyAhead(waysOf({ content }), openVisits(dossier).map(({ stepOrder }) => stepOrder)).size : 0
}
