// SPDX-License-Identifier: Apache-2.0
export { checkCitations, CitationView, InstrumentRow, listInstruments, saveInstrument, showInstrument } from './contract/register.ts'
