// SPDX-License-Identifier: Apache-2.0
import { Combobox, Input, useCombobox } from '@mantine/core'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { type FieldError, FormField } from '../fields/FormField.tsx'
import { Icon } from '../icons/Icon.tsx'
import { useText, words } from '../language/language.ts'
import { matchText } from './match-text.ts'
import { Marked } from './Marked.tsx'

export interface SearchItem {
  readonly id: string
  readonly name: string
  /** At the right, small: code, field, limit. It is searched too. */
  readonly detail?: string
}

export interface SearchComboboxProps<Item extends SearchItem> {
  readonly label: string
  readonly required?: boolean
  readonly hint?: ReactNode
  readonly error?: FieldError | string | undefined
  readonly placeholder?: string
  readonly value: Item | undefined
  readonly onChange: (item: Item | undefined) => void
  /** All of them, filtered here; or, with `onTyped`, what the server found for the words typed. */
  readonly items: readonly Item[]
  readonly onTyped?: (typed: string) => void
  readonly busy?: boolean
  readonly autoFocus?: boolean
}

const MOST_SHOWN = 12
const WORDS = words({
  vi: { none: (typed: string) => `Không có mục nào khớp “${typed}”. Gõ ít chữ hơn, viết tắt hoặc mã.`, searching: 'Đang tìm…', count: (shown: number, all: number) => `${shown} trong ${all}`, type: 'Gõ không dấu, viết tắt hoặc mã đều được' },
  en: { none: (typed: string) => `Nothing matches “${typed}”. Type fewer letters, initials or a code.`, searching: 'Searching…', count: (shown: number, all: number) => `${shown} of ${all}`, type: 'Without diacritics, initials or a code' },
})

/** Finds one of many by typing without diacritics, by initials or by code; the letters that match are underlined. */
export function SearchCombobox<Item extends SearchItem>({ label, required = false, hint, error, placeholder, value, onChange, items, onTyped, busy = false, autoFocus }: SearchComboboxProps<Item>) {
  const text = useText(WORDS)
  const listName = useId()
  const combobox = useCombobox({ onDropdownClose: () => { combobox.resetSelectedOption() } })
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const wanted = typed ?? ''
  const found = onTyped !== undefined || wanted === '' ? items : items.filter((item) => matchText(`${item.name} ${item.detail ?? ''}`, wanted) !== undefined)
  const shown = found.slice(0, MOST_SHOWN)

  const isTyping = typed !== undefined
  const { selectFirstOption } = combobox
  // What the server found arrives after the letters: Enter must take the first of it.
  const first = shown[0]?.id
  useEffect(() => { if (isTyping && first !== undefined) selectFirstOption() }, [isTyping, first, selectFirstOption])

  const choose = (id: string) => {
    onChange(items.find((item) => item.id === id))
    setTyped(undefined)
    combobox.closeDropdown()
  }
  const type = (next: string) => {
    setTyped(next)
    if (value !== undefined) onChange(undefined)
    onTyped?.(next)
    combobox.openDropdown()
    combobox.selectFirstOption()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} middlewares={{ flip: true, shift: true }}>
      <FormField label={label} required={required} hint={hint} error={error}>
        {(control) => (
          <Combobox.Target withExpandedAttribute>
            <Input
              {...control} role="combobox" aria-autocomplete="list" autoComplete="off" spellCheck={false} autoFocus={autoFocus} placeholder={placeholder ?? text.type}
              leftSection={<Icon name="search" />} rightSectionWidth={90} rightSection={typed === undefined ? undefined : <span className="t12">{busy ? text.searching : text.count(shown.length, items.length)}</span>}
              value={typed ?? value?.name ?? ''} onChange={(event) => { type(event.currentTarget.value) }}
              onFocus={(event) => { event.currentTarget.select(); combobox.openDropdown() }} onClick={() => { combobox.openDropdown() }}
              onBlur={() => { combobox.closeDropdown(); setTyped(undefined) }}
            />
          </Combobox.Target>
        )}
      </FormField>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} id={listName}>
          {shown.map((item) => (
            <Combobox.Option key={item.id} value={item.id} active={item.id === value?.id}>
              <span className="nr-found"><span><Marked text={item.name} typed={wanted} /></span>{item.detail !== undefined && <small><Marked text={item.detail} typed={wanted} /></small>}</span>
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty><span className="t13">{busy ? text.searching : text.none(wanted)}</span></Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
