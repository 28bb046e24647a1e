// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { addressOfFilter, filterOfAddress } from './check-filter.ts'

test.each([
  [{ search: 'kết hôn', field: 'Hộ tịch', severity: 'error', clear: 'time', rule: 'step-without-time', page: 3 }],
  [{ search: '', field: '', severity: undefined, clear: undefined, rule: undefined, page: 1 }],
] as const)('a filter comes back from its address %#', (filter) => {
  expect(filterOfAddress(new URLSearchParams(addressOfFilter(filter)))).toEqual(filter)
})

test('an address that nobody wrote narrows nothing', () => {
  expect(filterOfAddress(new URLSearchParams('muc=nang&ro=sai&trang=-2'))).toEqual({ search: '', field: undefined, severity: undefined, clear: undefined, rule: undefined, page: 1 })
})
