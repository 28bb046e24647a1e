// SPDX-License-Identifier: Apache-2.0
import { Button } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { acknowledge, listMyReading, type ReadingRow, showDistribution } from '../../contract.ts'
import { KIND_NAMES } from '../../core/document-kind.ts'
import { pathOfListed } from '../paths.ts'
import '../documents.css'

const WORDS = words({
  vi: { title: 'Tài liệu phải đọc', note: (unread: string) => `${unread} tài liệu chưa xác nhận`, code: 'Mã hiệu', name: 'Tài liệu', issue: 'Lần', from: 'Hiệu lực từ', sent: 'Gửi ngày', state: 'Đọc và hiểu', confirm: 'Tôi đã đọc và hiểu', confirmed: 'Đã ghi xác nhận của bạn', read: (at: string) => `Đã xác nhận ${at}`, reminded: (count: number) => `Đã nhắc ${count} lần`, changed: (what: string) => `Sửa đổi: ${what}`, unread: 'Chưa xác nhận', done: 'Đã xác nhận', empty: 'Không có tài liệu nào gửi cho bạn', emptyWhy: 'Khi cơ quan phân phối tài liệu cho bạn hoặc chức danh của bạn, tài liệu hiện ở đây để đọc và xác nhận.' },
  en: { title: 'To read', note: (unread: string) => `${unread} not confirmed yet`, code: 'Code', name: 'Document', issue: 'Issue', from: 'In force from', sent: 'Sent on', state: 'Read and understood', confirm: 'I have read and understood', confirmed: 'Your confirmation is recorded', read: (at: string) => `Confirmed ${at}`, reminded: (count: number) => `Reminded ${count} times`, changed: (what: string) => `Changed: ${what}`, unread: 'Not confirmed', done: 'Confirmed', empty: 'Nothing was sent to you', emptyWhy: 'What the agency sends to you or to a post of yours stands here to be read and confirmed.' },
})

/** What the reader has to read, unread first; each is confirmed by one press. */
export function ReadingPage() {
  const text = useText(WORDS)
  const say = useSay()
  const { date, instant, shortInstant, ratio } = useFormat()
  const query = useApi(listMyReading, {})
  const confirm = useCommand(acknowledge, { refresh: [listMyReading, showDistribution], onDone: () => { showToast(text.confirmed) } })
  const columns: readonly Column<ReadingRow>[] = [
    { id: 'code', head: text.code, width: 124, cell: ({ code }) => <span className="medium dc-any">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: (row) => <>{row.name}<div className="t12 muted dc-any">{say(KIND_NAMES[row.kind])}{row.changeSummary !== '' && ` · ${text.changed(row.changeSummary)}`}</div></> },
    { id: 'issue', head: text.issue, width: 60, cell: ({ issueNo }) => issueNo },
    { id: 'from', head: text.from, width: 108, cell: ({ effectiveFrom }) => date(effectiveFrom) },
    { id: 'sent', head: text.sent, width: 116, phone: 'hidden', cell: ({ sentAt }) => <span className="second">{shortInstant(sentAt)}</span> },
    { id: 'state', head: text.state, width: 230, cell: ({ issueId, readAt, reminders }) => readAt === null ? (
      <div className="stack stack-tight"><Button size="small" tone="primary" busy={confirm.busy} onClick={() => { void confirm.run({ issueId }) }}>{text.confirm}</Button>{reminders > 0 && <StatusTag tone="soon" icon="bell" frame="bare">{text.reminded(reminders)}</StatusTag>}</div>
    ) : <StatusTag tone="ok" frame="bare">{text.read(instant(readAt))}</StatusTag> },
  ]
  const list = query.data
  return (
    <>
      <PageHead title={text.title} note={list === undefined || list.rows.length === 0 ? undefined : text.note(ratio(list.unread, list.rows.length))} />
      {confirm.sentence !== undefined && <Note tone="late">{say(confirm.sentence)}</Note>}
      <Panel body="flush">
        <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ issueId }) => issueId} linkTo={({ path, issueId }) => pathOfListed(path, issueId)} error={query.error} onRetry={() => { void query.refetch() }} density="tight"
          groupOf={({ readAt }) => readAt === null ? { key: 'unread', heading: text.unread } : { key: 'read', heading: text.done }} empty={<PageState icon="eye" title={text.empty}>{text.emptyWhy}</PageState>} />
      </Panel>
    </>
  )
}
