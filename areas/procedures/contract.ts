// SPDX-License-Identifier: Apache-2.0
export { readProcedureFile, draftProcedure, editRevision, moveRevision, setRoleHolders } from './contract/writing.ts'
export { listProcedures, showProcedure, listRoles, sourceFile, ListState, ProcedureRow, FindingView, RevisionView } from './contract/reading.ts'
export { beginImport, closeImport, ImportFileView, ImportReading, listRoleNames, readImportFile, rememberRoleName, showImportReading, showOpenImport } from './contract/importing.ts'
export { checkAgency, CheckedClear, CheckedSeverity, CheckRow } from './contract/checking.ts'
export { procedurePaper, procedureBpmn, procedureJson, procedureSchema } from './contract/paper.ts'
export { assignLawTask, closeLawTask, listLawTasks, showLawChain, showLawTaskCounts } from './contract/law-tasks.ts'
export { addToPack, adoptItems, comparePackItem, issuePack, ItemState, keepOwnItem, listPacks, type PackItemView, type PackRow, packStanding, removeFromPack, savePack, showPack, StandingGroup, takeOverItem, takeOverUntouched } from './contract/packs.ts'
