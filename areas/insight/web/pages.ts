// SPDX-License-Identifier: Apache-2.0
import type { Page } from '#platform/web/pages.ts'

/** The head's board and the province's. */
export const insightPages: readonly Page[] = [
  { path: '/dieu-hanh', title: { vi: 'Bảng điều hành', en: 'Head’s board' }, permission: 'insight.board', nav: { group: 'direct', icon: 'flag', order: 1, letter: 'B' }, load: async () => (await import('./BoardPage.tsx')).BoardPage },
  { path: '/toan-tinh', title: { vi: 'Bảng toàn tỉnh', en: 'Province’s board' }, permission: 'insight.province', nav: { group: 'direct', icon: 'map', order: 2 }, load: async () => (await import('./ProvincePage.tsx')).ProvincePage },
]
