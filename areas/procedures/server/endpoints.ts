// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { checkAgencyEndpoint } from './check-agency.ts'
import { draftProcedureEndpoint, editRevisionEndpoint } from './draft-procedure.ts'
import { beginImportEndpoint, closeImportEndpoint, readImportFileEndpoint, showImportReadingEndpoint, showOpenImportEndpoint } from './import-batch.ts'
import { showLawChainEndpoint } from './law-task-chain.ts'
import { assignLawTaskEndpoint, closeLawTaskEndpoint, closingLawTasks } from './law-task-close.ts'
import { listLawTasksEndpoint, showLawTaskCountsEndpoint } from './law-task-list.ts'
import { listProceduresEndpoint } from './list-procedures.ts'
import { listRolesEndpoint, setRoleHoldersEndpoint } from './manage-roles.ts'
import { moveRevisionEndpoint } from './move-revision.ts'
import { procedureBpmnEndpoint, procedureJsonEndpoint, procedurePaperEndpoint, procedureSchemaEndpoint } from './paper/show-paper.ts'
import { adoptItemsEndpoint } from './pack-adopt.ts'
import { addToPackEndpoint, issuePackEndpoint, removeFromPackEndpoint, savePackEndpoint } from './pack-draft.ts'
import { listPacksEndpoint, showPackEndpoint } from './pack-reading.ts'
import { packStandingEndpoint } from './pack-standing.ts'
import { comparePackItemEndpoint, keepOwnItemEndpoint, takeOverItemEndpoint, takeOverUntouchedEndpoint } from './pack-update.ts'
import { readProcedureFileEndpoint } from './read-procedure-file.ts'
import { listRoleNamesEndpoint, rememberRoleNameEndpoint } from './role-names.ts'
import { showProcedureEndpoint, sourceFileEndpoint } from './show-procedure.ts'

export const procedureEndpoints: readonly Endpoint[] = [
  readProcedureFileEndpoint, draftProcedureEndpoint, editRevisionEndpoint, closingLawTasks(moveRevisionEndpoint), listProceduresEndpoint, showProcedureEndpoint, sourceFileEndpoint, listRolesEndpoint, setRoleHoldersEndpoint, checkAgencyEndpoint,
  listPacksEndpoint, showPackEndpoint, savePackEndpoint, addToPackEndpoint, removeFromPackEndpoint, issuePackEndpoint, adoptItemsEndpoint, comparePackItemEndpoint, takeOverItemEndpoint, takeOverUntouchedEndpoint, keepOwnItemEndpoint, packStandingEndpoint,
  beginImportEndpoint, readImportFileEndpoint, showOpenImportEndpoint, showImportReadingEndpoint, closeImportEndpoint, rememberRoleNameEndpoint, listRoleNamesEndpoint,
  procedurePaperEndpoint, procedureBpmnEndpoint, procedureJsonEndpoint, procedureSchemaEndpoint,
  listLawTasksEndpoint, showLawTaskCountsEndpoint, showLawChainEndpoint, closeLawTaskEndpoint, assignLawTaskEndpoint,
]
