// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Segments } from '#platform/web/controls/Segments.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { SelectField } from '#platform/web/fields/TextField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useText, words } from '#platform/web/language/language.ts'
import type { Month } from '../core/period.ts'
import { choosableMonths, type DataRange, monthsOf, type Preset, PRESETS, presetOf } from '../core/period-presets.ts'
import { monthText } from './month-text.ts'

const WORDS = words({
  vi: { label: 'Kỳ số liệu', 'month': 'Tháng', 'quarter': 'Quý', 'half-year': '6 tháng', 'year': 'Năm', 'all': 'Tất cả', other: 'Khác', title: 'Chọn kỳ số liệu', from: 'Từ tháng', to: 'Đến hết tháng', show: 'Xem kỳ này', back: 'Quay lại', next: 'đổi kỳ' },
  en: { label: 'Period', 'month': 'Month', 'quarter': 'Quarter', 'half-year': 'Half year', 'year': 'Year', 'all': 'All', other: 'Other', title: 'Choose a period', from: 'From', to: 'To the end of', show: 'Show', back: 'Back', next: 'next period' },
})

export interface Months { readonly from: Month; readonly to: Month }

/** Which months a board covers: five presets, or any two months. */
export function PeriodPicker({ period, range, onChange }: { readonly period: Months; readonly range: DataRange; readonly onChange: (months: Months) => void }) {
  const text = useText(WORDS)
  const [choosing, setChoosing] = useState(false)
  const now = presetOf(period, range)
  const choose = (preset: Preset) => { onChange(monthsOf(preset, range)) }
  useKeys([{ key: 'T', label: text.next, run: () => { choose(PRESETS[((now === undefined ? -1 : PRESETS.indexOf(now)) + 1) % PRESETS.length] ?? 'year') } }])
  return (
    <>
      <Segments label={text.label} value={now ?? 'other'} onChange={(value) => { if (value === 'other') setChoosing(true); else choose(value) }}
        options={[...PRESETS.map((value) => ({ value, label: text[value] })), { value: 'other' as const, label: text.other }]} />
      {choosing && <PeriodDialog period={period} months={choosableMonths(range)} onClose={() => { setChoosing(false) }} onChoose={(months) => { setChoosing(false); onChange(months) }} />}
    </>
  )
}

function PeriodDialog({ period, months, onClose, onChoose }: { readonly period: Months; readonly months: readonly Month[]; readonly onClose: () => void; readonly onChoose: (months: Months) => void }) {
  const text = useText(WORDS)
  const [from, setFrom] = useState(period.from)
  const [to, setTo] = useState(period.to)
  const options = [...new Set([...months, period.from, period.to])].toSorted().toReversed().map((month) => ({ value: month, label: monthText(month) }))
  return (
    <Dialog title={text.title} width={380} onClose={onClose} onSubmit={() => { onChoose(from <= to ? { from, to } : { from: to, to: from }) }}
      actions={<><Button onClick={onClose}>{text.back}</Button><Button type="submit" tone="primary">{text.show}</Button></>}>
      <div className="columns-2">
        <SelectField label={text.from} value={from} onChange={setFrom} options={options} />
        <SelectField label={text.to} value={to} onChange={setTo} options={options} />
      </div>
    </Dialog>
  )
}
