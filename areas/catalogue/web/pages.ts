// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'

/** The list of administrative procedures, one of them, and taking a list in. */
export const cataloguePages: readonly Page[] = [
  {
    path: '/thu-tuc', title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' }, permission: 'catalogue.read', nav: { group: 'lookup', icon: 'list', order: 1, letter: 'T' },
    load: async () => (await import('./ProcedureListPage.tsx')).ProcedureListPage,
  },
  { path: '/thu-tuc/nhap', title: { vi: 'Nhập danh mục thủ tục hành chính', en: 'Import administrative procedures' }, permission: 'catalogue.manage', load: async () => (await import('./ImportListPage.tsx')).ImportListPage },
  { path: '/thu-tuc/:procedureId', title: { vi: 'Thủ tục hành chính', en: 'Administrative procedure' }, permission: 'catalogue.read', load: async () => (await import('./ProcedurePage.tsx')).ProcedurePage },
]
