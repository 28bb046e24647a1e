// SPDX-License-Identifier: Apache-2.0
export { findAgency, findAgencyAsKnown, findAgencyByCode, findReadableAgency, listReadableAgencies } from './agency-store.ts'
export { listPeopleOf, listPostsOf } from './people-store.ts'
export { loadCalendar } from './calendar-store.ts'
export { findAbleHolder, listAbleHolders, listNames } from './able-holder.ts'
