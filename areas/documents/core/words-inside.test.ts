// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { cites, hasWords, wordsInside } from './words-inside.ts'

describe('citing a code', () => {
  it.each([
    ['Theo QT.01 và BM.02', 'QT.01', true], ['Theo QT.011', 'QT.01', false], ['Theo QT.01.', 'QT.01', true], ['(QT.01);', 'QT.01', true], ['BM.QT.01', 'QT.01', false], ['QT.01.02', 'QT.01', false], ['qt.01', 'QT.01', true], ['QT  03/CX-HCTP', 'QT 03/CX-HCTP', true], ['QT 03/CX-HCTPX', 'QT 03/CX-HCTP', false], ['HĐ.07', 'Đ.07', false], ['', 'QT.01', false],
  ])('%s cites %s: %s', (text, code, answer) => {
    expect(cites(text, code)).toBe(answer)
  })

  it('every text inside is found, in order', () => {
    expect(wordsInside({ a: 'một', b: [{ c: 'hai' }, 3, null, 'ba'] })).toBe('một\nhai\nba')
  })

  it.each([[[], false], [[{ kind: 'paragraph' as const, text: ' – ' }], false], [[{ kind: 'list' as const, ordered: true, items: ['', 'a'] }], true], [[{ kind: 'steps' as const, steps: [] }], false]])('%j has words: %s', (blocks, answer) => {
    expect(hasWords({ blocks })).toBe(answer)
  })
})
