// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { ListState } from '../../contract.ts'

/** What the list of procedures is narrowed to; it stands in the address. */
export interface ListFilter {
  readonly search: string
  /** Absent: every field; empty: procedures without one. */
  readonly field: string | undefined
  readonly state: ListState
  readonly page: number
}

const KEYS = { search: 'tim', field: 'linh-vuc', state: 'tinh-trang', page: 'trang' } as const
const STATE_IN_ADDRESS: Readonly<Record<ListState, string>> = { 'all': 'tat-ca', 'in-force': 'dang-ap-dung', 'on-the-way': 'dang-soan', 'my-turn': 'den-luot-toi', 'review-due': 'den-han-soat-xet', 'withdrawn': 'da-thu-hoi' }

export const stateOfAddress = (word: string | null): ListState => ListState.options.find((state) => STATE_IN_ADDRESS[state] === word) ?? 'all'

/** The filter of the address, and how to change a part of it; changing anything but the page goes back to the first page. */
export function useListFilter(): { readonly filter: ListFilter; readonly isOn: boolean; readonly change: (part: Partial<ListFilter>) => void; readonly clear: () => void } {
  const [address, setAddress] = useSearchParams()
  return useMemo(() => {
    const filter: ListFilter = {
      search: address.get(KEYS.search) ?? '', field: address.get(KEYS.field) ?? undefined, state: stateOfAddress(address.get(KEYS.state)), page: Math.max(1, Math.floor(Number(address.get(KEYS.page))) || 1),
    }
    return {
      filter, isOn: filter.search !== '' || filter.field !== undefined || filter.state !== 'all',
      change: (part) => { setAddress(addressOfFilter({ ...filter, page: 1, ...part }), { replace: true }) },
      clear: () => { setAddress({}, { replace: true }) },
    }
  }, [address, setAddress])
}

const addressOfFilter = ({ search, field, state, page }: ListFilter): Record<string, string> => ({
  ...(search === '' ? {} : { [KEYS.search]: search }), ...(field === undefined ? {} : { [KEYS.field]: field }),
  ...(state === 'all' ? {} : { [KEYS.state]: STATE_IN_ADDRESS[state] }), ...(page === 1 ? {} : { [KEYS.page]: String(page) }),
})
