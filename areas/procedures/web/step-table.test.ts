// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FindingView } from '../contract.ts'
import type { ProcedureContent, Step, StepTime } from '../core/procedure-content.ts'
import { placeOfFinding, placeOfQuery, queryOfPlace } from './finding-place.ts'
import { mergedCellOf, numberOfStep } from './merged-times.ts'
import { totalOfCase } from './show/case-totals.ts'
import { briefAction, flowOf, lanesOf, linesOf, tracksAt } from './show/swim-lanes.ts'
import { clearsOfStep, countClear } from './step-clears.ts'
import { shownStateOf } from './words-of-issue.ts'

const days = (value: number, more: Partial<StepTime> = {}): StepTime => ({ caseKey: 'c1', time: { value, unit: 'workingDay', text: `${value} ngày` }, text: `${value} ngày`, sharedWith: [], ...more })
const step = (order: number, more: Partial<Step> = {}): Step => ({ order, label: String(order), phase: null, action: 'Thẩm tra', role: 'Công chức', method: null, accountable: 'Công chức', output: 'Phiếu trình', times: [days(1)], ...more })
const content = (steps: readonly Step[], limit: ProcedureContent['cases'][number]['limit'] = { value: 3, unit: 'workingDay', text: '03 ngày làm việc' }): ProcedureContent => ({ name: 'Thủ tục', field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit }], steps: [...steps], dossier: [], records: [], legalBasis: [], fee: null, result: null })
const finding = (more: Partial<FindingView>): FindingView => ({ rule: 'a-rule', clear: 'time', severity: 'error', step: null, case: null, place: '', message: { vi: '', en: '' }, fix: { vi: '', en: '' }, ground: '', ...more })

describe('the five clears of a step', () => {
  test.each<[string, Partial<Step>, Partial<Record<string, string>>]>([
    ['all known', {}, {}],
    ['nobody named', { role: ' ' }, { person: 'hole' }],
    ['nothing to do', { action: '' }, { task: 'hole' }],
    ['neither instruction nor result', { output: null }, { method: 'hole' }],
    ['an instruction without a result', { output: null, method: 'HD 5.2' }, {}],
    ['no time', { times: [days(0, { time: null, text: '' })] }, { time: 'hole' }],
    ['office hours, which count no time', { times: [days(0, { time: null, text: 'Giờ hành chính' })] }, {}],
    ['nobody answers for it', { accountable: null }, { duty: 'hole' }],
  ])('%s', (_what, more, expected) => {
    expect(clearsOfStep(step(1, more), [], {})).toEqual({ person: 'clear', task: 'clear', method: 'clear', time: 'clear', duty: 'clear', ...expected })
  })
  test('a role that nobody stands for today is a hole', () => {
    expect(clearsOfStep(step(1), [], { nobody: new Set(['Công chức']) }).person).toBe('hole')
  })
  test('a finding on the step, or a sum over the limit, makes a known clear wrong; hints and other steps do not', () => {
    expect(clearsOfStep(step(1), [finding({ step: 1, clear: 'who', severity: 'warning' })], {}).person).toBe('warning')
    expect(clearsOfStep(step(1), [finding({ rule: 'sum-of-steps-differs-from-limit' })], {}).time).toBe('warning')
    expect(clearsOfStep(step(1), [finding({ step: 1, severity: 'notice' }), finding({ step: 2 }), finding({ rule: 'mixed-day-units' })], {}).time).toBe('clear')
  })
  test('a finding on one case does not darken another', () => {
    const sum = finding({ rule: 'sum-of-steps-differs-from-limit', case: 'có xác minh' })
    expect(clearsOfStep(step(1), [sum], { caseKey: 'c1', caseName: 'không xác minh' }).time).toBe('clear')
    expect(clearsOfStep(step(1), [sum], { caseKey: 'c1', caseName: 'có xác minh' }).time).toBe('warning')
  })
  test('cells are counted as clear unless they are holes', () => {
    expect(countClear([clearsOfStep(step(1, { role: null }), [], {}), clearsOfStep(step(2), [finding({ step: 2 })], {})])).toEqual({ clear: 9, all: 10 })
  })
})

describe('the total of a case', () => {
  test('steps in a row against the limit; a merged cell counts once and is named by its rows', () => {
    const merged = [step(1), step(2, { times: [days(2, { sharedWith: [3] })] }), step(3, { times: [days(2, { sharedWith: [2] })] })]
    expect(totalOfCase(content(merged), 'c1')).toEqual({ parts: [{ order: '1', minutes: 480 }, { order: '2–3', minutes: 960 }], limitMinutes: 1440, measure: 'working', holes: 0 })
  })
  test('hours and days of work stand on one bar', () => {
    expect(totalOfCase(content([step(1, { times: [days(4, { time: { value: 4, unit: 'workingHour', text: '4 giờ' } })] })]), 'c1')).toMatchObject({ parts: [{ minutes: 240 }], measure: 'working' })
  })
  test('a bare “ngày” counts in the days of the limit', () => {
    expect(totalOfCase(content([step(1, { times: [days(1, { time: { value: 1, unit: null, text: '1 ngày' } })] })], { value: 25, unit: 'calendarDay', text: '25 ngày' }), 'c1')).toMatchObject({ measure: 'calendar', limitMinutes: 12_000 })
  })
  test('working days are not set against a limit in calendar days', () => {
    expect(totalOfCase(content([step(1)], { value: 25, unit: 'calendarDay', text: '25 ngày' }), 'c1').measure).toBe('mixed')
  })
  test('cells without a time are holes, not noughts', () => {
    expect(totalOfCase(content([step(1, { times: [days(0, { time: null, text: '' })] })], null), 'c1')).toEqual({ parts: [], limitMinutes: undefined, measure: 'working', holes: 1 })
  })
})

describe('merged cells', () => {
  const time = (sharedWith: number[]) => days(1, { sharedWith })
  test('rows that touch make one tall cell; a heading or a gap between them keeps them apart', () => {
    const plain = content([step(1), step(2), step(3)])
    expect(mergedCellOf(plain, 1, time([]))).toEqual({ kind: 'alone' })
    expect(mergedCellOf(plain, 1, time([2, 3]))).toEqual({ kind: 'first', rows: 3 })
    expect(mergedCellOf(plain, 3, time([1, 2]))).toEqual({ kind: 'under' })
    expect(mergedCellOf(plain, 1, time([3]))).toEqual({ kind: 'apart' })
    expect(mergedCellOf(content([step(1), step(2, { phase: 'B' })]), 1, time([2]))).toEqual({ kind: 'apart' })
  })
  test.each([['Bước 3.', '3'], ['B4', '4'], ['5)', '5'], [null, '7'], ['', '7'], ['Bổ sung', 'Bổ sung']])('the number of “%s” is %s', (label, number) => { expect(numberOfStep({ label, order: 7 })).toBe(number) })
})

describe('lanes of the flow', () => {
  test('one lane per role in the order of first mention, however it is spelled in accents; a step without a role stays in the lane before it', () => {
    expect(lanesOf([{ role: 'Một cửa' }, { role: 'Tư pháp' }, { role: null }, { role: 'một  cửa' }])).toEqual({ names: ['Một cửa', 'Tư pháp'], laneOf: [0, 1, 1, 0] })
  })
  test.each([['Tiếp nhận hồ sơ', 'Tiếp nhận'], ['- Đóng dấu văn bản', 'Đóng dấu'], ['1.1. Trước ngày 31', 'Trước ngày'], ['', '']])('“%s” in a box is “%s”', (action, brief) => { expect(briefAction(action)).toBe(brief) })
})

describe('ways of the flow', () => {
  const way = (order: number, edges?: Step['edges']) => step(order, edges === undefined ? {} : { edges })
  const flow = flowOf([way(1), way(2, [{ to: 4, kind: 'branch', when: 'khẩn' }, { to: 3, kind: 'branch', when: '' }]), way(3, [{ to: 1, kind: 'return', when: 'thiếu' }]), way(4, [{ to: 6, kind: 'branch', when: '' }]), way(5), way(6)])
  test('a step leads to the one below unless its ways say otherwise', () => { expect(flow.follows).toEqual([true, true, true, false, true, false]) })
  test('a condition is a choice, ways at once a fork', () => {
    expect(flow.parts).toEqual(['none', 'choice', 'none', 'none', 'none', 'none'])
    expect(flowOf([way(1, [{ to: 2, kind: 'parallel', when: '' }, { to: 3, kind: 'parallel', when: '' }]), way(2), way(3)]).parts[0]).toBe('fork')
  })
  test('ways that cross the same rows run in channels of their own, and each row knows what crosses it', () => {
    expect(flow.tracks.map(({ from, to, channel }) => [from, to, channel])).toEqual([[1, 3, 0], [2, 0, 1], [3, 5, 1]])
    expect(tracksAt(flow, 1).map(({ here, runs }) => [here, runs])).toEqual([['begins', 'down'], ['passes', 'up']])
    expect(tracksAt(flow, 5).map(({ here }) => here)).toEqual(['ends'])
  })
  test('no two ways of one channel cross one row, for any ways', () => {
    const target = fc.record({ to: fc.integer({ min: 1, max: 9 }), kind: fc.constantFrom('branch' as const, 'return' as const, 'parallel' as const), when: fc.constant('') })
    fc.assert(fc.property(fc.array(fc.array(target, { maxLength: 3 }), { minLength: 1, maxLength: 9 }), (all) => {
      const drawn = flowOf(all.map((edges, index) => way(index + 1, edges)))
      for (let place = 0; place < all.length; place += 1) {
        const used = tracksAt(drawn, place).map(({ track }) => track.channel)
        expect(new Set(used).size).toBe(used.length)
      }
    }))
  })
  test('long words are cut to their lines', () => { expect(linesOf('- Tiếp nhận hồ sơ của tổ chức, công dân', 12, 2)).toEqual(['Tiếp nhận hồ', 'sơ của tổ…']) })
})

describe('where a finding is mended', () => {
  test.each<[Partial<FindingView>, object]>([
    [{ rule: 'step-without-responsible', clear: 'who', step: 3 }, { part: 'steps', cell: '3-role' }], [{ rule: 'step-without-time', clear: 'time', step: 2 }, { part: 'steps', cell: '2-time' }], [{ rule: 'duplicate-step-number', clear: 'task', step: 4 }, { part: 'steps', cell: '4-label' }],
    [{ rule: 'limit-missing', clear: 'time' }, { part: 'steps', cell: 'limits' }], [{ rule: 'legal-number-year-differs', clear: 'document' }, { part: 'legal' }], [{ rule: 'records-missing', clear: 'document' }, { part: 'records' }], [{ rule: 'record-list-copied-from-other-procedure', clear: 'document' }, { part: 'records' }],
  ])('%o', (about, place) => {
    expect(placeOfFinding(finding(about))).toEqual(place)
    expect(placeOfQuery(new URLSearchParams(queryOfPlace(placeOfFinding(finding(about)))))).toEqual(place)
  })
})

describe('the state of an issue as a reader sees it', () => {
  const on = (status: 'issued' | 'withdrawn' | 'draft', effectiveFrom: string | null, withdrawnFrom: string | null = null) => shownStateOf({ status, effectiveFrom, withdrawnFrom } as never, '2026-06-03' as never)
  test.each([['issued', '2026-06-03', null, 'in-force'], ['issued', '2026-06-04', null, 'later'], ['withdrawn', '2026-01-01', '2026-06-04', 'leaving'], ['withdrawn', '2026-01-01', '2026-06-03', 'withdrawn'], ['draft', null, null, 'draft']] as const)('%s from %s until %s is %s', (status, from, until, state) => { expect(on(status, from, until)).toBe(state) })
})
