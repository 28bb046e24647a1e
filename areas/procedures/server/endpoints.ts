// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { draftProcedureEndpoint, editRevisionEndpoint } from './draft-procedure.ts'
import { listProceduresEndpoint } from './list-procedures.ts'
import { listRolesEndpoint, setRoleHoldersEndpoint } from './manage-roles.ts'
import { moveRevisionEndpoint } from './move-revision.ts'
import { readProcedureFileEndpoint } from './read-procedure-file.ts'
import { showProcedureEndpoint, sourceFileEndpoint } from './show-procedure.ts'

export const procedureEndpoints: readonly Endpoint[] = [
  readProcedureFileEndpoint, draftProcedureEndpoint, editRevisionEndpoint, moveRevisionEndpoint, listProceduresEndpoint, showProcedureEndpoint, sourceFileEndpoint, listRolesEndpoint, setRoleHoldersEndpoint,
]
