// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useState } from 'react'
import { useKeys } from '../keys/use-keys.ts'
import { useText, words } from '../language/language.ts'

const WORDS = words({
  vi: { next: 'dòng sau', previous: 'dòng trước', both: 'lên, xuống', look: 'xem nhanh' },
  en: { next: 'next row', previous: 'previous row', both: 'up, down', look: 'quick view' },
})

interface RowWalk<Row> {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly onSelect: ((row: Row) => void) | undefined
  readonly selectedId: string | undefined
  readonly walks: boolean
}

/** J and K walk the rows and put the focus on the cell that names them, so that Enter opens; Space shows the quick view. */
export function useRowKeys<Row>({ body, rows, rowId, onSelect, selectedId, walks }: RowWalk<Row>) {
  const text = useText(WORDS)
  const [walkedTo, setActiveId] = useState<string | undefined>(undefined)
  const activeId = selectedId ?? walkedTo
  const active = rows.findIndex((row) => rowId(row) === activeId)

  const go = (at: number) => {
    const row = rows[Math.min(Math.max(at, 0), rows.length - 1)]
    if (row === undefined) return
    setActiveId(rowId(row))
    onSelect?.(row)
    const line = [...body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? []].find((element) => element.dataset['row'] === rowId(row))
    line?.querySelector<HTMLElement>('[data-row-main]')?.focus()
    line?.scrollIntoView({ block: 'nearest' })
  }

  const quickView = rows[active]
  useKeys(walks ? [
    { key: 'J', label: text.next, pair: { key: 'K', label: text.both }, run: () => { go(active + 1) } },
    { key: 'K', label: text.previous, hint: 'quiet' as const, run: () => { go(active < 0 ? 0 : active - 1) } },
    ...(onSelect !== undefined ? [{ key: 'Space', label: text.look, run: () => { if (quickView !== undefined) onSelect(quickView) } }] : []),
  ] : [])
  return { activeId, setActiveId }
}
