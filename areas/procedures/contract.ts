// SPDX-License-Identifier: Apache-2.0
export { readProcedureFile, draftProcedure, editRevision, moveRevision, setRoleHolders } from './contract/writing.ts'
export { listProcedures, showProcedure, listRoles, sourceFile, ListState, ProcedureRow, FindingView, RevisionView } from './contract/reading.ts'
export { checkAgency, CheckedClear, CheckedSeverity, CheckRow } from './contract/checking.ts'
export { procedurePaper, procedureBpmn, procedureJson, procedureSchema } from './contract/paper.ts'
export { assignLawTask, closeLawTask, LawTaskFilter, LawTaskRow, listLawTasks, showLawChain, showLawTaskCounts } from './contract/law-tasks.ts'
