// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listNamed } from '../../contract.ts'
import type { NamedRow } from '../../core/named-inside.ts'

const WORDS = words({
  vi: {
    'records': 'Hồ sơ phải lưu theo các quy trình đang áp dụng', 'forms': 'Biểu mẫu nêu trong các quy trình đang áp dụng', note: (count: string) => `${count} dòng; lấy thẳng từ quy trình, không phải nhập lại`, name: 'Tên', number: 'Số, ký hiệu', place: 'Nơi lưu', retention: 'Thời gian lưu', ground: 'Ban hành kèm theo', namedIn: 'Nêu trong', unsaid: 'chưa ghi', more: (count: string) => `và ${count} quy trình nữa`, none: 'Chưa quy trình đang áp dụng nào nêu', noneWhy: 'Khi quy trình có hiệu lực, phần này tự hiện.',
  },
  en: {
    'records': 'Records to keep by the procedures in force', 'forms': 'Forms named by the procedures in force', note: (count: string) => `${count} lines, straight from the procedures`, name: 'Name', number: 'Number', place: 'Kept at', retention: 'Kept for', ground: 'Issued with', namedIn: 'Named in', unsaid: 'not said', more: (count: string) => `and ${count} more`, none: 'No procedure in force names any', noneWhy: 'They stand here as soon as a procedure takes effect.',
  },
})
const MOST_SHOWN = 6

/** What the procedures in force name, so that nobody types it into a list again. */
export function NamedPanel({ what }: { readonly what: 'records' | 'forms' }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const query = useApi(listNamed, { what })
  const said = (part: string | null) => part ?? <span className="muted">{text.unsaid}</span>
  const columns: readonly Column<NamedRow>[] = [
    ...(what === 'forms' ? [{ id: 'number', head: text.number, width: 150, cell: (row: NamedRow) => <span className="medium dc-any">{said(row.number)}</span> }] : []),
    { id: 'name', head: text.name, main: true, cell: ({ name }) => name },
    ...(what === 'records'
      ? [{ id: 'place', head: text.place, width: 180, cell: (row: NamedRow) => said(row.place) }, { id: 'retention', head: text.retention, width: 130, cell: (row: NamedRow) => said(row.retention) }]
      : [{ id: 'ground', head: text.ground, width: 260, cell: (row: NamedRow) => said(row.ground) }]),
    { id: 'in', head: text.namedIn, width: 300, cell: ({ namedIn }) => <span className="t13">{namedIn.slice(0, MOST_SHOWN).map(({ code, path }, at) => <span key={path}>{at > 0 && ', '}<Link to={path}>{code}</Link></span>)}{namedIn.length > MOST_SHOWN && ` ${text.more(number(namedIn.length - MOST_SHOWN))}`}</span> },
  ]
  const rows = query.data?.rows
  return (
    <Panel title={text[what]} note={rows === undefined || rows.length === 0 ? undefined : text.note(number(rows.length))} body="flush">
      <DataTable caption={text[what]} columns={columns} rows={rows} rowId={({ name, number: no, place, retention, ground }) => [name, no, place, retention, ground].join('|')} error={query.error} onRetry={() => { void query.refetch() }} density="tight" keyboard="none" empty={<PageState icon="list" title={text.none}>{text.noneWhy}</PageState>} />
    </Panel>
  )
}
