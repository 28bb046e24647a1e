// SPDX-License-Identifier: Apache-2.0
export type { ListCoveredCodes } from './covered-codes.ts'
export { listByCodes } from './procedure-store.ts'
export { listScope, type ScopeEntry } from './scope-store.ts'
export { type IncomingList, type TakenIn, takeInList } from './take-in-list.ts'
export { listSearchableListed } from './searchable.ts'
