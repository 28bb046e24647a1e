// SPDX-License-Identifier: Apache-2.0
import { Fragment, type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { ClearHead } from '#platform/web/clears/ClearHead.tsx'
import { Hole } from '#platform/web/clears/Hole.tsx'
import { type Clear, CLEARS } from '#platform/web/clears/clears.ts'
import { TextButton } from '#platform/web/controls/Button.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useWidth } from '#platform/web/use-width.ts'
import type { ProcedureCase, ProcedureContent, Step, StepTime } from '../../core/procedure-content.ts'
import { pathOfRole } from '../paths.ts'
import { sayEdges } from '../../core/edit/step-edges.ts'
import { timeIn } from '../edit/edit-steps.ts'
import { LongText } from '../LongText.tsx'
import { mergedCellOf, numberOfStep } from '../merged-times.ts'
import { SmallHole } from '../SmallHole.tsx'
import { DUTY_WIDTH, leastWidth, methodWidth, NUMBER_WIDTH, ROLE_WIDTH, TIME_WIDTH } from '../step-columns.ts'
import { FlowCell, FlowHead, flowWidth, isWide, MOST_LANES } from './FlowCell.tsx'
import { LazyFlowChart } from './LazyFlowChart.tsx'
import { briefAction, type Flow, flowOf } from './swim-lanes.ts'

export interface StepTableProps {
  readonly content: ProcedureContent
  /** Cases whose times stand as columns. */
  readonly cases: readonly ProcedureCase[]
  readonly flow: 'shown' | 'hidden'
  /** Who stands for each role today; undefined where that was not asked. */
  readonly holders?: ReadonlyMap<string, readonly string[]> | undefined
  /** The act that fills a hole of a step; nothing when the reader may not. */
  readonly mend?: ((step: Step, clear: Clear) => ReactNode) | undefined
  readonly mayAssign?: boolean
}

const WORDS = words({
  vi: { caption: 'Các bước của quy trình theo năm rõ', flow: 'Lưu đồ theo vai trò', tooMany: (count: number) => `Quy trình có ${count} vai trò nên không vẽ được lưu đồ bên cạnh bảng.`, step: 'Bước', nobody: 'Chưa rõ người', assign: 'Gán người', doer: 'Người thực hiện bước', shared: (steps: string) => `chung với bước ${steps}`, lane: (lane: number) => `Vai trò ${lane}`, waits: 'Chờ, ngoài giờ tính', ways: 'Đi tiếp', chart: 'Xem lưu đồ cả trang', noChart: 'Ẩn lưu đồ cả trang' },
  en: { caption: 'The steps by the five clears', flow: 'Flow by role', tooMany: (count: number) => `There are ${count} roles, too many to draw beside the table.`, step: 'Step', nobody: 'Nobody stands for it', assign: 'Assign people', doer: 'Who does the step', shared: (steps: string) => `together with step ${steps}`, lane: (lane: number) => `Role ${lane}`, waits: 'Waits, off the clock', ways: 'Goes on', chart: 'Show the whole flow', noChart: 'Hide the whole flow' },
})

/** The step table whose columns are the five clears, with the flow by role at its left in the same rows. */
export function StepTable(props: StepTableProps) {
  const { content, cases, flow } = props
  const text = useText(WORDS)
  const [chart, setChart] = useState<'open' | 'closed'>('closed')
  const drawing = flowOf(content.steps)
  const { lanes } = drawing
  const drawn = flow === 'shown' && content.steps.length > 0 && lanes.names.length <= MOST_LANES
  const columns = 5 + cases.length
  const { ref: box, width: room } = useWidth()
  const width = drawn ? flowWidth(drawing) : 0
  const least = leastWidth(cases.length, width)
  return (
    <div className="nr-table-box" ref={box}>
      {flow === 'shown' && lanes.names.length > MOST_LANES && <p className="t12 muted pr-pad">{text.tooMany(lanes.names.length)}</p>}
      <table className="pr-steps" role="table" style={{ minWidth: least }}>
        <caption className="visually-hidden">{text.caption}</caption>
        <colgroup>{drawn && <col className="pr-flow" style={{ width }} />}<col style={{ width: NUMBER_WIDTH }} /><col style={{ width: ROLE_WIDTH }} /><col /><col style={{ width: methodWidth(content.steps, Math.max(room, least), cases.length, width) }} />{cases.map(({ key }) => <col key={key} style={{ width: TIME_WIDTH }} />)}<col style={{ width: DUTY_WIDTH }} /></colgroup>
        <thead role="rowgroup">
          <tr role="row">
            {drawn && <th role="columnheader" scope="col" className="pr-flow"><FlowHead flow={drawing} title={text.flow} /></th>}
            <th role="columnheader" scope="col" className="center"><span aria-hidden="true">#</span><span className="visually-hidden">{text.step}</span></th>
            {CLEARS.map((clear) => clear === 'time'
              ? cases.map(({ key, name }) => <th key={key} role="columnheader" scope="col"><ClearHead clear="time" />{cases.length > 1 && <span className="pr-case">{name ?? key}</span>}</th>)
              : <th key={clear} role="columnheader" scope="col"><ClearHead clear={clear} /></th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {content.steps.map((step, at) => {
            const before = content.steps[at - 1]
            const begins = step.phase !== null && step.phase !== '' && step.phase !== before?.phase
            return (
              <Fragment key={step.order}>
                {begins && <tr role="row" className="pr-phase">{drawn && <td role="cell" className="pr-flow"><FlowCell flow={drawing} at={at} kind="gap" /></td>}<th role="rowheader" scope="rowgroup" colSpan={columns}>{step.phase}</th></tr>}
                <StepRow {...props} step={step} at={at} drawing={drawing} drawn={drawn} />
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {content.steps.length > 0 && <div className="pr-pad pr-desk-only pr-no-print"><TextButton onClick={() => { setChart(chart === 'open' ? 'closed' : 'open') }}>{chart === 'open' ? text.noChart : text.chart}</TextButton></div>}
      {content.steps.length > 0 && <div className="pr-chart-box" data-open={chart === 'open' ? 'yes' : 'no'}><LazyFlowChart steps={content.steps} /></div>}
    </div>
  )
}

interface StepRowProps extends StepTableProps { readonly step: Step; readonly at: number; readonly drawing: Flow; readonly drawn: boolean }

function StepRow({ step, at, drawing, drawn, cases, holders, mend, mayAssign, content }: StepRowProps) {
  const text = useText(WORDS)
  const shortLabel = numberOfStep(step)
  const isBlank = (value: string | null) => (value ?? '').trim() === ''
  const people = isBlank(step.role) ? undefined : holders?.get(step.role ?? '')
  const nobody = isBlank(step.role) || people?.length === 0
  return (
    <tr role="row" id={`buoc-${step.order}`} tabIndex={-1}>
      {drawn && <td role="cell" className="pr-flow"><FlowCell flow={drawing} at={at} kind={nobody ? 'hole' : 'step'} label={shortLabel.slice(0, 5)} words={briefAction(step.action)} waits={step.waits === true} /></td>}
      <td role="cell" className="center strong pr-number" data-head={text.step}>{shortLabel}</td>
      <td role="cell" className="pr-person">
        <ClearLabel clear="person" />
        {isBlank(step.role) ? <Hole clear="person">{mend?.(step, 'person')}</Hole> : (
          <>
            <div className="pr-any">{!isWide(drawing) && drawn && <span className="pr-lane-mark" title={text.lane((drawing.lanes.laneOf[at] ?? 0) + 1)}>{(drawing.lanes.laneOf[at] ?? 0) + 1}</span>}{step.role}</div>
            {people !== undefined && people.length > 0 && <div className="t12 muted">{people.join(', ')}</div>}
            {people?.length === 0 && <SmallHole>{text.nobody}{mayAssign === true && <Link to={pathOfRole(step.role ?? '')}>{text.assign}</Link>}</SmallHole>}
          </>
        )}
      </td>
      <td role="cell"><ClearLabel clear="task" />{isBlank(step.action) ? <Hole clear="task">{mend?.(step, 'task')}</Hole> : <LongText>{step.action}</LongText>}{step.edges !== undefined && <div className="t12 pr-any pr-ways"><span className="muted">{text.ways}:</span> {sayEdges(content, step)}</div>}</td>
      <td role="cell">
        <ClearLabel clear="method" />
        {isBlank(step.method) && isBlank(step.output) ? <Hole clear="method">{mend?.(step, 'method')}</Hole> : <>{!isBlank(step.method) && <LongText>{step.method ?? ''}</LongText>}{!isBlank(step.output) && <div className={isBlank(step.method) ? undefined : 'second'}><LongText>{step.output ?? ''}</LongText></div>}</>}
      </td>
      {cases.map(({ key, name }) => <TimeCell key={key} time={timeIn(step, key)} step={step} caseName={content.cases.length > 1 ? name ?? key : undefined} mend={mend?.(step, 'time')} content={content} />)}
      <td role="cell"><ClearLabel clear="duty" />{isBlank(step.accountable) ? <Hole clear="duty">{mend?.(step, 'duty')}</Hole> : step.accountable === step.role ? <span className="second">{text.doer}</span> : <span className="pr-any">{step.accountable}</span>}</td>
    </tr>
  )
}

/** On a phone the columns stand beneath one another, each with the name of its clear. */
function ClearLabel({ clear, more }: { readonly clear: Clear; readonly more?: string | undefined }) {
  return <span className="pr-label" aria-hidden="true"><ClearHead clear={clear} />{more !== undefined && <span className="t12 muted"> {more}</span>}</span>
}

/** A time; under a merged cell only the first row holds it and the cell spans them all, as on the paper. */
function TimeCell({ time, step, caseName, mend, content }: { readonly time: StepTime; readonly step: Step; readonly caseName: string | undefined; readonly mend: ReactNode; readonly content: ProcedureContent }) {
  const text = useText(WORDS)
  const merged = mergedCellOf(content, step.order, time)
  const isSpanned = merged.kind === 'first' || merged.kind === 'under'
  const names = time.sharedWith.map((order) => numberOfStep({ label: content.steps[order - 1]?.label ?? null, order }))
  return (
    <td role="cell" rowSpan={merged.kind === 'first' ? merged.rows : undefined} className={`pr-time${isSpanned ? ' is-merged' : ''}${merged.kind === 'under' ? ' is-follower' : ''}`}>
      <ClearLabel clear="time" more={caseName} />
      {step.waits === true ? <span className="second">{text.waits}{time.text === '' ? '' : `: ${time.text}`}</span> : time.time === null && time.text.trim() === '' ? <Hole clear="time">{mend}</Hole> : <span className="pr-any">{time.text || time.time?.text}</span>}
      {time.sharedWith.length > 0 && <div className={`t12 muted${isSpanned ? ' pr-shared' : ''}`}>{text.shared(names.join(', '))}</div>}
    </td>
  )
}
