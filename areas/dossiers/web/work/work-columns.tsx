// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { FiveClears } from '#platform/web/clears/FiveClears.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { TimeLeft, type TimeTone } from '#platform/web/status/TimeLeft.tsx'
import type { Column } from '#platform/web/table/column.ts'
import type { WorkRow } from '../../contract/reading.ts'
import { statesOf } from '../clear-states.ts'
import { shortCode } from '../dossier-words.ts'
import { DossierTag } from '../DossierTag.tsx'
import { groupOfWork } from './work-groups.ts'

const WORDS = words({
  vi: { left: 'Bước còn', what: 'Thủ tục · hồ sơ · người nộp', step: 'Đang ở bước', stepOf: (order: number, of: number) => `Bước ${order}/${of}`, beside: (steps: string) => `song song với bước ${steps}`, clears: 'Năm rõ', due: 'Hẹn trả', noDue: 'không có hạn', noTime: 'Không tính giờ', waiting: 'Người dân bổ sung', handOut: 'Trả cho người dân', handBack: 'Trả kèm phiếu từ chối', isNew: 'Mới đến', handOver: (when: string) => `Chuyển trước ${when}`, handOverLate: (when: string) => `Phải chuyển từ ${when}` },
  en: { left: 'Step time left', what: 'Procedure · dossier · applicant', step: 'At step', stepOf: (order: number, of: number) => `Step ${order}/${of}`, beside: (steps: string) => `beside step ${steps}`, clears: 'Five clears', due: 'Due', noDue: 'no due time', noTime: 'Not timed', waiting: 'The applicant supplements', handOut: 'Give to the applicant', handBack: 'Give back with the refusal', isNew: 'New', handOver: (when: string) => `Hand on by ${when}`, handOverLate: (when: string) => `Was to be handed on by ${when}` },
})

/** The columns of "Việc của tôi". */
export function useWorkColumns(now: Instant | undefined): readonly Column<WorkRow>[] {
  const text = useText(WORDS)
  const { shortInstant } = useFormat()
  return [
    { id: 'left', head: <span className="nr-clear-head"><Icon name="clock" size={14} />{text.left}</span>, width: 138, cell: (row) => <div className="ds-time"><WorkTime row={row} now={now ?? row.receivedAt} /></div> },
    { id: 'what', head: text.what, main: true, cell: (row) => <>{row.procedureName}<span className="ds-sub">{shortCode(row.code)} · {row.applicantName}</span></> },
    {
      id: 'step', head: text.step, width: 178, cell: (row) => {
        switch (row.status) {
          case 'result-at-desk': return <span className="second">{text.handOut}</span>
          case 'refused': return <span className="second">{text.handBack}</span>
          case 'awaiting-supplement': return <span className="second">{text.waiting}</span>
          case 'in-progress': case 'paused': case 'handed-out': case 'stopped':
            return <>{row.stepOrder !== null && <span className="medium">{text.stepOf(row.stepOrder, row.stepCount)}</span>}{!row.accepted && row.holderId !== null && <b className="t12 second"> · {text.isNew}</b>}<span className="ds-sub ds-two-lines">{row.task}</span>{row.beside.length > 0 && <span className="ds-sub">{text.beside(row.beside.map(({ stepOrder }) => stepOrder).join(', '))}</span>}{row.handOverBy !== null && <HandOverTask by={row.handOverBy} now={now ?? row.receivedAt} />}</>
        }
      },
    },
    { id: 'clears', head: text.clears, width: 134, cell: (row) => (row.clears === null ? null : <FiveClears states={statesOf(row.clears)} />) },
    { id: 'due', head: text.due, width: 98, align: 'right', cell: (row) => <span className="nowrap">{row.currentDueAt === null ? text.noDue : shortInstant(row.currentDueAt)}</span> },
  ]
}

/** The desk's own task: what was received goes on the same day, or first thing the next. */
function HandOverTask({ by, now }: { readonly by: Instant; readonly now: Instant }) {
  const text = useText(WORDS)
  const { shortInstant } = useFormat()
  return now > by ? <b className="t12 late">{text.handOverLate(shortInstant(by))}</b> : <span className="t12 second">{text.handOver(shortInstant(by))}</span>
}

/** How much working time is left: of the step while it runs, of nothing while the clock stands. */
function WorkTime({ row, now }: { readonly row: WorkRow; readonly now: Instant }) {
  const text = useText(WORDS)
  const group = groupOfWork(row, now)
  if (group === 'handOut') return <DossierTag dossier={row} now={now} frame="bare" />
  if (row.stoppedMinutes !== null) return <TimeLeft tone="paused" minutes={row.stoppedMinutes} />
  const left = group === 'overdue' || row.stepMinutesLeft === null ? row.minutesLeft : row.stepMinutesLeft
  if (left === null) return <span className="second">{text.noTime}</span>
  const tone: TimeTone = left < 0 || group === 'overdue' ? 'late' : group === 'today' ? 'soon' : 'ok'
  const bar = row.stepUsedMinutes !== null && row.stepAllottedMinutes !== null ? { used: row.stepUsedMinutes, allotted: row.stepAllottedMinutes } : {}
  return <TimeLeft tone={tone} minutes={Math.abs(left)} {...bar} />
}
