// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step, StepEdge } from '#areas/procedures/core/procedure-content.ts'
import { edgesAfterRenumbering, readEdges, sayEdges, tidyEdges, withEdges, withWaits } from '#areas/procedures/core/edit/step-edges.ts'

const step = (order: number, more: Partial<Step> = {}): Step => ({ order, label: String(order), phase: null, action: `Việc ${order}`, role: null, method: null, accountable: null, output: null, times: [], ...more })
const six = { steps: [1, 2, 3, 4, 5, 6].map((order) => step(order)) }
const third = step(3)

describe('ways on as officials write them', () => {
  test.each<[string, readonly StepEdge[]]>([
    ['về bước 2 khi thiếu giấy tờ', [{ to: 2, kind: 'return', when: 'thiếu giấy tờ' }]],
    ['Trả lại bước 1 nếu hồ sơ chưa hợp lệ', [{ to: 1, kind: 'return', when: 'hồ sơ chưa hợp lệ' }]],
    ['nếu phải xác minh thì bước 5', [{ to: 5, kind: 'branch', when: 'phải xác minh' }, { to: 4, kind: 'branch', when: 'còn lại' }]],
    ['nếu phải xác minh thì sang bước 5; còn lại sang bước 6', [{ to: 5, kind: 'branch', when: 'phải xác minh' }, { to: 6, kind: 'branch', when: 'còn lại' }]],
    ['nếu chưa đạt thì quay lại bước 1', [{ to: 1, kind: 'return', when: 'chưa đạt' }]],
    ['sang bước 6', [{ to: 6, kind: 'branch', when: 'mọi trường hợp' }]],
    ['song song với bước 5', [{ to: 5, kind: 'parallel', when: '' }, { to: 4, kind: 'parallel', when: '' }]],
    ['song song bước 4 và bước 5', [{ to: 4, kind: 'parallel', when: '' }, { to: 5, kind: 'parallel', when: '' }]],
    ['sang bước 4', []], ['', []], [' ; ', []],
    ['về b2 khi thiếu; sang bước 5 nếu khẩn', [{ to: 2, kind: 'return', when: 'thiếu' }, { to: 5, kind: 'branch', when: 'khẩn' }, { to: 4, kind: 'branch', when: 'còn lại' }]],
  ])('“%s”', (typed, edges) => { expect(readEdges(six, third, typed)).toEqual({ ok: true, edges }) })
  test.each(['về bước 9', 'về bước 3', 'hỏi lãnh đạo', 'nếu khẩn thì', 'song song với bước 1'])('“%s” is not understood and says so', (typed) => { expect(readEdges(six, third, typed)).toEqual({ ok: false, part: typed }) })
  test('where two groups number alike, the own group is meant; another is named by its row', () => {
    const groups = { steps: [step(1, { phase: 'Xã' }), step(2, { phase: 'Xã' }), step(3, { phase: 'Sở', label: '1' }), step(4, { phase: 'Sở', label: '2' })] }
    const [, , , last] = groups.steps
    expect(readEdges(groups, last ?? third, 'về bước 1')).toMatchObject({ edges: [{ to: 3 }] })
    expect(readEdges(groups, last ?? third, 'về dòng 1')).toMatchObject({ edges: [{ to: 1 }] })
    expect(sayEdges(groups, withEdges(last ?? third, [{ to: 1, kind: 'return', when: '' }]))).toBe('về dòng 1')
  })
  test('what is said is read back equal', () => {
    const edge = fc.record({ to: fc.integer({ min: 1, max: 6 }), kind: fc.constantFrom('branch' as const, 'return' as const), when: fc.constantFrom('thiếu giấy tờ', 'phải xác minh thực địa', 'chưa đạt yêu cầu') })
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.array(edge, { maxLength: 4 }), (order, edges) => {
      const own = six.steps[order - 1] ?? third
      const first = readEdges(six, own, sayEdges(six, withEdges(own, edges)))
      if (!first.ok) throw new Error(first.part)
      const said = withEdges(own, first.edges)
      expect(readEdges(six, said, sayEdges(six, said))).toMatchObject({ ok: true })
      const again = readEdges(six, said, sayEdges(six, said))
      expect(new Set(again.ok ? again.edges.map((one) => JSON.stringify(one)) : [])).toEqual(new Set(first.edges.map((one) => JSON.stringify(one))))
    }))
  })
})

test('absent stays absent: a step without ways on or waiting has neither field', () => {
  expect(Object.keys(withWaits(withEdges({ ...third, edges: [], waits: false }, []), false))).not.toContain('edges')
  expect('waits' in withWaits({ ...third, waits: true }, false)).toBe(false)
})

test('ways follow their steps; forward past a vanished step leads to the one after it, back to it ends', () => {
  const renumbered = new Map([[1, 1], [2, 2], [3, 3], [5, 4], [6, 5]])
  expect(edgesAfterRenumbering(six.steps, [{ to: 4, kind: 'branch', when: 'a' }, { to: 6, kind: 'branch', when: 'b' }], renumbered)).toEqual([{ to: 4, kind: 'branch', when: 'a' }, { to: 5, kind: 'branch', when: 'b' }])
  expect(edgesAfterRenumbering(six.steps, [{ to: 4, kind: 'return', when: '' }], renumbered)).toEqual([])
})

test('a way that came to lie on the other side of its step changes its kind', () => {
  expect(tidyEdges(3, [{ to: 2, kind: 'branch', when: 'a' }, { to: 5, kind: 'return', when: 'b' }, { to: 3, kind: 'return', when: '' }])).toEqual([{ to: 2, kind: 'return', when: 'a' }, { to: 5, kind: 'branch', when: 'b' }])
})
