// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'

/** What hangs where, and the agency's public page. */
export const portalPages: readonly Page[] = [
  { path: '/niem-yet', title: { vi: 'Niêm yết', en: 'Posting' }, permission: 'portal.post', nav: { group: 'documents', icon: 'announce', order: 8 }, load: async () => (await import('./PostingsPage.tsx')).PostingsPage },
]
