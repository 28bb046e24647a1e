// SPDX-License-Identifier: Apache-2.0
export { AdminProcedureCode, AdminProcedureId, ProcedureLimit } from './administrative-procedure.ts'
export { Channel, CHANNEL_NAMES } from './channel.ts'
export { coverage, type CoverageReport, type CoverageShare, type ScopedProcedure } from './coverage.ts'
export { GovernmentLevel, LEVEL_NAMES } from './government-level.ts'
