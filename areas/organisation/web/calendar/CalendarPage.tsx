// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showCalendar } from '../../contract.ts'
import { CalendarEditor } from './CalendarEditor.tsx'

const WORDS = words({
  vi: { title: 'Lịch làm việc', note: (agency: string) => `${agency} · mọi thời hạn được tính bằng lịch này`, before: 'Năm trước', after: 'Năm sau' },
  en: { title: 'Working calendar', note: (agency: string) => `${agency} · every due time is counted by this calendar`, before: 'Year before', after: 'Year after' },
})

/** A year of the agency's working calendar, who says what in it, and editing the own layer. */
export function CalendarPage() {
  const text = useText(WORDS)
  const query = useApi(showCalendar, {})
  const [moved, setMoved] = useState(0)
  const data = query.data
  const year = data === undefined ? undefined : Number(data.today.slice(0, 4)) + moved
  return (
    <>
      <PageHead title={year === undefined ? text.title : `${text.title} ${year}`} note={data === undefined ? undefined : text.note(data.agencyName)}
        actions={year === undefined ? undefined : <><Button icon="back" onClick={() => { setMoved(moved - 1) }}>{text.before}</Button><Button icon="arrow" onClick={() => { setMoved(moved + 1) }}>{text.after}</Button></>} />
      <Loaded query={query}>{(calendar) => <CalendarEditor shown={calendar} year={year ?? 2026} />}</Loaded>
    </>
  )
}
