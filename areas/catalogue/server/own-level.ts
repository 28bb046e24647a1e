// SPDX-License-Identifier: Apache-2.0
import { findAgency } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { GovernmentLevel } from '../core/government-level.ts'

/** The level at which an agency stands on a day: what it performs is usually what lists name for that level. */
export async function findOwnLevel(tx: Tx, agencyId: string, on: PlainDate): Promise<GovernmentLevel | null> {
  const agency = await findAgency(tx, agencyId, on)
  if (agency === undefined) return null
  return agency.level === 'central' ? 'ministry' : agency.level
}
