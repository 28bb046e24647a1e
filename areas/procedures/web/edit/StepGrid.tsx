// SPDX-License-Identifier: Apache-2.0
import { Fragment, useCallback, useMemo, useRef, useState } from 'react'
import { ClearHead } from '#platform/web/clears/ClearHead.tsx'
import { Button, TextButton } from '#platform/web/controls/Button.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import { useWidth } from '#platform/web/use-width.ts'
import type { FindingView } from '../../contract.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { readEdges, sayEdges } from '../../core/edit/step-edges.ts'
import { placeOfFinding } from '../finding-place.ts'
import { mergedCellOf } from '../merged-times.ts'
import { FlowCell, FlowHead, flowWidth, MOST_LANES } from '../show/FlowCell.tsx'
import { LazyFlowChart } from '../show/LazyFlowChart.tsx'
import { type Flow, flowOf } from '../show/swim-lanes.ts'
import { DUTY_WIDTH, leastWidth, methodWidth, NUMBER_WIDTH, ROLE_WIDTH, TIME_WIDTH } from '../step-columns.ts'
import { type CellBlock, gridColumns } from './edit-block.ts'
import { addStepAfter, endPhase, mergeTimes, removeSteps, renamePhase, splitTime, startPhase, timeIn } from './edit-steps.ts'
import type { Edit } from './edit-content.ts'
import { letterOf, StepEditRow } from './StepEditRow.tsx'
import { useGridKeys } from './use-grid-keys.ts'

const WORDS = words({
  vi: { caption: 'Bảng các bước để sửa', number: 'Bước', add: 'Thêm bước', phase: 'Tên nhóm bước', phaseHint: 'Tên cơ quan hoặc giai đoạn', phaseEnd: 'Bỏ nhóm', keys: 'Mũi tên, Tab, Enter đi giữa các ô; F2 sửa trong ô; Shift+Enter xuống dòng; Ctrl+Enter thêm bước; Alt+↑ ↓ dời bước; Shift+mũi tên chọn nhiều ô, Ctrl+C, Ctrl+V như bảng tính.', edit: 'sửa trong ô', merge: 'gộp, tách thời gian các bước đang chọn', group: 'bắt đầu hoặc bỏ nhóm bước (cơ quan)', remove: 'xóa các bước đang chọn', chart: 'lưu đồ', chartShow: 'Xem lưu đồ cả trang', chartHide: 'Ẩn lưu đồ cả trang', beside: 'lưu đồ bên bảng', besideShow: 'Hiện lưu đồ bên bảng', besideHide: 'Ẩn lưu đồ bên bảng', flow: 'Lưu đồ theo vai trò', empty: 'Chưa có bước nào. Thêm bước đầu tiên, rồi ghi ai làm, làm gì, bằng biểu mẫu nào, trong bao lâu.' },
  en: { caption: 'The step table to edit', number: 'Step', add: 'Add a step', phase: 'Name of the group of steps', phaseHint: 'Agency or stage', phaseEnd: 'End the group', keys: 'Arrows, Tab, Enter walk the cells; F2 edits; Shift+Enter breaks the line; Ctrl+Enter adds a step; Alt+↑ ↓ moves it; Shift+arrows choose cells, Ctrl+C, Ctrl+V as in a sheet.', edit: 'edit the cell', merge: 'merge or split the times chosen', group: 'begin or end a group of steps', remove: 'remove the steps chosen', chart: 'flow', chartShow: 'Show the whole flow', chartHide: 'Hide the whole flow', beside: 'flow beside the table', besideShow: 'Show the flow beside', besideHide: 'Hide the flow beside', flow: 'Flow by role', empty: 'There are no steps. Add the first one: who, what, with which form, in what time.' },
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
  const body = useRef<HTMLTableSectionElement>(null)
  const latest = useRef(content)
  latest.current = content
  const [chart, setChart] = useState<'open' | 'closed'>('closed')
  const flow = useSteadyFlow(steps)
  const isDrawable = flow.lanes.names.length <= MOST_LANES
  const { ref: box, width: room } = useWidth()
  // Nobody asked: beside the table where both fit, otherwise only on asking.
  const [asked, setAsked] = useState<'shown' | 'hidden' | undefined>(undefined)
  const drawn = isDrawable && (asked ?? (leastWidth(cases.length, flowWidth(flow, 'tight')) <= room ? 'shown' : 'hidden')) === 'shown' ? flow : undefined
  const drawing = drawn === undefined ? 0 : flowWidth(drawn, 'tight')
  const least = leastWidth(cases.length, drawing)
  const isRead = useCallback((order: number, typed: string) => {
    const step = latest.current.steps.find((one) => one.order === order)
    return step !== undefined && readEdges(latest.current, step, typed).ok
  }, [])
  const keys = useGridKeys(body, content, onEdit)
  const onChosen = (act: (block: CellBlock) => void) => () => { const block = keys.chosen(); if (block !== undefined) act(block) }
  const switchBeside = () => { setAsked(drawn === undefined ? 'shown' : 'hidden') }
  const switchChart = () => { setChart(chart === 'open' ? 'closed' : 'open') }
  useKeys([
    { key: 'F2', label: text.edit, run: keys.write },
    { key: 'Ctrl+M', label: text.merge, hint: 'quiet', run: onChosen((block) => { onEdit((before) => mergedOrSplit(before, block)) }) },
    { key: 'Alt+N', label: text.group, hint: 'quiet', run: onChosen(({ top }) => { onEdit((before) => groupedOrNot(before, top)); setTimeout(() => { document.querySelector<HTMLElement>(`[data-cell="phase-${top}"]`)?.focus() }) }) },
    { key: 'Alt+Delete', label: text.remove, hint: 'quiet', run: onChosen(({ top, bottom, left }) => { onEdit((before) => removeSteps(before, before.steps.flatMap(({ order }) => (order >= top && order <= bottom ? [order] : [])))); setTimeout(() => { keys.goTo(Math.max(1, Math.min(top, content.steps.length - (bottom - top + 1))), left) }) }) },
    { key: 'Alt+S', label: text.chart, run: switchChart },
    ...(isDrawable ? [{ key: 'Alt+L', label: text.beside, hint: 'quiet' as const, run: switchBeside }] : []),
  ])
  return (
    <div>
      {steps.length === 0 ? <p className="t13 second pr-pad">{text.empty}</p> : (
        <div className="nr-table-box" ref={box}>
          <table className="pr-grid" data-flow={(asked === 'shown' && drawn !== undefined) || chart === 'open' ? 'asked' : undefined} style={{ minWidth: least }}>
            <caption className="visually-hidden">{text.caption}. {text.keys}</caption>
            <colgroup>{drawn !== undefined && <col className="pr-flow" style={{ width: drawing }} />}<col style={{ width: NUMBER_WIDTH }} /><col style={{ width: ROLE_WIDTH }} /><col /><col style={{ width: methodWidth(steps, Math.max(room, least), cases.length, drawing) }} />{cases.map(({ key }) => <col key={key} style={{ width: TIME_WIDTH }} />)}<col style={{ width: DUTY_WIDTH }} /></colgroup>
            <thead>
              <tr>
                {drawn !== undefined && <th scope="col" className="pr-flow"><FlowHead flow={drawn} title={text.flow} look="tight" /></th>}
                <th scope="col" className="pr-edit-number">{text.number}</th><th scope="col"><ClearHead clear="person" /></th><th scope="col"><ClearHead clear="task" /></th><th scope="col"><ClearHead clear="method" /></th>
                {cases.map(({ key, name }) => <th key={key} scope="col"><ClearHead clear="time" />{cases.length > 1 && <span className="pr-case">{name ?? key}</span>}</th>)}
                <th scope="col"><ClearHead clear="duty" /></th>
              </tr>
            </thead>
            <tbody ref={body} {...keys.handlers}>
              {steps.map((step, at) => {
                const begins = step.phase !== null && step.phase !== steps[at - 1]?.phase
                return (
                  <Fragment key={step.order}>
                    {begins && (
                      <tr className="pr-phase">
                        {drawn !== undefined && <td className="pr-flow"><FlowCell flow={drawn} at={at} kind="gap" look="tight" /></td>}
                        <td colSpan={5 + cases.length}><div className="row"><input className="pr-cell strong" data-cell={`phase-${step.order}`} aria-label={text.phase} placeholder={text.phaseHint} value={step.phase ?? ''} maxLength={500} onChange={(event) => { const { value } = event.currentTarget; onEdit((before) => renamePhase(before, step.order, value), `${step.order}-phase`) }} /><TextButton onClick={() => { onEdit((before) => endPhase(before, step.order)) }}>{text.phaseEnd}</TextButton></div></td>
                      </tr>
                    )}
                    <StepEditRow step={step} cases={cases} merged={cases.map(({ key }) => letterOf(mergedCellOf(content, step.order, timeIn(step, key)))).join('')} wrong={wrong.get(step.order) ?? ''} ways={sayEdges(content, step)} flow={drawn} isRead={isRead} isFirst={at === 0} isLast={at === steps.length - 1} roles={roles} onEdit={onEdit} />
                  </Fragment>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className="row row-wrap pr-pad"><Button size="small" icon="plus" onClick={() => { onEdit((before) => addStepAfter(before, before.steps.length)) }}>{text.add}</Button>{isDrawable && steps.length > 0 && <span className="pr-desk-only"><TextButton onClick={switchBeside}>{drawn === undefined ? text.besideShow : text.besideHide}</TextButton></span>}<TextButton onClick={switchChart}>{chart === 'open' ? text.chartHide : text.chartShow}</TextButton><span className="t12 muted pr-desk-only">{text.keys}</span></div>
      {chart === 'open' && <LazyFlowChart steps={steps} />}
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

/** The drawing of the steps, the same object as long as it would be drawn the same: typing words draws no row anew. */
function useSteadyFlow(steps: ProcedureContent['steps']): Flow {
  const next = flowOf(steps)
  const kept = useRef(next)
  if (JSON.stringify(kept.current) !== JSON.stringify(next)) kept.current = next
  return kept.current
}

/** The times of the rows chosen under one cell, or that cell taken apart: in the cases chosen, or in all of them. */
function mergedOrSplit(content: ProcedureContent, { top, bottom, left, right }: CellBlock): ProcedureContent {
  const chosen = gridColumns(content).slice(left, right + 1).flatMap((column) => (column.startsWith('time:') ? [column.slice(5)] : []))
  return (chosen.length > 0 ? chosen : content.cases.map(({ key }) => key)).reduce((before, key) => {
    const own = before.steps[top - 1]
    const shared = own === undefined ? [] : timeIn(own, key).sharedWith
    const isWhole = shared.length > 0 && Array.from({ length: bottom - top }, (_, at) => top + 1 + at).every((order) => shared.includes(order))
    return isWhole ? splitTime(before, top, key) : mergeTimes(before, top, bottom, key)
  }, content)
}

const groupedOrNot = (content: ProcedureContent, order: number): ProcedureContent => {
  const [own, above] = [content.steps[order - 1], content.steps[order - 2]]
  return own?.phase != null && own.phase !== above?.phase ? endPhase(content, order) : startPhase(content, order, '')
}
