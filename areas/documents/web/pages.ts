// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'
import { starterPages } from './starter/pages.ts'
import { DISCARDED_PATH, LIST_PATH, LISTS_PATH, READING_PATH, RECORDS_PATH } from './paths.ts'

/** Controlled documents: the list, one of them, its draft, two issues compared, drafts thrown away, the master lists, records to be kept, what is to be read. */
export const documentPages: readonly Page[] = [
  { path: READING_PATH, title: { vi: 'Tài liệu phải đọc', en: 'To read' }, permission: 'documents.read', nav: { group: 'documents', icon: 'eye', order: 1 }, load: async () => (await import('./reading/ReadingPage.tsx')).ReadingPage },
  { path: LIST_PATH, title: { vi: 'Tài liệu', en: 'Documents' }, permission: 'documents.read', nav: { group: 'documents', icon: 'file', order: 2, letter: 'T' }, load: async () => (await import('./list/DocumentListPage.tsx')).DocumentListPage },
  { path: LISTS_PATH, title: { vi: 'Danh mục', en: 'Master lists' }, permission: 'documents.read', nav: { group: 'documents', icon: 'list', order: 3 }, load: async () => (await import('./lists/MasterListsPage.tsx')).MasterListsPage },
  { path: RECORDS_PATH, title: { vi: 'Hồ sơ lưu', en: 'Records' }, permission: 'documents.read', nav: { group: 'documents', icon: 'inbox', order: 4 }, load: async () => (await import('./records/RecordsPage.tsx')).RecordsPage },
  { path: DISCARDED_PATH, title: { vi: 'Dự thảo đã bỏ', en: 'Discarded drafts' }, permission: 'documents.read', load: async () => (await import('./show/DiscardedPage.tsx')).DiscardedPage },
  { path: '/tai-lieu/:documentId', title: { vi: 'Tài liệu', en: 'Document' }, permission: 'documents.read', load: async () => (await import('./show/DocumentPage.tsx')).DocumentPage },
  { path: '/tai-lieu/:documentId/sua', title: { vi: 'Sửa dự thảo tài liệu', en: 'Edit the draft' }, permission: 'documents.draft', load: async () => (await import('./edit/EditPage.tsx')).EditPage },
  { path: '/tai-lieu/:documentId/so-sanh', title: { vi: 'So sánh hai lần ban hành', en: 'Compare two issues' }, permission: 'documents.read', load: async () => (await import('./compare/ComparePage.tsx')).ComparePage },
  ...starterPages,
]
