// SPDX-License-Identifier: Apache-2.0
export { DISCARD_REFUSALS, type Discardable, whyNotDiscarded } from './discard.ts'
export { Block, DocumentContent, DocumentStep } from './document-content.ts'
export { DocumentKind, KIND_NAMES } from './document-kind.ts'
export { DocumentId, IssueId, IssueStatus } from './issue.ts'
export { LONGEST_REVIEW_MONTHS, plusMonths } from './months.ts'
export { PLACE_KIND_NAMES, PlaceKind } from './place.ts'
export { actingFor, type ApprovalStaff, type Bar, begunFor, type DoneSoFar, firstWriters, hasThreePeople, leavesAnApprover, type Mover, onBehalfOf, own, type Power, powersOf, reviewingPower, sayBar, sayBarred, usablePower } from './three-people.ts'
