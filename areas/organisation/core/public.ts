// SPDX-License-Identifier: Apache-2.0
export { Agency, AgencyId, AgencyLevel, AgencyKind, DISTRICTS_END, levelExists } from './agency.ts'
export { PersonId, PostId } from './person.ts'
export { nationalCalendarLayer } from './calendar-data/national-calendar.ts'
export { CalendarChanged } from './calendar-changed.ts'
