// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { useMay } from '#platform/web/session.ts'
import { PageState } from '#platform/web/states/PageState.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Column } from '#platform/web/table/column.ts'
import { DataTable } from '#platform/web/table/DataTable.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { checkExternal, type ExternalRow, listExternal, saveExternal } from '../../contract.ts'
import { EXTERNAL_STATUS_NAMES, ExternalStatus } from '../../core/master-list.ts'

const WORDS = words({
  vi: { caption: 'Danh mục tài liệu bên ngoài', search: 'Tìm theo số hiệu hoặc tên', hint: 'Gõ không dấu cũng được', show: 'Hiện', all: 'Tất cả', due: 'Đến hạn kiểm tra', add: 'Thêm tài liệu bên ngoài', edit: 'Sửa', check: 'Ghi đã kiểm tra', number: 'Số hiệu', name: 'Tên', field: 'Nhóm', issuer: 'Cơ quan ban hành', issuedOn: 'Ngày ban hành', from: 'Ngày hiệu lực', status: 'Trạng thái', unit: 'Bộ phận phụ trách', months: 'Kiểm tra lại sau (tháng)', checked: 'Kiểm tra', never: 'Chưa kiểm tra lần nào', register: (status: string, since: string) => `Sổ văn bản: ${status}${since === '' ? '' : ` từ ${since}`}`, on: (day: string, by: string) => `${day}, ${by}`, next: (day: string) => `lần sau trước ${day}`, keep: 'Bỏ qua', save: 'Lưu', missing: 'Ghi số hiệu, tên và cơ quan ban hành trước', found: 'Kết quả kiểm tra', checkWhy: 'Ghi rằng hôm nay đã tra hiệu lực của tài liệu này.', empty: 'Chưa có tài liệu bên ngoài nào', emptyWhy: 'Thêm văn bản, tiêu chuẩn của cơ quan khác mà cơ quan đang dùng; phần mềm nhắc khi đến hạn kiểm tra hiệu lực.' },
  en: { caption: 'External documents', search: 'Search by number or name', hint: 'With or without diacritics', show: 'Show', all: 'All', due: 'Due', add: 'Add an external document', edit: 'Edit', check: 'Record a check', number: 'Number', name: 'Name', field: 'Group', issuer: 'Issuer', issuedOn: 'Issued on', from: 'In force from', status: 'State', unit: 'Unit in charge', months: 'Check every (months)', checked: 'Checked', never: 'Never checked', register: (status: string, since: string) => `Legal register: ${status}${since === '' ? '' : ` since ${since}`}`, on: (day: string, by: string) => `${day}, ${by}`, next: (day: string) => `again by ${day}`, keep: 'Cancel', save: 'Save', missing: 'Write number, name and issuer first', found: 'What was found', checkWhy: 'Says that somebody looked today whether it still holds.', empty: 'There are none yet', emptyWhy: 'Add the texts of others that the agency works by; you are told when to check them again.' },
})

/** Texts of others, and whether somebody looked lately whether they still hold. */
export function ExternalList() {
  const text = useText(WORDS)
  const say = useSay()
  const { date, number } = useFormat()
  const mayChange = useMay('documents.distribute')
  const [search, setSearch] = useState('')
  const [due, setDue] = useState<'all' | 'due'>('all')
  const [asked, setAsked] = useState<{ readonly act: 'save' | 'check'; readonly row: ExternalRow | undefined } | undefined>(undefined)
  const query = useApi(listExternal, { due, ...(search === '' ? {} : { search }) }, { keepLast: true })
  const find = useCallback((typed: string) => { setSearch(typed) }, [])
  const columns: readonly Column<ExternalRow>[] = [
    { id: 'number', head: text.number, width: 150, cell: (row) => <span className="medium dc-any">{row.number}</span> },
    { id: 'name', head: text.name, main: true, cell: ({ name, field }) => <>{name}{field !== null && field !== '' && <div className="t12 muted">{field}</div>}</> },
    { id: 'issuer', head: text.issuer, width: 150, cell: ({ issuer, issuedOn }) => <>{issuer}{issuedOn !== null && <div className="t12 muted">{date(issuedOn)}</div>}</> },
    { id: 'from', head: text.from, width: 96, cell: ({ effectiveFrom }) => effectiveFrom === null ? '' : date(effectiveFrom) },
    { id: 'status', head: text.status, width: 168, cell: ({ status, registered }) => <><StatusTag tone={status === 'in-force' ? 'ok' : status === 'expired' ? 'late' : 'soon'}>{say(EXTERNAL_STATUS_NAMES[status])}</StatusTag>{registered !== null && registered.status !== 'unknown' && registered.status !== status && <div className="t12 late">{text.register(say(EXTERNAL_STATUS_NAMES[registered.status]), registered.since === null ? '' : date(registered.since))}</div>}</> },
    { id: 'checked', head: text.checked, width: 158, cell: ({ checkedOn, checkedBy, checkDue }) => checkedOn === null ? <span className="muted">{text.never}</span> : <>{text.on(date(checkedOn), checkedBy ?? '')}{checkDue !== null && <div className="t12 muted">{text.next(date(checkDue))}</div>}</> },
    ...(mayChange ? [{ id: 'act', head: '', width: 176, cell: (row: ExternalRow) => <div className="row"><Button size="small" onClick={() => { setAsked({ act: 'check', row }) }}>{text.check}</Button><Button size="small" onClick={() => { setAsked({ act: 'save', row }) }}>{text.edit}</Button></div> }] : []),
  ]
  const add = mayChange ? <Button size="small" icon="plus" onClick={() => { setAsked({ act: 'save', row: undefined }) }}>{text.add}</Button> : undefined
  return (
    <Panel title={text.caption} body="flush" aside={add}>
      <div className="dc-filters" role="search" aria-label={text.search}>
        <div className="grow" style={{ minWidth: 220 }}><SearchField label={text.search} placeholder={text.hint} value={search} onChange={find} /></div>
        <Segments label={text.show} value={due} onChange={setDue} options={[{ value: 'all', label: text.all }, { value: 'due', label: <>{text.due}{query.data !== undefined && <span className="nr-count"> {number(query.data.dueCount)}</span>}</> }]} />
      </div>
      <DataTable caption={text.caption} columns={columns} rows={query.data?.rows} rowId={({ id }) => id} error={query.error} onRetry={() => { void query.refetch() }} density="tight" keyboard="none" empty={<PageState icon="law" title={text.empty} action={add}>{text.emptyWhy}</PageState>} onClearFilter={search !== '' || due !== 'all' ? () => { setSearch(''); setDue('all') } : undefined} />
      {asked?.act === 'save' && <SaveDialog row={asked.row} onClose={() => { setAsked(undefined) }} />}
      {asked?.act === 'check' && asked.row !== undefined && <CheckDialog row={asked.row} onClose={() => { setAsked(undefined) }} />}
    </Panel>
  )
}

const statusOptions = (say: (sentence: { readonly vi: string; readonly en: string }) => string) => ExternalStatus.options.map((value) => ({ value, label: say(EXTERNAL_STATUS_NAMES[value]) }))

function SaveDialog({ row, onClose }: { readonly row: ExternalRow | undefined; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [draft, setDraft] = useState({ number: row?.number ?? '', name: row?.name ?? '', field: row?.field ?? '', issuer: row?.issuer ?? '', unit: row?.unit ?? '', months: String(row?.reviewMonths ?? 12), status: row?.status ?? 'unknown' as ExternalStatus })
  const [issuedOn, setIssuedOn] = useState<PlainDate | undefined>(row?.issuedOn ?? undefined)
  const [from, setFrom] = useState<PlainDate | undefined>(row?.effectiveFrom ?? undefined)
  const save = useCommand(saveExternal, { refresh: [listExternal], onDone: onClose })
  const offBecause = draft.number.trim() === '' || draft.name.trim() === '' || draft.issuer.trim() === '' ? text.missing : undefined
  const submit = () => {
    const { number, name, issuer, status, months } = draft
    if (offBecause === undefined) void save.run({ id: row?.id ?? null, version: row?.version ?? 0, number, name, issuer, status, field: draft.field === '' ? null : draft.field, unit: draft.unit === '' ? null : draft.unit, issuedOn: issuedOn ?? null, effectiveFrom: from ?? null, reviewMonths: Math.min(36, Math.max(1, Math.floor(Number(months)) || 12)) })
  }
  return (
    <Dialog title={row === undefined ? text.add : `${text.edit}: ${row.number}`} width={620} onClose={onClose} onSubmit={submit} actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={save.busy} offBecause={offBecause}>{text.save}</Button></>}>
      <div className="dc-fields">
        <TextField label={text.number} required maxLength={100} readOnly={row !== undefined} value={draft.number} onChange={(number) => { setDraft({ ...draft, number }) }} />
        <TextField label={text.issuer} required maxLength={300} value={draft.issuer} onChange={(issuer) => { setDraft({ ...draft, issuer }) }} />
        <div className="dc-wide"><TextField label={text.name} required maxLength={1000} value={draft.name} onChange={(name) => { setDraft({ ...draft, name }) }} /></div>
        <DateField label={text.issuedOn} value={issuedOn} onChange={setIssuedOn} />
        <DateField label={text.from} value={from} onChange={setFrom} />
        <TextField label={text.field} maxLength={200} value={draft.field} onChange={(field) => { setDraft({ ...draft, field }) }} />
        <TextField label={text.unit} maxLength={300} value={draft.unit} onChange={(unit) => { setDraft({ ...draft, unit }) }} />
        <SelectField label={text.status} value={draft.status} onChange={(value) => { const status = ExternalStatus.safeParse(value).data; if (status !== undefined) setDraft({ ...draft, status }) }} options={statusOptions(say)} />
        <TextField label={text.months} type="number" min={1} max={36} value={draft.months} onChange={(months) => { setDraft({ ...draft, months }) }} />
      </div>
      {save.sentence !== undefined && <Note tone="late">{say(save.sentence)}</Note>}
    </Dialog>
  )
}

function CheckDialog({ row, onClose }: { readonly row: ExternalRow; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [status, setStatus] = useState<ExternalStatus>(row.registered !== null && row.registered.status !== 'unknown' ? row.registered.status : row.status === 'unknown' ? 'in-force' : row.status)
  const check = useCommand(checkExternal, { refresh: [listExternal], onDone: onClose })
  return (
    <Dialog title={`${text.check}: ${row.number}`} onClose={onClose} onSubmit={() => { void check.run({ id: row.id, version: row.version, status }) }} actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={check.busy}>{text.check}</Button></>}>
      <p className="second">{text.checkWhy}</p>
      <SelectField label={text.found} value={status} onChange={(value) => { const next = ExternalStatus.safeParse(value).data; if (next !== undefined) setStatus(next) }} options={statusOptions(say).filter(({ value }) => value !== 'unknown')} />
      {check.sentence !== undefined && <Note tone="late">{say(check.sentence)}</Note>}
    </Dialog>
  )
}
