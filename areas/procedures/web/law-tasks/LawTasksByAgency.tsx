// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { showLawTaskCounts } from '../../contract/law-tasks.ts'
import { pathOfCause } from './law-task-paths.ts'

const WORDS = words({
  vi: { title: 'Việc rà soát do văn bản này', all: 'Việc rà soát theo cơ quan', agency: 'Cơ quan', open: 'Đang mở', overdue: 'Quá hạn', inWork: 'Chờ hiệu lực', closed: 'Đã đóng', oldest: 'Chờ lâu nhất', next: 'Hạn gần nhất', days: (count: string) => `${count} ngày`, show: 'Xem việc của cơ quan', of: (closed: string, all: string) => `${closed} trong ${all}`, none: '—' },
  en: { title: 'Tasks made by this document', all: 'Tasks by agency', agency: 'Agency', open: 'Open', overdue: 'Overdue', inWork: 'Awaiting effect', closed: 'Closed', oldest: 'Longest wait', next: 'Next due', days: (count: string) => `${count} days`, show: 'Show the agency’s tasks', of: (closed: string, all: string) => `${closed} of ${all}`, none: '—' },
})

interface Row { readonly agencyId: string; readonly name: string; readonly open: number; readonly inWork: number; readonly overdue: number; readonly closed: number; readonly oldestDays: number | null; readonly nextDueOn: Parameters<ReturnType<typeof useFormat>['date']>[0] | null }

/** How far each agency within reach has come with the change that a document brings, or with all changes; nothing while fewer agencies than asked for have tasks. */
export function LawTasksByAgency({ number: instrument, fewest = 1 }: { readonly number?: string | undefined; readonly fewest?: number }) {
  const text = useText(WORDS)
  const { number, date } = useFormat()
  const query = useApi(showLawTaskCounts, instrument === undefined ? {} : { cause: instrument })
  const rows: readonly Row[] | undefined = query.data?.rows
  if (rows === undefined ? fewest > 1 : rows.length < fewest) return null
  const columns: readonly Column<Row>[] = [
    { id: 'name', head: text.agency, main: true, cell: ({ name }) => name },
    { id: 'open', head: text.open, width: 84, align: 'right', cell: ({ open }) => number(open) },
    { id: 'overdue', head: text.overdue, width: 84, align: 'right', cell: ({ overdue }) => <span className={overdue > 0 ? 'late medium' : ''}>{number(overdue)}</span> },
    { id: 'in-work', head: text.inWork, width: 104, align: 'right', phone: 'hidden', cell: ({ inWork }) => number(inWork) },
    { id: 'closed', head: text.closed, width: 104, align: 'right', cell: ({ open, inWork, closed }) => text.of(number(closed), number(open + inWork + closed)) },
    { id: 'oldest', head: text.oldest, width: 112, align: 'right', phone: 'hidden', cell: ({ oldestDays }) => (oldestDays === null ? text.none : text.days(number(oldestDays))) },
    { id: 'next', head: text.next, width: 112, align: 'right', phone: 'hidden', cell: ({ nextDueOn }) => (nextDueOn === null ? text.none : date(nextDueOn)) },
  ]
  const title = instrument === undefined ? text.all : text.title
  return (
    <Panel title={title} body="flush" aside={fewest === 1 && instrument !== undefined ? <LinkButton size="small" to={pathOfCause(instrument)}>{text.show}</LinkButton> : undefined}>
      <DataTable caption={title} columns={columns} rows={rows} rowId={({ agencyId }) => agencyId} error={query.error} onRetry={() => { void query.refetch() }} keyboard="none" density="tight" />
    </Panel>
  )
}
