// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Covering } from '../contract/procedures.ts'
import { GovernmentLevel, LEVEL_NAMES } from '../core/government-level.ts'
import { COVERING_WORDS } from './CoveringTag.tsx'
import type { ListFilter } from './list-filter.ts'

const WORDS = words({
  vi: { search: 'Tìm theo tên hoặc mã', hint: 'Gõ không dấu, viết tắt hoặc mã đều được', field: 'Lĩnh vực', every: 'Tất cả', noField: 'Chưa ghi lĩnh vực', level: 'Cấp thực hiện', covering: 'Quy trình', withdrawn: 'Không còn trong danh mục' },
  en: { search: 'Search by name or code', hint: 'Without diacritics, initials or a code', field: 'Field', every: 'All', noField: 'No field given', level: 'Level', covering: 'Procedure', withdrawn: 'No longer listed' },
})
/** No field has this name; the browser's list needs a value for each choice. */
const NO_FIELD = '—'

export interface ListFiltersProps {
  readonly filter: ListFilter
  readonly onChange: (part: Partial<ListFilter>) => void
  readonly fields: readonly { readonly field: string | null; readonly count: number }[]
}

/** What narrows the list: words, field, level, whether there is a procedure. */
export function ListFilters({ filter, onChange, fields }: ListFiltersProps) {
  const text = useText(WORDS)
  const covering = useText(COVERING_WORDS)
  const say = useSay()
  const search = useCallback((words: string) => { onChange({ search: words }) }, [onChange])

  return (
    <div className="row row-wrap row-top" role="search" aria-label={text.search} style={{ padding: '10px 12px' }}>
      <div className="grow" style={{ minWidth: 220 }}><SearchField label={text.search} placeholder={text.hint} value={filter.search} onChange={search} /></div>
      <div style={{ width: 200 }}>
        <SelectField label={text.field} empty={text.every} value={filter.field === '' ? NO_FIELD : filter.field ?? ''} onChange={(value) => { onChange({ field: value === '' ? undefined : value === NO_FIELD ? '' : value }) }}
          options={fields.map(({ field, count }) => ({ value: field ?? NO_FIELD, label: `${field ?? text.noField} (${count})` }))} />
      </div>
      <div style={{ width: 118 }}>
        <SelectField label={text.level} empty={text.every} value={filter.level ?? ''} onChange={(value) => { onChange({ level: GovernmentLevel.safeParse(value).data }) }}
          options={GovernmentLevel.options.map((level) => ({ value: level, label: say(LEVEL_NAMES[level]) }))} />
      </div>
      <div style={{ width: 172 }}>
        <SelectField label={text.covering} empty={text.every} value={filter.listed === 'withdrawn' ? 'withdrawn' : filter.covering ?? ''}
          onChange={(value) => { onChange({ covering: Covering.safeParse(value).data, listed: value === 'withdrawn' ? 'withdrawn' : 'listed' }) }}
          options={[...Covering.options.map((value) => ({ value, label: covering[value] })), { value: 'withdrawn', label: text.withdrawn }]} />
      </div>
    </div>
  )
}
