// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '../sentence.ts'

/** Why time cannot be counted: the question lies outside what a calendar of this system can answer. */
export type WorkingTimeRefusal =
  | { readonly code: 'outside-supported-time'; readonly at: string }
  | { readonly code: 'limit-out-of-range'; readonly amount: number }
  | { readonly code: 'pause-ends-before-it-begins'; readonly from: string; readonly to: string }
  | { readonly code: 'pause-still-open'; readonly from: string }
  | { readonly code: 'calendar-cannot-count'; readonly why: Sentence }

/** The refusal as a clerk reads it: what is wrong, and how to mend it. */
export function sayWorkingTimeRefusal(refusal: WorkingTimeRefusal): Sentence {
  switch (refusal.code) {
    case 'outside-supported-time':
      return {
        vi: `Không tính được thời gian ở "${refusal.at}": chỉ tính từ 01/01/1900 đến 31/12/2199. Hãy kiểm tra lại ngày và độ dài của thời hạn.`,
        en: `Time cannot be counted at "${refusal.at}": only 01/01/1900 to 31/12/2199 is supported. Check the date and the length of the limit.`,
      }
    case 'limit-out-of-range':
      return {
        vi: `Số lượng ${refusal.amount} không dùng làm thời hạn được: phải là số nguyên không âm và không quá 100 năm.`,
        en: `${refusal.amount} cannot be a limit: it must be a whole number, not negative, of at most 100 years.`,
      }
    case 'pause-ends-before-it-begins':
      return {
        vi: `Khoảng tạm dừng kết thúc (${refusal.to}) trước khi bắt đầu (${refusal.from}). Hãy sửa lại giờ bắt đầu hoặc giờ kết thúc.`,
        en: `The pause ends (${refusal.to}) before it begins (${refusal.from}). Correct its start or its end.`,
      }
    case 'pause-still-open':
      return {
        vi: `Đồng hồ đang tạm dừng từ ${refusal.from} nên chưa có hạn mới. Hãy cho biết tính đến lúc nào.`,
        en: `The clock has been paused since ${refusal.from}, so there is no new due time yet. Say until when to count.`,
      }
    case 'calendar-cannot-count':
      return refusal.why
  }
}

/** Thrown when a caller asks what cannot be counted; `sentence` may be shown to people as it is. */
export class WorkingTimeError extends Error {
  readonly refusal: WorkingTimeRefusal
  readonly sentence: Sentence
  constructor(refusal: WorkingTimeRefusal) {
    const sentence = sayWorkingTimeRefusal(refusal)
    super(sentence.en)
    this.name = 'WorkingTimeError'
    this.refusal = refusal
    this.sentence = sentence
  }
}
