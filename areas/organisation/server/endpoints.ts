// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import type { Area } from '#kernel/area.ts'
import { appointAdministratorEndpoint } from './appoint-administrator.ts'
import type { FindMovedMatters } from './calendar-reach.ts'
import { changePasswordEndpoint } from './change-password.ts'
import { createAdministratorEndpoint } from './create-administrator.ts'
import { delegatePostEndpoint } from './delegate-post.ts'
import { previewCalendarEndpoint, saveCalendarEndpoint } from './edit-calendar.ts'
import { endDelegationEndpoint } from './end-delegation.ts'
import { listDelegationsEndpoint } from './list-delegations.ts'
import { listPermissionsEndpoint } from './list-permissions.ts'
import { addAgencyEndpoint, listAgenciesEndpoint, listAgencyPeriodsEndpoint, renameAgencyEndpoint } from './manage-agencies.ts'
import { addPersonEndpoint, changePersonEndpoint, disableAccountEndpoint, giveAccountEndpoint, listPeopleEndpoint } from './manage-people.ts'
import { addPostEndpoint, assignPostEndpoint, changePostEndpoint, changeRoleEndpoint, endAssignmentEndpoint, listPostsEndpoint } from './manage-posts.ts'
import { showCalendarEndpoint } from './show-calendar.ts'
import { signInEndpoint } from './sign-in.ts'
import { signOutEndpoint, signOutEverywhereEndpoint } from './sign-out.ts'
import { setupStateEndpoint, whoAmIEndpoint, type WhoAmISettings } from './who-am-i.ts'

/** What this area asks of those above it; handed in where the program is put together. */
export interface AskedOfOthers { areas(): readonly Area[]; readonly findMovedMatters: FindMovedMatters }

export const organisationEndpoints = (settings: WhoAmISettings, others: AskedOfOthers): readonly Endpoint[] => [
  signInEndpoint, signOutEndpoint, signOutEverywhereEndpoint, changePasswordEndpoint, whoAmIEndpoint(settings), setupStateEndpoint(settings), createAdministratorEndpoint,
  listAgenciesEndpoint, addAgencyEndpoint, renameAgencyEndpoint, listAgencyPeriodsEndpoint, appointAdministratorEndpoint,
  listPeopleEndpoint, addPersonEndpoint, changePersonEndpoint, giveAccountEndpoint, disableAccountEndpoint,
  listPostsEndpoint, addPostEndpoint, changePostEndpoint, assignPostEndpoint, endAssignmentEndpoint, changeRoleEndpoint, listPermissionsEndpoint(others.areas),
  listDelegationsEndpoint, delegatePostEndpoint, endDelegationEndpoint,
  showCalendarEndpoint, previewCalendarEndpoint(others.findMovedMatters), saveCalendarEndpoint,
]
