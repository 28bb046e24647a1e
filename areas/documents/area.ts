// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const documents = area({
  name: 'documents',
  title: { vi: 'Tài liệu', en: 'Documents' },
  uses: ['organisation', 'catalogue', 'law'],
  permissions: {
    'documents.read': { vi: 'Xem tài liệu, danh mục và tài liệu phải đọc', en: 'See documents, lists and what is to be read' },
    'documents.draft': { vi: 'Soạn thảo, yêu cầu sửa đổi tài liệu', en: 'Draft documents and ask for changes' },
    'documents.review': { vi: 'Xem xét tài liệu', en: 'Review documents' },
    'documents.approve': { vi: 'Phê duyệt, ban hành, thu hồi tài liệu', en: 'Approve, issue and withdraw documents' },
    'documents.distribute': { vi: 'Phân phối tài liệu, quản lý danh mục và hồ sơ lưu', en: 'Distribute documents, keep lists and records' },
  },
})
