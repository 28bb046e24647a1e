// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { NATIONAL_INSTRUMENTS } from '../core/national-instruments.ts'
import { mergeRegister, type LawRegister, registerOf } from '../core/register.ts'
import { listChain, listInstrumentsOf } from './instrument-store.ts'

/** The documents that bind an agency: its own rows, those of the agencies above, the national list. A register of an agency and its superiors is some thousands of rows, so it is read whole and asked in memory. */
export async function loadRegister(tx: Tx, agencyId: string): Promise<LawRegister> {
  const nearestFirst = (await listChain(tx, agencyId)).toReversed()
  const rows = await listInstrumentsOf(tx, nearestFirst, agencyId)
  const depth = new Map(nearestFirst.map((id, index) => [id, index]))
  const ordered = rows.toSorted((a, b) => (depth.get(a.agencyId ?? '') ?? 99) - (depth.get(b.agencyId ?? '') ?? 99))
  return registerOf(mergeRegister([...ordered, ...NATIONAL_INSTRUMENTS]))
}

/** Names of the agencies that keep these rows; the own agency and the national list have none. */
export async function keeperNames(tx: Tx, instruments: readonly { readonly origin: string; readonly agencyId: string | null }[], on: PlainDate): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { origin, agencyId } of instruments) {
    if (origin === 'above' && agencyId !== null && !names.has(agencyId)) names.set(agencyId, (await findAgencyAsKnown(tx, agencyId, on))?.name ?? '')
  }
  return names
}
