// SPDX-License-Identifier: Apache-2.0
export { countInForceByAgency, findIssueNumber, hashOfContent, listProcedureOfIssues, listCoveredCodes, findRevisionInForce, isRevisionInForce, listInForce, type InForce } from './revision-store.ts'
export { findIssueInForce, type IssueInForce, listIssuesInForce } from './issues-in-force.ts'
export { findIssuedContent } from './running-cache.ts'
export { listRolePosts } from './role-holders.ts'
export { listProcedureNames } from './procedure-store.ts'
export { listSearchableProcedures } from './searchable.ts'
export { lawReactions } from './law-task-reaction.ts'
export { renewChecks } from './renew-checks.ts'
