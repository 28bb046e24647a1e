// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'

/** What a search result leads to. */
export const FoundKind = z.enum(['procedure', 'admin-procedure', 'document', 'instrument', 'dossier'])
export type FoundKind = z.infer<typeof FoundKind>

export const Found = z.object({
  kind: FoundKind, /** The id of its row, or the number of a document of the national list. */ id: z.string(), code: z.string().nullable(), title: z.string(), note: z.string().nullable(),
  /** Where the words stand in the text, when only the text has them. */
  snippet: z.string().nullable(),
  /** The agency, when it is not one's own. */
  agencyName: z.string().nullable(), path: z.string(),
  why: z.enum(['code', 'name-begins', 'name', 'text']),
})
export type Found = z.infer<typeof Found>

export const searchAll = contract({
  method: 'GET', path: '/api/search', summary: 'Everything the asker may see that answers to the words typed, with or without diacritics: codes first, then names, then texts.', permission: 'organisation.read', reach: 'subordinates',
  input: z.object({ q: z.string().max(200), limit: z.number().int().min(1).max(50).default(20) }),
  output: z.object({ found: z.array(Found) }),
})
