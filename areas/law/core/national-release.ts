// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type Instrument, InstrumentFacts, Relation } from './instrument.ts'
import { changesBrought, lookupOf } from './instrument-rules.ts'
import { type LawChanged, lawChangedBy } from './law-changed.ts'
import { registerOf } from './register.ts'
import type { Related } from './status.ts'

/** What is kept of a list that came with a release: as much as another one has to be compared with. */
export const ReleasedInstrument = InstrumentFacts.pick({ number: true, issuedOn: true, effectiveOn: true, expiresOn: true }).extend({ relations: z.array(Relation) })
export type ReleasedInstrument = z.infer<typeof ReleasedInstrument>

/** The changes of law that a release brings over the list before it, one for every document that newly ends, changes or guides others; a line that left the list undoes nothing. */
export function changesOfRelease(before: readonly Related[], after: readonly Instrument[]): readonly LawChanged[] {
  const earlier = lookupOf(before)
  const register = registerOf(after)
  return after.flatMap((one) => {
    const changes = changesBrought(one, earlier(one)[0])
    return changes.length === 0 ? [] : [lawChangedBy(one, changes, register, null)]
  })
}
