// SPDX-License-Identifier: Apache-2.0
export { listProcedures, showProcedure } from './contract/procedures.ts'
export { applyImport, previewImport } from './contract/import.ts'
export { putInScope, takeOutOfScope } from './contract/scope.ts'
export { showCoverage } from './contract/coverage.ts'
