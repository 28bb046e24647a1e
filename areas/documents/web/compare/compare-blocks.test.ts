// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../core/document-content.ts'
import { compareBlocks, type ComparedBlock, compareWords, textOfBlock } from './compare-blocks.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

/** The texts of one side of a comparison. */
const side = (lines: readonly ComparedBlock[], which: 'removed' | 'added'): string[] => lines.flatMap((line) => {
  if (line.change === 'changed') return [line.parts.filter(({ change }) => change === 'same' || change === which).map(({ text }) => text).join('')]
  return line.change === 'same' || line.change === which ? [line.text] : []
})

describe('two issues compared', () => {
  it('word by word, with Vietnamese letters whole', () => {
    expect(compareWords('Lưu hồ sơ 5 năm', 'Lưu hồ sơ 10 năm tại kho')).toEqual([
      { text: 'Lưu hồ sơ ', change: 'same' }, { text: '5', change: 'removed' }, { text: '10', change: 'added' }, { text: ' năm', change: 'same' }, { text: ' tại kho', change: 'added' },
    ])
  })

  it('what is new, what is gone and what has changed', () => {
    const before = [heading('Mục đích'), paragraph('Kiểm soát tài liệu.'), paragraph('Bỏ đoạn này.'), heading('Phạm vi')]
    const after = [heading('Mục đích'), paragraph('Kiểm soát mọi tài liệu.'), heading('Phạm vi'), { kind: 'list' as const, ordered: true, items: ['một', 'hai'] }]
    expect(compareBlocks(before, after).map(({ change }) => change)).toEqual(['same', 'changed', 'removed', 'same', 'added'])
  })

  it('every issue can be read from the comparison: nothing is lost on either side', () => {
    const block = fc.oneof(fc.string({ maxLength: 12 }).map(paragraph), fc.string({ maxLength: 12 }).map(heading), fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 3 }).map((items): Block => ({ kind: 'list', ordered: false, items })))
    fc.assert(fc.property(fc.array(block, { maxLength: 8 }), fc.array(block, { maxLength: 8 }), (before, after) => {
      const lines = compareBlocks(before, after)
      expect(side(lines, 'removed')).toEqual(before.map(textOfBlock))
      expect(side(lines, 'added')).toEqual(after.map(textOfBlock))
    }))
  })

  it('an issue compared with itself is the same throughout', () => {
    const blocks = [heading('a'), paragraph('b'), { kind: 'steps' as const, steps: [{ role: 'r', action: 'a', method: '', time: '', accountable: '', output: '' }] }]
    expect(compareBlocks(blocks, blocks).every(({ change }) => change === 'same')).toBe(true)
  })
})
