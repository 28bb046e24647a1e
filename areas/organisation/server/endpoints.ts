// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { changePasswordEndpoint } from './change-password.ts'
import { createAdministratorEndpoint } from './create-administrator.ts'
import { addAgencyEndpoint, listAgenciesEndpoint, renameAgencyEndpoint } from './manage-agencies.ts'
import { addPersonEndpoint, changePersonEndpoint, disableAccountEndpoint, giveAccountEndpoint, listPeopleEndpoint } from './manage-people.ts'
import { addPostEndpoint, assignPostEndpoint, changePostEndpoint, changeRoleEndpoint, endAssignmentEndpoint, listPostsEndpoint } from './manage-posts.ts'
import { signInEndpoint } from './sign-in.ts'
import { signOutEndpoint, signOutEverywhereEndpoint } from './sign-out.ts'
import { setupStateEndpoint, whoAmIEndpoint, type WhoAmISettings } from './who-am-i.ts'

export const organisationEndpoints = (settings: WhoAmISettings): readonly Endpoint[] => [
  signInEndpoint, signOutEndpoint, signOutEverywhereEndpoint, changePasswordEndpoint, whoAmIEndpoint(settings), setupStateEndpoint(settings), createAdministratorEndpoint,
  listAgenciesEndpoint, addAgencyEndpoint, renameAgencyEndpoint,
  listPeopleEndpoint, addPersonEndpoint, changePersonEndpoint, giveAccountEndpoint, disableAccountEndpoint,
  listPostsEndpoint, addPostEndpoint, changePostEndpoint, assignPostEndpoint, endAssignmentEndpoint, changeRoleEndpoint,
]
