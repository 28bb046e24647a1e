// SPDX-License-Identifier: Apache-2.0
export { readProcedureFile, draftProcedure, editRevision, moveRevision, setRoleHolders } from './contract/writing.ts'
export { listProcedures, showProcedure, listRoles, sourceFile, ListState, ProcedureRow, FindingView, RevisionView } from './contract/reading.ts'
