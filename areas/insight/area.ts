// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const insight = area({
  name: 'insight',
  title: { vi: 'Thống kê', en: 'Insight' },
  uses: ['organisation', 'catalogue', 'procedures', 'dossiers'],
  permissions: {
    'insight.board': { vi: 'Xem bảng điều hành của cơ quan', en: 'See the agency’s board' },
    'insight.province': { vi: 'Xem bảng toàn tỉnh', en: 'See the province’s board' },
  },
})
