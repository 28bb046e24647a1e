// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'

/** What each paragraph of our papers is. In Word it is the paragraph's style, so that a paper edited there still says which words are what. */
export const MARKS = {
  'furniture': 'NR Khung văn bản', 'body': 'NR Nội dung', 'big-title': 'NR Tiêu đề lớn', 'section': 'NR Mục', 'item': 'NR Tiểu mục', 'heading-cell': 'NR Đầu cột', 'cell': 'NR Ô bảng', 'not-said': 'NR Chưa ghi',
  'procedure': 'NR Tên quy trình', 'code': 'NR Mã hiệu', 'issue': 'NR Lần ban hành', 'issued-on': 'NR Ngày ban hành', 'field': 'NR Lĩnh vực', 'tthc': 'NR Mã thủ tục hành chính',
  'limit': 'NR Thời hạn', 'limit-none': 'NR Thời hạn chưa ghi', 'fee': 'NR Phí', 'result': 'NR Kết quả',
  'dossier-submit': 'NR Giấy tờ phải nộp', 'dossier-present': 'NR Giấy tờ xuất trình', 'dossier-general': 'NR Giấy tờ khác',
  'paper': 'NR Giấy tờ', 'paper-counted': 'NR Giấy tờ ghi số bản', 'paper-condition': 'NR Giấy tờ khi nào', 'paper-validity': 'NR Giấy tờ thời hạn', 'paper-lookup': 'NR Giấy tờ tra cứu', 'original': 'NR Số bản chính', 'copy': 'NR Số bản sao',
  'basis': 'NR Căn cứ', 'basis-exact': 'NR Căn cứ ghi rõ số',
  'column-number': 'NR Cột TT', 'column-action': 'NR Cột trình tự', 'column-role': 'NR Cột trách nhiệm', 'column-time': 'NR Cột thời gian', 'column-output': 'NR Cột kết quả', 'case-name': 'NR Trường hợp', 'case-limit': 'NR Trường hợp thời hạn', 'time-unit': 'NR Đơn vị thời gian',
  'label': 'NR Số bước', 'auto-number': 'NR Số thứ tự', 'action': 'NR Việc', 'method': 'NR Cách làm', 'waits': 'NR Chờ', 'edge': 'NR Đường đi', 'role': 'NR Người làm', 'accountable': 'NR Người chịu trách nhiệm', 'accountable-none': 'NR Chưa rõ trách nhiệm',
  'time': 'NR Thời gian', 'no-time': 'NR Không tính thời gian', 'shared-as': 'NR Thời gian chung', 'output': 'NR Biểu mẫu kết quả', 'phase': 'NR Giai đoạn', 'no-phase': 'NR Hết giai đoạn',
  'column-record': 'NR Cột hồ sơ', 'column-place': 'NR Cột nơi lưu', 'column-retention': 'NR Cột thời gian lưu', 'record': 'NR Hồ sơ lưu',
  'column-form': 'NR Cột biểu mẫu', 'form': 'NR Biểu mẫu',
  'column-fee-case': 'NR Cột trường hợp thu', 'fee-cell': 'NR Mức thu', 'column-paper': 'NR Cột giấy tờ',
} as const

export type Mark = keyof typeof MARKS

const BY_STYLE: ReadonlyMap<string, Mark> = new Map(Object.entries(MARKS).flatMap(([mark, style]) => (isMark(mark) ? [[style.toLowerCase(), mark]] : [])))

function isMark(name: string): name is Mark {
  return Object.hasOwn(MARKS, name)
}

/** The mark behind the name of a paragraph style; undefined for styles that are not ours. */
export const markOfStyle = (style: string | undefined): Mark | undefined => (style === undefined ? undefined : BY_STYLE.get(cleanText(style).toLowerCase()))
