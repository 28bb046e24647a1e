// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react'
import { listProcedures } from '#areas/procedures/contract.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useMay } from '#platform/web/session.ts'
import { useApi } from '#platform/web/use-api.ts'
import { DossierGroup } from '../../contract/reading.ts'
import { GROUP_WORDS } from '../dossier-words.ts'
import type { DossierFilter } from './dossier-filter.ts'

const WORDS = words({
  vi: { filter: 'Lọc danh sách hồ sơ', search: 'Tìm theo mã, thủ tục, người nộp', hint: 'Gõ không dấu, mã hoặc 4 số cuối', group: 'Nhóm', field: 'Lĩnh vực', every: 'Tất cả', received: 'Nhận từ ngày', ended: 'Xong từ ngày', to: 'Đến ngày', procedure: (name: string) => `Thủ tục: ${name}`, agency: (name: string) => `Cơ quan: ${name}`, remove: (what: string) => `Bỏ lọc ${what}`, chosen: 'đã chọn' },
  en: { filter: 'Narrow the list', search: 'Search by code, procedure, applicant', hint: 'Without diacritics, a code or its last 4 digits', group: 'Group', field: 'Field', every: 'All', received: 'Received from', ended: 'Ended from', to: 'To', procedure: (name: string) => `Procedure: ${name}`, agency: (name: string) => `Agency: ${name}`, remove: (what: string) => `Remove the filter ${what}`, chosen: 'chosen' },
})
const ENDED: ReadonlySet<DossierGroup> = new Set(['early', 'onTime', 'late'])

export interface DossierFiltersProps {
  readonly filter: DossierFilter
  readonly onChange: (part: Partial<DossierFilter>) => void
  readonly procedureName: string | null
  readonly agencyName: string | null
}

/** What narrows the list: words, group, field, period; a procedure or an agency chosen on another page stands as a chip. */
export function DossierFilters({ filter, onChange, procedureName, agencyName }: DossierFiltersProps) {
  const text = useText(WORDS)
  const say = useSay()
  const mayProcedures = useMay('procedures.read')
  const known = useApi(listProcedures, { pageSize: 1 }, { when: mayProcedures })
  const search = useCallback((words: string) => { onChange({ search: words }) }, [onChange])
  const fields = [...new Set([...(known.data?.fields.flatMap(({ field }) => field ?? []) ?? []), ...(filter.field === undefined ? [] : [filter.field])])]
  const chips = [
    ...(filter.procedureId === undefined ? [] : [{ name: text.procedure(procedureName ?? text.chosen), off: { procedureId: undefined } }]),
    ...(filter.agencyId === undefined || agencyName === null ? [] : [{ name: text.agency(agencyName), off: { agencyId: undefined } }]),
  ]
  return (
    <>
      <div className="ds-filters" role="search" aria-label={text.filter}>
        <div className="ds-filter-words"><SearchField label={text.search} placeholder={text.hint} value={filter.search} onChange={search} /></div>
        <div><SelectField label={text.group} value={filter.group} onChange={(value) => { onChange({ group: DossierGroup.safeParse(value).data ?? 'all' }) }} options={DossierGroup.options.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).map((value) => ({ value, label: say(GROUP_WORDS[value]) }))} /></div>
        <div><SelectField label={text.field} empty={text.every} value={filter.field ?? ''} onChange={(value) => { onChange({ field: value === '' ? undefined : value }) }} options={fields.map((field) => ({ value: field, label: field }))} /></div>
        <div><DateField key={`from-${filter.from}`} label={ENDED.has(filter.group) ? text.ended : text.received} value={filter.from} onChange={(day) => { if (day !== filter.from) onChange({ from: day }) }} /></div>
        <div><DateField key={`to-${filter.to}`} label={text.to} value={filter.to} onChange={(day) => { if (day !== filter.to) onChange({ to: day }) }} /></div>
      </div>
      {chips.length > 0 && <div className="ds-chips">{chips.map(({ name, off }) => <span key={name} className="ds-chip">{name}<button type="button" aria-label={text.remove(name)} onClick={() => { onChange(off) }}><Icon name="cross" size={12} /></button></span>)}</div>}
    </>
  )
}

const ORDER: readonly DossierGroup[] = ['all', 'mine', 'open', 'overdue', 'step-without-holder', 'at-desk', 'early', 'onTime', 'late']
