// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react'
import { statesNoTime } from '#kernel/duration-text.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { amountWords } from '../../core/check/case-time.ts'
import type { StepTime } from '../../core/procedure-content.ts'
import { rowsFor } from './EditCell.tsx'

const WORDS = words({
  vi: { merge: 'Gộp với bước trên', split: 'Tách ra', shared: (count: number) => `chung ${count} bước`, none: 'không tính thời gian', unread: 'Chưa hiểu. Ghi một số và đơn vị, ví dụ ½ ngày', hole: 'Chưa rõ' },
  en: { merge: 'Merge with the step above', split: 'Split', shared: (count: number) => `${count} steps together`, none: 'counts no time', unread: 'Not understood. Write a number and a unit: ½ ngày', hole: 'Unclear' },
})

export interface TimeEditCellProps {
  readonly label: string
  readonly cell: string
  readonly time: StepTime
  readonly wrong: boolean
  readonly onChange: (text: string) => void
  /** Merging with the row above; not on the first row. */
  readonly onMerge: (() => void) | undefined
  readonly onSplit: (() => void) | undefined
}

/** The time of a step as it is written, with what was understood beneath it. */
export function TimeEditCell({ label, cell, time, wrong, onChange, onMerge, onSplit }: TimeEditCellProps) {
  const text = useText(WORDS)
  const say = useSay()
  const id = useId()
  const written = time.text === '' ? time.time?.text ?? '' : time.text
  const empty = time.time === null && time.text.trim() === ''
  const unread = time.time === null && !empty && !statesNoTime(time.text)
  const understood = time.time !== null ? `= ${say(amountWords(time.time.value, time.time.unit))}` : empty ? '' : unread ? text.unread : text.none
  return (
    <>
      <textarea className={`pr-cell${empty ? ' is-hole' : unread || wrong ? ' is-wrong' : ''}`} data-cell={cell} aria-label={label} aria-describedby={id} aria-invalid={unread ? true : undefined} rows={rowsFor(written, 10)} spellCheck={false} value={written} maxLength={500} placeholder={text.hole} autoComplete="off"
        onChange={(event) => { onChange(event.currentTarget.value) }} />
      <span id={id} className={`pr-read${unread ? ' late' : ''}`}>{understood}{time.sharedWith.length > 0 && <> · {text.shared(time.sharedWith.length + 1)}</>}</span>
      <span className="pr-quiet">{onSplit !== undefined && <button type="button" className="nr-link t12" onClick={onSplit}>{text.split}</button>}{onMerge !== undefined && <button type="button" className="nr-link t12" onClick={onMerge}>{text.merge}</button>}</span>
    </>
  )
}
