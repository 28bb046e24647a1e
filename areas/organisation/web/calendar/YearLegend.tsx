// SPDX-License-Identifier: Apache-2.0
import { useText } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { CalendarDay, DayState } from '../../core/calendar-year.ts'
import { DAY_WORDS } from './day-words.ts'
import './calendar.css'

const STATES: readonly DayState[] = ['working', 'half', 'rest', 'off', 'make-up', 'special']

/** What the marks of the days mean, and how many there are of each in the year. */
export function YearLegend({ days }: { readonly days: readonly CalendarDay[] }) {
  const text = useText(DAY_WORDS)
  const { number } = useFormat()
  const provisional = days.filter((day) => day.provisional).length
  return (
    <ul className="or-legend">
      {STATES.map((state) => ({ state, count: days.filter((day) => day.state === state).length })).filter(({ count }) => count > 0).map(({ state, count }) => <li key={state}><i className={`or-day or-day--${state}`} aria-hidden="true" />{text[state]} <b>{number(count)}</b></li>)}
      {provisional > 0 && <li><i className="or-day is-provisional" aria-hidden="true" />{text.provisional} <b>{number(provisional)}</b></li>}
    </ul>
  )
}
