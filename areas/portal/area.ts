// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const portal = area({
  name: 'portal',
  title: { vi: 'Công khai, niêm yết', en: 'Public pages and posting' },
  uses: ['organisation', 'documents', 'procedures'],
  permissions: {
    'portal.post': { vi: 'In áp phích, ghi nhận niêm yết và gỡ niêm yết', en: 'Print posters, record what is hung and taken down' },
    'portal.publish': { vi: 'Mở, đóng và sửa trang công khai của cơ quan', en: 'Open, close and edit the agency’s public page' },
  },
})
