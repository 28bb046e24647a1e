// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withEdges } from '../../core/edit/step-edges.ts'
import { ProcedureContent, type StepEdge } from '../../core/procedure-content.ts'
import { aProcedureContent } from '../../example/a-procedure.ts'
import { afterEdit, afterRedo, afterUndo, beginDraft } from './draft-history.ts'
import { blockBetween, clearBlock, copyBlock, gridColumns, pasteBlock, readBlock, textOfCell, writeCell, writeEdges } from './edit-block.ts'
import { copyCase, type Edit, EMPTY_FEE, EMPTY_ITEM, itemChanged, removeCase, withFees, withoutEmptyLines } from './edit-content.ts'
import { addStepAfter, endPhase, mergeTimes, moveStep, removeStep, removeSteps, splitTime, startPhase, timeIn } from './edit-steps.ts'

const base = aProcedureContent()
const branched = writeEdges(writeEdges(base, 2, 'nếu thiếu giấy tờ thì bước 5'), 4, 'về bước 2 khi chưa đạt')
const edgesOf = (content: ProcedureContent): (readonly StepEdge[] | undefined)[] => content.steps.map(({ edges }) => edges)

describe('blocks of cells', () => {
  const whole = (content: ProcedureContent) => blockBetween({ row: content.steps.length, column: gridColumns(content).length - 1 }, { row: 1, column: 0 })
  test('a table copied and pasted over an empty one is the same table', () => {
    const copied = copyBlock(branched, whole(branched))
    const pasted = pasteBlock({ ...base, steps: [] }, 1, 0, readBlock(copied))
    expect(pasted.steps.map((step) => gridColumns(base).map((column) => textOfCell(pasted, step, column)))).toEqual(branched.steps.map((step) => gridColumns(base).map((column) => textOfCell(branched, step, column))))
    expect(edgesOf(pasted)).toEqual(edgesOf(branched))
  })
  test('rows of a sheet become steps; what lies beyond the last column is left out', () => {
    const pasted = pasteBlock(base, 5, 1, readBlock('Một cửa\tTrả kết quả\r\nVăn thư\tLưu hồ sơ\r\n'))
    expect(pasted.steps).toHaveLength(6)
    expect(pasted.steps[5]).toMatchObject({ order: 6, role: 'Văn thư', action: 'Lưu hồ sơ' })
    expect(pasteBlock(base, 1, 8, [['A', 'B', 'C']]).steps[0]?.accountable).toBe('A')
  })
  test.each([['a\tb\nc\td', [['a', 'b'], ['c', 'd']]], ['"hai\ndòng"\tb', [['hai\ndòng', 'b']]], ['"nói ""được"""', [['nói "được"']]], ['một', [['một']]], ['a\r\n', [['a']]], ['\t', [['', '']]]])('%j is read as cells', (text, cells) => { expect(readBlock(text)).toEqual(cells) })
  test('whatever cells hold comes back from the clipboard', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (action, role) => {
      const [first, ...rest] = base.steps
      const content = first === undefined ? base : { ...base, steps: [{ ...first, action, role }, ...rest] }
      expect(readBlock(copyBlock(content, { top: 1, bottom: 1, left: 1, right: 2 }))).toEqual([[role, action]])
    }))
  })
  test('a time pasted into a merged cell takes it apart; emptied cells are holes', () => {
    const merged = mergeTimes(base, 2, 4, 'c1')
    const pasted = pasteBlock(merged, 3, 6, [['1 ngày']])
    expect(pasted.steps.map((step) => timeIn(step, 'c1').text)).toEqual(['0.5 ngày', '3 ngày', '1 ngày', '', '0.5 ngày'])
    expect(clearBlock(branched, { top: 1, bottom: 2, left: 1, right: 3 }).steps.slice(0, 2)).toMatchObject([{ role: null, action: '' }, { role: null, action: '' }])
    expect(clearBlock(branched, { top: 2, bottom: 2, left: 3, right: 3 }).steps[1]?.edges).toBeUndefined()
  })
})

describe('ways on while rows change', () => {
  test('they follow their steps', () => {
    expect(edgesOf(moveStep(branched, 3, 'up'))[2]).toEqual([{ to: 5, kind: 'branch', when: 'thiếu giấy tờ' }, { to: 2, kind: 'return', when: 'còn lại' }])
    expect(edgesOf(removeStep(branched, 1))).toEqual([[{ to: 4, kind: 'branch', when: 'thiếu giấy tờ' }, { to: 2, kind: 'branch', when: 'còn lại' }], undefined, [{ to: 1, kind: 'return', when: 'chưa đạt' }], undefined])
    expect(edgesOf(removeStep(branched, 2))[2]).toBeUndefined()
    expect(edgesOf(removeSteps(branched, [4, 5]))[1]).toEqual(undefined)
  })
  test('“otherwise the next step” means the step put in between', () => {
    expect(edgesOf(addStepAfter(branched, 2))[1]).toEqual([{ to: 6, kind: 'branch', when: 'thiếu giấy tờ' }, { to: 3, kind: 'branch', when: 'còn lại' }])
  })
  test('however rows are edited: orders run from 1, ways lead to steps that stand, returns back and branches forward, and undoing all gives back the very content', () => {
    const act = fc.record({ what: fc.constantFrom('add', 'remove', 'up', 'down', 'branch', 'back', 'beside', 'merge', 'split', 'phase', 'end'), at: fc.integer({ min: 0, max: 7 }), to: fc.integer({ min: 1, max: 7 }) })
    const editOf = ({ what, at, to }: { what: string; at: number; to: number }): Edit => (content) => {
      switch (what) {
        case 'add': return addStepAfter(content, at)
        case 'remove': return removeStep(content, at)
        case 'up': return moveStep(content, at, 'up')
        case 'down': return moveStep(content, at, 'down')
        case 'branch': return writeEdges(content, at, `nếu thiếu thì dòng ${to}`)
        case 'back': return writeEdges(content, at, `về dòng ${to}`)
        case 'beside': return writeEdges(content, at, `song song dòng ${to}`)
        case 'merge': return mergeTimes(content, at, to, 'c2')
        case 'split': return splitTime(content, at, 'c2')
        case 'phase': return startPhase(content, at, `Nhóm ${to}`)
        default: return endPhase(content, at)
      }
    }
    fc.assert(fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let draft = beginDraft(branched)
      for (const each of acts) draft = afterEdit(draft, editOf(each))
      const { steps } = ProcedureContent.parse(draft.now)
      expect(steps.map(({ order }) => order)).toEqual(steps.map((_, index) => index + 1))
      for (const { order, edges = [] } of steps) {
        for (const { to, kind } of edges) {
          expect(to).toBeLessThanOrEqual(steps.length)
          expect(kind === 'return' ? to < order : to > order).toBe(true)
        }
      }
      const last = draft.now
      const count = draft.past.length
      for (let back = 0; back < count; back += 1) draft = afterUndo(draft)
      expect(draft.now).toBe(branched)
      for (let forth = 0; forth < count; forth += 1) draft = afterRedo(draft)
      expect(draft.now).toBe(last)
    }), { numRuns: 300 })
  })
})

test('groups of agencies: begun at a step to the end of its block, ended into the group above', () => {
  const two = startPhase(startPhase(base, 1, 'UBND xã'), 3, 'Sở Tư pháp')
  expect(two.steps.map(({ phase }) => phase)).toEqual(['UBND xã', 'UBND xã', 'Sở Tư pháp', 'Sở Tư pháp', 'Sở Tư pháp'])
  expect(endPhase(two, 4).steps.map(({ phase }) => phase)).toEqual(Array.from({ length: 5 }, () => 'UBND xã'))
  expect(endPhase(endPhase(two, 4), 1).steps.map(({ phase }) => phase)).toEqual(Array.from({ length: 5 }, () => null))
})

describe('cases, fees and papers', () => {
  test('a case copied as new has all times of the one copied, merged cells too; removed, it takes its fees along', () => {
    const merged = mergeTimes(base, 2, 3, 'c1')
    const copied = copyCase(merged, 'c1', 'khẩn')
    expect(copied.cases[2]).toEqual({ ...base.cases[0], key: 'c3', name: 'khẩn' })
    expect(copied.steps.map((step) => ({ ...timeIn(step, 'c3'), caseKey: 'c1' }))).toEqual(merged.steps.map((step) => timeIn(step, 'c1')))
    const withFee = withFees(copied, [{ ...EMPTY_FEE, caseKey: 'c3', amount: 8000 }])
    expect(removeCase(withFee, 'c3').fees).toBeUndefined()
    expect(removeCase(withFee, 'c2').fees).toHaveLength(1)
  })
  test('what is empty is absent, so that the hash of what was issued stays', () => {
    expect(withFees({ ...base, fees: [EMPTY_FEE] }, [])).toEqual(base)
    expect(withoutEmptyLines(withFees(base, [EMPTY_FEE]))).toEqual(base)
    expect(Object.keys(itemChanged({ ...EMPTY_ITEM, condition: 'khi ủy quyền' }, { condition: ' ' }))).toEqual(Object.keys(EMPTY_ITEM))
    expect(itemChanged(EMPTY_ITEM, { lookedUpIn: 'CSDL quốc gia về dân cư' })).toEqual({ ...EMPTY_ITEM, lookedUpIn: 'CSDL quốc gia về dân cư' })
    expect(base.steps.map((step) => withEdges(step, []))).toEqual(base.steps)
  })
  test('every column takes what it shows', () => {
    for (const step of branched.steps) for (const column of gridColumns(branched)) expect(textOfCell(writeCell(branched, step.order, column, textOfCell(branched, step, column)), step, column)).toBe(textOfCell(branched, step, column))
  })
})
