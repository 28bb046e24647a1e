// SPDX-License-Identifier: Apache-2.0
export { loadRegister } from './load-register.ts'
export { listSearchableInstruments } from './searchable.ts'
