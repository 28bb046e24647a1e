// SPDX-License-Identifier: Apache-2.0
import { listSearchableListed } from '#areas/catalogue/server/public.ts'
import { listSearchableDocuments } from '#areas/documents/server/public.ts'
import { listSearchableInstruments } from '#areas/law/server/public.ts'
import { listSearchableProcedures } from '#areas/procedures/server/public.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { EntryKind, SearchEntry } from '../core/entry.ts'
import { textOfProcedure } from '../core/procedure-text.ts'

/** Where the entries of a kind come from: what the agency has now, all of it or one. */
export type Source = (tx: Tx, agencyId: string, only?: string) => Promise<readonly SearchEntry[]>

const together = (texts: readonly string[]): string => [...new Set(texts)].join('\n')

/** Every kind of thing that can be found, read from the area it belongs to. */
export const SOURCES: Readonly<Record<EntryKind, Source>> = {
  'procedure': async (tx, agencyId, only) => (await listSearchableProcedures(tx, agencyId, only)).map(({ id, code, name, field, contents }) =>
    ({ refId: id, code, title: name, note: field, body: together([...contents.map(textOfProcedure), ...(field === null ? [] : [field])]), path: `/quy-trinh/${id}` })),
  'admin-procedure': async (tx, agencyId) => (await listSearchableListed(tx, agencyId)).map(({ id, code, name, field, texts }) =>
    ({ refId: id, code, title: name, note: field, body: together([...(field === null ? [] : [field]), ...texts]), path: `/thu-tuc/${id}` })),
  'document': async (tx, agencyId, only) => (await listSearchableDocuments(tx, agencyId, only)).map(({ id, code, name, path, bodies }) =>
    ({ refId: id, code, title: name, note: null, body: together(bodies), path })),
  'instrument': async (tx, agencyId, only) => (await listSearchableInstruments(tx, agencyId, only)).map(({ id, number, title, kindName, issuer }) =>
    ({ refId: id, code: number, title, note: `${kindName} · ${issuer}`, body: `${kindName} số ${number} ${issuer}`, path: `/van-ban/${id}` })),
}
