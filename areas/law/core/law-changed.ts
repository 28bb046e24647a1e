// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'

/** The type of the event that a change of law leaves for the areas above. */
export const LAW_CHANGED = 'law-changed'

/** What happened to one document that others may rest on. */
export const AffectedInstrument = z.object({
  number: z.string(), issuedOn: PlainDate.nullable(), title: z.string().nullable(),
  what: z.enum(['replaced', 'repealed', 'amended', 'guided', 'expires']), part: z.string().nullable(), from: PlainDate.nullable(),
})
export type AffectedInstrument = z.infer<typeof AffectedInstrument>

/** A document was added or edited so that others end, are amended or get new guidance. Reaches the agency that keeps it and all below. */
export const LawChanged = z.object({
  type: z.literal(LAW_CHANGED), by: z.uuid(),
  /** The document that brings the change. */
  cause: z.object({ number: z.string(), title: z.string(), issuedOn: PlainDate.nullable(), effectiveOn: PlainDate.nullable() }),
  affected: z.array(AffectedInstrument).min(1),
})
export type LawChanged = z.infer<typeof LawChanged>
