// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Page } from '../pages.ts'
import { navPagesFor } from './nav-pages.ts'

const page = (path: string, nav: Page['nav'], permission?: string): Page => ({ path, title: { vi: path, en: path }, load: async () => () => null, ...(nav === undefined ? {} : { nav }), ...(permission === undefined ? {} : { permission }) })
const PAGES = [
  page('/quan-tri', { group: 'administration', icon: 'gear', order: 1 }, 'organisation.manage'),
  page('/ho-so', { group: 'work', icon: 'folder', order: 2 }, 'dossiers.read'),
  page('/viec', { group: 'work', icon: 'inbox', order: 1 }),
  page('/ho-so/:id', undefined, 'dossiers.read'),
]

test('the navigation shows only what the posts allow, in the order of groups and then of pages', () => {
  expect(navPagesFor(PAGES, ['dossiers.read', 'organisation.manage']).map(({ path }) => path)).toEqual(['/viec', '/ho-so', '/quan-tri'])
  expect(navPagesFor(PAGES, []).map(({ path }) => path)).toEqual(['/viec'])
})
