// SPDX-License-Identifier: Apache-2.0
import { type CSSProperties, useCallback } from 'react'
import { useNavigate } from 'react-router'
import { LinkButton } from '#platform/web/controls/Button.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listProcedures, PAGE_SIZE, type ProcedureRow } from '../contract/procedures.ts'
import { LEVEL_NAMES, LEVEL_WORDS } from '../core/government-level.ts'
import { sayLimits } from '../core/limit-words.ts'
import { CoveragePanel } from './CoveragePanel.tsx'
import { CoveringTag } from './CoveringTag.tsx'
import { useListFilter } from './list-filter.ts'
import { ListFilters } from './ListFilters.tsx'

const WORDS = words({
  vi: {
    title: 'Thủ tục hành chính', note: (count: string, fields: string) => `${count} thủ tục trong danh mục, ${fields} lĩnh vực`, import: 'Nhập danh mục', code: 'Mã số', name: 'Tên thủ tục', levels: 'Cấp', limit: 'Thời hạn', covering: 'Quy trình',
    noLimit: 'Chưa ghi', noField: 'Chưa ghi lĩnh vực', count: (count: string) => `${count} thủ tục`, withdrawn: (day: string) => `Không còn từ ${day}`,
    empty: 'Chưa có danh mục thủ tục hành chính', emptyWhy: 'Nhập danh mục từ tệp Excel, CSV hoặc JSON do cấp trên công bố. Độ phủ quy trình được tính từ danh mục này.', emptyAsk: 'Thư ký ISO nhập danh mục; sau đó các thủ tục hiện ở đây.',
  },
  en: {
    title: 'Administrative procedures', note: (count: string, fields: string) => `${count} procedures listed, ${fields} fields`, import: 'Import a list', code: 'Code', name: 'Name', levels: 'Level', limit: 'Time limit', covering: 'Procedure',
    noLimit: 'Not given', noField: 'No field given', count: (count: string) => `${count} procedures`, withdrawn: (day: string) => `Not listed since ${day}`,
    empty: 'There is no list of administrative procedures yet', emptyWhy: 'Import the list from an Excel, CSV or JSON file. Coverage is counted from it.', emptyAsk: 'The ISO secretary imports the list; the procedures then stand here.',
  },
})

const ASIDE: CSSProperties & Record<`--${string}`, string> = { '--aside': '248px' }

/** The agency's list: found by typing without diacritics, narrowed by field, level and coverage. */
export function ProcedureListPage() {
  const text = useText(WORDS)
  const say = useSay()
  const { number, date } = useFormat()
  const mayManage = useMay('catalogue.manage')
  const navigate = useNavigate()
  const { filter, isOn, change, clear } = useListFilter()
  const { offset, search, ...narrow } = filter
  const query = useApi(listProcedures, { ...narrow, page: Math.floor(offset / PAGE_SIZE) + 1, ...(search === '' ? {} : { search }) }, { keepLast: true })
  const list = query.data
  const onFilter = useCallback(change, [change])
  useKeys(mayManage ? [{ key: 'N', label: text.import.toLowerCase(), run: () => { void navigate('/thu-tuc/nhap') } }] : [])

  const columns: readonly Column<ProcedureRow>[] = [
    { id: 'code', head: text.code, width: 92, cell: ({ code }) => <span className="nowrap">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: ({ name }) => name },
    { id: 'levels', head: text.levels, width: 84, phone: 'hidden', cell: ({ levels }) => <span className="second">{levels.map((level) => say({ vi: LEVEL_WORDS[level], en: LEVEL_NAMES[level].en })).join(', ')}</span> },
    { id: 'limit', head: text.limit, width: 138, cell: ({ limits, timeLimitText }) => { const limit = sayLimits(limits); return limit === undefined ? <span className="muted">{timeLimitText ?? text.noLimit}</span> : say(limit) } },
    { id: 'covering', head: text.covering, width: 152, cell: ({ covering, withdrawnOn }) => withdrawnOn === null ? <CoveringTag covering={covering} /> : <StatusTag tone="paused">{text.withdrawn(date(withdrawnOn))}</StatusTag> },
  ]
  const importButton = <LinkButton to="/thu-tuc/nhap" tone="primary" icon="upload" hotkey="N">{text.import}</LinkButton>
  const fieldCounts = new Map(list?.fields.map(({ field, count }) => [field, count]))
  const empty = <PageState icon="list" title={text.empty} action={mayManage ? importButton : undefined}>{mayManage ? text.emptyWhy : text.emptyAsk}</PageState>
  return (
    <>
      <PageHead title={text.title} note={list === undefined ? undefined : text.note(number(list.listed), number(list.fields.length))} actions={list?.mayManage === true ? importButton : undefined} />
      <div className="split" style={ASIDE}>
        <Panel body="flush">
          {(list === undefined || list.listed > 0 || isOn) && <ListFilters filter={filter} onChange={onFilter} fields={list?.fields ?? []} />}
          <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ id }) => id} linkTo={({ id }) => `/thu-tuc/${id}`} error={query.error} onRetry={() => { void query.refetch() }}
            empty={empty} onClearFilter={isOn ? clear : undefined} density="tight"
            groupOf={({ field }) => ({ key: field ?? '', heading: field ?? text.noField, note: isOn ? undefined : text.count(number(fieldCounts.get(field) ?? 0)) })}
            page={{ offset, size: PAGE_SIZE, total: list?.total ?? 0, onPage: (next) => { change({ offset: next }) } }} />
        </Panel>
        <CoveragePanel />
      </div>
    </>
  )
}
