// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { Instrument, InstrumentFacts, InstrumentRef, Relation } from '../core/instrument.ts'

/** Facts of a valid document; tests name only what they are about. */
export const anInstrumentFacts = (facts: Partial<{ [Key in keyof InstrumentFacts]: InstrumentFacts[Key] | string | null }> = {}): InstrumentFacts => ({
  number: '01/2026/TT-BTP', kind: 'circular', issuer: 'Bộ Tư pháp', title: 'Quy định mẫu', issuedOn: '2026-01-15' as PlainDate, effectiveOn: '2026-03-01' as PlainDate, expiresOn: null, source: 'Công báo', ...facts as Partial<InstrumentFacts>,
})

/** What a document does to another one. */
export const aRelation = (number: string, relation: Partial<{ [Key in keyof Relation]: Relation[Key] | string | null }> = {}): Relation => ({ kind: 'replaces', number, issuedOn: null, part: null, effectiveOn: null, ...relation as Partial<Relation> })

/** A document in the own register. */
export const anInstrument = (facts: Parameters<typeof anInstrumentFacts>[0] = {}, relations: readonly Relation[] = [], more: Partial<Instrument> = {}): Instrument => {
  const whole = anInstrumentFacts(facts)
  return { ...whole, relations, ref: `qg_${whole.number.toLowerCase().replaceAll('/', '_')}` as InstrumentRef, origin: 'own', agencyId: 'a', trust: null, version: 1, ...more }
}
