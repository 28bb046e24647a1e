// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageHead } from '#platform/web/shell/PageHead.tsx'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { type Column, PAGE_SIZE } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { type DocumentRow, DocumentState, listDocuments } from '../../contract.ts'
import { DocumentKind, KIND_NAMES } from '../../core/document-kind.ts'
import { DocumentTag } from '../DocumentTag.tsx'
import { DISCARDED_PATH, pathOfDocument } from '../paths.ts'
import { STARTER_PATH } from '../starter/paths.ts'
import { CodePatternsDialog } from './CodePatternsDialog.tsx'
import { NewDocumentDialog } from './NewDocumentDialog.tsx'
import '../documents.css'

const WORDS = words({
  vi: {
    title: 'Tài liệu', note: (count: string, inForce: string) => `${inForce}/${count} tài liệu đang áp dụng`, add: 'Soạn tài liệu mới', begin: 'Bộ tài liệu hệ thống', discarded: 'Dự thảo đã bỏ', addKey: 'soạn tài liệu', patterns: 'Mẫu mã hiệu', search: 'Tìm theo tên hoặc mã hiệu', hint: 'Gõ không dấu cũng được', kind: 'Loại', every: 'Tất cả', states: 'Tình trạng',
    'all': 'Tất cả', 'in-force': 'Đang áp dụng', 'on-the-way': 'Đang soạn, chờ duyệt', 'my-turn': 'Đến lượt tôi', 'review-due': 'Đến hạn soát xét', 'withdrawn': 'Đã thu hồi', code: 'Mã hiệu', name: 'Tên tài liệu', issue: 'Lần ban hành', state: 'Tình trạng', review: 'Soát xét trước', turn: 'Đến lượt tôi', on: (no: number) => `Lần ${no}`, inForce: (no: number) => `Lần ${no} đang áp dụng`, none: 'Chưa lần nào áp dụng',
    empty: 'Chưa có tài liệu nào', emptyWhy: 'Bắt đầu với bộ tài liệu hệ thống soạn sẵn, hoặc soạn tài liệu đầu tiên: viết ngay trên phần mềm hoặc tải tệp PDF, Word đang dùng lên; sau đó trình xem xét và phê duyệt.', emptyAsk: 'Chuyên viên hoặc thư ký ISO soạn tài liệu; sau khi ban hành, tài liệu hiện ở đây.', due: 'Đến hạn',
  },
  en: {
    title: 'Documents', note: (count: string, inForce: string) => `${inForce}/${count} documents in force`, add: 'New document', begin: 'System set', discarded: 'Discarded drafts', addKey: 'new document', patterns: 'Code patterns', search: 'Search by name or code', hint: 'With or without diacritics', kind: 'Kind', every: 'All', states: 'State',
    'all': 'All', 'in-force': 'In force', 'on-the-way': 'On the way', 'my-turn': 'My turn', 'review-due': 'Due for review', 'withdrawn': 'Withdrawn', code: 'Code', name: 'Name', issue: 'Issue', state: 'State', review: 'Review by', turn: 'My turn', on: (no: number) => `Issue ${no}`, inForce: (no: number) => `Issue ${no} in force`, none: 'None in force',
    empty: 'There are no documents yet', emptyWhy: 'Begin with the ready system set, or write the first one here or upload the PDF or Word file in use; then send it for review and approval.', emptyAsk: 'A specialist or the ISO secretary writes documents; once issued they stand here.', due: 'Due',
  },
})

/** The controlled documents of the agency: found without diacritics, narrowed by kind and state. */
export function DocumentListPage() {
  const text = useText(WORDS)
  const say = useSay()
  const { number, date } = useFormat()
  const [mayDraft, maySetCodes] = [useMay('documents.draft'), useMay('documents.distribute')]
  const [address, setAddress] = useSearchParams()
  const [asked, setAsked] = useState<'new' | 'patterns' | undefined>(undefined)
  const search = address.get('tim') ?? ''
  const kind = DocumentKind.safeParse(address.get('loai')).data
  const state = DocumentState.safeParse(address.get('tinh-trang')).data ?? 'all'
  const page = Math.max(1, Math.floor(Number(address.get('trang'))) || 1)
  const change = useCallback((part: Readonly<Record<string, string>>) => {
    setAddress((before) => { const after = new URLSearchParams(before); after.delete('trang'); for (const [key, value] of Object.entries(part)) { if (value === '') after.delete(key)
      else after.set(key, value) } return after }, { replace: true })
  }, [setAddress])
  const find = useCallback((typed: string) => { change({ tim: typed }) }, [change])
  const query = useApi(listDocuments, { state, page, pageSize: PAGE_SIZE, ...(search === '' ? {} : { search }), ...(kind === undefined ? {} : { kind }) }, { keepLast: true })
  const list = query.data
  const isOn = search !== '' || kind !== undefined || state !== 'all'
  useKeys(mayDraft ? [{ key: 'N', label: text.addKey, run: () => { setAsked('new') } }] : [])

  const columns: readonly Column<DocumentRow>[] = [
    { id: 'code', head: text.code, width: 124, cell: ({ code }) => <span className="medium dc-any">{code}</span> },
    { id: 'name', head: text.name, main: true, cell: ({ name }) => name },
    { id: 'kind', head: text.kind, width: 170, phone: 'hidden', cell: (row) => <span className="second">{say(KIND_NAMES[row.kind])}</span> },
    { id: 'issue', head: text.issue, width: 150, cell: ({ inForceIssueNo, issueNo }) => <>{text.on(issueNo)}{inForceIssueNo !== issueNo && <div className="t12 muted">{inForceIssueNo === null ? text.none : text.inForce(inForceIssueNo)}</div>}</> },
    { id: 'state', head: text.state, width: 178, cell: ({ status, inForceIssueNo, issueNo, myTurn }) => <div className="row row-wrap" style={{ gap: 4 }}><DocumentTag state={inForceIssueNo === issueNo ? 'in-force' : status === 'issued' ? 'later' : status} />{myTurn && <StatusTag tone="soon" icon="flag">{text.turn}</StatusTag>}</div> },
    { id: 'review', head: text.review, width: 112, cell: ({ reviewDue }) => reviewDue === null ? '' : date(reviewDue) },
  ]
  const add = <Button tone="primary" icon="plus" hotkey="N" onClick={() => { setAsked('new') }}>{text.add}</Button>
  const empty = <PageState icon="file" title={text.empty} action={mayDraft ? add : undefined}>{mayDraft ? text.emptyWhy : text.emptyAsk}</PageState>
  return (
    <>
      <PageHead title={text.title} note={list === undefined || isOn ? undefined : text.note(number(list.counts.all), number(list.counts['in-force']))}
        actions={<>{maySetCodes && <Button icon="gear" onClick={() => { setAsked('patterns') }}>{text.patterns}</Button>}{mayDraft && <><LinkButton to={DISCARDED_PATH}>{text.discarded}</LinkButton><LinkButton to={STARTER_PATH} icon="folder">{text.begin}</LinkButton>{add}</>}</>} />
      <Panel body="flush">
        {(list === undefined || list.total > 0 || isOn) && (
          <div className="dc-filters" role="search" aria-label={text.search}>
            <div className="grow" style={{ minWidth: 220 }}><SearchField label={text.search} placeholder={text.hint} value={search} onChange={find} /></div>
            <div style={{ width: 200 }}><SelectField label={text.kind} empty={text.every} value={kind ?? ''} onChange={(value) => { change({ loai: value }) }} options={(list?.kinds ?? []).map((one) => ({ value: one.kind, label: `${say(KIND_NAMES[one.kind])} (${number(one.count)})` }))} /></div>
            <div className="nr-field">
              <span className="nr-field__label" aria-hidden="true">{text.states}</span>
              <div className="dc-scroll"><Segments label={text.states} value={state} onChange={(value) => { change({ 'tinh-trang': value === 'all' ? '' : value }) }} options={DocumentState.options.map((value) => ({ value, label: <>{text[value]}{list !== undefined && <span className="nr-count"> {number(list.counts[value])}</span>}</> }))} /></div>
            </div>
          </div>
        )}
        <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ id }) => id} linkTo={({ id }) => pathOfDocument(id)} error={query.error} onRetry={() => { void query.refetch() }} empty={empty} density="tight"
          onClearFilter={isOn ? () => { setAddress({}, { replace: true }) } : undefined} page={{ offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE, total: list?.total ?? 0, onPage: (offset) => { change({ trang: String(Math.floor(offset / PAGE_SIZE) + 1) }) } }} />
      </Panel>
      {asked === 'new' && <NewDocumentDialog onClose={() => { setAsked(undefined) }} />}
      {asked === 'patterns' && <CodePatternsDialog onClose={() => { setAsked(undefined) }} />}
    </>
  )
}
