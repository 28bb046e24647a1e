// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DueDays } from '../DueDays.tsx'
import type { ShownDossier } from '../shown-dossier.ts'

const WORDS = words({
  vi: {
    title: 'Ngày hẹn trả, cách tính', limit: 'Thời hạn của thủ tục', from: 'Tính từ', first: 'Hẹn lúc tiếp nhận', now: 'Đang hẹn', none: 'Quy trình không ghi thời hạn đếm được.', noDue: 'không có hạn', provisional: 'Lịch nghỉ của năm này chưa có quyết định chính thức; ngày hẹn có thể tính lại khi có.', changed: 'Đã đổi', byCalendar: 'Lịch làm việc thay đổi. Ngày đã hẹn với người dân vẫn giữ trong hồ sơ.',
    pause: 'sau tạm dừng', supplement: 'sau bổ sung', apology: 'xin lỗi và hẹn lại', calendar: 'lịch làm việc đổi', whilePaused: 'Đang tạm dừng: phần đếm dưới đây là ngày hẹn nếu chạy lại ngay bây giờ.', counted: 'Phần đếm dưới đây là thời hạn theo quy định, trước khi xin lỗi và hẹn lại.',
  },
  en: {
    title: 'The due time and its count', limit: 'Limit of the procedure', from: 'Counted from', first: 'Promised on receipt', now: 'Due now', none: 'The procedure states no limit that can be counted.', noDue: 'no due time', provisional: 'The days off of this year are not decided yet; the due time may be counted again.', changed: 'Changed', byCalendar: 'The working calendar changed. The time promised to the applicant is kept.',
    pause: 'after a pause', supplement: 'after a supplement', apology: 'apology and new appointment', calendar: 'the calendar changed', whilePaused: 'Paused: the count beneath is the due time if the clock ran again now.', counted: 'The count beneath is the limit as ruled, before the apology.',
  },
})

/** Why the result is due when it is: day by day, with every time that was promised before. */
export function DuePanel({ shown: { dossier, limitText, explanation } }: { readonly shown: ShownDossier }) {
  const text = useText(WORDS)
  const { instantPhrase, instant } = useFormat()
  const first = dossier.runs[0]?.originalDue
  const run = dossier.runs.at(-1)
  const due = dossier.currentDue
  return (
    <Panel title={text.title}>
      <div className="stack stack-tight">
        <FactList facts={[
          ...(limitText === null ? [] : [{ name: text.limit, value: limitText }]),
          ...(run === undefined ? [] : [{ name: text.from, value: instantPhrase(run.startedAt) }]),
          ...(first == null || dossier.dueChanges.length === 0 ? [] : [{ name: text.first, value: instantPhrase(first.at) }]),
          ...dossier.dueChanges.map((change) => ({ name: text.changed, value: <>{change.to === null ? text.noDue : instant(change.to.at)} <span className="muted">{text[change.reason]}, {instant(change.at)}</span></> })),
          { name: text.now, value: <b>{due === null ? text.noDue : instantPhrase(due.at)}</b> },
        ]} />
        {due?.provisional === true && <Note tone="soon">{text.provisional}</Note>}
        {dossier.dueChanges.some(({ reason }) => reason === 'calendar') && <Note>{text.byCalendar}</Note>}
        {explanation.length === 0 ? <p className="t13 second">{text.none}</p> : <>{dossier.apology !== null && <p className="t12 second">{text.counted}</p>}{dossier.status === 'paused' && <p className="t12 second">{text.whilePaused}</p>}<DueDays lines={explanation} dueAt={dossier.status === 'paused' || due === null ? null : due.at} /></>}
      </div>
    </Panel>
  )
}
