// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'

/** Administration: people, posts and roles, delegations, agencies, the working calendar; and one's own account. */
export const organisationPages: readonly Page[] = [
  { path: '/quan-tri', title: { vi: 'Quản trị', en: 'Administration' }, load: async () => (await import('./AdministrationPage.tsx')).AdministrationPage },
  { path: '/quan-tri/nguoi', title: { vi: 'Người và tài khoản', en: 'People and accounts' }, permission: 'organisation.manage', nav: { group: 'administration', icon: 'people', order: 1 }, load: async () => (await import('./people/PeoplePage.tsx')).PeoplePage },
  { path: '/quan-tri/chuc-danh', title: { vi: 'Chức danh và quyền', en: 'Posts and permissions' }, permission: 'organisation.manage', nav: { group: 'administration', icon: 'stamp', order: 2 }, load: async () => (await import('./posts/PostsPage.tsx')).PostsPage },
  { path: '/quan-tri/uy-quyen', title: { vi: 'Ủy quyền', en: 'Delegations' }, permission: 'organisation.manage', nav: { group: 'administration', icon: 'swap', order: 2.5 }, load: async () => (await import('./delegations/DelegationsPage.tsx')).DelegationsPage },
  { path: '/quan-tri/co-quan', title: { vi: 'Cơ quan, đơn vị', en: 'Agencies' }, permission: 'organisation.manage', nav: { group: 'administration', icon: 'building', order: 3 }, load: async () => (await import('./agencies/AgenciesPage.tsx')).AgenciesPage },
  { path: '/quan-tri/lich', title: { vi: 'Lịch làm việc', en: 'Working calendar' }, permission: 'organisation.calendar', nav: { group: 'administration', icon: 'calendar', order: 4 }, load: async () => (await import('./calendar/CalendarPage.tsx')).CalendarPage },
  { path: '/tai-khoan', title: { vi: 'Tài khoản của tôi', en: 'My account' }, nav: { group: 'administration', icon: 'lock', order: 5 }, load: async () => (await import('./account/AccountPage.tsx')).AccountPage },
]
