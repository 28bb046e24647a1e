// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { tellOthers } from '#platform/server/outbox.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Instrument, InstrumentFacts, Relation } from '../core/instrument.ts'
import { changesBrought } from '../core/instrument-rules.ts'
import { lawChangedBy } from '../core/law-changed.ts'
import type { LawRegister } from '../core/register.ts'
import { type InstrumentEvent, noteInstrument, writeInstrument } from './instrument-store.ts'

export interface TakenIn { readonly id: string; readonly agencyId: string; readonly facts: InstrumentFacts; readonly relations: readonly Relation[]; readonly before: Instrument | undefined; readonly by: string; readonly now: Instant; readonly type: InstrumentEvent['type']; readonly fileName?: string }

/** Writes a document with its history and tells the areas above what it newly ends, changes or guides; `undefined` when it was changed meanwhile. */
export async function takeInInstrument(tx: Tx, register: LawRegister, { id, agencyId, facts, relations, before, by, now, type, fileName }: TakenIn): Promise<{ readonly version: number; readonly affected: number } | undefined> {
  const version = (before?.version ?? 0) + 1
  if (!(await writeInstrument(tx, { id, agencyId, facts, relations, version, now }))) return undefined
  await noteInstrument(tx, { agencyId, id, by, at: now, event: { type, facts, relations: [...relations], ...(fileName === undefined ? {} : { fileName }) } })
  const changes = changesBrought({ ...facts, relations }, before)
  if (changes.length > 0) await tellOthers(tx, { agencyId, area: 'law', at: now, event: lawChangedBy(facts, changes, register, by) })
  return { version, affected: changes.length }
}
