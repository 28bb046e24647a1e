// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { type Column, PAGE_SIZE } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { listInternal, type ListedRow, ListedState } from '../../contract.ts'
import { DocumentKind, KIND_NAMES } from '../../core/document-kind.ts'
import { shownStateOf } from '../../core/issue-text.ts'
import { DocumentTag } from '../DocumentTag.tsx'

const WORDS = words({
  vi: { caption: 'Danh mục tài liệu', search: 'Tìm theo tên hoặc mã hiệu', hint: 'Gõ không dấu cũng được', kind: 'Loại', every: 'Tất cả', states: 'Tình trạng', 'in-force': 'Đang áp dụng', 'on-the-way': 'Đang soạn, chờ hiệu lực', 'withdrawn': 'Đã thu hồi', code: 'Mã hiệu', name: 'Tên tài liệu', issue: 'Lần', from: 'Hiệu lực từ', owner: 'Chủ sở hữu, bộ phận', basis: 'Điều khoản, căn cứ', review: 'Soát xét trước', state: 'Trạng thái', empty: 'Danh mục chưa có tài liệu nào', emptyWhy: 'Tài liệu và quy trình hiện ở đây khi được soạn, ban hành.' },
  en: { caption: 'Master list', search: 'Search by name or code', hint: 'With or without diacritics', kind: 'Kind', every: 'All', states: 'State', 'in-force': 'In force', 'on-the-way': 'On the way', 'withdrawn': 'Withdrawn', code: 'Code', name: 'Name', issue: 'Issue', from: 'In force from', owner: 'Owner, unit', basis: 'Clause, ground', review: 'Review by', state: 'State', empty: 'The list is empty', emptyWhy: 'Documents and procedures stand here when they are written and issued.' },
})

/** Internal documents, procedures among them, or the forms alone; a row opens the document. */
export function InternalList({ only }: { readonly only: 'form' | undefined }) {
  const text = useText(WORDS)
  const say = useSay()
  const { date } = useFormat()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<DocumentKind | undefined>(undefined)
  const [state, setState] = useState<ListedState>('in-force')
  const [page, setPage] = useState(1)
  const kind = only ?? chosen
  const query = useApi(listInternal, { state, page, pageSize: PAGE_SIZE, ...(search === '' ? {} : { search }), ...(kind === undefined ? {} : { kind }) }, { keepLast: true })
  const find = useCallback((typed: string) => { setSearch(typed); setPage(1) }, [])
  const today = query.data?.today
  const columns: readonly Column<ListedRow>[] = [
    { id: 'code', head: text.code, width: 128, cell: ({ code }) => <span className="medium dc-any">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: (row) => <>{row.name}{only === undefined && <div className="t12 muted">{say(KIND_NAMES[row.kind])}</div>}</> },
    { id: 'issue', head: text.issue, width: 56, cell: ({ issueNo }) => String(issueNo).padStart(2, '0') },
    { id: 'from', head: text.from, width: 96, cell: ({ effectiveFrom }) => effectiveFrom === null ? '' : date(effectiveFrom) },
    { id: 'owner', head: text.owner, width: 130, phone: 'hidden', cell: ({ about }) => <span className="second dc-any">{[about.owner, about.unit].filter(Boolean).join(', ')}</span> },
    { id: 'basis', head: text.basis, width: 270, phone: 'hidden', cell: ({ about }) => <span className="second dc-any t12">{[about.clause, about.legalBasis].filter(Boolean).join('; ')}</span> },
    { id: 'review', head: text.review, width: 104, cell: ({ reviewDue }) => reviewDue === null ? '' : date(reviewDue) },
    { id: 'state', head: text.state, width: 148, cell: (row) => today === undefined ? '' : <DocumentTag state={shownStateOf(row, today)} /> },
  ]
  return (
    <Panel body="flush">
      <div className="dc-filters" role="search" aria-label={text.search}>
        <div className="grow" style={{ minWidth: 220 }}><SearchField label={text.search} placeholder={text.hint} value={search} onChange={find} /></div>
        {only === undefined && <div style={{ width: 210 }}><SelectField label={text.kind} empty={text.every} value={kind ?? ''} onChange={(value) => { setChosen(DocumentKind.safeParse(value).data); setPage(1) }} options={DocumentKind.options.filter((one) => one !== 'external').map((value) => ({ value, label: say(KIND_NAMES[value]) }))} /></div>}
        <div className="nr-field"><span className="nr-field__label" aria-hidden="true">{text.states}</span><div className="dc-scroll"><Segments label={text.states} value={state} onChange={(next) => { setState(next); setPage(1) }} options={ListedState.options.map((value) => ({ value, label: text[value] }))} /></div></div>
      </div>
      <DataTable caption={text.caption} columns={columns} rows={query.data?.rows} rowId={({ issueId }) => issueId} linkTo={({ path }) => path} error={query.error} onRetry={() => { void query.refetch() }} density="tight" empty={<PageState icon="list" title={text.empty}>{text.emptyWhy}</PageState>}
        onClearFilter={search !== '' || chosen !== undefined || state !== 'in-force' ? () => { setSearch(''); setChosen(undefined); setState('in-force'); setPage(1) } : undefined} page={{ offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE, total: query.data?.total ?? 0, onPage: (offset) => { setPage(Math.floor(offset / PAGE_SIZE) + 1) } }} />
    </Panel>
  )
}
