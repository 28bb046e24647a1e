// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { putInScopeEndpoint, takeOutOfScopeEndpoint } from './change-scope.ts'
import type { ListCoveredCodes } from './covered-codes.ts'
import { applyImportEndpoint, previewImportEndpoint } from './import-list.ts'
import { listProceduresEndpoint } from './list-procedures.ts'
import { showCoverageEndpoint } from './show-coverage.ts'
import { showProcedureEndpoint } from './show-procedure.ts'

export const catalogueEndpoints = (listCoveredCodes: ListCoveredCodes): readonly Endpoint[] => [
  listProceduresEndpoint(listCoveredCodes), showProcedureEndpoint(listCoveredCodes), showCoverageEndpoint(listCoveredCodes),
  previewImportEndpoint, applyImportEndpoint, putInScopeEndpoint, takeOutOfScopeEndpoint,
]
