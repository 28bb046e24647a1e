// SPDX-License-Identifier: Apache-2.0
import type { EntryKind } from '../core/entry.ts'

/** An event of an area below that changes the index; `key` names the one thing that it is about, and is absent where everything of the kind may have changed. */
export interface Watched { readonly reader: string; readonly to: { readonly area: string; readonly type: string }; readonly kind: EntryKind; readonly key?: string }

export const WATCHED: readonly Watched[] = [
  { reader: 'search-procedures', to: { area: 'procedures', type: 'procedure-changed' }, kind: 'procedure', key: 'procedureId' },
  { reader: 'search-list', to: { area: 'catalogue', type: 'list-changed' }, kind: 'admin-procedure' },
  { reader: 'search-documents', to: { area: 'documents', type: 'document-changed' }, kind: 'document', key: 'documentId' },
  { reader: 'search-law', to: { area: 'law', type: 'instrument-changed' }, kind: 'instrument', key: 'instrumentId' },
]

/** The thing that an event of a watched kind is about. */
export const refOf = ({ key }: Watched, event: unknown): string | undefined => {
  const value: unknown = key === undefined || typeof event !== 'object' || event === null ? undefined : Reflect.get(event, key)
  return typeof value === 'string' ? value : undefined
}
