// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { WorkingCalendar } from '#kernel/working-time/calendar.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { type Fact, FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { CalendarDay } from '../../core/calendar-year.ts'
import { sayHours } from '../../core/session-text.ts'
import type { ReactNode } from 'react'
import { DAY_WORDS } from './day-words.ts'

const WORDS = words({
  vi: { state: 'Trạng thái', hours: 'Giờ làm việc', none: 'Không làm việc', name: 'Lý do', source: 'Căn cứ', layer: 'Do', layerWeek: 'giờ làm việc hằng tuần', minutes: (time: string) => `(${time})`, provisional: 'Tạm tính', inPlaceOf: (day: string) => `thay ngày ${day}` },
  en: { state: 'State', hours: 'Hours', none: 'No work', name: 'Why', source: 'Ground', layer: 'Said by', layerWeek: 'the weekly hours', minutes: (time: string) => `(${time})`, provisional: 'Provisional', inPlaceOf: (day: string) => `for ${day}` },
})

/** What a day is and who says so; beneath, what may be done about it. */
export function DayPanel({ day, calendar, layerName, children }: { readonly day: CalendarDay; readonly calendar: WorkingCalendar; readonly layerName: Sentence | undefined; readonly children: ReactNode }) {
  const text = useText(WORDS)
  const states = useText(DAY_WORDS)
  const say = useSay()
  const { date, hours, weekday } = useFormat()
  const entry = day.named?.entry
  const unsure = calendar.provisional.find(({ from, to }) => from <= day.date && day.date <= to)
  const replaces = day.named?.kind === 'makeUp' ? day.named.entry.inPlaceOf : undefined
  const facts: readonly Fact[] = [
    { name: text.state, value: <b>{states[day.state]}</b> },
    { name: text.hours, value: day.minutes === 0 ? text.none : <>{sayHours(day.sessions)} <span className="muted">{text.minutes(hours(day.minutes))}</span></> },
    ...(entry === undefined ? [] : [{ name: text.name, value: <>{say({ vi: entry.name, en: entry.nameEn ?? entry.name })}{replaces !== undefined && <>, {text.inPlaceOf(date(replaces))}</>}</> }, { name: text.source, value: entry.source }]),
    { name: text.layer, value: layerName === undefined ? text.layerWeek : say(layerName) },
    ...(day.provisional ? [{ name: text.provisional, value: unsure === undefined ? states.provisional : say({ vi: unsure.reason, en: unsure.reasonEn ?? unsure.reason }) }] : []),
  ]
  return <Panel title={`${weekday(day.date)}, ${date(day.date)}`}><div className="stack"><FactList facts={facts} />{children}</div></Panel>
}
