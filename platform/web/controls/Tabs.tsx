// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { NavLink } from 'react-router'
import '../fields/fields.css'

export interface Tab<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly count?: ReactNode
}

/** Parts of one page; arrow keys go from tab to tab. The part chosen is drawn inside. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children }: { readonly label: string; readonly tabs: readonly Tab<Value>[]; readonly value: Value; readonly onChange: (value: Value) => void; readonly children: ReactNode }) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = tabs.findIndex((tab) => tab.value === value)
    const next = tabs[(at + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onChange(next.value)
    document.getElementById(`${id}-${next.value}`)?.focus()
  }
  return (
    <>
      <div className="nr-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button key={tab.value} id={`${id}-${tab.value}`} type="button" role="tab" aria-selected={tab.value === value} aria-controls={`${id}-panel`} tabIndex={tab.value === value ? 0 : -1} onClick={() => { onChange(tab.value) }}>
            {tab.label}{tab.count !== undefined && <span className="count"> {tab.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${value}`}>{children}</div>
    </>
  )
}

/** Tabs that are pages of their own, with an address. */
export function LinkTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly { readonly to: string; readonly label: string; readonly count?: ReactNode }[] }) {
  return (
    <nav className="nr-tabs" aria-label={label}>
      {tabs.map(({ to, label: name, count }) => <NavLink key={to} to={to} end>{name}{count !== undefined && <span className="count"> {count}</span>}</NavLink>)}
    </nav>
  )
}
