// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Reaction, ReactionPorts } from '#platform/server/outbox.ts'
import { EntryKind } from '../core/entry.ts'
import { replaceEntries } from './entry-store.ts'
import { SOURCES } from './sources.ts'

/** Makes the index of one kind say what the agency has now: of one thing, or of all. Reading again changes nothing, so a second call for one event does no harm. */
export function renewEntries(kind: EntryKind, agencyId: string, { inTransaction, now }: ReactionPorts, only?: string): Promise<void> {
  return inTransaction({ agencyId, personId: agencyId, reach: 'own' }, async (tx) => {
    await replaceEntries(tx, agencyId, kind, () => SOURCES[kind](tx, agencyId, only), now(), only === undefined ? undefined : [only])
  })
}

/** Renews one thing that an event names. */
const onChanged = (reader: string, area: string, type: string, kind: EntryKind, key: string): Reaction => ({
  reader, to: { area, type },
  react: ({ agencyId, event }, ports) => renewEntries(kind, agencyId, ports, z.record(z.string(), z.string()).parse(event)[key]),
})

/** How search answers to what is written in the areas below it. */
export const searchReactions: readonly Reaction[] = [
  onChanged('search-procedures', 'procedures', 'procedure-changed', 'procedure', 'procedureId'),
  { reader: 'search-list', to: { area: 'catalogue', type: 'list-changed' }, react: ({ agencyId }, ports) => renewEntries('admin-procedure', agencyId, ports) },
  onChanged('search-documents', 'documents', 'document-changed', 'document', 'documentId'),
  onChanged('search-law', 'law', 'instrument-changed', 'instrument', 'instrumentId'),
  {
    reader: 'search-rebuild', to: { area: 'search', type: 'rebuild-wanted' },
    react: async ({ agencyId }, ports) => {
      for (const kind of EntryKind.options) await renewEntries(kind, agencyId, ports)
    },
  },
]
