// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'

export interface EditCellProps {
  /** What the cell is, for readers of the screen: "Bước 3, Việc". */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Its name in the grid, for the keys and for findings that point at it. */
  readonly cell?: string
  readonly state?: 'hole' | 'wrong' | undefined
  readonly placeholder?: string
  readonly maxLength: number
  /** About how many letters stand on one line, for browsers that do not size a field to its text. */
  readonly letters?: number
  readonly describedBy?: string | undefined
}

const WORDS = words({ vi: { full: (most: number) => `Đã đủ ${most} ký tự, phần gõ thêm không được ghi.` }, en: { full: (most: number) => `${most} characters are the most; more is not taken.` } })
const MOST_ROWS = 7

export const rowsFor = (value: string, letters: number): number => Math.min(MOST_ROWS, value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0))

/** A cell of the grid: as tall as its text, a hole while it is empty. */
export function EditCell({ label, value, onChange, cell, state, placeholder, maxLength, letters = 26, describedBy }: EditCellProps) {
  const text = useText(WORDS)
  return (
    <>
      <textarea className={`pr-cell${state === undefined ? '' : ` is-${state}`}`} data-cell={cell} aria-label={label} aria-describedby={describedBy} aria-invalid={state === 'wrong' ? true : undefined} rows={rowsFor(value, letters)} value={value} placeholder={placeholder} maxLength={maxLength} spellCheck={false}
        onChange={(event) => { onChange(event.currentTarget.value) }} />
      {value.length >= maxLength && <span className="t12 late" role="status">{text.full(maxLength)}</span>}
    </>
  )
}
