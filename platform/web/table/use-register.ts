// SPDX-License-Identifier: Apache-2.0
import { type ColumnDef, createPaginatedRowModel, createSortedRowModel, type PaginationState, rowPaginationFeature, rowSortingFeature, type SortFn, type SortingState, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { type Column, MOST_UNPAGED, PAGE_SIZE, type ServerPage, type ServerSort } from './column.ts'

export const registerFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
})
export type RegisterFeatures = typeof registerFeatures

const inVietnameseOrder = new Intl.Collator('vi', { numeric: true })
const byValue: SortFn<RegisterFeatures, object> = (a, b, columnId) => {
  const [left, right] = [a.getValue(columnId), b.getValue(columnId)]
  return typeof left === 'number' && typeof right === 'number' ? left - right : inVietnameseOrder.compare(String(left ?? ''), String(right ?? ''))
}

const columnDefOf = <Row extends object>(column: Column<Row>): ColumnDef<RegisterFeatures, Row> => ({
  id: column.id,
  accessorFn: (row) => typeof column.sort === 'function' ? column.sort(row) : undefined,
  enableSorting: column.sort !== undefined,
  // The comparison reads values by the column's own accessor, so it holds for rows of any kind.
  sortFn: byValue as unknown as SortFn<RegisterFeatures, Row>,
  sortUndefined: 'last',
})

/** The rows to draw, in order and by page: by the server's word where it pages or sorts, otherwise worked out here. */
export function useRegister<Row extends object>({ rows, columns, rowId, page, sort }: {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowId: (row: Row) => string
  readonly page: ServerPage | undefined
  readonly sort: ServerSort | undefined
}) {
  const definitions = useMemo(() => columns.map(columnDefOf<Row>), [columns])
  const [ownSorting, setOwnSorting] = useState<SortingState>([])
  const [ownPagination, setOwnPagination] = useState<PaginationState>({ pageIndex: 0, pageSize: PAGE_SIZE })
  const paged = page !== undefined || rows.length > MOST_UNPAGED
  const sorting = sort === undefined ? ownSorting : [{ id: sort.by, desc: sort.direction === 'down' }]
  const pagination = page !== undefined
    ? { pageIndex: Math.floor(page.offset / page.size), pageSize: page.size }
    : paged ? ownPagination : { pageIndex: 0, pageSize: MOST_UNPAGED }
  const table = useTable<RegisterFeatures, Row>({
    features: registerFeatures,
    data: rows,
    columns: definitions,
    getRowId: rowId,
    state: { sorting, pagination },
    manualSorting: sort !== undefined,
    manualPagination: page !== undefined,
    ...(page === undefined ? {} : { rowCount: page.total }),
    autoResetPageIndex: false,
    enableSortingRemoval: sort === undefined,
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update
      const first = next[0]
      if (sort === undefined) setOwnSorting(next)
      else if (first !== undefined) sort.onSort(first.id, first.desc ? 'down' : 'up')
    },
    onPaginationChange: (update) => {
      const next = typeof update === 'function' ? update(pagination) : update
      if (page === undefined) setOwnPagination(next)
      else page.onPage(next.pageIndex * page.size)
    },
  })
  return { table, paged }
}
