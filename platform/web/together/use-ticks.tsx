// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { CheckField } from '../fields/CheckField.tsx'
import type { Column } from '../table/column.ts'

export interface Ticks<Row> {
  readonly ticked: readonly Row[]
  /** The column of boxes; none where no row of the page can be ticked. */
  readonly columns: readonly Column<Row>[]
  readonly untick: () => void
}

/** Which rows of a page are ticked; `canBe` says which rows have a box. */
export function useTicks<Row>(rows: readonly Row[], idOf: (row: Row) => string, { canBe, one, every }: { readonly canBe: (row: Row) => boolean; readonly one: (row: Row) => string; readonly every: string }): Ticks<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const tickable = rows.filter(canBe)
  const ticked = tickable.filter((row) => ids.has(idOf(row)))
  const tick = (those: readonly string[], on: boolean) => { setIds((before) => (on ? new Set([...before, ...those]) : new Set([...before].filter((id) => !those.includes(id))))) }
  const column: Column<Row> = {
    id: 'tick', width: 40, head: <CheckField label={every} labelLook="spoken" checked={ticked.length === tickable.length} onChange={(on) => { tick(tickable.map(idOf), on) }} />,
    cell: (row) => (canBe(row) ? <CheckField label={one(row)} labelLook="spoken" checked={ids.has(idOf(row))} onChange={(on) => { tick([idOf(row)], on) }} /> : null),
  }
  return { ticked, columns: tickable.length > 0 ? [column] : [], untick: () => { setIds(new Set()) } }
}
