// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'

/** Căn cứ tạm dừng: a lawful reason for stopping the clock, between two days, with its article. A failing computer is none. */
export interface PauseReason {
  readonly key: string
  readonly title: Sentence
  readonly ground: string
  readonly from: PlainDate
  readonly to: PlainDate | null
}

const day = (text: string) => text as PlainDate

/** The reasons in the order offered. Which waits lie outside the limit is said by each procedure's law: the note names the article. */
export const PAUSE_REASONS: readonly PauseReason[] = [
  { key: 'financial-obligation', title: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for a financial obligation' }, ground: 'Thời gian tại cơ quan thuế không tính vào thời hạn khi quy trình quy định như vậy (ghi rõ điều khoản)', from: day('2015-01-01'), to: null },
  { key: 'verification', title: { vi: 'Chờ kết quả xác minh ngoài thời hạn', en: 'Waiting for a verification outside the limit' }, ground: 'Chỉ dùng khi luật của thủ tục nói thời gian xác minh không tính vào thời hạn (ghi rõ điều khoản)', from: day('2015-01-01'), to: null },
  { key: 'other-agency', title: { vi: 'Chờ cơ quan khác theo quy định ngoài thời hạn', en: 'Waiting for another agency outside the limit' }, ground: 'Bước chờ nằm ngoài thời hạn theo quy trình đã ban hành (ghi rõ điều khoản)', from: day('2015-01-01'), to: null },
  { key: 'applicant-request', title: { vi: 'Dừng theo đề nghị của người nộp', en: 'Stopped at the applicant’s request' }, ground: 'Nghị định 118/2025/NĐ-CP, Điều 21', from: day('2025-07-01'), to: null },
]

/** The reasons in force on a day. */
export const pauseReasonsOn = (on: PlainDate): readonly PauseReason[] => PAUSE_REASONS.filter(({ from, to }) => from <= on && (to === null || on < to))

export const findPauseReason = (key: string, on: PlainDate): PauseReason | undefined => pauseReasonsOn(on).find((reason) => reason.key === key)
