// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnShares, printedBlock } from './column-shares.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

it('every column has room for its longest word as long as the page has, and the page is used', () => {
  const words = fc.array(fc.array(fc.string({ minLength: 1, maxLength: 9 }), { maxLength: 12 }).map((list) => list.join(' ')), { minLength: 3, maxLength: 3 })
  fc.assert(fc.property(words, fc.array(words, { maxLength: 6 }), (head, rows) => {
    const shares = columnShares(head, rows)
    const least = shares.map((_, column) => Math.max(...[head, ...rows].map((row) => Math.max(...(row[column] ?? '').split(/\s+/u).map(({ length }) => length)))) * 0.64 * 11 * 0.3528 + 3.2)
    for (const [column, share] of shares.entries()) expect(share).toBeGreaterThanOrEqual((least[column] ?? 0) - 0.06)
    if (sum(least) > 162) expect(sum(shares)).toBeCloseTo(sum(least), 0)
    else expect(sum(shares)).toBeLessThanOrEqual(162.3)
  }))
})

it('numbers stay narrow beside sentences', () => {
  const [number = 0, text = 0] = columnShares(['TT', 'Nội dung'], [['12', 'Xem xét bối cảnh và các bên quan tâm của cơ quan. '.repeat(4).trim()]])
  expect(number).toBeGreaterThan(8)
  expect(number).toBeLessThan(20)
  expect(sum([number, text])).toBeCloseTo(162, 0)
})

it('steps print as a table of their five clears', () => {
  const step = { role: 'Thư ký ISO', action: 'Lập kế hoạch', method: 'Theo mẫu', time: '01 ngày', accountable: 'Chủ tịch', output: 'BM.HT03.01' }
  expect(printedBlock({ kind: 'steps', steps: [step] })).toMatchObject({ kind: 'table', head: ['TT', 'Người làm', 'Việc', 'Cách làm', 'Thời gian', 'Chịu trách nhiệm', 'Kết quả, hồ sơ'], rows: [['1', 'Thư ký ISO', 'Lập kế hoạch', 'Theo mẫu', '01 ngày', 'Chủ tịch', 'BM.HT03.01']] })
  expect(printedBlock({ kind: 'paragraph', text: 'x' })).toEqual({ kind: 'paragraph', text: 'x' })
})
