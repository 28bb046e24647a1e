// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'
import { IMPORT_PATH, LIST_PATH, ROLES_PATH } from './paths.ts'
import { LAW_TASKS_PATH } from './law-tasks/law-task-paths.ts'
import { MATRIX_PATH } from './check/matrix-path.ts'
import { PACKS_PATH } from './packs/pack-paths.ts'

/** The procedures of the agency: the list, import from Word, roles, one of them, and a draft to write in. */
export const procedurePages: readonly Page[] = [
  { path: LIST_PATH, title: { vi: 'Quy trình', en: 'Procedures' }, permission: 'procedures.read', nav: { group: 'documents', icon: 'method', order: 1, letter: 'Q' }, load: async () => (await import('./list/ProcedureListPage.tsx')).ProcedureListPage },
  { path: IMPORT_PATH, title: { vi: 'Nhập quy trình từ tệp', en: 'Import procedures from files' }, permission: 'procedures.draft', load: async () => (await import('./import/ImportPage.tsx')).ImportPage },
  { path: ROLES_PATH, title: { vi: 'Vai trò và người', en: 'Roles and people' }, permission: 'procedures.read', load: async () => (await import('./roles/RolesPage.tsx')).RolesPage },
  { path: MATRIX_PATH, title: { vi: 'Kiểm tra năm rõ toàn cơ quan', en: 'Five-clears check of the agency' }, permission: 'procedures.read', load: async () => (await import('./check/AgencyCheckPage.tsx')).AgencyCheckPage },
  { path: '/quy-trinh/:procedureId', title: { vi: 'Quy trình', en: 'Procedure' }, permission: 'procedures.read', load: async () => (await import('./show/ProcedurePage.tsx')).ProcedurePage },
  { path: '/quy-trinh/:procedureId/sua', title: { vi: 'Sửa dự thảo', en: 'Edit the draft' }, permission: 'procedures.draft', load: async () => (await import('./edit/EditPage.tsx')).EditPage },
  { path: LAW_TASKS_PATH, title: { vi: 'Việc do luật đổi', en: 'Work made by changes of law' }, permission: 'procedures.read', nav: { group: 'documents', icon: 'law', order: 4 }, load: async () => (await import('./law-tasks/LawTasksPage.tsx')).LawTasksPage },
  { path: '/van-ban/:instrumentRef', title: { vi: 'Văn bản pháp luật', en: 'Legal document' }, permission: 'law.read', load: async () => (await import('./law-tasks/LawInstrumentPage.tsx')).LawInstrumentPage },
  { path: PACKS_PATH, title: { vi: 'Bộ quy trình mẫu', en: 'Model packs' }, permission: 'procedures.read', nav: { group: 'documents', icon: 'folder', order: 5 }, load: async () => (await import('./packs/PacksPage.tsx')).PacksPage },
  { path: `${PACKS_PATH}/:packId`, title: { vi: 'Bộ quy trình mẫu', en: 'Model pack' }, permission: 'procedures.read', load: async () => (await import('./packs/PackPage.tsx')).PackPage },
  { path: `${PACKS_PATH}/:packId/cac-don-vi`, title: { vi: 'Các đơn vị theo bộ quy trình mẫu', en: 'Agencies and the pack' }, permission: 'procedures.read', load: async () => (await import('./packs/StandingPage.tsx')).StandingPage },
  { path: `${PACKS_PATH}/:packId/mau/:itemId`, title: { vi: 'Quy trình mẫu', en: 'Model procedure' }, permission: 'procedures.read', load: async () => (await import('./packs/ItemPage.tsx')).ItemPage },
  { path: `${PACKS_PATH}/:packId/so-sanh/:itemId`, title: { vi: 'So sánh với bản mới', en: 'Compare with the new version' }, permission: 'procedures.read', load: async () => (await import('./packs/ComparePage.tsx')).ComparePage },
]
