// SPDX-License-Identifier: Apache-2.0
import { listNames } from '#areas/organisation/server/public.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Bar } from '../core/three-people.ts'

type SamePerson = { readonly code: 'same-person' } & Bar

/** A refusal as the contract promises it: where somebody's part is in the way, by name, and null when it is the asker's own. */
export async function saidRefusal<Refusal extends { readonly code: string }>(tx: Tx, refusal: Refusal | SamePerson, askerId: string): Promise<Exclude<Refusal, SamePerson> | { code: 'same-person'; as: Bar['as']; name: string | null }> {
  if (!isSamePerson(refusal)) return refusal as Exclude<Refusal, SamePerson>
  const { as, whose } = refusal
  return { code: 'same-person', as, name: whose === askerId ? null : (await listNames(tx, [whose])).get(whose) ?? '' }
}

const isSamePerson = (refusal: { readonly code: string }): refusal is SamePerson => refusal.code === 'same-person'
