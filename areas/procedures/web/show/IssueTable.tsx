// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { IssueTag } from '../IssueTag.tsx'
import { pathOfProcedure } from '../paths.ts'
import { shownStateOf } from '../words-of-issue.ts'
import type { ShownProcedure } from './shown-procedure.ts'

const WORDS = words({
  vi: { caption: 'Các lần ban hành', no: 'Lần', state: 'Tình trạng', from: 'Hiệu lực từ', until: 'Thu hồi từ', people: 'Soạn thảo → xem xét → phê duyệt', waits: 'chờ', source: 'Tệp gốc', changed: 'Cập nhật', on: (no: number) => `Lần ${no}` },
  en: { caption: 'Issues', no: 'Issue', state: 'State', from: 'In force from', until: 'Withdrawn from', people: 'Drafted → reviewed → approved', waits: 'waits', source: 'Source file', changed: 'Changed', on: (no: number) => `Issue ${no}` },
})

/** Every issue of the procedure, newest first; a row opens that issue. */
export function IssueTable({ shown: { id, revisions, today } }: { readonly shown: ShownProcedure }) {
  const text = useText(WORDS)
  const { date, instant } = useFormat()
  type Row = ShownProcedure['revisions'][number]
  const columns: readonly Column<Row>[] = [
    { id: 'no', head: text.no, width: 74, main: true, cell: ({ issueNo }) => text.on(issueNo) },
    { id: 'state', head: text.state, width: 180, cell: (row) => <IssueTag state={shownStateOf(row, today)} /> },
    { id: 'from', head: text.from, width: 108, cell: ({ effectiveFrom }) => effectiveFrom === null ? '' : date(effectiveFrom) },
    { id: 'until', head: text.until, width: 108, cell: ({ withdrawnFrom }) => withdrawnFrom === null ? '' : date(withdrawnFrom) },
    { id: 'people', head: text.people, cell: ({ drafted, reviewed, approved }) => <>{drafted?.name} → {reviewed?.name ?? <span className="muted">{text.waits}</span>} → {approved?.name ?? <span className="muted">{text.waits}</span>}</> },
    { id: 'source', head: text.source, width: 200, cell: ({ sourceName }) => <span className="pr-any second">{sourceName ?? ''}</span> },
    { id: 'changed', head: text.changed, width: 128, cell: ({ changedAt }) => <span className="second">{instant(changedAt)}</span> },
  ]
  return <DataTable caption={text.caption} columns={columns} rows={revisions} rowId={(row) => row.id} linkTo={(row) => pathOfProcedure(id, row.id)} density="tight" />
}
