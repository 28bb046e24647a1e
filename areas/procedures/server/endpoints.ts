// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { changeCodeEndpoint } from './change-code.ts'
import { checkAgencyEndpoint } from './check-agency.ts'
import { checkCitedEndpoint, checkFactsEndpoint } from './show-check-facts.ts'
import { discardRevisionEndpoint } from './discard-revision.ts'
import { draftProcedureEndpoint, editRevisionEndpoint } from './draft-procedure.ts'
import { beginImportEndpoint, closeImportEndpoint, readImportFileEndpoint, showImportReadingEndpoint, showOpenImportEndpoint } from './import-batch.ts'
import { showLawChainEndpoint } from './law-task-chain.ts'
import { draftForLawTaskEndpoint } from './law-task-draft.ts'
import { assignLawTaskEndpoint, closeLawTaskEndpoint, closingLawTasks } from './law-task-close.ts'
import { listLawTasksEndpoint, showLawTaskCountsEndpoint } from './law-task-list.ts'
import { noteLawTrainingEndpoint } from './law-task-training.ts'
import { listProceduresEndpoint } from './list-procedures.ts'
import { listRolesEndpoint, setRoleHoldersEndpoint } from './manage-roles.ts'
import { moveRevisionEndpoint } from './move-revision.ts'
import { procedureBpmnEndpoint, procedureCopyEndpoint, procedureJsonEndpoint, procedurePaperEndpoint, procedureSchemaEndpoint } from './paper/show-paper.ts'
import { adoptItemsEndpoint } from './pack-adopt.ts'
import { addToPackEndpoint, readModelFileEndpoint, removeFromPackEndpoint, savePackEndpoint } from './pack-draft.ts'
import { linkItemEndpoint, unlinkItemEndpoint } from './pack-link.ts'
import { movePackEndpoint } from './pack-move.ts'
import { listPacksEndpoint, showPackEndpoint, showPackItemEndpoint } from './pack-reading.ts'
import { packStandingEndpoint } from './pack-standing.ts'
import { comparePackItemEndpoint, keepOwnItemEndpoint, takeOverItemEndpoint, takeOverUntouchedEndpoint } from './pack-update.ts'
import { readProcedureFileEndpoint } from './read-procedure-file.ts'
import { listRoleNamesEndpoint, rememberRoleNameEndpoint } from './role-names.ts'
import { showProcedureEndpoint, sourceFileEndpoint } from './show-procedure.ts'

export const procedureEndpoints: readonly Endpoint[] = [
  readProcedureFileEndpoint, draftProcedureEndpoint, editRevisionEndpoint, changeCodeEndpoint, discardRevisionEndpoint, closingLawTasks(moveRevisionEndpoint), listProceduresEndpoint, showProcedureEndpoint, sourceFileEndpoint, listRolesEndpoint, setRoleHoldersEndpoint, checkAgencyEndpoint, checkFactsEndpoint, checkCitedEndpoint,
  listPacksEndpoint, showPackEndpoint, showPackItemEndpoint, savePackEndpoint, readModelFileEndpoint, addToPackEndpoint, removeFromPackEndpoint, movePackEndpoint, adoptItemsEndpoint, linkItemEndpoint, unlinkItemEndpoint, comparePackItemEndpoint, takeOverItemEndpoint, takeOverUntouchedEndpoint, keepOwnItemEndpoint, packStandingEndpoint,
  beginImportEndpoint, readImportFileEndpoint, showOpenImportEndpoint, showImportReadingEndpoint, closeImportEndpoint, rememberRoleNameEndpoint, listRoleNamesEndpoint,
  procedurePaperEndpoint, procedureCopyEndpoint, procedureBpmnEndpoint, procedureJsonEndpoint, procedureSchemaEndpoint,
  listLawTasksEndpoint, showLawTaskCountsEndpoint, showLawChainEndpoint, closeLawTaskEndpoint, draftForLawTaskEndpoint, assignLawTaskEndpoint, noteLawTrainingEndpoint,
]
