// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import type { Instant, PlainDate } from '#kernel/time.ts'
import * as format from './format.ts'
import { useLanguage } from './language.ts'

/** How dates, times, durations and numbers are written, in the reader's language. */
export function useFormat() {
  const language = useLanguage()
  return useMemo(() => ({
    date: format.dateText,
    shortDate: format.shortDateText,
    instant: format.instantText,
    shortInstant: format.shortInstantText,
    instantPhrase: (at: Instant) => format.instantPhrase(at, language),
    clock: (at: Instant) => format.clockText(at, language),
    weekday: (day: PlainDate) => format.weekdayText(day, language),
    shortWeekday: (day: PlainDate) => format.shortWeekdayText(day, language),
    hours: (minutes: number) => format.hoursText(minutes, language),
    workingTime: (minutes: number) => format.workingTimeText(minutes, language),
    number: (value: number, decimals?: number) => format.numberText(value, language, decimals),
    percent: (percent: number) => format.percentText(percent, language),
    ratio: (part: number, whole: number) => format.ratioText(part, whole, language),
    money: (dong: number) => format.moneyText(dong, language),
    fileSize: (bytes: number) => format.fileSizeText(bytes, language),
  }), [language])
}
