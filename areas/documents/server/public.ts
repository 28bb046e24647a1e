// SPDX-License-Identifier: Apache-2.0
export { findCodeHolder, type ListEntry, putInMasterList } from './master-list.ts'
export { draftDocument, hashOfIssue } from './document-store.ts'
export { listSearchableDocuments } from './searchable.ts'
export { listPlacesOf } from './places.ts'
