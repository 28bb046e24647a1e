// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { foldText } from '#kernel/vietnamese-text.ts'

/** Records and forms that a document names, as it prints them. */
export const NamedInside = z.object({
  records: z.array(z.object({ name: z.string(), place: z.string().nullable(), retention: z.string().nullable() })).default([]),
  forms: z.array(z.object({ number: z.string().nullable(), name: z.string(), ground: z.string().nullable() })).default([]),
})
export type NamedInside = z.infer<typeof NamedInside>

/** One record or form with every document that names it in the same words. */
export const NamedRow = z.object({
  name: z.string(), number: z.string().nullable(), place: z.string().nullable(), retention: z.string().nullable(), ground: z.string().nullable(),
  namedIn: z.array(z.object({ code: z.string(), path: z.string() })),
})
export type NamedRow = z.infer<typeof NamedRow>

export interface NamingDocument { readonly code: string; readonly path: string; readonly named: NamedInside }

/** What documents name, each once by name and particulars (case, accents and blanks apart), by name; two retention times for one record stay two lines, so that they are seen. */
export function gatherNamed(documents: readonly NamingDocument[], what: 'records' | 'forms'): readonly NamedRow[] {
  const found = new Map<string, NamedRow & { readonly namedIn: { code: string; path: string }[] }>()
  for (const { code, path, named } of documents) {
    const lines = what === 'records' ? named.records.map((one) => ({ ...one, number: null, ground: null })) : named.forms.map((one) => ({ ...one, place: null, retention: null }))
    for (const { name, number, place, retention, ground } of lines) {
      const key = foldText([name, number, place, retention, ground].map((part) => part ?? '').join('|')).replaceAll(/\s+/g, ' ')
      const known = found.get(key) ?? { name, number, place, retention, ground, namedIn: [] }
      if (!known.namedIn.some((one) => one.path === path)) known.namedIn.push({ code, path })
      found.set(key, known)
    }
  }
  const collator = new Intl.Collator('vi', { numeric: true })
  return [...found.values()].toSorted((a, b) => collator.compare(a.name, b.name) || collator.compare(a.retention ?? '', b.retention ?? ''))
}
