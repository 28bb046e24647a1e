// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, useRef } from 'react'
import { type PlainDate, plusDays } from '#kernel/time.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { CalendarDay } from '../../core/calendar-year.ts'
import { sayHours } from '../../core/session-text.ts'
import { DAY_WORDS, WEEKDAY_HEADS } from './day-words.ts'
import './calendar.css'

const WORDS = words({
  vi: { year: (year: string) => `Lịch năm ${year}`, month: (month: string) => `Tháng ${month}`, changed: 'đổi trong bản đang sửa', today: 'hôm nay' },
  en: { year: (year: string) => `Calendar of ${year}`, month: (month: string) => `Month ${month}`, changed: 'changed in the draft', today: 'today' },
})
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

interface YearProps { readonly days: readonly CalendarDay[]; readonly year: number; readonly today: PlainDate; readonly chosen: PlainDate; readonly changed: ReadonlySet<string>; readonly onWalk: (date: PlainDate) => void; readonly onOpen: (date: PlainDate) => void }

/** A year as twelve months; arrow keys walk the days, one stop of Tab for the whole year. */
export function YearGrid({ days, year, today, chosen, changed, onWalk, onOpen }: YearProps) {
  const text = useText(WORDS)
  const place = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = plusDays(chosen, step)
    if (!next.startsWith(`${year}-`)) return
    onWalk(next)
    place.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus()
  }
  const months = Map.groupBy(days, ({ date }) => date.slice(5, 7))
  return (
    <div className="or-year" role="group" aria-label={text.year(String(year))} ref={place} onKeyDown={walk}>
      {[...months].map(([month, ofMonth]) => <MonthTable key={month} name={text.month(String(Number(month)))} days={ofMonth} today={today} chosen={chosen} changed={changed} onOpen={onOpen} />)}
    </div>
  )
}

function MonthTable({ name, days, today, chosen, changed, onOpen }: Omit<YearProps, 'year' | 'onWalk'> & { readonly name: string }) {
  const heads = useText(WEEKDAY_HEADS).heads.split(' ')
  const blanks = (days[0]?.weekday ?? 1) - 1
  const cells: readonly (CalendarDay | undefined)[] = [...Array.from({ length: blanks }, () => undefined), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_cell, day) => cells[week * 7 + day]))
  return (
    <table className="or-month">
      <caption>{name}</caption>
      <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week, at) => <tr key={at}>{week.map((day, column) => <td key={column}>{day !== undefined && <DayButton day={day} isToday={day.date === today} isChosen={day.date === chosen} isChanged={changed.has(day.date)} onOpen={onOpen} />}</td>)}</tr>)}
      </tbody>
    </table>
  )
}

function DayButton({ day, isToday, isChosen, isChanged, onOpen }: { readonly day: CalendarDay; readonly isToday: boolean; readonly isChosen: boolean; readonly isChanged: boolean; readonly onOpen: (date: PlainDate) => void }) {
  const text = useText(WORDS)
  const states = useText(DAY_WORDS)
  const { date, weekday } = useFormat()
  const said = [`${Number(day.date.slice(8))}: ${weekday(day.date)} ${date(day.date)}`, states[day.state], day.named?.entry.name, sayHours(day.sessions), day.provisional ? states.provisional : '', isToday ? text.today : '', isChanged ? text.changed : ''].filter((part) => part !== undefined && part !== '').join(', ')
  return (
    <button type="button" data-date={day.date} tabIndex={isChosen ? 0 : -1} aria-pressed={isChosen} aria-label={said} title={said}
      className={`or-day or-day--${day.state}${day.provisional ? ' is-provisional' : ''}${isToday ? ' is-today' : ''}${isChanged ? ' is-changed' : ''}`} onClick={() => { onOpen(day.date) }}>
      {Number(day.date.slice(8))}
    </button>
  )
}
