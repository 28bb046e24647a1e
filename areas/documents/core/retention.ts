// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type PlainDate, plusDays } from '#kernel/time.ts'
import { plusMonths } from './months.ts'

/** From when the time of keeping is counted: the event itself (the file was closed), or the end of its year. */
export const CountedFrom = z.enum(['event', 'year-end'])
export type CountedFrom = z.infer<typeof CountedFrom>

/** Thời hạn lưu of a kind of record: months, or for ever when there are none. */
export interface RetentionRule { readonly months: number | null; readonly countedFrom: CountedFrom }

/** The day from which a record may be destroyed: the day after the last one on which it must be kept; null for records kept for ever. */
export function destroyableFrom({ months, countedFrom }: RetentionRule, eventOn: PlainDate): PlainDate | null {
  if (months === null) return null
  const start = countedFrom === 'event' ? eventOn : `${eventOn.slice(0, 4)}-12-31` as PlainDate
  return plusDays(plusMonths(start, months), 1)
}

/** Why records may not be destroyed at a meeting on a day. */
export type DestructionRefusal =
  | { readonly code: 'records-missing' }
  | { readonly code: 'people-missing' }
  | { readonly code: 'held-in-the-future' }
  | { readonly code: 'kept-for-ever'; readonly title: string }
  | { readonly code: 'kept-until'; readonly title: string; readonly from: PlainDate }
  | { readonly code: 'already-destroyed'; readonly title: string }

export interface RecordToDestroy { readonly title: string; readonly destroyableFrom: PlainDate | null; readonly destroyed: boolean }

/** A minute of destruction names at least two people; every record in it has been kept to the end of its time. */
export function whyNotDestroyed(records: readonly RecordToDestroy[], people: number, heldOn: PlainDate, today: PlainDate): DestructionRefusal | undefined {
  if (records.length === 0) return { code: 'records-missing' }
  if (people < 2) return { code: 'people-missing' }
  if (heldOn > today) return { code: 'held-in-the-future' }
  for (const { title, destroyableFrom: from, destroyed } of records) {
    if (destroyed) return { code: 'already-destroyed', title }
    if (from === null) return { code: 'kept-for-ever', title }
    if (from > heldOn) return { code: 'kept-until', title, from }
  }
  return undefined
}

/** How long a kind of record is kept, as lists say it. */
export function sayRetention({ months, countedFrom }: RetentionRule): { vi: string; en: string } {
  if (months === null) return { vi: 'Vĩnh viễn', en: 'For ever' }
  const [vi, en] = months % 12 === 0 ? [`${months / 12} năm`, `${months / 12} years`] : [`${months} tháng`, `${months} months`]
  return countedFrom === 'event' ? { vi: `${vi} từ khi kết thúc`, en: `${en} from closing` } : { vi: `${vi} từ hết năm kết thúc`, en: `${en} from the end of the year` }
}
