// SPDX-License-Identifier: Apache-2.0
export { findAgency, findAgencyAsKnown, findAgencyByCode, findReadableAgency, listReadableAgencies } from './agency-store.ts'
export { listPeopleOf, listPostsOf, listRolesOf } from './people-store.ts'
export { type FindMovedMatters, listRootAgencies } from './calendar-reach.ts'
export { loadCalendar } from './calendar-store.ts'
export { type AbleHolder, findAbleHolder, findAbleHolderId, listAbleHolders, listNames } from './able-holder.ts'
