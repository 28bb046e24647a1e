// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const search = area({
  name: 'search',
  title: { vi: 'Tìm kiếm', en: 'Search' },
  uses: ['organisation', 'catalogue', 'law', 'documents', 'procedures', 'dossiers'],
  permissions: {},
})
