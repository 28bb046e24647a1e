// SPDX-License-Identifier: Apache-2.0
export { loadRegister } from './load-register.ts'
export { findSearchableNational, listSearchableInstruments } from './searchable.ts'
export { takeInRelease } from './take-in-release.ts'
