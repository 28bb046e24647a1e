// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '#kernel/time.ts'
import { Note } from '#platform/web/feedback/Note.tsx'
import { Hole } from '#platform/web/clears/Hole.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { ErrorState } from '#platform/web/states/ErrorState.tsx'
import { Loading } from '#platform/web/states/Loading.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { previewDue } from '../../contract/receiving.ts'
import { DueDays } from '../DueDays.tsx'
import { LongText } from '../LongText.tsx'
import type { ReceiveDraft } from './receive-draft.ts'

const WORDS = words({
  vi: { title: 'Ngày hẹn trả', auto: 'tự tính', choose: 'Chọn thủ tục, ngày hẹn trả được tính ngay tại đây.', none: 'Không có thời hạn đếm được', noneWhy: 'Quy trình không ghi thời hạn đếm được; giấy hẹn để trống ngày trả.', after: (limit: string) => `sau ${limit}`, received: 'Nhận lúc', limit: 'Thời hạn', next: 'Chuyển tiếp đến', handOver: 'Chuyển chậm nhất', handOverNext: 'nhận sau 15 giờ hoặc ngoài ngày làm việc: chuyển đầu giờ ngày làm việc tiếp theo', byHead: 'lãnh đạo sẽ giao', fee: 'Phí, lệ phí', provisional: 'Lịch nghỉ của năm này chưa có quyết định chính thức; ngày hẹn có thể tính lại.', loading: 'Đang tính ngày hẹn…', last: 'Quy trình chỉ có một bước' },
  en: { title: 'Due time', auto: 'computed', choose: 'Choose a procedure; the due time is counted here at once.', none: 'No limit that can be counted', noneWhy: 'The procedure states no limit that can be counted; the slip leaves the day empty.', after: (limit: string) => `after ${limit}`, received: 'Received', limit: 'Limit', next: 'Goes next to', handOver: 'Hand on by', handOverNext: 'received after 15:00 or on a day off: handed on when the next working day opens', byHead: 'the head assigns', fee: 'Fee', provisional: 'The days off of this year are not decided yet; the due time may be counted again.', loading: 'Counting…', last: 'The procedure has one step' },
})
const MINUTE = 60_000

/** When the result would be due, counted day by day, and who gets the dossier next. */
export function DueAside({ draft }: { readonly draft: ReceiveDraft }) {
  const text = useText(WORDS)
  const { procedure, caseKey } = draft
  const query = useApi(previewDue, { revisionId: procedure?.revisionId ?? '', caseKey }, { when: procedure !== null && caseKey !== '', everyMs: MINUTE })
  return (
    <Panel title={text.title} aside={text.auto}>
      {procedure === null ? <p className="t13 second">{text.choose}</p> : query.data !== undefined ? <Counted draft={draft} preview={query.data} /> : query.error === null ? <Loading what={text.loading} lines={4} /> : <ErrorState error={query.error} onRetry={() => { void query.refetch() }} />}
    </Panel>
  )
}

type Preview = NonNullable<ReturnType<typeof useApi<typeof previewDue>>['data']>

function Counted({ draft, preview }: { readonly draft: ReceiveDraft; readonly preview: Preview }) {
  const text = useText(WORDS)
  const { date, weekday, instantPhrase } = useFormat()
  const limit = draft.procedure?.cases.find(({ key }) => key === draft.caseKey)?.limitText ?? undefined
  const second = preview.steps.toSorted((a, b) => a.order - b.order)[1]
  const { dueAt } = preview
  const next = second === undefined ? text.last : second.people.length > 0 ? <>{second.people.join(', ')} <span className="muted">{second.role}</span></> : <><Hole clear="person" /> <span className="muted">{second.role} – {text.byHead}</span></>
  return (
    <div className="stack stack-tight">
      {dueAt === null ? <><p className="t16">{text.none}</p><p className="t13 second">{text.noneWhy}</p></> : (
        <div><p className="ds-due">{instantPhrase(dueAt).slice(0, 5)} · {date(dayOf(dueAt))}</p><p className="t13 second">{weekday(dayOf(dueAt))}{limit !== undefined && `, ${text.after(limit)}`}</p></div>
      )}
      <DueDays lines={preview.lines} dueAt={dueAt} />
      {preview.provisional && <Note tone="soon">{text.provisional}</Note>}
      <FactList facts={[
        { name: text.received, value: instantPhrase(preview.receivedAt) }, { name: text.next, value: next },
        ...(second === undefined ? [] : [{ name: text.handOver, value: <>{instantPhrase(preview.handOver.by)}{!preview.handOver.isSameDay && <span className="muted"> – {text.handOverNext}</span>}</> }]),
        ...(draft.procedure?.fee == null ? [] : [{ name: text.fee, value: <LongText>{draft.procedure.fee}</LongText> }]),
      ]} />
    </div>
  )
}
