// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { PlainDate } from '#kernel/time.ts'
import { Button, LinkButton } from '#platform/web/controls/Button.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
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
import { type InstrumentRow, listInstruments, PAGE_SIZE } from '../contract/register.ts'
import { InstrumentKind, KIND_NAMES, Origin } from '../core/instrument.ts'
import { LegalStatus, STATUS_NAMES } from '../core/status.ts'
import { InstrumentDialog } from './InstrumentDialog.tsx'
import { OriginTag, ORIGIN_WORDS } from './OriginTag.tsx'
import { IMPORT_PATH, pathOfInstrument } from './paths.ts'
import { StatusOfLaw } from './StatusOfLaw.tsx'

const WORDS = words({
  vi: {
    title: 'Văn bản pháp luật', note: (all: string) => `${all} văn bản cơ quan phải theo, gồm văn bản của cấp trên và nguồn quốc gia`, add: 'Ghi văn bản', import: 'Nhập từ tệp', number: 'Số, ký hiệu', what: 'Tên văn bản', dates: 'Ban hành · hiệu lực', status: 'Hiệu lực', origin: 'Nguồn',
    search: 'Tìm theo số, tên, cơ quan', hint: 'Gõ không dấu cũng được: 61/2018, ho tich', kind: 'Loại', every: 'Tất cả', on: 'Xét hiệu lực ngày', unknownDay: 'chưa rõ', kindCount: (name: string, count: string) => `${name} (${count})`,
    empty: 'Danh mục chưa có văn bản', emptyWhy: 'Ghi từng văn bản hoặc nhập từ tệp Excel, CSV.',
  },
  en: {
    title: 'Legal documents', note: (all: string) => `${all} documents that bind the agency, with those of agencies above and the national list`, add: 'Add a document', import: 'Import a file', number: 'Number', what: 'Title', dates: 'Issued · in force', status: 'Status', origin: 'Origin',
    search: 'Search by number, title, issuer', hint: 'Without diacritics too: 61/2018, ho tich', kind: 'Kind', every: 'All', on: 'Status on', unknownDay: 'not known', kindCount: (name: string, count: string) => `${name} (${count})`,
    empty: 'The register is empty', emptyWhy: 'Add a document or import a file.',
  },
})
const KEYS = { search: 'tim', kind: 'loai', status: 'hieu-luc', origin: 'nguon', on: 'ngay', offset: 'tu' } as const

/** The documents that bind the agency, found by typing, narrowed by kind, status on a day and origin. */
export function RegisterPage() {
  const text = useText(WORDS)
  const origins = useText(ORIGIN_WORDS)
  const say = useSay()
  const { date, number } = useFormat()
  const navigate = useNavigate()
  const mayManage = useMay('law.manage')
  const [address, setAddress] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const read = (key: keyof typeof KEYS) => address.get(KEYS[key]) ?? ''
  const change = (part: Partial<Record<keyof typeof KEYS, string>>) => {
    setAddress((before) => {
      const after = new URLSearchParams(before)
      after.delete(KEYS.offset)
      for (const [key, value] of Object.entries(part)) {
        after.delete(KEYS[key as keyof typeof KEYS])
        if (value !== '') after.set(KEYS[key as keyof typeof KEYS], value)
      }
      return after
    }, { replace: true })
  }
  const [kind, status, origin, on] = [InstrumentKind.safeParse(read('kind')).data, LegalStatus.safeParse(read('status')).data, Origin.safeParse(read('origin')).data, PlainDate.safeParse(read('on')).data]
  const search = read('search')
  const offset = Math.max(0, Number(read('offset')) || 0)
  const query = useApi(listInstruments, { ...(search === '' ? {} : { search }), kind, status, origin, on, page: Math.floor(offset / PAGE_SIZE) + 1 }, { keepLast: true })
  const list = query.data
  const isOn = search !== '' || kind !== undefined || status !== undefined || origin !== undefined
  useKeys(mayManage ? [{ key: 'N', label: text.add.toLowerCase(), run: () => { setAdding(true) } }] : [])

  const columns: readonly Column<InstrumentRow>[] = [
    { id: 'number', head: text.number, width: 150, cell: (row) => <span className="medium">{row.number}</span> },
    { id: 'what', head: text.what, main: true, cell: (row) => <>{row.title}<div className="t12 muted">{say(KIND_NAMES[row.kind])} · {row.issuer}</div></> },
    { id: 'dates', head: text.dates, width: 176, phone: 'hidden', cell: (row) => <span className="second">{row.issuedOn === null ? text.unknownDay : date(row.issuedOn)} · {row.effectiveOn === null ? text.unknownDay : date(row.effectiveOn)}</span> },
    { id: 'status', head: text.status, width: 190, cell: (row) => <StatusOfLaw row={row} /> },
    { id: 'origin', head: text.origin, width: 150, phone: 'hidden', cell: (row) => <OriginTag {...row} /> },
  ]
  const buttons = <><LinkButton to={IMPORT_PATH} icon="upload">{text.import}</LinkButton><Button tone="primary" icon="plus" hotkey="N" onClick={() => { setAdding(true) }}>{text.add}</Button></>
  return (
    <>
      <PageHead title={text.title} note={list === undefined ? undefined : text.note(number(list.all))} actions={mayManage ? buttons : undefined} />
      <Panel body="flush">
        <div className="row row-wrap row-top" role="search" aria-label={text.search} style={{ padding: '10px 12px' }}>
          <div className="grow" style={{ minWidth: 220 }}><SearchField label={text.search} placeholder={text.hint} value={search} onChange={(value) => { change({ search: value }) }} /></div>
          <div style={{ width: 170 }}><SelectField label={text.kind} empty={text.every} value={kind ?? ''} onChange={(value) => { change({ kind: value }) }} options={(list?.kinds ?? []).map((one) => ({ value: one.kind, label: text.kindCount(say(KIND_NAMES[one.kind]), number(one.count)) }))} /></div>
          <div style={{ width: 178 }}><SelectField label={text.status} empty={text.every} value={status ?? ''} onChange={(value) => { change({ status: value }) }} options={LegalStatus.options.map((value) => ({ value, label: say(STATUS_NAMES[value]) }))} /></div>
          <div style={{ width: 158 }}><SelectField label={text.origin} empty={text.every} value={origin ?? ''} onChange={(value) => { change({ origin: value }) }} options={Origin.options.map((value) => ({ value, label: origins[value] }))} /></div>
          <div style={{ width: 150 }}><DateField label={text.on} value={on ?? list?.on} onChange={(day) => { change({ on: day ?? '' }) }} /></div>
        </div>
        <DataTable caption={text.title} columns={columns} rows={list?.rows} rowId={({ ref }) => ref} linkTo={({ ref }) => pathOfInstrument(ref)} error={query.error} onRetry={() => { void query.refetch() }} density="tight"
          empty={<PageState icon="law" title={text.empty} action={mayManage ? buttons : undefined}>{text.emptyWhy}</PageState>} onClearFilter={isOn ? () => { setAddress({}, { replace: true }) } : undefined}
          page={{ offset, size: PAGE_SIZE, total: list?.total ?? 0, onPage: (next) => { change({ offset: next === 0 ? '' : String(next) }) } }} />
      </Panel>
      {adding && <InstrumentDialog onClose={() => { setAdding(false) }} onSaved={(ref) => { void navigate(pathOfInstrument(ref)) }} />}
    </>
  )
}
