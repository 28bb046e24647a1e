// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import { PlainDate } from '#kernel/time.ts'
import { GovernmentLevel, LEVEL_NAMES } from '../government-level.ts'

/** Why a line of a list cannot be taken in, with the facts that show it. */
export const Rejection = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('missing-code'), printed: z.string() }),
  z.object({ reason: z.literal('malformed-code'), printed: z.string() }),
  z.object({ reason: z.literal('missing-name'), printed: z.string() }),
  z.object({ reason: z.literal('duplicate-code'), firstRow: z.number().int(), firstSheet: z.string().nullable(), sameName: z.boolean() }),
  z.object({ reason: z.literal('level-not-in-force'), level: GovernmentLevel, on: PlainDate }),
])
export type Rejection = z.infer<typeof Rejection>

/** What a person should know about a line that was taken in all the same. */
export const Warning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code-stored-as-number') }),
  z.object({ kind: z.literal('code-suffix-removed'), printed: z.string() }),
  z.object({ kind: z.literal('code-comma-for-dot'), printed: z.string() }),
  z.object({ kind: z.literal('code-zeros-lost'), printed: z.string() }),
  z.object({ kind: z.literal('no-time-limit') }),
  z.object({ kind: z.literal('time-limit-is-a-date'), printed: z.string() }),
  z.object({ kind: z.literal('time-limit-unread'), printed: z.string() }),
  z.object({ kind: z.literal('time-limit-without-unit'), printed: z.string() }),
  z.object({ kind: z.literal('no-level') }),
  z.object({ kind: z.literal('level-unread'), printed: z.string() }),
  z.object({ kind: z.literal('level-left-out'), level: GovernmentLevel, on: PlainDate }),
  z.object({ kind: z.literal('no-decision') }),
  z.object({ kind: z.literal('decision-day-impossible'), printed: z.string() }),
  z.object({ kind: z.literal('line-without-code-and-name') }),
  z.object({ kind: z.literal('abolished-left-out') }),
])
export type Warning = z.infer<typeof Warning>

const quoted = (text: string): string => `“${text.length > 120 ? `${text.slice(0, 120)}…` : text}”`
const day = (date: PlainDate): string => date.split('-').reverse().join('/')

/** Says a rejection: what is wrong, and how to mend it. */
export function sayRejection(rejection: Rejection): Sentence {
  switch (rejection.reason) {
    case 'missing-code': return rejection.printed === ''
      ? { vi: 'Chưa có mã số thủ tục. Tra mã trên Cổng Dịch vụ công quốc gia rồi điền vào cột mã.', en: 'The code is missing. Look it up on the national portal and fill the code column.' }
      : { vi: `Ô mã ghi ${quoted(rejection.printed)}, không phải mã số. Tra mã trên Cổng Dịch vụ công quốc gia rồi điền vào.`, en: `The code cell says ${quoted(rejection.printed)}, which is no code. Look the code up and fill it in.` }
    case 'malformed-code': return {
      vi: `Mã ${quoted(rejection.printed)} sai dạng: mã số gồm một chữ số, dấu chấm và sáu chữ số, ví dụ 1.004884. Đối chiếu lại với quyết định công bố.`,
      en: `The code ${quoted(rejection.printed)} is malformed: one digit, a dot, six digits, such as 1.004884. Compare with the publishing decision.`,
    }
    case 'missing-name': return rejection.printed === ''
      ? { vi: 'Chưa có tên thủ tục. Điền tên đầy đủ theo quyết định công bố.', en: 'The name is missing. Fill in the full name from the publishing decision.' }
      : { vi: `Ô tên ghi ${quoted(rejection.printed)}, không phải tên thủ tục. Điền tên đầy đủ theo quyết định công bố.`, en: `The name cell holds ${quoted(rejection.printed)}, which is no name. Fill in the full name.` }
    case 'duplicate-code': {
      const place = rejection.firstSheet === null ? { vi: `dòng ${rejection.firstRow}`, en: `row ${rejection.firstRow}` }
        : { vi: `dòng ${rejection.firstRow} của trang tính ${quoted(rejection.firstSheet)}`, en: `row ${rejection.firstRow} of sheet ${quoted(rejection.firstSheet)}` }
      return rejection.sameName ? { vi: `Trùng mã với ${place.vi}. Bỏ một trong hai dòng.`, en: `The code already stands in ${place.en}. Remove one of the two.` }
        : { vi: `Trùng mã với ${place.vi} nhưng khác tên. Kiểm tra xem dòng nào ghi nhầm mã.`, en: `The code already stands in ${place.en} with another name. Check which of them has the wrong code.` }
    }
    case 'level-not-in-force': return {
      vi: `${LEVEL_NAMES[rejection.level].vi} không còn tồn tại vào ngày ${day(rejection.on)} (kết thúc từ 01/07/2025). Ghi lại cấp đang thực hiện thủ tục.`,
      en: `${LEVEL_NAMES[rejection.level].en} level no longer existed on ${day(rejection.on)} (it ended on 01/07/2025). State the level that now handles the procedure.`,
    }
  }
}

/** Says a warning. */
export function sayWarning(warning: Warning): Sentence {
  switch (warning.kind) {
    case 'code-stored-as-number': return { vi: 'Mã được lưu dạng số nên đã đọc đủ sáu chữ số sau dấu chấm. Đối chiếu lại nếu thấy lạ.', en: 'The code was stored as a number and was read with six decimals.' }
    case 'code-suffix-removed': return { vi: `Đã bỏ phần đuôi địa phương của mã ${quoted(warning.printed)}.`, en: `The local suffix of ${quoted(warning.printed)} was left off.` }
    case 'code-comma-for-dot': return { vi: `Mã ${quoted(warning.printed)} dùng dấu phẩy, đã đọc là dấu chấm.`, en: `The comma in the code ${quoted(warning.printed)} was read as a dot.` }
    case 'code-zeros-lost': return { vi: `Mã ${quoted(warning.printed)} thiếu số 0 ở cuối (bảng tính đã lưu dạng số), đã thêm cho đủ sáu chữ số.`, en: `The code ${quoted(warning.printed)} had lost its last zeros, which were put back.` }
    case 'no-time-limit': return { vi: 'Chưa ghi thời hạn giải quyết.', en: 'No time limit is given.' }
    case 'time-limit-is-a-date': return { vi: `Ô thời hạn chứa ngày tháng ${quoted(warning.printed)} (bảng tính đã tự đổi). Ghi lại thời hạn, ví dụ “5 ngày làm việc”.`, en: `The limit cell holds the date ${quoted(warning.printed)}; a spreadsheet made it one. Type the limit again.` }
    case 'time-limit-unread': return { vi: `Chưa tính được thời hạn ${quoted(warning.printed)}; nguyên văn được giữ lại.`, en: `The limit ${quoted(warning.printed)} could not be read as an amount; its text is kept.` }
    case 'time-limit-without-unit': return { vi: `Thời hạn ${quoted(warning.printed)} không ghi đơn vị (ngày làm việc, ngày hay giờ).`, en: `The limit ${quoted(warning.printed)} has no unit.` }
    case 'no-level': return { vi: 'Chưa ghi cấp thực hiện.', en: 'No level is given.' }
    case 'level-unread': return { vi: `Không nhận ra cấp thực hiện trong ${quoted(warning.printed)}.`, en: `No level was recognised in ${quoted(warning.printed)}.` }
    case 'level-left-out': return { vi: `Đã bỏ ${LEVEL_NAMES[warning.level].vi.toLowerCase()}: cấp này không tồn tại vào ngày ${day(warning.on)}.`, en: `${LEVEL_NAMES[warning.level].en} was left out: it did not exist on ${day(warning.on)}.` }
    case 'no-decision': return { vi: 'Chưa ghi quyết định công bố.', en: 'No publishing decision is given.' }
    case 'decision-day-impossible': return { vi: `Ngày ${quoted(warning.printed)} của quyết định không có thật; chỉ giữ số quyết định.`, en: `The day ${quoted(warning.printed)} does not exist; only the number was kept.` }
    case 'line-without-code-and-name': return { vi: 'Dòng không có cả mã và tên nên không nhập. Nếu là phần tiếp của dòng trên, ghép vào dòng đó.', en: 'The line has neither code nor name and was not taken in. If it continues the line above, join them.' }
    case 'abolished-left-out': return { vi: 'Dòng nằm trong phần thủ tục bị bãi bỏ nên không nhập.', en: 'The line stands among abolished procedures and was not taken in.' }
  }
}
