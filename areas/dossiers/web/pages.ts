// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'

/** What waits for me, receiving, the list of dossiers, and one of them. */
export const dossierPages: readonly Page[] = [
  { path: '/viec', title: { vi: 'Việc của tôi', en: 'My work' }, permission: 'dossiers.read', nav: { group: 'work', icon: 'inbox', order: 1, letter: 'V' }, load: async () => (await import('./work/MyWorkPage.tsx')).MyWorkPage },
  { path: '/tiep-nhan', title: { vi: 'Tiếp nhận hồ sơ', en: 'Receive a dossier' }, permission: 'dossiers.receive', nav: { group: 'work', icon: 'plus', order: 2 }, load: async () => (await import('./receive/ReceivePage.tsx')).ReceivePage },
  { path: '/ho-so', title: { vi: 'Hồ sơ', en: 'Dossiers' }, permission: 'dossiers.read', nav: { group: 'work', icon: 'folder', order: 3, letter: 'H' }, load: async () => (await import('./list/DossierListPage.tsx')).DossierListPage },
  { path: '/ho-so/:dossierId', title: { vi: 'Hồ sơ', en: 'Dossier' }, permission: 'dossiers.read', load: async () => (await import('./page/DossierPage.tsx')).DossierPage },
]
