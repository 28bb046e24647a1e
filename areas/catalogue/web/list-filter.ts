// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { Covering } from '../contract/procedures.ts'
import { GovernmentLevel } from '../core/government-level.ts'

/** What the list is narrowed to; it stands in the address, so that other pages can link to a part of the list. */
export interface ListFilter {
  readonly search: string
  /** Absent: every field; empty: procedures without one. */
  readonly field: string | undefined
  readonly level: GovernmentLevel | undefined
  readonly covering: Covering | undefined
  readonly listed: 'listed' | 'withdrawn'
  readonly offset: number
}

const KEYS = { search: 'tim', field: 'linh-vuc', level: 'cap', covering: 'quy-trinh', listed: 'danh-muc', offset: 'tu' } as const

/** The filter of the address, and how to change a part of it; changing anything but the page goes back to the first page. */
export function useListFilter(): { readonly filter: ListFilter; readonly isOn: boolean; readonly change: (part: Partial<ListFilter>) => void; readonly clear: () => void } {
  const [address, setAddress] = useSearchParams()
  return useMemo(() => {
    const filter: ListFilter = {
      search: address.get(KEYS.search) ?? '', field: address.get(KEYS.field) ?? undefined,
      level: GovernmentLevel.safeParse(address.get(KEYS.level)).data, covering: Covering.safeParse(address.get(KEYS.covering)).data,
      listed: address.get(KEYS.listed) === 'withdrawn' ? 'withdrawn' : 'listed', offset: Math.max(0, Number(address.get(KEYS.offset)) || 0),
    }
    const change = (part: Partial<ListFilter>) => { setAddress(addressOfFilter({ ...filter, offset: 0, ...part }), { replace: true }) }
    const isOn = filter.search !== '' || filter.field !== undefined || filter.level !== undefined || filter.covering !== undefined || filter.listed === 'withdrawn'
    return { filter, isOn, change, clear: () => { setAddress({}, { replace: true }) } }
  }, [address, setAddress])
}

function addressOfFilter({ search, field, level, covering, listed, offset }: ListFilter): Record<string, string> {
  return {
    ...(search === '' ? {} : { [KEYS.search]: search }), ...(field === undefined ? {} : { [KEYS.field]: field }), ...(level === undefined ? {} : { [KEYS.level]: level }),
    ...(covering === undefined ? {} : { [KEYS.covering]: covering }), ...(listed === 'listed' ? {} : { [KEYS.listed]: listed }), ...(offset === 0 ? {} : { [KEYS.offset]: String(offset) }),
  }
}

/** The address of the procedures of a field that have no issued procedure yet. */
export const missingInField = (field: string | null): string => `/thu-tuc?${new URLSearchParams({ [KEYS.field]: field ?? '', [KEYS.covering]: 'missing' }).toString()}`

/** The address of every procedure in scope without an issued procedure. */
export const MISSING_ADDRESS = `/thu-tuc?${KEYS.covering}=missing`
