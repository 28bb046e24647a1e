// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { type Season, WEEKDAYS, type WeeklyHours } from '#kernel/working-time/calendar.ts'
import type { LayerHours } from '#kernel/working-time/calendar-layers.ts'
import { readSessions, sayHours } from '../../core/session-text.ts'

/** One weekday as it is edited: as the layers below, rest, or own sessions as typed. */
export interface DayDraft { readonly mode: 'below' | 'rest' | 'own'; readonly typed: string; readonly counts: boolean }

export interface SeasonDraft { readonly name: string; readonly from: string; readonly to: string; readonly week: readonly DayDraft[] }

/** A period of hours as it is edited; without a day it holds from the beginning. `seasons` undefined: as below. */
export interface PeriodDraft { readonly from: PlainDate | undefined; readonly week: readonly DayDraft[]; readonly seasons: readonly SeasonDraft[] | undefined; readonly source: string }

const isUsuallyCounted = (index: number): boolean => index < 5

/** Weekdays as below, none named. */
export const WEEK_AS_BELOW: readonly DayDraft[] = WEEKDAYS.map((_, index) => ({ mode: 'below', typed: '', counts: isUsuallyCounted(index) }))

const weekDraft = (weekly: WeeklyHours): readonly DayDraft[] => WEEKDAYS.map((weekday, index) => {
  const day = weekly[weekday]
  if (day === undefined) return WEEK_AS_BELOW[index] ?? { mode: 'below', typed: '', counts: false }
  const counts = day.countsAsWorkingDay ?? isUsuallyCounted(index)
  return day.sessions.length === 0 ? { mode: 'rest', typed: '', counts } : { mode: 'own', typed: sayHours(day.sessions), counts }
})

const turned = (text: string, from: string, to: string): string => text.split(from).toReversed().join(to)

/** Hours of a layer, ready for editing. */
export const draftOfHours = (hours: readonly LayerHours[]): readonly PeriodDraft[] => hours.map(({ from, weekly, seasons, source }) => ({
  from, week: weekDraft(weekly), source: source ?? '',
  seasons: seasons?.map((season) => ({ name: season.name, from: turned(season.from, '-', '/'), to: turned(season.to, '-', '/'), week: weekDraft(season.weekly) })),
}))

export type ReadHours = { readonly ok: true; readonly hours: LayerHours[] } | { readonly ok: false; readonly why: Sentence }

class Unreadable extends Error {
  readonly why: Sentence
  constructor(why: Sentence) {
    super(why.en)
    this.why = why
  }
}

function weeklyOf(week: readonly DayDraft[]): WeeklyHours {
  const weekly: WeeklyHours = {}
  for (const [index, weekday] of WEEKDAYS.entries()) {
    const day = week[index]
    if (day === undefined || day.mode === 'below') continue
    const read = readSessions(day.mode === 'rest' ? '' : day.typed)
    if (!read.ok) throw new Unreadable(read.why)
    if (day.mode === 'own' && read.sessions.length === 0) throw new Unreadable({ vi: 'Có ngày chọn “giờ riêng” nhưng chưa ghi buổi nào. Ghi như 07:30–11:30, hoặc chọn nghỉ.', en: 'A day with hours of its own has no session. Write one like 07:30–11:30, or choose rest.' })
    weekly[weekday] = { sessions: [...read.sessions], ...(read.sessions.length > 0 && day.counts !== isUsuallyCounted(index) ? { countsAsWorkingDay: day.counts } : {}) }
  }
  return weekly
}

function monthDay(typed: string): string {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})\s*$/.exec(typed)
  const [day, month] = [Number(parts?.[1]), Number(parts?.[2])]
  if (parts === null || month < 1 || month > 12 || day < 1 || day > 31) throw new Unreadable({ vi: `“${typed}” chưa phải ngày trong năm. Viết ngày/tháng, ví dụ 16/04.`, en: `“${typed}” is not a day of the year. Write day/month, for example 16/04.` })
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function seasonOf({ name, from, to, week }: SeasonDraft): Season {
  if (name.trim() === '') throw new Unreadable({ vi: 'Có mùa chưa đặt tên. Ví dụ: Giờ mùa hè.', en: 'A season has no name. For example: summer hours.' })
  return { name: name.trim(), from: monthDay(from), to: monthDay(to), weekly: weeklyOf(week) }
}

/** What was edited, as hours of a layer in the order of their first days; or why it cannot be read. */
export function readHours(periods: readonly PeriodDraft[]): ReadHours {
  try {
    const hours = periods.map(({ from, week, seasons, source }): LayerHours => ({
      weekly: weeklyOf(week), ...(from === undefined ? {} : { from }), ...(seasons === undefined ? {} : { seasons: seasons.map(seasonOf) }), ...(source.trim() === '' ? {} : { source: source.trim() }),
    })).toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    return { ok: true, hours }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, why: error.why }
    throw error
  }
}
