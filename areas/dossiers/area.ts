// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const dossiers = area({
  name: 'dossiers',
  title: { vi: 'Hồ sơ', en: 'Dossiers' },
  uses: ['organisation', 'catalogue', 'procedures'],
  permissions: {
    'dossiers.read': { vi: 'Xem hồ sơ', en: 'See dossiers' },
    'dossiers.receive': { vi: 'Tiếp nhận hồ sơ, trả kết quả', en: 'Receive dossiers, hand out results' },
    'dossiers.handle': { vi: 'Xử lý, chuyển bước hồ sơ', en: 'Handle dossiers and move them on' },
    'dossiers.decide': { vi: 'Từ chối, xin lỗi và hẹn lại, giao lại hồ sơ', en: 'Refuse, apologise, reassign' },
  },
})
