// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const law = area({
  name: 'law',
  title: { vi: 'Văn bản pháp luật', en: 'Legal documents' },
  uses: ['organisation', 'catalogue'],
  permissions: {
    'law.read': { vi: 'Xem danh mục văn bản pháp luật', en: 'See the register of legal documents' },
    'law.manage': { vi: 'Ghi, sửa và nhập danh mục văn bản pháp luật', en: 'Add, edit and import legal documents' },
  },
})
