// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { type Column, PAGE_SIZE } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listRecordFiles, type RecordFileRow, RecordState } from '../../contract.ts'
import { LISTS_PATH } from '../paths.ts'
import { DestroyDialog } from './DestroyDialog.tsx'
import { DestructionsPanel } from './DestructionsPanel.tsx'
import { RecordFileDialog } from './RecordFileDialog.tsx'
import '../documents.css'

const WORDS = words({
  vi: { title: 'Hồ sơ lưu', note: (due: string, kept: string) => `${due} hồ sơ đang lưu đã được phép tiêu hủy (trên ${kept})`, kinds: 'Loại hồ sơ, thời hạn lưu', add: 'Thêm hồ sơ', edit: 'Sửa', search: 'Tìm theo tên hồ sơ hoặc loại', hint: 'Gõ không dấu cũng được', states: 'Hiện', kept: 'Đang lưu', due: 'Được phép tiêu hủy', destroyed: 'Đã tiêu hủy', name: 'Hồ sơ', kind: 'Loại hồ sơ', extent: 'Số lượng', place: 'Nơi lưu', closedOn: 'Kết thúc', from: 'Được tiêu hủy từ', forever: 'Vĩnh viễn', choose: (name: string) => `Chọn ${name}`, destroy: (count: number) => `Lập biên bản tiêu hủy ${count} hồ sơ`, nothing: 'Chọn hồ sơ được phép tiêu hủy trước', empty: 'Chưa có hồ sơ nào', emptyWhy: 'Thêm hồ sơ đã kết thúc theo từng loại; phần mềm tính ngày được tiêu hủy.' },
  en: { title: 'Records', note: (due: string, kept: string) => `${due} kept files may be destroyed (of ${kept})`, kinds: 'Kinds and times', add: 'Add a file', edit: 'Edit', search: 'Search by title or kind', hint: 'With or without diacritics', states: 'Show', kept: 'Kept', due: 'May be destroyed', destroyed: 'Destroyed', name: 'File', kind: 'Kind', extent: 'Extent', place: 'Place', closedOn: 'Closed', from: 'May be destroyed from', forever: 'For ever', choose: (name: string) => `Choose ${name}`, destroy: (count: number) => `Minute of destruction of ${count} files`, nothing: 'Choose files that may be destroyed first', empty: 'There are no files yet', emptyWhy: 'Add closed files by kind; the day on which they may be destroyed is worked out.' },
})

/** Files of records, the day from which each may be destroyed, and the minutes of destruction. */
export function RecordsPage() {
  const text = useText(WORDS)
  const { date, number } = useFormat()
  const mayDestroy = useMay('documents.approve')
  const [search, setSearch] = useState('')
  const [state, setState] = useState<RecordState>('kept')
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [asked, setAsked] = useState<{ readonly act: 'save'; readonly row: RecordFileRow | undefined } | { readonly act: 'destroy' } | undefined>(undefined)
  const query = useApi(listRecordFiles, { state, page, pageSize: PAGE_SIZE, ...(search === '' ? {} : { search }) }, { keepLast: true })
  const list = query.data
  const mayChange = list?.mayChange ?? false
  const find = useCallback((typed: string) => { setSearch(typed); setPage(1) }, [])
  const tick = ({ id, title }: RecordFileRow, on: boolean) => { setChosen((before) => { const after = new Map(before); if (on) after.set(id, title); else after.delete(id); return after }) }
  const columns: readonly Column<RecordFileRow>[] = [
    ...(mayDestroy && state === 'due' ? [{ id: 'choose', head: '', width: 36, cell: (row: RecordFileRow) => <CheckField label={text.choose(row.title)} labelLook="spoken" checked={chosen.has(row.id)} onChange={(on) => { tick(row, on) }} /> }] : []),
    { id: 'name', head: text.name, main: true, cell: ({ title }) => title },
    { id: 'kind', head: text.kind, width: 200, cell: ({ kind }) => <span className="second">{kind}</span> },
    { id: 'extent', head: text.extent, width: 110, phone: 'hidden', cell: ({ extent }) => extent },
    { id: 'place', head: text.place, width: 160, cell: ({ keptAt }) => keptAt },
    { id: 'closed', head: text.closedOn, width: 104, cell: ({ eventOn }) => date(eventOn) },
    { id: 'from', head: text.from, width: 148, cell: ({ destroyableFrom, destructionId }) => destructionId !== null ? <StatusTag tone="paused" icon="cross" frame="bare">{text.destroyed}</StatusTag> : destroyableFrom === null ? text.forever : list !== undefined && destroyableFrom <= list.today ? <StatusTag tone="soon" frame="bare">{date(destroyableFrom)}</StatusTag> : date(destroyableFrom) },
    ...(mayChange && state !== 'destroyed' ? [{ id: 'act', head: '', width: 76, cell: (row: RecordFileRow) => <Button size="small" onClick={() => { setAsked({ act: 'save', row }) }}>{text.edit}</Button> }] : []),
  ]
  const add = mayChange ? <Button tone="primary" icon="plus" onClick={() => { setAsked({ act: 'save', row: undefined }) }}>{text.add}</Button> : undefined
  return (
    <>
      <PageHead title={text.title} note={list === undefined || search !== '' || list.counts.kept === 0 ? undefined : text.note(number(list.counts.due), number(list.counts.kept))}
        actions={<><LinkButton to={`${LISTS_PATH}?phan=ho-so`} icon="list">{text.kinds}</LinkButton>{mayDestroy && state === 'due' && <Button tone="danger" offBecause={chosen.size === 0 ? text.nothing : undefined} onClick={() => { setAsked({ act: 'destroy' }) }}>{text.destroy(chosen.size)}</Button>}{add}</>} />
      <div className="stack">
        <Panel body="flush">
          <div className="dc-filters" role="search" aria-label={text.search}>
            <div className="grow" style={{ minWidth: 220 }}><SearchField label={text.search} placeholder={text.hint} value={search} onChange={find} /></div>
            <div className="dc-scroll"><Segments label={text.states} value={state} onChange={(next) => { setState(next); setPage(1); setChosen(new Map()) }} options={RecordState.options.map((value) => ({ value, label: <>{text[value]}{list !== undefined && <span className="nr-count"> {number(list.counts[value])}</span>}</> }))} /></div>
          </div>
          <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ id }) => id} error={query.error} onRetry={() => { void query.refetch() }} density="tight" keyboard="none" empty={<PageState icon="inbox" title={text.empty} action={add}>{text.emptyWhy}</PageState>} onClearFilter={search === '' && state === 'kept' ? undefined : () => { setSearch(''); setState('kept'); setPage(1) }}
            page={{ offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE, total: list?.total ?? 0, onPage: (offset) => { setPage(Math.floor(offset / PAGE_SIZE) + 1) } }} />
        </Panel>
        <DestructionsPanel />
      </div>
      {asked?.act === 'save' && <RecordFileDialog row={asked.row} onClose={() => { setAsked(undefined) }} />}
      {asked?.act === 'destroy' && list !== undefined && <DestroyDialog files={chosen} today={list.today} onClose={() => { setAsked(undefined) }} onDone={() => { setAsked(undefined); setChosen(new Map()) }} />}
    </>
  )
}
