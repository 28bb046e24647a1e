// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const procedures = area({
  name: 'procedures',
  title: { vi: 'Quy trình', en: 'Procedures' },
  uses: ['organisation', 'catalogue', 'law', 'documents'],
  permissions: {
    'procedures.read': { vi: 'Xem quy trình', en: 'See procedures' },
    'procedures.draft': { vi: 'Soạn thảo, nhập quy trình', en: 'Draft and import procedures' },
    'procedures.review': { vi: 'Xem xét quy trình', en: 'Review procedures' },
    'procedures.approve': { vi: 'Phê duyệt, ban hành quy trình', en: 'Approve and issue procedures' },
    'procedures.pack': { vi: 'Soạn bộ quy trình mẫu cho cấp dưới', en: 'Draft model packs for the agencies below' },
    'procedures.pack-review': { vi: 'Xem xét bộ quy trình mẫu', en: 'Review model packs' },
    'procedures.pack-approve': { vi: 'Phê duyệt, ban hành bộ quy trình mẫu', en: 'Approve and issue model packs' },
  },
})
