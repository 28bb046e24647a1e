// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import '../fields/fields.css'

/** One view of a few, side by side: "Tháng, Quý, Năm". */
export function Segments<Value extends string>({ label, value, onChange, options }: { readonly label: string; readonly value: Value; readonly onChange: (value: Value) => void; readonly options: readonly { readonly value: Value; readonly label: ReactNode }[] }) {
  return (
    <div className="nr-segments" role="group" aria-label={label}>
      {options.map((option) => <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => { onChange(option.value) }}>{option.label}</button>)}
    </div>
  )
}
