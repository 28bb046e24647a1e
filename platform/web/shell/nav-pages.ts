// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { NavEntry, NavGroup, Page } from '../pages.ts'

export type NavPage = Page & { readonly nav: NavEntry }

export const NAV_GROUPS: readonly NavGroup[] = ['direct', 'work', 'lookup', 'documents', 'quality', 'summary', 'administration']

export const NAV_GROUP_TITLE: Readonly<Record<NavGroup, Sentence>> = {
  direct: { vi: 'Điều hành', en: 'Direct' },
  work: { vi: 'Làm việc', en: 'Work' },
  lookup: { vi: 'Tra cứu', en: 'Look up' },
  documents: { vi: 'Hệ thống tài liệu', en: 'Documents' },
  quality: { vi: 'Quản lý chất lượng', en: 'Quality' },
  summary: { vi: 'Tổng hợp', en: 'Summary' },
  administration: { vi: 'Quản trị', en: 'Administration' },
}

/** The pages that the side navigation shows to someone with these permissions, in order. */
export function navPagesFor(pages: readonly Page[], permissions: readonly string[]): readonly NavPage[] {
  return pages
    .filter((page): page is NavPage => page.nav !== undefined && (page.permission === undefined || permissions.includes(page.permission)))
    .toSorted((a, b) => NAV_GROUPS.indexOf(a.nav.group) - NAV_GROUPS.indexOf(b.nav.group) || a.nav.order - b.nav.order)
}
