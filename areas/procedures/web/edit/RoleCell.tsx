// SPDX-License-Identifier: Apache-2.0
import { Combobox, useCombobox } from '@mantine/core'
import { matchText } from '#platform/web/search/match-text.ts'
import { rowsFor } from './EditCell.tsx'

export interface RoleCellProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly cell: string
  readonly state: 'hole' | 'wrong' | undefined
  readonly placeholder: string
  /** Roles already named in procedures: choosing one keeps one post under one name. */
  readonly roles: readonly string[]
}

const MOST_SHOWN = 7
const LONGEST = 1_000

/** The role that does a step: free text, with the roles already in use offered while typing. */
export function RoleCell({ label, value, onChange, cell, state, placeholder, roles }: RoleCellProps) {
  const combobox = useCombobox({ onDropdownClose: () => { combobox.resetSelectedOption() } })
  // Hundreds of closed cells must not search on every letter typed.
  const offered = !combobox.dropdownOpened ? [] : roles.filter((role) => role !== value && (value.trim() === '' || matchText(role, value) !== undefined)).slice(0, MOST_SHOWN)
  return (
    <Combobox store={combobox} width={260} position="bottom-start" middlewares={{ flip: true, shift: true }} onOptionSubmit={(role) => { onChange(role); combobox.closeDropdown() }}>
      <Combobox.Target targetType="input">
        <textarea className={`pr-cell${state === undefined ? '' : ` is-${state}`}`} data-cell={cell} aria-autocomplete="list" aria-label={label} rows={rowsFor(value, 17)} value={value} placeholder={placeholder} maxLength={LONGEST} spellCheck={false}
          onChange={(event) => { onChange(event.currentTarget.value); combobox.openDropdown() }} onFocus={() => { if (value.trim() === '') combobox.openDropdown() }} onBlur={() => { combobox.closeDropdown() }} />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options aria-label={label}>{offered.map((role) => <Combobox.Option key={role} value={role}>{role}</Combobox.Option>)}</Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
