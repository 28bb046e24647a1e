// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { PlainDate } from '#kernel/time.ts'
import { DossierGroup } from '../../contract/reading.ts'

/** What the list is narrowed to. It stands in the address under these very names, so that every figure elsewhere can open its list. */
export interface DossierFilter {
  readonly group: DossierGroup
  readonly agencyId: string | undefined
  readonly from: PlainDate | undefined
  readonly to: PlainDate | undefined
  readonly procedureId: string | undefined
  readonly field: string | undefined
  readonly search: string
  readonly page: number
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const idIn = (address: URLSearchParams, name: string): string | undefined => { const value = address.get(name) ?? ''; return UUID.test(value) ? value : undefined }

/** The filter that an address names; what it misspells is left out. */
export function readFilter(address: URLSearchParams): DossierFilter {
  return {
    group: DossierGroup.safeParse(address.get('group')).data ?? 'all', agencyId: idIn(address, 'agencyId'), from: PlainDate.safeParse(address.get('from')).data, to: PlainDate.safeParse(address.get('to')).data,
    procedureId: idIn(address, 'procedureId'), field: address.get('field')?.slice(0, 300) || undefined, search: (address.get('search') ?? '').slice(0, 200), page: Math.min(10_000, Math.max(1, Math.trunc(Number(address.get('page'))) || 1)),
  }
}

/** The same filter as an address: only what differs from the whole list. */
export function writeFilter({ group, search, page, ...rest }: DossierFilter): Record<string, string> {
  const parts = Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return { ...(group === 'all' ? {} : { group }), ...Object.fromEntries(parts), ...(search === '' ? {} : { search }), ...(page === 1 ? {} : { page: String(page) }) }
}

/** Whether anything but the group narrows the list. */
export const isNarrowed = ({ agencyId, from, to, procedureId, field, search }: DossierFilter): boolean => search !== '' || [agencyId, from, to, procedureId, field].some((part) => part !== undefined)

/** The filter of the address, and how to change a part of it; changing anything but the page goes back to the first page. */
export function useDossierFilter() {
  const [address, setAddress] = useSearchParams()
  return useMemo(() => {
    const filter = readFilter(address)
    return {
      filter, address: `/ho-so${address.size === 0 ? '' : `?${address.toString()}`}`,
      change: (part: Partial<DossierFilter>) => { setAddress(writeFilter({ ...filter, page: 1, ...part }), { replace: true }) },
      clear: () => { setAddress(filter.group === 'all' ? {} : { group: filter.group }, { replace: true }) },
    }
  }, [address, setAddress])
}
