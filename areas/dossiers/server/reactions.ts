// SPDX-License-Identifier: Apache-2.0
import { CalendarChanged } from '#areas/organisation/core/public.ts'
import { listRootAgencies } from '#areas/organisation/server/public.ts'
import type { Reaction, ReactionPorts } from '#platform/server/outbox.ts'
import { listAgenciesWithRunning, recomputeAgency } from './recompute-due.ts'

/** What dossiers do when something happens below them. */
export const dossierReactions: readonly Reaction[] = [
  {
    reader: 'dossiers-due',
    to: { area: 'organisation', type: 'calendar-changed' },
    react: async ({ event }, ports) => {
      const { layerOf, by } = CalendarChanged.parse(event)
      const tops = layerOf === null ? await ports.inTransaction(undefined, (tx) => listRootAgencies(tx)) : [layerOf]
      for (const agencyId of await listReached(tops, by, ports)) await recomputeAgency(agencyId, by, ports)
    },
  },
]

/** A layer reaches its own agency and every one that stands below it; the nation's, all. */
async function listReached(tops: readonly string[], by: string, { inTransaction }: ReactionPorts): Promise<ReadonlySet<string>> {
  const reached = new Set<string>()
  for (const agencyId of tops) for (const one of await inTransaction({ agencyId, personId: by, reach: 'subordinates' }, listAgenciesWithRunning)) reached.add(one)
  return reached
}
