// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant } from '#kernel/time.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { ExplanationLine } from '../contract/receiving.ts'

const WORDS = words({
  vi: { title: 'Từng ngày', received: 'nhận', off: 'nghỉ', pause: 'dừng', roll: 'dời', hidden: (count: number) => `… ${count} ngày …`, fold: 'Xem cách tính từng ngày', due: 'hẹn trả' },
  en: { title: 'Day by day', received: 'in', off: 'off', pause: 'paused', roll: 'moved', hidden: (count: number) => `… ${count} days …`, fold: 'See the count day by day', due: 'due' },
})
const MOST_CELLS = 14
const AT_ENDS = 6
const DAY = 480

/** The count of a limit as small day sheets: which day counts as which, which are off, and the day it ends (the last one without a due time); every day in words beneath. */
export function DueDays({ lines, dueAt }: { readonly lines: readonly ExplanationLine[]; readonly dueAt: Instant | null }) {
  const text = useText(WORDS)
  const say = useSay()
  const { shortWeekday, hours, date } = useFormat()
  if (lines.length === 0) return null
  const counts = new Map<string, string>()
  let counted = 0
  for (const { date: day, status, minutes } of lines) {
    if (status === 'counted' || status === 'makeUp') {
      if (minutes === 0 || minutes >= DAY) counted += 1
      counts.set(`${day}-${status}`, minutes > 0 && minutes < DAY ? hours(minutes) : String(counted))
    }
  }
  const under = ({ date: day, status, minutes }: ExplanationLine): string => {
    switch (status) {
      case 'receipt': return minutes > 0 ? hours(minutes) : text.received
      case 'counted': case 'makeUp': return counts.get(`${day}-${status}`) ?? ''
      case 'off': case 'pause': case 'roll': return text[status]
    }
  }
  const hidden = lines.length > MOST_CELLS ? lines.length - 2 * AT_ENDS : 0
  const shown = hidden === 0 ? lines : [...lines.slice(0, AT_ENDS), ...lines.slice(-AT_ENDS)]
  const dueDay = dueAt === null ? undefined : dayOf(dueAt)
  const lastOfDue = lines.findLastIndex(({ date: day }) => dueDay === undefined || day === dueDay)
  return (
    <>
      <div className="ds-days" aria-hidden="true">
        {shown.map((line, at) => (
          <span key={`${line.date}-${line.status}-${at}`} style={{ display: 'contents' }}>
            {hidden > 0 && at === AT_ENDS && <span className="ds-day-more">{text.hidden(hidden)}</span>}
            <span className="ds-day" data-status={line.status} data-due={lines.indexOf(line) === lastOfDue ? '' : undefined} title={say(line.text)}>{shortWeekday(line.date)}<b>{line.date.slice(8)}</b><small>{under(line)}</small></span>
          </span>
        ))}
      </div>
      <details className="ds-fold">
        <summary>{text.fold}</summary>
        <ol className="ds-count-lines">{lines.map((line, at) => <li key={at}><time dateTime={line.date}>{date(line.date)}</time><span>{say(line.text)}</span></li>)}</ol>
      </details>
    </>
  )
}
