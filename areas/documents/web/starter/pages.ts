// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'
import { STARTER_PATH } from './paths.ts'

/** The page on which an agency begins with the system set. */
export const starterPages: readonly Page[] = [
  { path: STARTER_PATH, title: { vi: 'Bắt đầu với bộ tài liệu hệ thống', en: 'Begin with the system set' }, permission: 'documents.draft', load: async () => (await import('./StarterPage.tsx')).StarterPage },
]
