// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { LawTaskRow } from '../../contract/law-tasks.ts'

const WORDS = words({
  vi: { overdue: 'Quá hạn', unknown: 'Chưa rõ ngày hiệu lực', months: '03 tháng từ ngày hiệu lực', days: '05 ngày làm việc từ ngày ký' },
  en: { overdue: 'Overdue', unknown: 'Day of effect not known', months: '3 months from effect', days: '5 working days from signing' },
})

/** Until when a task must be done, and by which of the two clocks. */
export function TaskDue({ task }: { readonly task: Pick<LawTaskRow, 'dueOn' | 'publishDueOn' | 'overdue'> }) {
  const text = useText(WORDS)
  const { date } = useFormat()
  if (task.dueOn === null) return <span className="t12 muted">{text.unknown}</span>
  return (
    <div>
      <span className={task.overdue ? 'late medium' : ''}>{date(task.dueOn)}</span>
      {task.overdue && <div><StatusTag tone="late">{text.overdue}</StatusTag></div>}
      <div className="t12 muted">{task.publishDueOn === task.dueOn ? text.days : text.months}</div>
    </div>
  )
}
