// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProcedureContent, type Step } from '../../core/procedure-content.ts'
import { addStepAfter, changeStep, changeTime, mergeTimeWithAbove, moveStep, removeStep, renamePhase, splitTime, timeIn } from './edit-steps.ts'

const step = (order: number, more: Partial<Step> = {}): Step => ({
  order, label: String(order), phase: null, action: `Việc ${order}`, role: 'Một cửa', method: null, accountable: 'Một cửa', output: null,
  times: [{ caseKey: 'c1', time: { value: order, unit: 'workingDay', text: `${order} ngày` }, text: `${order} ngày`, sharedWith: [] }], ...more,
})
const content = (steps: readonly Step[]): ProcedureContent => ({ name: 'Thủ tục', field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit: { value: 5, unit: 'workingDay', text: '05 ngày làm việc' } }], steps: [...steps], dossier: [], records: [], legalBasis: [], fee: null, result: null })
const five = content([1, 2, 3, 4, 5].map((order) => step(order)))
const texts = ({ steps }: ProcedureContent) => steps.map(({ action }) => action.replace('Việc ', ''))
const labels = ({ steps }: ProcedureContent) => steps.map(({ label }) => label)
const sharing = ({ steps }: ProcedureContent) => steps.map((one) => timeIn(one, 'c1').sharedWith)
/** Steps 2, 3 and 4 under one time. */
const merged = mergeTimeWithAbove(mergeTimeWithAbove(five, 3, 'c1'), 4, 'c1')

describe('rows', () => {
  test('a step added in the middle takes its place and the numbering goes on', () => {
    const after = addStepAfter(five, 2)
    expect(texts(after)).toEqual(['1', '2', '', '3', '4', '5'])
    expect(labels(after)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(after.steps[2]).toMatchObject({ order: 3, role: null, times: [{ caseKey: 'c1', time: null, text: '' }] })
  })
  test('a removed step leaves no gap, and the first or the only one can go too', () => {
    expect(texts(removeStep(five, 1))).toEqual(['2', '3', '4', '5'])
    expect(labels(removeStep(five, 1))).toEqual(['1', '2', '3', '4'])
    expect(removeStep(content([step(1)]), 1).steps).toEqual([])
    expect(labels(addStepAfter(content([]), 0))).toEqual(['1'])
  })
  test('a moved step changes places with its neighbour; at the edge it stays', () => {
    expect(texts(moveStep(five, 2, 'up'))).toEqual(['2', '1', '3', '4', '5'])
    expect(labels(moveStep(five, 2, 'up'))).toEqual(['1', '2', '3', '4', '5'])
    expect(moveStep(five, 1, 'up')).toBe(five)
    expect(moveStep(five, 5, 'down')).toBe(five)
  })
  test('printed numbers that begin anew in each group stay so', () => {
    const grouped = content([step(1, { phase: 'A', label: 'Bước 1' }), step(2, { phase: 'A', label: 'Bước 2' }), step(3, { phase: 'B', label: 'Bước 1' })])
    expect(labels(addStepAfter(grouped, 1))).toEqual(['Bước 1', 'Bước 2', 'Bước 3', 'Bước 1'])
    const crossed = moveStep(grouped, 3, 'up')
    expect(crossed.steps.map(({ phase, label }) => [phase, label])).toEqual([['A', 'Bước 1'], ['A', 'Bước 2'], ['A', 'Bước 3']])
    expect(renamePhase(grouped, 2, 'Chuẩn bị').steps.map(({ phase }) => phase)).toEqual(['Chuẩn bị', 'Chuẩn bị', 'B'])
  })
})

describe('who does it and who answers for it', () => {
  test('who answers follows who does as long as they are the same', () => {
    expect(changeStep(five, 1, { role: 'Văn thư' }).steps[0]).toMatchObject({ role: 'Văn thư', accountable: 'Văn thư' })
    const apart = changeStep(five, 1, { accountable: 'Chủ tịch' })
    expect(changeStep(apart, 1, { role: 'Văn thư' }).steps[0]).toMatchObject({ role: 'Văn thư', accountable: 'Chủ tịch' })
  })
})

describe('times', () => {
  test.each([
    ['½ ngày', { value: 0.5, unit: 'workingDay' }], ['3', { value: 3, unit: 'workingDay' }], ['4 giờ', { value: 4, unit: 'workingHour' }], ['Giờ hành chính', null], ['theo lịch họp', null], ['', null],
  ])('“%s” in a step of a case limited in working days', (typed, read) => {
    const { time, text } = timeIn(changeTime(five, 1, 'c1', typed).steps[0] ?? step(1), 'c1')
    expect(text).toBe(typed)
    if (read === null) expect(time).toBeNull()
    else expect(time).toMatchObject(read)
  })
  test('a time typed into a merged cell holds for all its steps', () => {
    expect(sharing(merged)).toEqual([[], [3, 4], [2, 4], [2, 3], []])
    expect(changeTime(merged, 3, 'c1', '1 ngày').steps.map((one) => timeIn(one, 'c1').text)).toEqual(['1 ngày', '1 ngày', '1 ngày', '1 ngày', '5 ngày'])
  })
  test('a merged cell taken apart leaves its time with the first step and holes below', () => {
    const apart = splitTime(merged, 3, 'c1')
    expect(sharing(apart)).toEqual([[], [], [], [], []])
    expect(apart.steps.map((one) => timeIn(one, 'c1').text)).toEqual(['1 ngày', '2 ngày', '', '', '5 ngày'])
  })
  test('a step moved out of a merged cell leaves it with a hole; those that still touch keep it', () => {
    const out = moveStep(merged, 4, 'down')
    expect(texts(out)).toEqual(['1', '2', '3', '5', '4'])
    expect(sharing(out)).toEqual([[], [3], [2], [], []])
    expect(timeIn(out.steps[4] ?? step(5), 'c1')).toMatchObject({ time: null, text: '' })
  })
  test('the first step of a merged cell removed: the others keep the time together', () => {
    const out = removeStep(merged, 2)
    expect(sharing(out)).toEqual([[], [3], [2], []])
    expect(timeIn(out.steps[1] ?? step(2), 'c1').text).toBe('2 ngày')
  })
  test('however rows are edited, numbers run from 1, sharing is mutual and of rows that touch, and the server takes it', () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('add' as const), at: fc.nat(8) }), fc.record({ do: fc.constant('remove' as const), at: fc.nat(8) }), fc.record({ do: fc.constant('up' as const), at: fc.nat(8) }),
      fc.record({ do: fc.constant('down' as const), at: fc.nat(8) }), fc.record({ do: fc.constant('merge' as const), at: fc.nat(8) }), fc.record({ do: fc.constant('split' as const), at: fc.nat(8) }),
    )
    const perform = (before: ProcedureContent, { do: what, at }: { do: 'add' | 'remove' | 'up' | 'down' | 'merge' | 'split'; at: number }): ProcedureContent => {
      switch (what) {
        case 'add': return addStepAfter(before, at)
        case 'remove': return removeStep(before, at)
        case 'up': case 'down': return moveStep(before, at, what)
        case 'merge': return mergeTimeWithAbove(before, at, 'c1')
        case 'split': return splitTime(before, at, 'c1')
      }
    }
    fc.assert(fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const { steps } = ProcedureContent.parse(acts.reduce(perform, merged))
      expect(steps.map(({ order }) => order)).toEqual(steps.map((_, index) => index + 1))
      for (const one of steps) {
        const { sharedWith, text } = timeIn(one, 'c1')
        const group = [one.order, ...sharedWith].toSorted((a, b) => a - b)
        expect(group).toEqual(group.map((_, index) => (group[0] ?? 0) + index))
        for (const other of sharedWith) {
          const twin = timeIn(steps[other - 1] ?? step(0), 'c1')
          expect(twin.sharedWith).toContain(one.order)
          expect(twin.text).toBe(text)
        }
      }
    }), { numRuns: 300 })
  })
})
