// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const catalogue = area({
  name: 'catalogue',
  title: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
  uses: ['organisation'],
  permissions: {
    'catalogue.read': { vi: 'Xem danh mục thủ tục hành chính', en: 'See the list of administrative procedures' },
    'catalogue.manage': { vi: 'Nhập danh mục, đưa thủ tục vào hoặc ra khỏi phạm vi thực hiện', en: 'Import lists, put procedures in and out of scope' },
  },
})
