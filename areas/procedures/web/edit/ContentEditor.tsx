// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import type { FindingView } from '../../contract.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { EDITOR_PARTS, type EditorPart, type EditorPlace, placeOfFinding } from '../finding-place.ts'
import { CaseTotals } from '../show/CaseTotals.tsx'
import { AboutEditor } from './AboutEditor.tsx'
import { CasesEditor } from './CasesEditor.tsx'
import { type GridColumn, writeCell } from './edit-block.ts'
import type { Edit } from './edit-content.ts'
import { moveStep } from './edit-steps.ts'
import { FormsEditor } from './FormsEditor.tsx'
import { BasisEditor, DossierEditor, RecordsEditor } from './ListEditors.tsx'
import { StepGrid } from './StepGrid.tsx'

const WORDS = words({
  vi: { parts: 'Các phần của dự thảo', steps: 'Các bước', about: 'Thông tin chung', dossier: 'Thành phần hồ sơ', forms: 'Biểu mẫu', records: 'Hồ sơ lưu', legal: 'Căn cứ pháp lý', up: 'dời bước lên', down: 'dời bước xuống', move: 'dời bước', next: 'lỗi kế tiếp', none: 'ghi “không có” vào ô' },
  en: { parts: 'Parts of the draft', steps: 'Steps', about: 'About', dossier: 'Dossier', forms: 'Forms', records: 'Records', legal: 'Legal basis', up: 'move the step up', down: 'move the step down', move: 'move a step', next: 'next error', none: 'write “none” into the cell' },
})

export interface ContentEditorProps {
  readonly content: ProcedureContent
  readonly findings: readonly FindingView[]
  readonly roles: readonly string[]
  readonly onEdit: (edit: Edit, cell?: string) => void
  readonly place: EditorPlace
  readonly onPlace: (place: EditorPlace) => void
}

/** Puts the focus into a cell of the editor. */
export function focusCell(cell: string): void {
  const field = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** All parts of a procedure to write in; the same for a draft and for what was just read from Word. */
export function ContentEditor({ content, findings, roles, onEdit, place, onPlace }: ContentEditorProps) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const counts: Readonly<Record<EditorPart, number | undefined>> = { steps: content.steps.length, about: undefined, dossier: content.dossier.length, forms: content.forms?.length ?? 0, records: content.records.length, legal: content.legalBasis.length }
  const tabs: readonly Tab<EditorPart>[] = EDITOR_PARTS.map((value) => { const count = counts[value]; return { value, label: text[value], ...(count === undefined ? {} : { count: number(count) }) } })
  const { part, cell } = place
  useEffect(() => { if (cell !== undefined) focusCell(cell) }, [part, cell])

  const hasErrors = findings.some(({ severity }) => severity === 'error')
  const seen = useRef(-1)
  const nextError = () => {
    const errors = findings.filter(({ severity }) => severity === (hasErrors ? 'error' : 'warning'))
    if (errors.length === 0) return
    seen.current = (seen.current + 1) % errors.length
    const next = errors[seen.current]
    if (next === undefined) return
    const to = placeOfFinding(next)
    onPlace(to)
    if (to.cell !== undefined) focusCell(to.cell)
  }
  const moveFocused = (way: 'up' | 'down') => {
    const field = document.activeElement
    const [, order = '', column = ''] = /^(\d+)-(.*)$/.exec(field instanceof HTMLElement ? field.dataset['cell'] ?? '' : '') ?? []
    const at = Number(order)
    if (order === '' || part !== 'steps') return
    const after = moveStep(content, at, way)
    if (after === content) return
    flushSync(() => { onEdit((before) => moveStep(before, at, way)) })
    // At the edge of its group the step changes its group and not its row.
    const moved = after.steps[at - 1]?.action === content.steps[at - 1]?.action ? at : way === 'up' ? at - 1 : at + 1
    focusCell(`${moved}-${column}`)
  }
  /** Says of the cell in hand that there is nothing of the kind, so that it is no hole. */
  const markNone = () => {
    const field = document.activeElement
    const [, order = '', column = ''] = /^(\d+)-(method|output|time.*)$/.exec(field instanceof HTMLElement ? field.dataset['cell'] ?? '' : '') ?? []
    if (order === '' || part !== 'steps') return
    const name: GridColumn = column === 'method' || column === 'output' ? column : `time:${column === 'time' ? content.cases[0]?.key ?? '' : column.slice(5)}`
    onEdit((before) => writeCell(before, Number(order), name, name === 'method' || name === 'output' ? 'Không có' : 'Không tính thời gian'))
  }
  useKeys([
    { key: 'Alt+ArrowUp', label: text.up, pair: { key: 'Alt+ArrowDown', label: text.move }, run: () => { moveFocused('up') } },
    { key: 'Alt+ArrowDown', label: text.down, hint: 'quiet', run: () => { moveFocused('down') } },
    ...(findings.some(({ severity }) => severity !== 'notice') ? [{ key: 'F8', label: text.next, run: nextError }, { key: 'X', label: text.next, hint: 'quiet' as const, run: nextError }] : []),
    { key: 'Alt+K', label: text.none, hint: 'quiet', run: markNone },
  ])

  return (
    <div className="pr-editor-box"><Tabs label={text.parts} tabs={tabs} value={part} onChange={(next) => { onPlace({ part: next }) }}>
      <div className="nr-panel pr-editor">
        {part === 'steps' ? <><CasesEditor cases={content.cases} onEdit={onEdit} /><StepGrid content={content} findings={findings} roles={roles} onEdit={onEdit} /><CaseTotals content={content} /></>
          : part === 'about' ? <AboutEditor content={content} onEdit={onEdit} />
            : part === 'dossier' ? <DossierEditor content={content} onEdit={onEdit} />
              : part === 'forms' ? <FormsEditor content={content} onEdit={onEdit} />
              : part === 'records' ? <RecordsEditor content={content} onEdit={onEdit} />
                : <BasisEditor content={content} onEdit={onEdit} />}
      </div>
    </Tabs></div>
  )
}
