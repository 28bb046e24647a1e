// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { useApi } from '#platform/web/use-api.ts'
import { listLawTasks } from '../../contract/law-tasks.ts'
import type { ProcedureId } from '../../core/revision.ts'
import { AFFECTED_WORDS, sayAffected } from './law-task-words.ts'
import { pathOfCause } from './law-task-paths.ts'

const WORDS = words({
  vi: { head: (count: number) => `Luật đã đổi, còn ${count} việc rà soát quy trình này:`, waits: (count: number, day: string) => `${count} việc đã có lần ban hành đáp ứng, tự đóng ngày ${day}.`, due: (day: string) => `, hạn ${day}`, overdue: (day: string) => `, quá hạn từ ${day}`, show: 'Xem việc' },
  en: { head: (count: number) => `The law has changed; ${count} tasks are open:`, waits: (count: number, day: string) => `${count} tasks are answered by an issue and close on ${day}.`, due: (day: string) => `, due ${day}`, overdue: (day: string) => `, overdue since ${day}`, show: 'Show the tasks' },
})

/** Says on the page of a procedure that its law has changed and until when it must be looked at. */
export function LawTaskNote({ procedureId }: { readonly procedureId: ProcedureId }) {
  const text = useText(WORDS)
  const why = useText(AFFECTED_WORDS)
  const { date } = useFormat()
  const all = useApi(listLawTasks, { procedureId, state: 'all' }).data?.rows ?? []
  const tasks = all.filter(({ state }) => state === 'open')
  const waiting = all.filter(({ state }) => state === 'in-work')
  const lastDay = waiting.flatMap(({ answeredFrom }) => answeredFrom ?? []).toSorted().at(-1)
  const first = tasks[0] ?? waiting[0]
  if (first === undefined) return null
  return (
    <Note tone={all.some(({ overdue }) => overdue) ? 'late' : 'soon'}>
      <div className="stack stack-tight">
        {tasks.length > 0 && <b>{text.head(tasks.length)}</b>}
        {lastDay !== undefined && <span className="t13">{text.waits(waiting.length, date(lastDay))}</span>}
        {tasks.length > 0 && <ul className="t13">{tasks.map(({ id, affected, cause, dueOn, overdue }) => <li key={id}>{affected.map((one) => sayAffected(why, one, cause.number, date)).join('; ')}{dueOn !== null && (overdue ? text.overdue(date(dueOn)) : text.due(date(dueOn)))}</li>)}</ul>}
        <div><LinkButton size="small" to={pathOfCause(first.cause.number, tasks.length > 0 ? 'open' : 'all')}>{text.show}</LinkButton></div>
      </div>
    </Note>
  )
}
