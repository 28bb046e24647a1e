// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { foldText } from '#kernel/vietnamese-text.ts'
import { searchPatterns } from './search-words.ts'

const finds = (typed: string, text = '1.004884 Đăng ký lại khai sinh Hộ tịch') => searchPatterns(typed).every((pattern) => new RegExp(pattern).test(foldText(text)))

describe('searching the list', () => {
  it.each(['khai sinh', 'dang ky lai', 'Đăng ký', 'sinh khai', 'dk lai kh', 'dklks', '1.004884', '4884', 'ho tich', 'kh', ''])('“%s” finds it', (typed) => {
    expect(finds(typed)).toBe(true)
  })

  it.each(['ket hon', 'ang', 'dk kt', '1.004885', 'sinhh'])('“%s” does not', (typed) => {
    expect(finds(typed)).toBe(false)
  })

  it.each(['.*', '(', '\\', '[a', '%', 'a{3}', '🙂'])('“%s” is text, never a pattern', (typed) => {
    expect(() => finds(typed)).not.toThrow()
  })
})
