// SPDX-License-Identifier: Apache-2.0
import { Fragment, type MouseEvent, type ReactNode, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useText, words } from '../language/language.ts'
import { ErrorState } from '../states/ErrorState.tsx'
import { Loading } from '../states/Loading.tsx'
import { PageState } from '../states/PageState.tsx'
import { TextButton } from '../controls/Button.tsx'
import type { Column, RowGroup, ServerPage, ServerSort } from './column.ts'
import { Pager } from './Pager.tsx'
import { SortHead } from './SortHead.tsx'
import { useRegister } from './use-register.ts'
import { useRowKeys } from './use-row-keys.ts'
import './table.css'

export interface DataTableProps<Row extends object> {
  /** What the list is, for readers of the screen. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  /** Undefined while loading or after an error. */
  readonly rows: readonly Row[] | undefined
  readonly rowId: (row: Row) => string
  /** Where `Enter` and a click on the main cell go; without `onSelect`, a click anywhere in the row. */
  readonly linkTo?: (row: Row) => string
  /** The row shown in the quick view; J and K move it, Space opens it. */
  readonly selectedId?: string | undefined
  readonly onSelect?: (row: Row) => void
  /** Heading for runs of rows that come with the same key. */
  readonly groupOf?: (row: Row) => RowGroup
  readonly page?: ServerPage
  readonly sort?: ServerSort
  readonly error?: unknown
  readonly onRetry?: () => void
  /** What will stand here once there is something, with one action. */
  readonly empty?: ReactNode
  /** Given while a filter is on: an empty list then means "nothing matches". */
  readonly onClearFilter?: (() => void) | undefined
  /** `none` when another list of the page owns J, K and Space. */
  readonly keyboard?: 'rows' | 'none'
  readonly density?: 'normal' | 'tight'
}

const WORDS = words({
  vi: { nothing: 'Chưa có gì', noMatch: 'Không có dòng nào khớp', clear: 'Bỏ lọc', loading: 'Đang tải danh sách…' },
  en: { nothing: 'Nothing yet', noMatch: 'Nothing matches', clear: 'Clear the filter', loading: 'Loading the list…' },
})

const NO_ROWS: readonly never[] = []

/** A ruled register: sorted, paged, grouped, walked with J and K; empty, loading and failing in its own place. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, error, onRetry, empty, onClearFilter } = props
  const text = useText(WORDS)
  if (rows === undefined) return error === undefined || error === null ? <Loading what={text.loading} /> : <ErrorState error={error} onRetry={onRetry} />
  if (rows.length === 0 && onClearFilter !== undefined) return <PageState icon="search" title={text.noMatch} action={<TextButton onClick={onClearFilter}>{text.clear}</TextButton>} />
  if (rows.length === 0) return <>{empty ?? <PageState icon="inbox" title={text.nothing} />}</>
  return <Register {...props} rows={rows} />
}

function Register<Row extends object>({ caption, columns, rows = NO_ROWS, rowId, linkTo, selectedId, onSelect, groupOf, page, sort, keyboard, density }: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const { table, paged } = useRegister({ rows, columns, rowId, page, sort })
  const shown = table.getRowModel().rows
  const [headers] = table.getHeaderGroups()
  const walks = (keyboard ?? (linkTo === undefined && onSelect === undefined ? 'none' : 'rows')) === 'rows'
  const navigate = useNavigate()
  const click = (row: Row, event: MouseEvent<HTMLTableRowElement>) => {
    setActiveId(rowId(row))
    onSelect?.(row)
    if (onSelect === undefined && linkTo !== undefined && isPlainClick(event)) void navigate(linkTo(row))
  }
  const { activeId, setActiveId } = useRowKeys({ body, rows: shown.map((row) => row.original), rowId, onSelect, selectedId, walks })
  return (
    <>
      <div className="nr-table-box">
        <table className={`nr-table${density === 'tight' ? ' nr-table--tight' : ''}`} role="table">
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>{columns.map(({ id, width }) => <col key={id} style={width === undefined ? undefined : { width }} />)}</colgroup>
          <thead role="rowgroup">
            <tr role="row">{columns.map((column, at) => <SortHead key={column.id} column={column} header={headers?.headers[at]?.column} />)}</tr>
          </thead>
          <tbody role="rowgroup" ref={body}>
            {shown.map((row, at) => {
              const group = groupOf?.(row.original)
              const before = shown[at - 1]
              const begins = group !== undefined && (before === undefined || groupOf?.(before.original).key !== group.key)
              const id = rowId(row.original)
              return (
                <Fragment key={row.id}>
                  {begins && <tr role="row" className="nr-group"><th role="rowheader" scope="rowgroup" colSpan={columns.length}><span className="row"><span className="row">{group.heading}</span><span className="push t12 muted">{group.note}</span></span></th></tr>}
                  <tr
                    role="row" data-row={id} className={[id === activeId && walks ? 'is-selected' : '', walks && onSelect === undefined && linkTo !== undefined ? 'is-link' : ''].join(' ').trim() || undefined} aria-current={id === activeId && walks ? true : undefined}
                    onClick={walks ? (event) => { click(row.original, event) } : undefined}
                  >
                    {columns.map((column) => <Cell key={column.id} column={column} row={row.original} to={column.main === true ? linkTo?.(row.original) : undefined} walks={walks} />)}
                  </tr>
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </div>
      {paged && <Pager offset={table.state.pagination.pageIndex * table.state.pagination.pageSize} shown={shown.length} total={table.getRowCount()} size={table.state.pagination.pageSize} onPage={(offset) => { table.setPageIndex(offset / table.state.pagination.pageSize) }} />}
    </>
  )
}

/** Not on a link or button of its own, not with a key held for a new tab, and not the end of marking text. */
const isPlainClick = (event: MouseEvent<HTMLElement>): boolean =>
  !event.ctrlKey && !event.metaKey && !event.shiftKey && (event.target as Element).closest('a, button, input, select') === null && getSelection()?.isCollapsed !== false

function Cell<Row extends object>({ column, row, to, walks }: { readonly column: Column<Row>; readonly row: Row; readonly to: string | undefined; readonly walks: boolean }) {
  const content = column.cell(row)
  const main = column.main === true && walks
  return (
    <td role="cell" className={column.align} data-head={typeof column.head === 'string' && column.head !== '' && column.main !== true ? column.head : undefined} data-main={column.main} data-phone={column.phone}>
      {to !== undefined ? <Link to={to} className="plain nr-row-main" data-row-main>{content}</Link>
        : main ? <span tabIndex={-1} className="nr-row-main" data-row-main>{content}</span> : content}
    </td>
  )
}
