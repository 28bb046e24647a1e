// SPDX-License-Identifier: Apache-2.0
import { area } from '#kernel/area.ts'

export const organisation = area({
  name: 'organisation',
  title: { vi: 'Tổ chức', en: 'Organisation' },
  uses: [],
  permissions: {
    'organisation.read': { vi: 'Xem cơ quan, người, chức danh, lịch làm việc', en: 'See agencies, people, posts, calendars' },
    'organisation.manage': { vi: 'Quản trị cơ quan, người, chức danh, tài khoản', en: 'Manage agencies, people, posts, accounts' },
    'organisation.delegate': { vi: 'Tự ủy quyền chức danh của mình cho đồng nghiệp', en: 'Delegate the own posts to colleagues' },
    'organisation.calendar': { vi: 'Sửa lịch làm việc', en: 'Edit the working calendar' },
  },
})
