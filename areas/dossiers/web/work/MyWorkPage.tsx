// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Instant } from '#kernel/time.ts'
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listMyWork, type WorkRow } from '../../contract/reading.ts'
import { holesIn } from '../clear-states.ts'
import { rememberList } from '../neighbours.ts'
import { addressOf } from '../shown-dossier.ts'
import { GROUP_LOOK } from './group-look.ts'
import { QuickView } from './QuickView.tsx'
import { useWorkColumns } from './work-columns.tsx'
import { groupOfWork, inGroupOrder, type WorkGroup } from './work-groups.ts'
import '../dossiers.css'

const WORDS = words({
  vi: {
    title: 'Việc của tôi', note: (count: string) => `${count} hồ sơ chờ tôi, xếp theo giờ làm việc còn lại.`, overdue: (count: string) => `${count} hồ sơ quá hạn trả`, over: (count: string) => `${count} bước quá hạn`, holes: (count: string) => `${count} hồ sơ có bước chưa đủ năm rõ`,
    receive: 'Tiếp nhận hồ sơ', all: 'Tất cả hồ sơ', open: 'mở', empty: 'Không còn việc nào chờ bạn', emptyWhy: 'Hồ sơ được chuyển đến bạn sẽ hiện ở đây, gần hết giờ nhất ở trên cùng.', emptyDesk: 'Hồ sơ mới tiếp nhận, kết quả chờ trả và hồ sơ chờ bổ sung sẽ hiện ở đây.',
    more: (shown: string, total: string) => `Đang hiện ${shown} trong ${total} hồ sơ, gần hết giờ nhất trước. Xem hết ở trang Hồ sơ.`,
  },
  en: {
    title: 'My work', note: (count: string) => `${count} dossiers wait for me, by working time left.`, overdue: (count: string) => `${count} dossiers overdue`, over: (count: string) => `${count} steps over their time`, holes: (count: string) => `${count} with a step that is not clear`,
    receive: 'Receive a dossier', all: 'All dossiers', open: 'open', empty: 'Nothing waits for you', emptyWhy: 'Dossiers handed to you stand here, the least time left first.', emptyDesk: 'Dossiers received, results to hand out and supplements awaited stand here.',
    more: (shown: string, total: string) => `The ${shown} nearest of ${total}. See all under Dossiers.`,
  },
})

const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '300px' }
const MINUTE = 60_000

/** What waits for me, the least working time left first, with a quick view beside it. */
export function MyWorkPage() {
  const text = useText(WORDS)
  const say = useSay()
  const { number } = useFormat()
  const navigate = useNavigate()
  const isDesk = useMay('dossiers.receive')
  const query = useApi(listMyWork, {}, { keepLast: true, everyMs: MINUTE })
  const work = query.data
  const rows = useMemo(() => (work === undefined ? undefined : inGroupOrder(work.rows, work.now)), [work])
  const counts = useMemo(() => countGroups(work?.rows ?? [], work?.now), [work])
  const [selected, setSelected] = useState<string>()
  const shown = rows?.find((row) => keyOf(row) === selected) ?? rows?.[0]
  const columns = useWorkColumns(work?.now)
  useEffect(() => { if (rows !== undefined) rememberList([...new Set(rows.map(({ id }) => id))], '/viec') }, [rows])
  useKeys([
    ...(shown === undefined ? [] : [{ key: 'Enter', label: text.open, run: () => { void navigate(addressOf(shown.id, stepOf(shown))) } }]),
    ...(isDesk ? [{ key: 'N', label: text.receive.toLowerCase(), run: () => { void navigate('/tiep-nhan') } }] : []),
  ])
  const holes = rows?.filter(({ clears, status }) => status === 'in-progress' && clears !== null && holesIn(clears) > 0).length ?? 0
  const facts = [
    ...(counts.overdue > 0 ? [{ key: 'overdue', look: 'late strong', words: text.overdue(number(counts.overdue)) }] : []),
    ...(counts.stepOver > 0 ? [{ key: 'over', look: 'late strong', words: text.over(number(counts.stepOver)) }] : []),
    ...(holes > 0 ? [{ key: 'holes', look: undefined, words: text.holes(number(holes)) }] : []),
  ]
  const receive = <LinkButton to="/tiep-nhan" tone="primary" icon="plus" hotkey="N">{text.receive}</LinkButton>
  return (
    <>
      <PageHead
        title={text.title} note={work === undefined ? undefined : <>{text.note(number(work.total))}{facts.map(({ key, look, words: fact }, at) => <span key={key}>{at === 0 ? ' ' : ', '}<span className={look}>{fact}</span></span>)}{facts.length > 0 && '.'}</>}
        actions={<><LinkButton to="/ho-so" icon="folder">{text.all}</LinkButton>{isDesk && receive}</>}
      />
      <div className="split" style={ASIDE}>
        <Panel body="flush">
          <DataTable
            caption={text.title} columns={columns} rows={rows} rowId={keyOf} linkTo={(row) => addressOf(row.id, stepOf(row))} selectedId={shown === undefined ? undefined : keyOf(shown)} onSelect={(row) => { setSelected(keyOf(row)) }} density="tight" error={query.error} onRetry={() => { void query.refetch() }}
            empty={<PageState icon="inbox" title={text.empty} action={isDesk ? receive : <LinkButton to="/ho-so" size="small">{text.all}</LinkButton>}>{isDesk ? text.emptyDesk : text.emptyWhy}</PageState>}
            groupOf={(row) => {
              const group = groupOfWork(row, work?.now ?? row.receivedAt)
              const { icon, tone, title, note } = GROUP_LOOK[group]
              return { key: group, heading: <span className={`nr-left nr-left--${tone} t13 strong`}><Icon name={icon} size={15} />{say(title)} <span className="muted">{number(counts[group])}</span></span>, note: note === undefined ? undefined : say(note) }
            }}
          />
          {work !== undefined && work.total > work.rows.length && <p className="t12 second ds-pad">{text.more(number(work.rows.length), number(work.total))}</p>}
        </Panel>
        {rows?.length !== 0 && <QuickView id={shown?.id} step={shown === undefined ? undefined : stepOf(shown)} />}
      </div>
    </>
  )
}

/** The step that a line is about, where the dossier has several under way. */
const stepOf = ({ beside, stepOrder }: WorkRow): number | undefined => (beside.length === 0 ? undefined : stepOrder ?? undefined)

const keyOf = (row: WorkRow): string => `${row.id}/${stepOf(row) ?? ''}`

function countGroups(rows: readonly WorkRow[], now: Instant | undefined): Readonly<Record<WorkGroup, number>> {
  const counts: Record<WorkGroup, number> = { decide: 0, overdue: 0, stepOver: 0, today: 0, week: 0, later: 0, untimed: 0, handOut: 0, supplement: 0, paused: 0 }
  if (now !== undefined) for (const row of rows) counts[groupOfWork(row, now)] += 1
  return counts
}
