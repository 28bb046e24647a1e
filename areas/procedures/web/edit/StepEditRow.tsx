// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react'
import { CLEAR_NAME } from '#platform/web/clears/clears.ts'
import { Icon } from '#platform/web/icons/Icon.tsx'
import type { IconName } from '#platform/web/icons/icon-paths.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import type { ProcedureCase, Step } from '../../core/procedure-content.ts'
import { cellOf } from '../finding-place.ts'
import { type MergedCell, numberOfStep } from '../merged-times.ts'
import { writeEdges } from './edit-block.ts'
import { addStepAfter, changeStep, changeTime, mergeTimeWithAbove, moveStep, removeStep, setWaiting, splitTime, timeIn } from './edit-steps.ts'
import { EditCell } from './EditCell.tsx'
import { type Edit, orNull } from './edit-content.ts'
import { RoleCell } from './RoleCell.tsx'
import { FlowCell } from '../show/FlowCell.tsx'
import type { Flow } from '../show/swim-lanes.ts'
import { TimeEditCell } from './TimeEditCell.tsx'
import { WaysCell } from './WaysCell.tsx'

const WORDS = words({
  vi: {
    step: 'Bước', row: (number: string) => `Bước ${number}`, number: 'Số', role: 'Chưa rõ người', action: 'Chưa rõ việc', method: 'Cách làm, hướng dẫn', output: 'Biểu mẫu, kết quả', noMethod: 'Chưa rõ cách làm', accountable: 'Chưa rõ trách nhiệm',
    up: 'Dời lên', down: 'Dời xuống', add: 'Thêm bước bên dưới', remove: 'Xóa bước', acts: 'Việc với bước',
  },
  en: {
    step: 'Step', row: (number: string) => `Step ${number}`, number: 'Number', role: 'Unclear: person', action: 'Unclear: task', method: 'Method, instruction', output: 'Form, result', noMethod: 'Unclear: method', accountable: 'Unclear: accountability',
    up: 'Move up', down: 'Move down', add: 'Add a step below', remove: 'Remove the step', acts: 'Acts on the step',
  },
})

export interface StepEditRowProps {
  readonly step: Step
  readonly cases: readonly ProcedureCase[]
  /** How the time cells of this row stand, by case: one letter each, so that a row is drawn anew only when it changed. */
  readonly merged: string
  /** Cells that a finding speaks of, separated by blanks. */
  readonly wrong: string
  /** The ways on of this step as they are said. */
  readonly ways: string
  /** The drawing beside the table; undefined where it is not drawn. */
  readonly flow: Flow | undefined
  readonly isRead: (order: number, typed: string) => boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly roles: readonly string[]
  readonly onEdit: (edit: Edit, cell?: string) => void
}

/** The letters under which `StepEditRow` is told how a time cell stands. */
export const letterOf = (cell: MergedCell): string => (cell.kind === 'first' ? String.fromCodePoint(0x100 + cell.rows) : cell.kind === 'under' ? 'u' : cell.kind === 'apart' ? 'a' : '-')
const rowsOf = (letter: string): number | undefined => ((letter.codePointAt(0) ?? 0) > 0x100 ? (letter.codePointAt(0) ?? 0x101) - 0x100 : undefined)

/** One step as a row of cells to write in. */
export const StepEditRow = memo(function StepEditRow({ step, cases, merged, wrong, ways, flow, isRead, isFirst, isLast, roles, onEdit }: StepEditRowProps) {
  const text = useText(WORDS)
  const say = useSay()
  const { order } = step
  const at = text.row(numberOfStep(step))
  const marks = wrong.split(' ')
  const state = (cell: string, value: string | null) => ((value ?? '').trim() === '' ? 'hole' as const : marks.includes(cell) ? 'wrong' as const : undefined)
  const change = (cell: string, part: Parameters<typeof changeStep>[2]) => { onEdit((content) => changeStep(content, order, part), `${order}-${cell}`) }
  const noMethod = (step.method ?? '').trim() === '' && (step.output ?? '').trim() === ''
  const acts: readonly { icon: IconName; label: string; run: Edit; off: boolean }[] = [
    { icon: 'up', label: text.up, run: (content) => moveStep(content, order, 'up'), off: isFirst }, { icon: 'fall', label: text.down, run: (content) => moveStep(content, order, 'down'), off: isLast },
    { icon: 'plus', label: text.add, run: (content) => addStepAfter(content, order), off: false }, { icon: 'cross', label: text.remove, run: (content) => removeStep(content, order), off: false },
  ]
  return (
    <tr data-step={order}>
      {flow !== undefined && <td className="pr-flow"><FlowCell flow={flow} at={order - 1} look="tight" kind={(step.role ?? '').trim() === '' ? 'hole' : 'step'} label={numberOfStep(step).slice(0, 4)} waits={step.waits === true} /></td>}
      <td className="pr-edit-number" data-head={text.step}><input className={`pr-cell center${marks.includes('label') ? ' is-wrong' : ''}`} data-cell={cellOf(order, 'label')} aria-label={`${at}: ${text.number}`} value={step.label ?? ''} placeholder={String(order)} maxLength={40} onChange={(event) => { change('label', { label: orNull(event.currentTarget.value) }) }} />
        <div className="pr-acts" role="group" aria-label={`${at}: ${text.acts}`}>
          {acts.map(({ icon, label, run, off }) => <button key={icon} type="button" tabIndex={-1} className="pr-act" aria-label={`${at}: ${label}`} title={label} aria-disabled={off || undefined} onClick={() => { if (!off) onEdit(run) }}><Icon name={icon} size={14} /></button>)}
        </div>
      </td>
      <td data-head={say(CLEAR_NAME.person)}><RoleCell label={`${at}: ${say(CLEAR_NAME.person)}`} cell={cellOf(order, 'role')} value={step.role ?? ''} state={state('role', step.role)} placeholder={text.role} roles={roles} onChange={(role) => { change('role', { role: orNull(role) }) }} /></td>
      <td data-head={say(CLEAR_NAME.task)}><EditCell label={`${at}: ${say(CLEAR_NAME.task)}`} cell={cellOf(order, 'action')} value={step.action} state={state('action', step.action)} placeholder={text.action} maxLength={20_000} onChange={(action) => { change('action', { action }) }} />
        <WaysCell label={at} cell={`${order}-next`} said={ways} waits={step.waits === true} isRead={(typed) => isRead(order, typed)} onChange={(typed) => { onEdit((content) => writeEdges(content, order, typed), `${order}-next`) }} onWaits={(waits) => { onEdit((content) => setWaiting(content, order, waits)) }} />
      </td>
      <td data-head={say(CLEAR_NAME.method)}>
        <EditCell label={`${at}: ${text.method}`} cell={cellOf(order, 'method')} value={step.method ?? ''} state={noMethod ? 'hole' : undefined} placeholder={noMethod ? text.noMethod : text.method} maxLength={5_000} letters={18} onChange={(method) => { change('method', { method: orNull(method) }) }} />
        <EditCell label={`${at}: ${text.output}`} cell={`${order}-output`} value={step.output ?? ''} placeholder={text.output} maxLength={5_000} letters={18} onChange={(output) => { change('output', { output: orNull(output) }) }} />
      </td>
      {cases.map(({ key, name }, index) => {
        const letter = merged[index] ?? '-'
        const time = timeIn(step, key)
        const label = `${at}: ${say(CLEAR_NAME.time)}${cases.length > 1 ? `, ${name ?? key}` : ''}`
        return (
          <td key={key} data-head={label.replace(`${at}: `, '')} rowSpan={rowsOf(letter)} className={letter === 'u' ? 'is-follower' : undefined}>
            <TimeEditCell label={label} cell={index === 0 ? cellOf(order, 'time') : `${order}-time-${key}`} time={time} wrong={marks.includes('time')} onChange={(typed) => { onEdit((content) => changeTime(content, order, key, typed), `${order}-time-${key}`) }}
              onMerge={isFirst || letter === 'u' ? undefined : () => { onEdit((content) => mergeTimeWithAbove(content, order, key)) }} onSplit={time.sharedWith.length === 0 ? undefined : () => { onEdit((content) => splitTime(content, order, key)) }} />
          </td>
        )
      })}
      <td data-head={say(CLEAR_NAME.duty)}><RoleCell label={`${at}: ${say(CLEAR_NAME.duty)}`} cell={cellOf(order, 'accountable')} value={step.accountable ?? ''} state={state('accountable', step.accountable)} placeholder={text.accountable} roles={roles} onChange={(accountable) => { change('accountable', { accountable: orNull(accountable) }) }} /></td>
    </tr>
  )
})
