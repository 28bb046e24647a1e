// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { CheckedClear, CheckedSeverity } from '../../contract.ts'
import { MATRIX_PATH } from './matrix-path.ts'

/** What the matrix is narrowed to; it stands in the address. */
export interface MatrixFilter {
  readonly search: string
  /** Absent: every field; empty: procedures without one. */
  readonly field: string | undefined
  readonly severity: CheckedSeverity | undefined
  readonly clear: CheckedClear | undefined
  readonly rule: string | undefined
  readonly page: number
}

const KEYS = { search: 'tim', field: 'linh-vuc', severity: 'muc', clear: 'ro', rule: 'quy-tac', page: 'trang' } as const
const SEVERITY_IN_ADDRESS: Readonly<Record<CheckedSeverity, string>> = { error: 'loi', warning: 'can-sua', notice: 'nen-xem' }
const CLEAR_IN_ADDRESS: Readonly<Record<CheckedClear, string>> = { who: 'nguoi', task: 'viec', method: 'cach-lam', time: 'thoi-gian', responsibility: 'trach-nhiem', document: 'van-ban' }

export const filterOfAddress = (address: URLSearchParams): MatrixFilter => ({
  search: address.get(KEYS.search) ?? '', field: address.get(KEYS.field) ?? undefined,
  severity: CheckedSeverity.options.find((one) => SEVERITY_IN_ADDRESS[one] === address.get(KEYS.severity)),
  clear: CheckedClear.options.find((one) => CLEAR_IN_ADDRESS[one] === address.get(KEYS.clear)),
  rule: address.get(KEYS.rule) ?? undefined, page: Math.max(1, Math.floor(Number(address.get(KEYS.page))) || 1),
})

export const addressOfFilter = ({ search, field, severity, clear, rule, page }: MatrixFilter): Record<string, string> => ({
  ...(search === '' ? {} : { [KEYS.search]: search }), ...(field === undefined ? {} : { [KEYS.field]: field }), ...(severity === undefined ? {} : { [KEYS.severity]: SEVERITY_IN_ADDRESS[severity] }),
  ...(clear === undefined ? {} : { [KEYS.clear]: CLEAR_IN_ADDRESS[clear] }), ...(rule === undefined ? {} : { [KEYS.rule]: rule }), ...(page === 1 ? {} : { [KEYS.page]: String(page) }),
})

/** The filter of the address, and how to change a part of it; changing anything but the page goes back to the first page. */
export function useMatrixFilter(): { readonly filter: MatrixFilter; readonly isOn: boolean; readonly change: (part: Partial<MatrixFilter>) => void; readonly clearAll: () => void; readonly addressWith: (part: Partial<MatrixFilter>) => string } {
  const [address, setAddress] = useSearchParams()
  return useMemo(() => {
    const filter = filterOfAddress(address)
    const withPart = (part: Partial<MatrixFilter>) => addressOfFilter({ ...filter, page: 1, ...part })
    return {
      filter, isOn: filter.search !== '' || [filter.field, filter.severity, filter.clear, filter.rule].some((one) => one !== undefined),
      change: (part) => { setAddress(withPart(part), { replace: true }) }, clearAll: () => { setAddress({}, { replace: true }) },
      addressWith: (part) => `${MATRIX_PATH}?${new URLSearchParams(withPart(part)).toString()}`,
    }
  }, [address, setAddress])
}
