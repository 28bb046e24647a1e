// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isNarrowed, readFilter, writeFilter } from './dossier-filter.ts'

const ID = '01a1cd75-5060-7738-b1b7-2f3f25c76b2a'

test('an address of the head’s board is read and written back the same', () => {
  const address = new URLSearchParams({ group: 'late', agencyId: ID, from: '2022-01-01', to: '2022-06-30', procedureId: ID, field: 'Hộ tịch', search: 'khai sinh', page: '3' })
  expect(writeFilter(readFilter(address))).toEqual(Object.fromEntries(address))
})

test('the whole list has an empty address', () => {
  expect(writeFilter(readFilter(new URLSearchParams()))).toEqual({})
  expect(isNarrowed(readFilter(new URLSearchParams({ group: 'late' })))).toBe(false)
})

test.each([
  ['a day that does not exist', { from: '2022-02-30' }], ['an unknown group', { group: 'tất cả' }], ['an id that is none', { agencyId: "x' or 1=1" }], ['a page before the first', { page: '-4' }], ['a page that is no number', { page: 'hai' }], ['an empty field', { field: '' }],
])('%s is left out', (_name, wrong) => {
  expect(writeFilter(readFilter(new URLSearchParams(wrong)))).toEqual({})
})
