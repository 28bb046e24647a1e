// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { ImportPlan } from '../contract/import.ts'
import { LEVEL_NAMES } from '../core/government-level.ts'
import { FactChanges } from './FactChanges.tsx'

const WORDS = words({
  vi: {
    title: 'Xem trước', note: (accepted: string, unchanged: string) => `${accepted} dòng nhập được, trong đó ${unchanged} dòng giống danh mục đang có`, parts: 'Các phần của bản xem trước',
    rejected: 'Không nhập được', added: 'Thêm mới', changed: 'Thay đổi', warnings: 'Cần xem', unlisted: 'Không còn nêu', row: 'Dòng', code: 'Mã số', name: 'Tên thủ tục', levels: 'Cấp', limit: 'Thời hạn', why: 'Lý do và cách sửa', what: 'Thay đổi', look: 'Điều cần xem',
    none: 'Không có dòng nào', again: 'Vào lại danh mục', cut: (shown: string, all: string) => `Hiện ${shown} dòng đầu trong ${all} dòng.`, sheets: (names: string) => `Trang tính không có danh mục, đã bỏ qua: ${names}.`,
  },
  en: {
    title: 'What would change', note: (accepted: string, unchanged: string) => `${accepted} lines accepted, ${unchanged} of them as they stand`, parts: 'Parts of the preview',
    rejected: 'Rejected', added: 'Added', changed: 'Changed', warnings: 'To look at', unlisted: 'No longer listed', row: 'Row', code: 'Code', name: 'Name', levels: 'Level', limit: 'Limit', why: 'Why, and how to mend it', what: 'Changes', look: 'What to look at',
    none: 'No lines', again: 'Listed again', cut: (shown: string, all: string) => `The first ${shown} of ${all} lines are shown.`, sheets: (names: string) => `Sheets without a list were left out: ${names}.`,
  },
})

type Part = 'rejected' | 'added' | 'changed' | 'warnings' | 'unlisted'
const placeOf = ({ row, sheet }: { readonly row: number; readonly sheet: string | null }) => sheet === null ? String(row) : `${row} · ${sheet}`

/** The plan of an import, part by part; what is wrong stands first. */
export function PlanTables({ plan }: { readonly plan: ImportPlan }) {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const { counts } = plan
  const [part, setPart] = useState<Part>(counts.rejected > 0 ? 'rejected' : counts.changed > 0 ? 'changed' : 'added')
  const parts: readonly Part[] = ['rejected', 'added', 'changed', 'warnings', 'unlisted']
  const tabs: readonly Tab<Part>[] = parts.map((value) => ({ value, label: text[value], count: number(counts[value]) }))
  const row = { id: 'row', head: text.row, width: 60, cell: (line: { readonly row: number; readonly sheet: string | null }) => placeOf(line) } as const
  const code = { id: 'code', head: text.code, width: 112, cell: (line: { readonly code: string }) => <span className="nowrap">{line.code}</span> } as const
  const name = { id: 'name', head: text.name, main: true, cell: (line: { readonly name: string }) => line.name } as const

  const table = (): ReactNode => {
    switch (part) {
      case 'rejected': return <Lines caption={text.rejected} rows={plan.rejected} all={counts.rejected} columns={[row, code, name, { id: 'why', head: text.why, width: 360, cell: (line) => <span className="late">{say(line)}</span> }]} />
      case 'added': return <Lines caption={text.added} rows={plan.added} all={counts.added} columns={[row, code, name, { id: 'levels', head: text.levels, width: 130, cell: ({ levels }) => levels.map((level) => say(LEVEL_NAMES[level])).join(', ') }, { id: 'limit', head: text.limit, width: 190, cell: ({ timeLimitText }) => <span style={{ whiteSpace: 'pre-line' }}>{timeLimitText}</span> }]} />
      case 'changed': return <Lines caption={text.changed} rows={plan.changed} all={counts.changed} columns={[row, code, name, { id: 'what', head: text.what, width: 400, cell: ({ changes, listedAgain }) => <>{listedAgain && <p className="t13 medium">{text.again}</p>}<FactChanges changes={changes} /></> }]} />
      case 'warnings': return <Lines caption={text.warnings} rows={plan.warnings} all={counts.warnings} columns={[row, { id: 'look', head: text.look, main: true, cell: (line) => say(line) }]} />
      case 'unlisted': return <Lines caption={text.unlisted} rows={plan.unlisted} all={counts.unlisted} columns={[code, name]} />
    }
  }
  return (
    <Panel title={text.title} note={text.note(number(counts.accepted), number(counts.unchanged))} body="flush">
      {plan.sheetsLeftOut.length > 0 && <p className="t12 muted" style={{ padding: '0 12px 6px' }}>{text.sheets(plan.sheetsLeftOut.join(', '))}</p>}
      <Tabs label={text.parts} tabs={tabs} value={part} onChange={setPart}>{table()}</Tabs>
    </Panel>
  )
}

function Lines<Row extends object>({ caption, rows, all, columns }: { readonly caption: string; readonly rows: readonly Row[]; readonly all: number; readonly columns: readonly Column<Row>[] }) {
  const text = useText(WORDS)
  const { number } = useFormat()
  // Lines have no name of their own: the same row may be told twice.
  const keys = new Map(rows.map((row, at) => [row, String(at)]))
  return (
    <>
      <DataTable caption={caption} columns={columns} rows={rows} rowId={(row) => keys.get(row) ?? ''} density="tight" keyboard="none" empty={<PageState icon="check" title={text.none} />} />
      {rows.length < all && <p className="t12 muted" style={{ padding: '6px 12px' }}>{text.cut(number(rows.length), number(all))}</p>}
    </>
  )
}
