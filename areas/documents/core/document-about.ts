// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/** What a master list says of a document beyond code, name and dates: owner, unit, process, clause of the standard, legal ground, what it replaces and what replaces it. */
export const DocumentAbout = z.object({
  owner: z.string().max(300), unit: z.string().max(300), process: z.string().max(300), clause: z.string().max(100), legalBasis: z.string().max(2_000), replaces: z.string().max(300), replacedBy: z.string().max(300),
})
export type DocumentAbout = z.infer<typeof DocumentAbout>

export const NOTHING_SAID: DocumentAbout = { owner: '', unit: '', process: '', clause: '', legalBasis: '', replaces: '', replacedBy: '' }

/** What is stored, with everything that was not said left empty. */
export const aboutOf = (stored: unknown): DocumentAbout => DocumentAbout.parse({ ...NOTHING_SAID, ...(typeof stored === 'object' ? stored : {}) })
