// SPDX-License-Identifier: Apache-2.0
import { words } from '#platform/web/language/language.ts'

/** Why no draft can be made of a procedure yet, and what to do. */
export const OBSTACLE_WORDS = words({
  vi: {
    'code-missing': 'Chưa có mã quy trình; ghi mã trước', 'name-missing': 'Chưa có tên; ghi tên ở phần Thông tin chung', 'code-taken': 'Mã đang dùng cho quy trình khác; chọn soạn lần tiếp theo hoặc đổi mã', 'on-the-way': 'Quy trình này đang có một lần soạn dở; hoàn tất lần đó hoặc đổi mã', 'code-twice': 'Hai quy trình trong danh sách cùng một mã; đổi một mã',
  },
  en: {
    'code-missing': 'There is no code yet; write one first', 'name-missing': 'There is no name; write it under About', 'code-taken': 'The code belongs to another procedure; draft its next issue or change the code', 'on-the-way': 'An issue of this procedure is on its way; finish it or change the code', 'code-twice': 'Two procedures here have one code; change one',
  },
})
