// SPDX-License-Identifier: Apache-2.0
export { signIn, signOut, signOutEverywhere, changePassword, whoAmI, setupState, createAdministrator } from './contract/session.ts'
export { listAgencies, addAgency, renameAgency, listAgencyPeriods, appointAdministrator, listPeople, addPerson, changePerson, giveAccount, disableAccount, listPosts, addPost, changePost, assignPost, endAssignment, changeRole } from './contract/people.ts'
export { showCalendar, previewCalendar, saveCalendar, EditedLayer, LayerView, LayerVersion } from './contract/calendar.ts'
export { listPermissions } from './contract/permissions.ts'
export { delegatePost, DelegationView, endDelegation, listDelegations } from './contract/delegations.ts'
