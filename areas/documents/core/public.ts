// SPDX-License-Identifier: Apache-2.0
export { Block, DocumentContent, DocumentStep } from './document-content.ts'
export { DocumentKind, KIND_NAMES } from './document-kind.ts'
export { DocumentId, IssueId, IssueStatus } from './issue.ts'
export { plusMonths } from './months.ts'
export { PLACE_KIND_NAMES, PlaceKind } from './place.ts'
