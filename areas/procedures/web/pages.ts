// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'
import { IMPORT_PATH, LIST_PATH, ROLES_PATH } from './paths.ts'
import { MATRIX_PATH } from './check/matrix-path.ts'

/** The procedures of the agency: the list, import from Word, roles, one of them, and a draft to write in. */
export const procedurePages: readonly Page[] = [
  { path: LIST_PATH, title: { vi: 'Quy trình', en: 'Procedures' }, permission: 'procedures.read', nav: { group: 'documents', icon: 'method', order: 1, letter: 'Q' }, load: async () => (await import('./list/ProcedureListPage.tsx')).ProcedureListPage },
  { path: IMPORT_PATH, title: { vi: 'Nhập quy trình từ Word', en: 'Import procedures from Word' }, permission: 'procedures.draft', load: async () => (await import('./import/ImportPage.tsx')).ImportPage },
  { path: ROLES_PATH, title: { vi: 'Vai trò và người', en: 'Roles and people' }, permission: 'procedures.read', load: async () => (await import('./roles/RolesPage.tsx')).RolesPage },
  { path: MATRIX_PATH, title: { vi: 'Kiểm tra năm rõ toàn cơ quan', en: 'Five-clears check of the agency' }, permission: 'procedures.read', load: async () => (await import('./check/AgencyCheckPage.tsx')).AgencyCheckPage },
  { path: '/quy-trinh/:procedureId', title: { vi: 'Quy trình', en: 'Procedure' }, permission: 'procedures.read', load: async () => (await import('./show/ProcedurePage.tsx')).ProcedurePage },
  { path: '/quy-trinh/:procedureId/sua', title: { vi: 'Sửa dự thảo', en: 'Edit the draft' }, permission: 'procedures.draft', load: async () => (await import('./edit/EditPage.tsx')).EditPage },
]
