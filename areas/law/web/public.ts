// SPDX-License-Identifier: Apache-2.0
export { InstrumentPage, type ShownInstrument } from './InstrumentPage.tsx'
export { pathOfInstrument, REGISTER_PATH } from './paths.ts'
