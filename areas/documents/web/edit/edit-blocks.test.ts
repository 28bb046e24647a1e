// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Block } from '../../core/document-content.ts'
import { emptyBlock, inserted, moved, removed, withCell, withColumn, withoutColumn, withRow } from './edit-blocks.ts'

describe('writing in blocks', () => {
  it.each(['heading', 'paragraph', 'list', 'table', 'steps'] as const)('an empty %s is a block', (kind) => {
    expect(Block.safeParse(emptyBlock(kind)).success).toBe(true)
  })

  it('moving up and down again changes nothing; nothing is ever lost', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 }), fc.nat(11), (items, index) => {
      const at = index % items.length
      expect(moved(items, at, 1).toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
      if (at < items.length - 1) expect(moved(moved(items, at, 1), at + 1, -1)).toEqual(items)
      else expect(moved(items, at, 1)).toBe(items)
      expect(removed(inserted(items, at, 0.5), at)).toEqual(items)
    }))
  })

  it('a table stays whole: every row has as many cells as the head', () => {
    const start = { kind: 'table' as const, head: ['a', 'b'], rows: [['1'], ['1', '2']] }
    for (const table of [withCell(start, 0, 1, 'x'), withRow(withColumn(withCell(start, 0, 0, 'x')))]) expect(table.rows[0]?.length).toBe(table.head.length)
    expect(withoutColumn({ ...start, head: ['a'] }, 0).head).toEqual(['a'])
    expect(withCell(start, 0, 1, 'x').rows).toEqual([['1', 'x'], ['1', '2']])
    expect(withoutColumn(withColumn(start), 2)).toEqual({ ...start, rows: [['1', ''], ['1', '2']] })
  })
})
