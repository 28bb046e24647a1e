// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { Moved, ThreeRow } from '../../core/pack/three-way.ts'

const WORDS = words({
  vi: {
    caption: 'So sánh ba bên', what: 'Chỗ', base: (no: number) => `Bản ${no} (đang theo)`, mine: 'Của cơ quan', next: (no: number) => `Bản ${no} (mới)`, said: (no: number) => `Bản ${no}`, twoSame: 'Hai bên giống nhau', moved: 'Ai sửa', none: '(không có)', same: 'Ba bên giống nhau', theirs: 'Bản mới sửa', own: 'Cơ quan sửa', both: 'Cả hai sửa như nhau', conflict: 'Cả hai cùng sửa',
    step: (no: string) => `Bước ${no}`, case: (name: string) => `Trường hợp ${name}`, paper: 'Thành phần hồ sơ', record: 'Hồ sơ lưu', form: 'Biểu mẫu', basis: 'Căn cứ pháp lý', fees: 'Phí, lệ phí',
    name: 'tên', field: 'lĩnh vực', tthc: 'mã thủ tục', fee: 'phí, lệ phí', result: 'kết quả', limit: 'thời hạn', action: 'việc', role: 'người', method: 'cách làm', output: 'biểu mẫu, kết quả', accountable: 'trách nhiệm', phase: 'giai đoạn', time: 'thời gian', edges: 'đường đi', waits: 'chờ ngoài thời hạn',
  },
  en: {
    caption: 'Three-way comparison', what: 'Place', base: (no: number) => `Version ${no} (followed)`, mine: 'Ours', next: (no: number) => `Version ${no} (new)`, said: (no: number) => `Version ${no}`, twoSame: 'Both say the same', moved: 'Who', none: '(nothing)', same: 'All three say the same', theirs: 'New version', own: 'The agency', both: 'Both alike', conflict: 'Both differently',
    step: (no: string) => `Step ${no}`, case: (name: string) => `Case ${name}`, paper: 'Papers', record: 'Records', form: 'Forms', basis: 'Legal basis', fees: 'Fees',
    name: 'name', field: 'field', tthc: 'TTHC codes', fee: 'fee', result: 'result', limit: 'limit', action: 'task', role: 'person', method: 'method', output: 'form, result', accountable: 'accountability', phase: 'phase', time: 'time', edges: 'ways on', waits: 'waiting',
  },
})
const TONE = { theirs: 'soon', mine: 'plain', both: 'ok', conflict: 'late' } as const satisfies Record<Moved, string>

interface Row { readonly key: string; readonly row: ThreeRow }

export interface ThreeTableProps {
  readonly rows: readonly ThreeRow[]
  /** The version that the agency follows; undefined where two contents stand side by side without a common original. */
  readonly baseNo: number | undefined
  /** A version of the pack in place of the own content, when versions are compared with one another. */
  readonly mineNo?: number
  readonly nextNo: number
}

/** Every place at which base, own content and new version do not all say the same. */
export function ThreeTable({ rows, baseNo, mineNo, nextNo }: ThreeTableProps) {
  const text = useText(WORDS)
  const place = ({ part, of, field }: ThreeRow): string => {
    const where = part === 'step' ? text.step(of ?? '') : part === 'case' ? text.case(of ?? '') : part === 'paper' ? text.paper : part === 'record' ? text.record : part === 'form' ? text.form : part === 'basis' ? text.basis : part === 'fee' ? text.fees : ''
    const what = field === 'line' ? '' : text[field]
    const said = [where, what].filter((one) => one !== '').join(': ')
    return said.charAt(0).toUpperCase() + said.slice(1)
  }
  const cell = (value: string | null) => (value === null ? <span className="muted">{text.none}</span> : <span className="pr-lines">{value}</span>)
  const moved = (row: ThreeRow) => (row.moved === 'mine' ? text.own : text[row.moved])
  const isChanged = (row: ThreeRow, side: 'mine' | 'theirs') => baseNo === undefined || row.moved !== side
  const columns: readonly Column<Row>[] = [
    { id: 'what', head: text.what, main: true, cell: ({ row }) => place(row) },
    ...(baseNo === undefined ? [] : [{ id: 'base', head: text.base(baseNo), width: 262, cell: ({ row }) => cell(row.base) } satisfies Column<Row>]),
    { id: 'mine', head: mineNo === undefined ? text.mine : text.said(mineNo), width: baseNo === undefined ? 380 : 262, cell: ({ row }) => <span className={isChanged(row, 'theirs') && mineNo === undefined ? 'pr-new' : ''}>{cell(row.mine)}</span> },
    { id: 'next', head: mineNo === undefined ? text.next(nextNo) : text.said(nextNo), width: baseNo === undefined ? 380 : 262, cell: ({ row }) => <span className={isChanged(row, 'mine') ? 'pr-new' : ''}>{cell(row.next)}</span> },
    ...(baseNo === undefined ? [] : [{ id: 'moved', head: text.moved, width: 150, cell: ({ row }) => <StatusTag tone={TONE[row.moved]} {...(row.moved === 'theirs' ? { icon: 'download' as const } : {})} frame="bare">{moved(row)}</StatusTag> } satisfies Column<Row>]),
  ]
  return <DataTable caption={text.caption} columns={columns} rows={rows.map((row, at) => ({ key: String(at), row }))} rowId={({ key }) => key} keyboard="none" density="tight" empty={<PageState icon="fine" title={baseNo === undefined ? text.twoSame : text.same} />} />
}
