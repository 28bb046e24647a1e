// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StepEdge } from './procedure-content.ts'
import { waysOfSteps } from './step-ways.ts'

type Edges = Readonly<Record<number, readonly StepEdge[]>>
const to = (order: number, kind: StepEdge['kind'], when = ''): StepEdge => ({ to: order, kind, when })
const table = (count: number, edges: Edges) => Array.from({ length: count }, (_, at) => ({ order: at + 1, ...(edges[at + 1] === undefined ? {} : { edges: [...(edges[at + 1] ?? [])] }) }))
const onward = (count: number, edges: Edges) => [...waysOfSteps(table(count, edges)).values()].map(({ on }) => on.map(({ opens }) => opens.map(({ order }) => order)))

test.each<[string, number, Edges, readonly (readonly (readonly number[])[])[]]>([
  ['without edges: the next in order, none after the last', 3, {}, [[[2]], [[3]], []]],
  ['branches are the ways on instead', 4, { 1: [to(3, 'branch', 'khẩn'), to(2, 'branch', 'còn lại')] }, [[[3], [2]], [[3]], [[4]], []]],
  ['a return leaves the way on as it is', 3, { 2: [to(1, 'return', 'thiếu')] }, [[[2]], [[3]], []]],
  ['rows side by side both lead past each other', 5, { 2: [to(3, 'parallel'), to(4, 'parallel')] }, [[[2]], [[3, 4]], [[5]], [[5]], []]],
  ['a longer way beside another passes over its first row only', 6, { 1: [to(2, 'parallel'), to(4, 'parallel')] }, [[[2, 4]], [[3]], [[5]], [[5]], [[6]], []]],
  ['a way that says where it goes goes there', 5, { 1: [to(2, 'parallel'), to(3, 'parallel')], 2: [to(3, 'branch', 'mọi trường hợp')] }, [[[2, 3]], [[3]], [[4]], [[5]], []]],
  ['two last rows side by side meet at the last', 3, { 1: [to(2, 'parallel'), to(3, 'parallel')] }, [[[2, 3]], [[3]], []]],
  ['a fork in a way of a fork', 7, { 1: [to(2, 'parallel'), to(3, 'parallel')], 3: [to(4, 'parallel'), to(5, 'parallel')] }, [[[2, 3]], [[4]], [[4, 5]], [[6]], [[6]], [[7]], []]],
  ['ways to rows that are not there do not count', 3, { 1: [to(9, 'branch', 'khác')] }, [[[2]], [[3]], []]],
])('%s', (_name, count, edges, expected) => {
  expect(onward(count, edges)).toEqual(expected)
})

test('a way on that leads back is a return, once for each step', () => {
  expect(waysOfSteps(table(3, { 3: [to(1, 'branch', 'không đạt'), to(2, 'return', 'thiếu'), to(2, 'return', 'sai')] })).get(3)?.back).toEqual([{ order: 1, when: 'không đạt' }, { order: 2, when: 'thiếu' }])
})

test('whatever the edges, every step but the last leads on, and only to later steps that exist', () => {
  const edge = fc.record({ to: fc.integer({ min: 0, max: 13 }), kind: fc.constantFrom<StepEdge['kind']>('branch', 'parallel', 'return'), when: fc.constantFrom('', 'còn lại', 'khẩn') })
  fc.assert(fc.property(fc.array(fc.array(edge, { maxLength: 4 }), { minLength: 1, maxLength: 12 }), (rows) => {
    const steps = rows.map((edges, at) => ({ order: at + 1, edges }))
    for (const [order, { on, back }] of waysOfSteps(steps)) {
      expect(on.length > 0).toBe(order < steps.length)
      for (const { opens } of on) for (const open of opens) expect(open.order > order && open.order <= steps.length).toBe(true)
      for (const each of back) expect(each.order >= 1 && each.order < order).toBe(true)
    }
  }))
})
