// SPDX-License-Identifier: Apache-2.0
export { Agency, AgencyId, AgencyLevel, AgencyKind } from './agency.ts'
export { PersonId, PostId } from './person.ts'
