// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { matchInitials } from './match-initials.ts'

const NAME = 'Đăng ký lại khai sinh'

test.each([
  ['dk lai kh', true], ['đk', true], ['dklks', true], ['ĐĂNG KÝ', true], ['lai sinh', true], ['ks', true], ['', true], ['dk khai tu', false], ['sinh dk', false], ['d', true], ['dkx', false],
])('“%s” finds “Đăng ký lại khai sinh”: %s', (typed, found) => {
  expect(matchInitials(NAME, typed) !== undefined).toBe(found)
})

test('a name whose words begin as typed answers better than one whose first letters happen to fit', () => {
  expect(matchInitials(NAME, 'dk lai kh')).toBe(2)
  expect(matchInitials('Đăng ký lại kết hôn', 'dk lai kh')).toBe(1)
})
