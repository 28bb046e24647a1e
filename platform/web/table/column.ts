// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'

/** One column of a register. */
export interface Column<Row> {
  readonly id: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** In pixels; the column without one takes the rest. */
  readonly width?: number
  readonly align?: 'right' | 'center'
  /** Sortable: by the server, or here by this value (all rows are here). */
  readonly sort?: 'server' | ((row: Row) => string | number | undefined)
  /** The cell that names the row: it carries the link. */
  readonly main?: true
  /** On a phone the columns stand beneath one another; this one is left out. */
  readonly phone?: 'hidden'
}

/** A heading between rows: "Hôm nay", how many, and a remark at the right. */
export interface RowGroup {
  readonly key: string
  readonly heading: ReactNode
  readonly note?: ReactNode
}

/** A list paged by the server. */
export interface ServerPage {
  readonly offset: number
  readonly size: number
  readonly total: number
  readonly onPage: (offset: number) => void
}

/** A list sorted by the server. */
export interface ServerSort {
  readonly by: string
  readonly direction: 'up' | 'down'
  readonly onSort: (by: string, direction: 'up' | 'down') => void
}

export const PAGE_SIZE = 50
/** Up to this many rows stand on one page. */
export const MOST_UNPAGED = 100
