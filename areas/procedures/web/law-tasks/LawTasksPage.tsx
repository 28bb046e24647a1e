// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { pathOfInstrument, REGISTER_PATH } from '#areas/law/web/public.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { type Tab, Tabs } from '#platform/web/controls/Tabs.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useTicks } from '#platform/web/together/use-ticks.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { LAW_TASK_PAGE, LawTaskFilter, type LawTaskRow, listLawTasks } from '../../contract/law-tasks.ts'
import { pathOfProcedure } from '../paths.ts'
import { LawTasksByAgency } from './LawTasksByAgency.tsx'
import { CloseTaskDialog } from './CloseTaskDialog.tsx'
import { AFFECTED_WORDS, sayAffected } from './law-task-words.ts'
import { TasksTogether } from './TasksTogether.tsx'
import { TaskDue } from './TaskDue.tsx'
import { TaskOwner } from './TaskOwner.tsx'
import { TrainingNote } from './TrainingNote.tsx'

const WORDS = words({
  vi: {
    title: 'Việc do luật đổi', note: 'Mỗi quy trình bị một thay đổi của luật đụng tới có một việc rà soát. Luật đổi phải vào quy trình trong 03 tháng kể từ ngày có hiệu lực (QĐ 19/2014/QĐ-TTg, Điều 4); ở bộ và cấp tỉnh, quyết định công bố thủ tục còn hạn 05 ngày làm việc từ ngày ký (TT 26/2014/TT-BKHCN, Điều 4). Việc đã có lần ban hành đáp ứng tự đóng vào ngày lần ban hành có hiệu lực.', register: 'Văn bản pháp luật', states: 'Lọc việc',
    open: 'Đang mở', overdue: 'Quá hạn', mine: 'Của tôi', 'in-work': 'Chờ hiệu lực', closed: 'Đã đóng', all: 'Tất cả', procedure: 'Quy trình', why: 'Vì sao', age: 'Đã chờ', due: 'Hạn', owner: 'Người làm', act: 'Đóng việc', tick: (code: string) => `Chọn việc của ${code}`, tickAll: 'Chọn mọi việc đang mở trên trang', result: 'Kết quả', days: (count: string) => `${count} ngày`, cause: 'Văn bản gây thay đổi', every: 'Tất cả văn bản', causeCount: (number: string, open: string) => `${number} (${open} đang mở)`,
    answered: (issue: string) => `Đã sửa ở lần ban hành ${issue}`, inWork: (issue: string, day: string) => `Lần ban hành ${issue} có hiệu lực ${day}, việc tự đóng ngày đó`, late: 'Có hiệu lực sau hạn', closedOn: (day: string) => `Đóng ngày ${day}`, decided: (moment: string, name: string) => `Ghi nhận ${moment}${name === '' ? '' : ` bởi ${name}`}`, none: 'Không cần sửa', empty: 'Không có việc nào', emptyWhy: 'Khi một văn bản được thay thế, sửa đổi, bãi bỏ hoặc có hướng dẫn mới, quy trình viện dẫn văn bản đó sẽ có việc ở đây.',
  },
  en: {
    title: 'Work made by changes of law', note: 'Every procedure touched by a change of law has a task. A change must reach the procedures within 3 months of taking effect; at ministries and provinces a publishing decision within 5 working days of its signing. A task that an issue answers closes by itself on the day the issue takes effect.', register: 'Legal documents', states: 'Filter',
    open: 'Open', overdue: 'Overdue', mine: 'Mine', 'in-work': 'Awaiting effect', closed: 'Closed', all: 'All', procedure: 'Procedure', why: 'Why', age: 'Waited', due: 'Due', owner: 'Owner', act: 'Close', tick: (code: string) => `Choose the task of ${code}`, tickAll: 'Choose every open task of the page', result: 'Outcome', days: (count: string) => `${count} days`, cause: 'Changing document', every: 'All documents', causeCount: (number: string, open: string) => `${number} (${open} open)`,
    answered: (issue: string) => `Answered by issue ${issue}`, inWork: (issue: string, day: string) => `Issue ${issue} takes effect on ${day} and closes it then`, late: 'Takes effect after the due day', closedOn: (day: string) => `Closed on ${day}`, decided: (moment: string, name: string) => `Noted ${moment}${name === '' ? '' : ` by ${name}`}`, none: 'No change needed', empty: 'There is no task', emptyWhy: 'When a document is replaced, amended, repealed or newly guided, the procedures that cite it get a task here.',
  },
})
const KEYS = { state: 'trang-thai', cause: 'van-ban', offset: 'tu' } as const

/** The tasks that changes of law have made: what, why, how old, until when, whose. */
export function LawTasksPage() {
  const text = useText(WORDS)
  const why = useText(AFFECTED_WORDS)
  const { date, number, instant } = useFormat()
  const [address, setAddress] = useSearchParams()
  const [closing, setClosing] = useState<LawTaskRow | undefined>(undefined)
  const state = LawTaskFilter.safeParse(address.get(KEYS.state)).data ?? 'open'
  const cause = address.get(KEYS.cause) ?? ''
  const offset = Math.max(0, Number(address.get(KEYS.offset)) || 0)
  const query = useApi(listLawTasks, { state, ...(cause === '' ? {} : { cause }), page: Math.floor(offset / LAW_TASK_PAGE) + 1 }, { keepLast: true })
  const list = query.data
  const change = (part: Partial<Record<keyof typeof KEYS, string>>) => {
    const next = { state: state === 'open' ? '' : state, cause, offset: '', ...part }
    setAddress(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '').map(([key, value]) => [KEYS[key as keyof typeof KEYS], value])), { replace: true })
  }
  const outcomeOf = ({ state: at, closedIssueNo, answeredFrom }: LawTaskRow) => {
    const issue = String(closedIssueNo ?? '')
    if (at === 'in-work' && answeredFrom !== null) return text.inWork(issue, date(answeredFrom))
    return at === 'no-change-needed' ? text.none : text.answered(issue)
  }
  const { ticked, columns: tickColumns, untick } = useTicks(list?.rows ?? [], ({ id }) => id, { canBe: (row) => row.state === 'open' && list?.mayAct === true, one: ({ procedure }) => text.tick(procedure.code), every: text.tickAll })
  const tabs: readonly Tab<LawTaskFilter>[] = LawTaskFilter.options.map((value) => ({ value, label: text[value], ...(list === undefined ? {} : { count: number(list.counts[value] ?? 0) }) }))
  const columns: readonly Column<LawTaskRow>[] = [
    ...tickColumns,
    { id: 'procedure', head: text.procedure, main: true, cell: ({ procedure }) => <><b>{procedure.code}</b> · {procedure.name}</> },
    { id: 'why', head: text.why, width: 300, cell: ({ affected, cause: by, causeRef, viaTthc }) => (
      <div className="t13">
        {affected.map((one) => <div key={`${one.number}-${one.what}-${one.part ?? ''}`}>{sayAffected(why, one, by.number, date)}</div>)}
        {viaTthc.length > 0 && <div className="t12 muted">{why.via(viaTthc.join(', '))}</div>}
        {causeRef !== null && <Link className="t12" to={pathOfInstrument(causeRef)}>{by.number}</Link>}
      </div>
    ) },
    { id: 'age', head: text.age, width: 76, align: 'right', cell: ({ ageDays }) => <span className="nowrap">{text.days(number(ageDays))}</span> },
    { id: 'due', head: text.due, width: 184, cell: (row) => <TaskDue task={row} /> },
    { id: 'owner', head: text.owner, width: 168, cell: (row) => <TaskOwner task={row} owners={list?.owners ?? []} /> },
    { id: 'result', head: text.result, width: 190, cell: (row) => row.state === 'open' ? (list?.mayAct === true ? <Button size="small" onClick={() => { setClosing(row) }}>{text.act}</Button> : null) : (
      <div className="t12">
        <div className="medium">{outcomeOf(row)}</div>
        {row.answeredLate && <div className="late">{text.late}</div>}
        {row.closedNote !== null && row.closedNote !== '' && <div className="second">{row.closedNote}</div>}
        {list !== undefined && <TrainingNote task={row} today={list.today} mayAct={list.mayAct} />}
        {row.state !== 'in-work' && row.closedOn !== null && <div className="second">{text.closedOn(date(row.closedOn))}</div>}
        {row.closedAt !== null && <div className="muted">{text.decided(instant(row.closedAt), row.closedBy ?? '')}</div>}
      </div>
    ) },
  ]
  return (
    <>
      <PageHead title={text.title} note={text.note} crumbs={[{ name: text.register, to: REGISTER_PATH }, { name: text.title }]} />
      <div className="stack stack-tight">
        <Panel body="flush">
          {(list?.causes.length ?? 0) > 0 && <div style={{ padding: '10px 12px', maxWidth: 420 }}><SelectField label={text.cause} empty={text.every} value={cause} onChange={(value) => { change({ cause: value }) }} options={(list?.causes ?? []).map((one) => ({ value: one.number, label: text.causeCount(one.number, number(one.open)) }))} /></div>}
          <Tabs label={text.states} tabs={tabs} value={state} onChange={(value) => { change({ state: value === 'open' ? '' : value }) }}>
            {list?.mayAct === true && <TasksTogether ticked={ticked} onUntick={untick} />}
            <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ id }) => id} linkTo={({ procedure }) => pathOfProcedure(procedure.id)} error={query.error} onRetry={() => { void query.refetch() }}
              empty={<PageState icon="law" title={text.empty}>{text.emptyWhy}</PageState>} onClearFilter={cause === '' ? undefined : () => { change({ cause: '' }) }}
              page={{ offset, size: LAW_TASK_PAGE, total: list?.total ?? 0, onPage: (next) => { change({ offset: next === 0 ? '' : String(next) }) } }} />
          </Tabs>
        </Panel>
        {query.isSuccess && <LawTasksByAgency number={cause === '' ? undefined : cause} fewest={2} />}
      </div>
      {closing !== undefined && list !== undefined && <CloseTaskDialog task={closing} today={list.today} onClose={() => { setClosing(undefined) }} />}
    </>
  )
}
