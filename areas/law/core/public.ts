// SPDX-License-Identifier: Apache-2.0
export { checkCitation, CitationFinding, sayCitationFinding } from './check-citation.ts'
export { type Citation, readCitations } from './citations.ts'
export { isSameInstrument, normalNumber, numberKey } from './document-number.ts'
export { type Instrument, InstrumentRef, KIND_NAMES } from './instrument.ts'
export { contradictsSign } from './issuer-sign.ts'
export { AffectedInstrument, LAW_CHANGED, LawChanged } from './law-changed.ts'
export { type LawRegister, registerOf } from './register.ts'
export { LegalStatus, type Standing } from './status.ts'
