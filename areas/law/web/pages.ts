// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'
import { IMPORT_PATH, REGISTER_PATH } from './paths.ts'

/** The register of legal documents. The page of one document belongs to the area above, which knows what rests on it. */
export const lawPages: readonly Page[] = [
  { path: REGISTER_PATH, title: { vi: 'Văn bản pháp luật', en: 'Legal documents' }, permission: 'law.read', nav: { group: 'lookup', icon: 'law', order: 2, letter: 'L' }, load: async () => (await import('./RegisterPage.tsx')).RegisterPage },
  { path: IMPORT_PATH, title: { vi: 'Nhập danh mục văn bản', en: 'Import legal documents' }, permission: 'law.manage', load: async () => (await import('./ImportPage.tsx')).ImportPage },
]
