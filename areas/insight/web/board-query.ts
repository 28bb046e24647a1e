// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { PlainDate } from '#kernel/time.ts'
import { Month } from '../core/period.ts'

/** What a board is asked for; it stands in the address, so that it can be linked to. */
export interface BoardQuery {
  readonly from?: Month
  readonly to?: Month
  readonly on?: PlainDate
  readonly agencyId?: string
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The question in the address, and how to change a part of it; what the address misspells is left out. */
export function useBoardQuery(): { readonly query: BoardQuery; readonly change: (part: { readonly [Key in keyof BoardQuery]?: BoardQuery[Key] | undefined }) => void } {
  const [address, setAddress] = useSearchParams()
  return useMemo(() => {
    const [from, to, on] = [Month.safeParse(address.get('from')).data, Month.safeParse(address.get('to')).data, PlainDate.safeParse(address.get('on')).data]
    const agencyId = UUID.test(address.get('agencyId') ?? '') ? address.get('agencyId') ?? undefined : undefined
    const query: BoardQuery = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(on === undefined ? {} : { on }), ...(agencyId === undefined ? {} : { agencyId }) }
    return {
      query,
      change: (part) => { setAddress(Object.fromEntries(Object.entries({ ...query, ...part }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))), { replace: true }) },
    }
  }, [address, setAddress])
}
