// SPDX-License-Identifier: Apache-2.0
import { Link } from 'react-router'
import { Bullet } from '#platform/web/figures/Bullet.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import type { Board } from './board-view.ts'
import { dossiersAddress } from './addresses.ts'

const WORDS = words({
  vi: { title: 'Bước hay nghẽn', note: 'trung bình dùng / được giao · lượt quá giờ', step: 'Bước', use: 'Mức dùng', time: 'Dùng / giao', over: 'Quá giờ', name: (order: string, action: string) => `Bước ${order}. ${action}`, empty: 'Chưa có bước nào xong trong kỳ', emptyWhy: 'Bước có giao thời gian và đã xong trong kỳ sẽ hiện ở đây.', role: (role: string, runs: string) => `${role} · ${runs} lượt`, open: (name: string) => `Hồ sơ của thủ tục ${name}` },
  en: { title: 'Slowest steps', note: 'average used / allotted · runs over time', step: 'Step', use: 'Share', time: 'Used / allotted', over: 'Over time', name: (order: string, action: string) => `Step ${order}. ${action}`, empty: 'No step ended in this period', emptyWhy: 'Steps with an allotted time that ended in the period will stand here.', role: (role: string, runs: string) => `${role} · ${runs} runs`, open: (name: string) => `Dossiers of ${name}` },
})

type Step = Board['slowest'][number]

/** The steps that take most of what they were allotted; a procedure's name opens its dossiers. */
export function SlowStepsPanel({ board, agencyId }: { readonly board: Board; readonly agencyId: string | undefined }) {
  const text = useText(WORDS)
  const { number, percent, ratio, workingTime } = useFormat()
  const average = (minutes: number, { finished }: Step) => workingTime(Math.round(minutes / Math.max(1, finished)))
  const columns: readonly Column<Step>[] = [
    {
      id: 'step', head: text.step, main: true, cell: (step) => (
        <span className="in-cell"><span className="medium">{text.name(number(step.stepOrder), step.action)}</span>
          <Link className="t12" to={dossiersAddress({ group: 'all', period: board, agencyId, procedureId: step.procedureId })} aria-label={text.open(step.procedureName)}>{step.procedureName}</Link>
          <span className="t12 muted">{text.role(step.role ?? '', number(step.finished))}</span></span>
      ),
    },
    { id: 'use', head: text.use, width: 120, phone: 'hidden', cell: (step) => <Bullet label={`${average(step.usedMinutes, step)} / ${average(step.allottedMinutes, step)}`} value={step.usedMinutes} target={step.allottedMinutes} most={Math.max(step.allottedMinutes * 1.6, step.usedMinutes)} met={step.usedMinutes <= step.allottedMinutes} /> },
    { id: 'time', head: text.time, width: 176, align: 'right', sort: (step) => step.usedMinutes / step.allottedMinutes, cell: (step) => `${average(step.usedMinutes, step)} / ${average(step.allottedMinutes, step)}` },
    { id: 'over', head: text.over, width: 96, align: 'right', sort: (step) => step.overTime.percent ?? 0, cell: (step) => <>{step.overTime.percent === null ? '' : percent(step.overTime.percent)} <span className="muted t12">{ratio(step.overTime.numerator, step.overTime.denominator)}</span></> },
  ]
  return (
    <Panel title={text.title} aside={text.note} body="flush">
      <DataTable caption={text.title} columns={columns} rows={board.slowest} rowId={(step) => `${step.procedureId} ${step.stepOrder}`} keyboard="none" density="tight" empty={<PageState icon="clock" title={text.empty}>{text.emptyWhy}</PageState>} />
    </Panel>
  )
}
