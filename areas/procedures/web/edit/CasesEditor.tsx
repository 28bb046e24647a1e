// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { amountWords } from '../../core/check/case-time.ts'
import type { ProcedureCase, ProcedureContent } from '../../core/procedure-content.ts'
import { rowsFor } from './EditCell.tsx'
import { addCase, changeLimit, copyCase, type Edit, removeCase, renameCase } from './edit-content.ts'

const WORDS = words({
  vi: {
    title: 'Thời hạn giải quyết', name: 'Trường hợp', limit: 'Thời hạn', hint: 'Ví dụ: 05 ngày làm việc', only: 'chỉ có một trường hợp', unread: 'Chưa hiểu thời hạn này nên chưa ghi được. Ghi một số và đơn vị: “05 ngày làm việc”, “25 ngày”, “4 giờ làm việc”.', hole: 'Chưa rõ thời hạn',
    add: 'Thêm trường hợp', copy: (name: string) => `Chép ${name} thành trường hợp mới`, copyShort: 'Chép', copied: (name: string) => `${name} (bản chép)`, remove: (name: string) => `Bỏ trường hợp ${name}`, case: (at: number) => `Trường hợp ${at}`,
  },
  en: {
    title: 'Time limits', name: 'Case', limit: 'Limit', hint: 'For example: 05 ngày làm việc', only: 'the only case', unread: 'Not understood, so not kept. Write a number and a unit: “05 ngày làm việc”, “25 ngày”, “4 giờ làm việc”.', hole: 'Limit unclear',
    add: 'Add a case', copy: (name: string) => `Copy ${name} as a new case`, copyShort: 'Copy', copied: (name: string) => `${name} (copy)`, remove: (name: string) => `Remove case ${name}`, case: (at: number) => `Case ${at}`,
  },
})
const MOST_CASES = 12

/** The cases (trường hợp) with the limit of each: every case is a column of times. */
export function CasesEditor({ cases, onEdit }: { readonly cases: ProcedureContent['cases']; readonly onEdit: (edit: Edit, cell?: string) => void }) {
  const text = useText(WORDS)
  return (
    <fieldset className="pr-cases" aria-label={text.title}>
      <div className="pr-cases__row pr-cases__head" aria-hidden="true"><span>{text.name}</span><span>{text.limit}</span><span /></div>
      {cases.map((one, index) => {
        const called = one.name ?? text.case(index + 1)
        return (
          <div key={one.key} className="pr-cases__row">
            <textarea className="pr-cell" aria-label={`${text.name} ${index + 1}`} data-cell={`case-${one.key}`} rows={rowsFor(one.name ?? '', 38)} spellCheck={false} value={one.name ?? ''} maxLength={300} placeholder={cases.length === 1 ? text.only : text.case(index + 1)} onChange={(event) => { const value = event.currentTarget.value.replaceAll('\n', ' '); onEdit((content) => renameCase(content, one.key, value), `case-${one.key}`) }} />
            <LimitCell one={one} called={called} cell={index === 0 ? 'limits' : `limit-${one.key}`} onChange={(typed) => { onEdit((content) => changeLimit(content, one.key, typed), `limit-${one.key}`) }} />
            <span className="row">
              {cases.length < MOST_CASES && <Button size="small" tone="text" aria-label={text.copy(called)} onClick={() => { onEdit((content) => copyCase(content, one.key, text.copied(called))) }}>{text.copyShort}</Button>}
              <Remove called={called} isOnly={cases.length === 1} onRemove={() => { onEdit((content) => removeCase(content, one.key)) }} />
              {index === cases.length - 1 && cases.length < MOST_CASES && <Button size="small" icon="plus" onClick={() => { onEdit(addCase) }}>{text.add}</Button>}
            </span>
          </div>
        )
      })}
    </fieldset>
  )
}

function Remove({ called, isOnly, onRemove }: { readonly called: string; readonly isOnly: boolean; readonly onRemove: () => void }) {
  const text = useText(WORDS)
  if (isOnly) return <></>
  return <Button size="small" tone="text" icon="cross" aria-label={text.remove(called)} onClick={onRemove}>{''}</Button>
}

/** A limit as it is written; what cannot be understood stays in the field and says so. */
function LimitCell({ one, called, cell, onChange }: { readonly one: ProcedureCase; readonly called: string; readonly cell: string; readonly onChange: (typed: string) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const { limit } = one
  const shown = typed !== undefined && limit === null ? typed : limit?.text ?? ''
  const unread = limit === null && shown.trim() !== ''
  return (
    <div className="pr-cases__limit">
      <input className={`pr-cell${limit === null ? unread ? ' is-wrong' : ' is-hole' : ''}`} data-cell={cell} aria-label={`${called}: ${text.limit}`} aria-describedby={id} aria-invalid={unread ? true : undefined} value={shown} maxLength={500} placeholder={`${text.hole}. ${text.hint}`} autoComplete="off"
        onChange={(event) => { setTyped(event.currentTarget.value); onChange(event.currentTarget.value) }} />
      <span id={id} className={`pr-read${unread ? ' late' : ''}`}>{limit !== null ? `= ${say(amountWords(limit.value, limit.unit))}` : unread ? text.unread : ''}</span>
    </div>
  )
}
