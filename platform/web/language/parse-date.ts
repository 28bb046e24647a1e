// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import { PlainDate } from '#kernel/time.ts'

export type ReadDate =
  | { readonly ok: true; readonly day: PlainDate }
  | { readonly ok: false; readonly why: Sentence }

const UNREADABLE: Sentence = { vi: 'Ngày viết theo dạng ngày/tháng/năm, ví dụ 06/07/2022.', en: 'Write the date as day/month/year, for example 06/07/2022.' }
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Reads a day as people here type it: `06/07/2022`, `6-7-2022`, `6.7.22`, `06072022`. A day that does not exist is answered with why. */
export function readDate(typed: string): ReadDate {
  const parts = /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})\s*$/.exec(typed) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(typed)
  if (parts === null) return { ok: false, why: UNREADABLE }
  const [day, month] = [Number(parts[1]), Number(parts[2])]
  const year = Number(parts[3]) + (parts[3]?.length === 2 ? 2000 : 0)
  const longest = LONGEST[month - 1]
  if (longest === undefined) return { ok: false, why: { vi: `Không có tháng ${month}. Năm có 12 tháng.`, en: `There is no month ${month}. A year has 12.` } }
  const date = PlainDate.safeParse(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  if (date.success) return { ok: true, day: date.data }
  if (day === 29 && month === 2) return { ok: false, why: { vi: `Tháng 2 năm ${year} chỉ có 28 ngày.`, en: `February ${year} has only 28 days.` } }
  return { ok: false, why: { vi: `Tháng ${month} chỉ có ${longest} ngày.`, en: `Month ${month} has only ${longest} days.` } }
}
