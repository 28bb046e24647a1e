// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lexemesOf, wordsOf } from './entry.ts'
import { questionOf } from './question.ts'
import { snippetOf } from './snippet.ts'

describe('what was typed, as the index is asked', () => {
  it('asks for neighbours as pairs, the last word as a beginning', () => {
    expect(questionOf('Đăng ký  lại')).toEqual({ typed: 'dang ky lai', codePart: undefined, inTitle: "'tdang_ky' & 'tky_lai':*", inTitleLoosely: "'tdang':* & 'tky':* & 'tlai':*", inBody: "'bdang_ky' & 'bky_lai':*" })
  })

  it('takes a piece with a figure for part of a code, with its wildcards as letters', () => {
    expect(questionOf('QT 03')?.codePart).toBe('%qt 03%')
    expect(questionOf('1_0%')?.codePart).toBe(String.raw`%1\_0\%%`)
    expect(questionOf('khai sinh')?.codePart).toBeUndefined()
    expect(questionOf('12')?.codePart).toBeUndefined()
  })

  it.each(['', '  ', '%', "'", ':*', '🙂'])('“%s” is no question', (typed) => expect(questionOf(typed)).toBeUndefined())

  test('no sign of the language of queries is let through, whatever is typed', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => {
    const question = questionOf(typed)
    for (const part of [question?.inTitle, question?.inTitleLoosely, question?.inBody]) if (part !== undefined) expect(part).toMatch(/^'[a-z0-9_]+'(:\*)?( & '[a-z0-9_]+'(:\*)?)*$/)
  })), 30_000)
})

test('an entry is found by every beginning of every phrase of its text', () => fc.assert(fc.property(fc.array(fc.constantFrom('Đăng', 'ký', 'lại', 'khai', 'sinh', '123/2015', 'NĐ-CP'), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), (words, a, b) => {
  const from = a % words.length
  const to = from + 1 + (b % (words.length - from))
  const lexemes = lexemesOf({ code: null, title: 'x', body: words.join(' ') }, 'agency')
  const question = questionOf(words.slice(from, to).join(' '))
  const asked = (question?.inBody ?? '').split(' & ').map((part) => /^'(.*)'(:\*)?$/.exec(part))
  for (const part of asked) expect(lexemes.some((lexeme) => (part?.[2] === undefined ? lexeme === part?.[1] : lexeme.startsWith(part[1] ?? '\0')))).toBe(true)
})))

describe('where the words stand', () => {
  const body = 'Bước 1. Tiếp nhận, kiểm tra hồ sơ. Bước 2. Thẩm tra hồ sơ; đối chiếu với sổ hộ tịch đang lưu tại xã và trình Chủ tịch ký duyệt kết quả.'
  it('shows them with their accents and a little around', () => {
    expect(snippetOf(body, 'tham tra ho')).toContain('Thẩm tra hồ sơ')
    expect(snippetOf(body, 'doi chieu voi so')).toMatch(/^… .*đối chiếu với sổ hộ tịch.* …$/)
    expect(snippetOf('NFD: Đăng ký lại'.normalize('NFD'), 'dang ky')?.normalize('NFC')).toContain('Đăng ký lại')
  })

  it('is nothing when the words stand apart', () => expect(snippetOf(body, 'ho so ky duyet')).toBeUndefined())

  test('whatever stands in a text is found in it', () => fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 5 }), (a, count) => {
    const words = wordsOf(body)
    const from = a % (words.length - count + 1)
    return snippetOf(body, words.slice(from, from + count).join(' ')) !== undefined
  })))
})
