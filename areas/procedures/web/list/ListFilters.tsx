// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { SearchField } from '#platform/web/fields/SearchField.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { ListState } from '../../contract.ts'
import type { ListFilter } from './list-filter.ts'

const WORDS = words({
  vi: { search: 'Tìm theo tên, mã quy trình hoặc mã thủ tục', hint: 'Gõ không dấu cũng được', field: 'Lĩnh vực', every: 'Tất cả', noField: 'Chưa ghi lĩnh vực', states: 'Tình trạng', 'all': 'Tất cả', 'in-force': 'Đang áp dụng', 'on-the-way': 'Đang soạn, chờ duyệt', 'my-turn': 'Đến lượt tôi', 'review-due': 'Đến hạn soát xét', 'withdrawn': 'Đã thu hồi' },
  en: { search: 'Search by name, code or TTHC code', hint: 'With or without diacritics', field: 'Field', every: 'All', noField: 'No field given', states: 'State', 'all': 'All', 'in-force': 'In force', 'on-the-way': 'On the way', 'my-turn': 'My turn', 'review-due': 'Review due', 'withdrawn': 'Withdrawn' },
})
/** No field has this name; the browser's list needs a value for each choice. */
const NO_FIELD = '—'

export interface ListFiltersProps {
  readonly filter: ListFilter
  readonly onChange: (part: Partial<ListFilter>) => void
  readonly fields: readonly { readonly field: string | null; readonly count: number }[]
  readonly counts: Readonly<Partial<Record<ListState, number>>>
}

/** What narrows the list: words, field, state. */
export function ListFilters({ filter, onChange, fields, counts }: ListFiltersProps) {
  const text = useText(WORDS)
  const { number } = useFormat()
  const search = useCallback((words: string) => { onChange({ search: words }) }, [onChange])
  return (
    <div className="pr-filters" role="search" aria-label={text.search}>
      <div className="grow" style={{ minWidth: 240 }}><SearchField label={text.search} placeholder={text.hint} value={filter.search} onChange={search} /></div>
      <div style={{ width: 210 }}>
        <SelectField label={text.field} empty={text.every} value={filter.field === '' ? NO_FIELD : filter.field ?? ''} onChange={(value) => { onChange({ field: value === '' ? undefined : value === NO_FIELD ? '' : value }) }}
          options={fields.map(({ field, count }) => ({ value: field ?? NO_FIELD, label: `${field ?? text.noField} (${number(count)})` }))} />
      </div>
      <div className="nr-field">
        <span className="nr-field__label" aria-hidden="true">{text.states}</span>
        <div className="pr-scroll">
          <Segments label={text.states} value={filter.state} onChange={(state) => { onChange({ state }) }}
            options={ListState.options.map((state) => ({ value: state, label: <>{text[state]}{counts[state] !== undefined && <span className="pr-count"> {number(counts[state])}</span>}</> }))} />
        </div>
      </div>
    </div>
  )
}
