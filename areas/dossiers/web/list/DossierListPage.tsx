// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { type DossierRow, listDossiers } from '../../contract/reading.ts'
import { DossierTag } from '../DossierTag.tsx'
import { GROUP_WORDS, STATUS_WORDS } from '../dossier-words.ts'
import { rememberList } from '../neighbours.ts'
import { isNarrowed, useDossierFilter } from './dossier-filter.ts'
import { DossierFilters } from './DossierFilters.tsx'
import { RegisterDialog } from './RegisterDialog.tsx'
import '../dossiers.css'

const WORDS = words({
  vi: {
    title: 'Hồ sơ', note: (group: string, count: string) => `${group}: ${count} hồ sơ`, receive: 'Tiếp nhận hồ sơ', register: 'In sổ theo dõi', standing: 'Tình trạng', what: 'Thủ tục · hồ sơ · người nộp', where: 'Đang ở', step: (order: number) => `Bước ${order}`, nobody: 'Chưa có người giữ', received: 'Nhận', due: 'Hẹn trả', ended: 'Xong', noDue: 'không có hạn',
    empty: 'Chưa có hồ sơ nào', emptyWhy: 'Hồ sơ tiếp nhận tại Một cửa sẽ hiện ở đây.', emptyGroup: (group: string) => `Không có hồ sơ “${group}”`, showAll: 'Xem tất cả hồ sơ', loading: 'Đang tải…', observed: 'ghi nhận lại',
  },
  en: {
    title: 'Dossiers', note: (group: string, count: string) => `${group}: ${count} dossiers`, receive: 'Receive a dossier', register: 'Print the register', standing: 'Standing', what: 'Procedure · dossier · applicant', where: 'Where', step: (order: number) => `Step ${order}`, nobody: 'Nobody holds it', received: 'Received', due: 'Due', ended: 'Ended', noDue: 'no due time',
    empty: 'There are no dossiers yet', emptyWhy: 'Dossiers received at the desk stand here.', emptyGroup: (group: string) => `No dossiers “${group}”`, showAll: 'Show all dossiers', loading: 'Loading…', observed: 'recorded afterwards',
  },
})
const PAGE_SIZE = 50

/** Every dossier within reach, by group, period, field, procedure and words; each figure of the boards opens a part of it. */
export function DossierListPage() {
  const text = useText(WORDS)
  const say = useSay()
  const { number, instant, shortInstant } = useFormat()
  const navigate = useNavigate()
  const isDesk = useMay('dossiers.receive')
  const [printing, setPrinting] = useState(false)
  const { filter, address, change, clear } = useDossierFilter()
  const { search, page, group, ...narrow } = filter
  const given = Object.fromEntries(Object.entries(narrow).filter(([, value]) => value !== undefined))
  const query = useApi(listDossiers, { ...given, group, page, pageSize: PAGE_SIZE, ...(search === '' ? {} : { search }) }, { keepLast: true })
  const list = query.data
  const onFilter = useCallback(change, [change])
  useEffect(() => { if (list !== undefined) rememberList(list.rows.map(({ id }) => id), address) }, [list, address])
  useKeys(isDesk ? [{ key: 'N', label: text.receive.toLowerCase(), run: () => { void navigate('/tiep-nhan') } }] : [])
  const columns: readonly Column<DossierRow>[] = [
    { id: 'standing', head: text.standing, width: 150, cell: (row) => <DossierTag dossier={row} now={list?.now ?? row.receivedAt} /> },
    { id: 'what', head: text.what, main: true, cell: (row) => <>{row.procedureName}<span className="ds-sub">{row.code} · {row.applicantName}{row.mode === 'observed' && ` · ${text.observed}`}</span></> },
    { id: 'where', head: text.where, width: 190, cell: (row) => (row.stepOrder === null ? <span className="second">{say(STATUS_WORDS[row.status])}</span> : <>{text.step(row.stepOrder)}<span className={row.holderName === null ? 'ds-sub late' : 'ds-sub'}>{row.holderName ?? text.nobody}</span>{row.beside.map(({ stepOrder, holderName }) => <span key={stepOrder} className={holderName === null ? 'ds-block late' : 'ds-block'}>{text.step(stepOrder)}<span className="ds-sub">{holderName ?? text.nobody}</span></span>)}</>) },
    { id: 'received', head: text.received, width: 128, align: 'right', cell: (row) => <span className="nowrap">{instant(row.receivedAt)}</span> },
    { id: 'due', head: text.due, width: 128, align: 'right', cell: (row) => <span className="nowrap">{row.currentDueAt === null ? text.noDue : instant(row.currentDueAt)}</span> },
    { id: 'ended', head: text.ended, width: 100, align: 'right', phone: 'hidden', cell: (row) => <span className="nowrap">{row.finishedAt === null ? '' : shortInstant(row.finishedAt)}</span> },
  ]
  const narrowed = isNarrowed(filter)
  const empty = group === 'all'
    ? <PageState icon="folder" title={text.empty} action={isDesk ? <LinkButton to="/tiep-nhan" size="small">{text.receive}</LinkButton> : undefined}>{text.emptyWhy}</PageState>
    : <PageState icon="folder" title={text.emptyGroup(say(GROUP_WORDS[group]))} action={<LinkButton to="/ho-so" size="small">{text.showAll}</LinkButton>} />
  return (
    <>
      <PageHead
        title={text.title} note={list === undefined ? text.loading : text.note(say(GROUP_WORDS[group]), number(list.total))}
        actions={<><Button icon="print" onClick={() => { setPrinting(true) }}>{text.register}</Button>{isDesk && <LinkButton to="/tiep-nhan" tone="primary" icon="plus" hotkey="N">{text.receive}</LinkButton>}</>}
      />
      <Panel body="flush">
        <DossierFilters filter={filter} onChange={onFilter} procedureName={list?.procedureName ?? null} agencyName={list?.agencyName ?? null} />
        <DataTable
          caption={text.title} columns={columns} rows={list?.rows} rowId={({ id }) => id} linkTo={({ id }) => `/ho-so/${id}`} density="tight" error={query.error} onRetry={() => { void query.refetch() }} empty={empty} onClearFilter={narrowed ? clear : undefined}
          page={{ offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE, total: list?.total ?? 0, onPage: (offset) => { change({ page: Math.floor(offset / PAGE_SIZE) + 1 }) } }}
        />
      </Panel>
      {printing && list !== undefined && <RegisterDialog filter={filter} now={list.now} onClose={() => { setPrinting(false) }} />}
    </>
  )
}
