// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { matchesInitials } from './match-initials.ts'

const NAME = 'Đăng ký lại khai sinh'

test.each([
  ['dk lai kh', true], ['đk', true], ['dklks', true], ['ĐĂNG KÝ', true], ['lai sinh', true], ['ks', true], ['', true], ['dk khai tu', false], ['sinh dk', false], ['d', true], ['dkx', false],
])('“%s” finds “Đăng ký lại khai sinh”: %s', (typed, found) => {
  expect(matchesInitials(NAME, typed)).toBe(found)
})
