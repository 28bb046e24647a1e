// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'
import type { InstrumentFacts } from './instrument.ts'
import type { LegalChange } from './instrument-rules.ts'
import type { LawRegister } from './register.ts'

/** The type of the event that a change of law leaves for the areas above. */
export const LAW_CHANGED = 'law-changed'

/** What happened to one document that others may rest on. */
export const AffectedInstrument = z.object({
  number: z.string(), issuedOn: PlainDate.nullable(), title: z.string().nullable(),
  what: z.enum(['replaced', 'repealed', 'amended', 'guided', 'expires']), part: z.string().nullable(), from: PlainDate.nullable(),
})
export type AffectedInstrument = z.infer<typeof AffectedInstrument>

/** A document was added or edited so that others end, are amended or get new guidance. Reaches the agency that told it and all below. */
export const LawChanged = z.object({
  type: z.literal(LAW_CHANGED), /** Who wrote it; null: it came with a release of the program. */ by: z.uuid().nullable(),
  /** The document that brings the change. */
  cause: z.object({ number: z.string(), title: z.string(), issuedOn: PlainDate.nullable(), effectiveOn: PlainDate.nullable() }),
  affected: z.array(AffectedInstrument).min(1),
})
export type LawChanged = z.infer<typeof LawChanged>

/** Tells what a document newly does to others, with the titles of those that a register knows. */
export const lawChangedBy = ({ number, title, issuedOn, effectiveOn }: Pick<InstrumentFacts, 'number' | 'title' | 'issuedOn' | 'effectiveOn'>, changes: readonly LegalChange[], register: LawRegister, by: string | null): LawChanged => ({
  type: LAW_CHANGED, by, cause: { number, title, issuedOn, effectiveOn },
  affected: changes.map(({ what, part, from, ...named }) => ({ ...named, title: register.find(named)?.title ?? null, what, part, from })),
})
