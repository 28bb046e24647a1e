// SPDX-License-Identifier: Apache-2.0
import type { Reaction, ReactionPorts } from '#platform/server/outbox.ts'
import { EntryKind } from '../core/entry.ts'
import { replaceEntries } from './entry-store.ts'
import { SOURCES } from './sources.ts'
import { refOf, WATCHED } from './watched.ts'

/** Makes the index of one kind say what the agency has now: of one thing, or of all. Reading again changes nothing, so a second call for one event does no harm. */
export function renewEntries(kind: EntryKind, agencyId: string, { inTransaction, now }: ReactionPorts, only?: string): Promise<void> {
  return inTransaction({ agencyId, personId: agencyId, reach: 'own' }, async (tx) => {
    await replaceEntries(tx, agencyId, kind, () => SOURCES[kind](tx, agencyId, only), now(), only === undefined ? undefined : [only])
  })
}

/** How search answers to what is written in the areas below it. */
export const searchReactions: readonly Reaction[] = [
  ...WATCHED.map((watched): Reaction => ({ reader: watched.reader, to: watched.to, react: ({ agencyId, event }, ports) => renewEntries(watched.kind, agencyId, ports, refOf(watched, event)) })),
  {
    reader: 'search-rebuild', to: { area: 'search', type: 'rebuild-wanted' },
    react: async ({ agencyId }, ports) => {
      for (const kind of EntryKind.options) await renewEntries(kind, agencyId, ports)
    },
  },
]
