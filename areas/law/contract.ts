// SPDX-License-Identifier: Apache-2.0
export { checkCitations, listInstruments, saveInstrument, showInstrument } from './contract/register.ts'
export { applyRegisterImport, previewRegisterImport } from './contract/import.ts'
