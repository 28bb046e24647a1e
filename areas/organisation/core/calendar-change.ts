// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { CalendarContent, LayerHours } from '#kernel/working-time/calendar-layers.ts'
import { sayHours, sayWeek } from './session-text.ts'

const printed = (date: string): string => date.split('-').toReversed().join('/')

/** One dated line of a layer, as it is compared and said. */
interface DatedLine { readonly date: PlainDate; readonly said: Sentence }

/** The lists of a layer that speak of single days, each with the words for its lines. */
function datedLines(content: CalendarContent): ReadonlyMap<string, readonly DatedLine[]> {
  const name = (day: { readonly name: string; readonly nameEn?: string | undefined }): Sentence => ({ vi: day.name, en: day.nameEn ?? day.name })
  const mark = ({ provisional }: { readonly provisional: boolean }): Sentence => (provisional ? { vi: ', tạm tính', en: ', provisional' } : { vi: '', en: '' })
  return new Map([
    ['off', content.daysOff.map((day) => ({ date: day.date, said: { vi: `nghỉ ${printed(day.date)}: ${name(day).vi}${mark(day).vi}`, en: `day off ${day.date}: ${name(day).en}${mark(day).en}` } }))],
    ['works', content.worksOn.map(({ date }) => ({ date, said: { vi: `làm việc bình thường ${printed(date)}`, en: `work as usual on ${date}` } }))],
    ['makeUp', content.makeUpDays.map((day) => {
      const hours = day.inPlaceOf === undefined ? sayHours(day.sessions ?? []) : undefined
      return { date: day.date, said: { vi: `làm bù ${printed(day.date)} ${hours === undefined ? `thay ngày ${printed(day.inPlaceOf ?? '')}` : hours}${mark(day).vi}`, en: `make-up day ${day.date} ${hours === undefined ? `for ${day.inPlaceOf ?? ''}` : hours}${mark(day).en}` } }
    })],
    ['rests', content.restsOn.map(({ date }) => ({ date, said: { vi: `không làm bù ${printed(date)}`, en: `no make-up work on ${date}` } }))],
    ['special', content.specialHours.map((day) => ({ date: day.date, said: { vi: `giờ riêng ${printed(day.date)} ${sayHours(day.sessions)}${mark(day).vi}`, en: `special hours ${day.date} ${sayHours(day.sessions)}${mark(day).en}` } }))],
  ])
}

const sayPeriod = ({ from, weekly, seasons }: LayerHours): Sentence => {
  const since: Sentence = from === undefined ? { vi: 'từ đầu', en: 'from the beginning' } : { vi: `từ ${printed(from)}`, en: `from ${from}` }
  const seasonal = (seasons ?? []).map((season) => ({ vi: `; ${season.name} (${monthDay(season.from)}–${monthDay(season.to)}) ${sayWeek(season.weekly).vi}`, en: `; ${season.name} (${season.from} to ${season.to}) ${sayWeek(season.weekly).en}` }))
  return { vi: `giờ làm việc ${since.vi}: ${sayWeek(weekly).vi}${seasonal.map(({ vi }) => vi).join('')}`, en: `hours ${since.en}: ${sayWeek(weekly).en}${seasonal.map(({ en }) => en).join('')}` }
}

const monthDay = (text: string): string => text.split('-').toReversed().join('/')
const ADDED: Sentence = { vi: 'Thêm', en: 'Added' }
const REMOVED: Sentence = { vi: 'Bỏ', en: 'Removed' }
const with_ = (act: Sentence, said: Sentence): Sentence => ({ vi: `${act.vi} ${said.vi}`, en: `${act.en}: ${said.en}` })

/** What one version of a calendar layer changes against the one before, a sentence a line, earliest day first. */
export function sayCalendarChanges(before: CalendarContent, after: CalendarContent): readonly Sentence[] {
  const [old, now] = [datedLines(before), datedLines(after)]
  const dated = [...now.keys()].flatMap((list) => {
    const [was, is] = [old.get(list) ?? [], now.get(list) ?? []]
    const missing = (from: readonly DatedLine[], among: readonly DatedLine[]) => {
      const known = new Set(among.map(({ said }) => said.vi))
      return from.filter(({ said }) => !known.has(said.vi))
    }
    return [...missing(was, is).map((line) => ({ ...line, said: with_(REMOVED, line.said) })), ...missing(is, was).map((line) => ({ ...line, said: with_(ADDED, line.said) }))]
  }).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const periods = (content: CalendarContent) => content.hours.map(sayPeriod)
  const [hoursBefore, hoursAfter] = [periods(before), periods(after)]
  const lacks = (list: readonly Sentence[]) => ({ vi }: Sentence) => !list.some((each) => each.vi === vi)
  const provisional = (content: CalendarContent): Sentence[] => content.provisional.map(({ from, to, reason, reasonEn }) => ({ vi: `tạm tính ${printed(from)}–${printed(to)}: ${reason}`, en: `provisional ${from} to ${to}: ${reasonEn ?? reason}` }))
  const covers = ({ covers: days }: CalendarContent): Sentence[] => (days === undefined ? [] : [{ vi: `dữ liệu từ ${printed(days.from)} đến ${printed(days.to)}`, en: `data from ${days.from} to ${days.to}` }])
  const lists = [[hoursBefore, hoursAfter], [provisional(before), provisional(after)], [covers(before), covers(after)]] as const
  return [
    ...lists.flatMap(([was, is]) => [...was.filter(lacks(is)).map((said) => with_(REMOVED, said)), ...is.filter(lacks(was)).map((said) => with_(ADDED, said))]),
    ...dated.map(({ said }) => said),
  ]
}
