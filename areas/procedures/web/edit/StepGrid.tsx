// SPDX-License-Identifier: Apache-2.0
import { Fragment, type KeyboardEvent, useMemo } from 'react'
import { ClearHead } from '#platform/web/clears/ClearHead.tsx'
import { Button } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { FindingView } from '../../contract.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { placeOfFinding } from '../finding-place.ts'
import { mergedCellOf } from '../merged-times.ts'
import { addStepAfter, renamePhase, timeIn } from './edit-steps.ts'
import type { Edit } from './edit-content.ts'
import { letterOf, StepEditRow } from './StepEditRow.tsx'

const WORDS = words({
  vi: { caption: 'Bảng các bước để sửa', number: 'Bước', add: 'Thêm bước', phase: 'Tên nhóm bước', keys: 'Enter xuống bước dưới, Shift+Enter xuống dòng trong ô, Alt+↑ ↓ dời bước.', empty: 'Chưa có bước nào. Thêm bước đầu tiên, rồi ghi ai làm, làm gì, bằng biểu mẫu nào, trong bao lâu.' },
  en: { caption: 'The step table to edit', number: 'Step', add: 'Add a step', phase: 'Name of the group of steps', keys: 'Enter goes to the step below, Shift+Enter breaks the line, Alt+↑ ↓ moves a step.', empty: 'There are no steps. Add the first one: who, what, with which form, in what time.' },
})

export interface StepGridProps {
  readonly content: ProcedureContent
  readonly findings: readonly FindingView[]
  readonly roles: readonly string[]
  readonly onEdit: (edit: Edit, cell?: string) => void
}

/** The step table as a sheet to write in: cells by Tab, the row below by Enter. */
export function StepGrid({ content, findings, roles, onEdit }: StepGridProps) {
  const text = useText(WORDS)
  const { steps, cases } = content
  const wrong = useMemo(() => wrongCells(findings), [findings])
  return (
    <div>
      {steps.length === 0 ? <p className="t13 second pr-pad">{text.empty}</p> : (
        <div className="nr-table-box">
          <table className="pr-grid" style={{ minWidth: 620 + cases.length * 92 }}>
            <caption className="visually-hidden">{text.caption}. {text.keys}</caption>
            <colgroup><col style={{ width: 60 }} /><col style={{ width: 138 }} /><col /><col style={{ width: 126 }} />{cases.map(({ key }) => <col key={key} style={{ width: 92 }} />)}<col style={{ width: 112 }} /></colgroup>
            <thead>
              <tr>
                <th scope="col">{text.number}</th><th scope="col"><ClearHead clear="person" /></th><th scope="col"><ClearHead clear="task" /></th><th scope="col"><ClearHead clear="method" /></th>
                {cases.map(({ key, name }) => <th key={key} scope="col"><ClearHead clear="time" />{cases.length > 1 && <span className="pr-case">{name ?? key}</span>}</th>)}
                <th scope="col"><ClearHead clear="duty" /></th>
              </tr>
            </thead>
            <tbody onKeyDown={walkCells}>
              {steps.map((step, at) => {
                const begins = step.phase !== null && step.phase !== steps[at - 1]?.phase
                return (
                  <Fragment key={step.order}>
                    {begins && <tr className="pr-phase"><td colSpan={5 + cases.length}><input className="pr-cell strong" aria-label={text.phase} value={step.phase ?? ''} maxLength={500} onChange={(event) => { const { value } = event.currentTarget; onEdit((before) => renamePhase(before, step.order, value), `${step.order}-phase`) }} /></td></tr>}
                    <StepEditRow step={step} cases={cases} merged={cases.map(({ key }) => letterOf(mergedCellOf(content, step.order, timeIn(step, key)))).join('')} wrong={wrong.get(step.order) ?? ''} isFirst={at === 0} isLast={at === steps.length - 1} roles={roles} onEdit={onEdit} />
                  </Fragment>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className="row row-wrap pr-pad"><Button size="small" icon="plus" onClick={() => { onEdit((before) => addStepAfter(before, before.steps.length)) }}>{text.add}</Button><span className="t12 muted pr-desk-only">{text.keys}</span></div>
    </div>
  )
}

/** Which cells of which step a finding points at. */
function wrongCells(findings: readonly FindingView[]): ReadonlyMap<number, string> {
  const cells = new Map<number, string>()
  for (const finding of findings) {
    const [order = '', cell = ''] = placeOfFinding(finding).cell?.split('-') ?? []
    if (finding.severity !== 'notice' && finding.step !== null && Number(order) === finding.step) cells.set(finding.step, `${cells.get(finding.step) ?? ''} ${cell}`.trim())
  }
  return cells
}

/** Enter goes to the same column of the row below; the arrows too, from the edge of the text. Choosing from an open list is left alone. */
function walkCells(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const from = event.target
  if (!(from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement) || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.defaultPrevented || (from.dataset['expanded'] === 'true')) return
  const atStart = from.selectionStart === 0 && from.selectionEnd === 0
  const atEnd = from.selectionStart === from.value.length && from.selectionEnd === from.value.length
  const way = event.key === 'Enter' || (event.key === 'ArrowDown' && atEnd) ? 1 : event.key === 'ArrowUp' && atStart ? -1 : 0
  if (way === 0) return
  const column = /^\d+-(.*)$/.exec(from.dataset['cell'] ?? '')?.[1]
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[data-step]')]
  const at = rows.findIndex((row) => row.contains(from))
  if (column === undefined || at < 0) return
  event.preventDefault()
  for (let next = at + way; next >= 0 && next < rows.length; next += way) {
    const cell = rows[next]?.querySelector<HTMLElement>(`[data-cell$="-${column}"]`)
    // Under a merged cell there is nothing to write in.
    if (cell !== null && cell !== undefined && cell.offsetParent !== null) {
      cell.focus()
      return
    }
  }
}
