// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { afterEdit, afterUndo, beginDraft, saysTheSame } from './draft-history.ts'
import { addCase, changeLimit, EMPTY_BASIS, EMPTY_ITEM, EMPTY_RECORD, lineChanged, readLimit, removeCase, renameCase, withoutEmptyLines } from './edit-content.ts'
import { changeTime } from './edit-steps.ts'

const base: ProcedureContent = {
  name: 'Thủ tục', field: null, tthcCodes: ['1.004884', ' '], cases: [{ key: 'c1', name: null, limit: { value: 5, unit: 'workingDay', text: '05 ngày làm việc' } }], fee: null, result: null, dossier: [EMPTY_ITEM], records: [EMPTY_RECORD, { name: '', place: 'Kho', retention: null }], legalBasis: [EMPTY_BASIS, { number: '123/2015/NĐ-CP', date: null, text: '' }],
  steps: [{ order: 1, label: '1', phase: null, action: 'Tiếp nhận', role: null, method: null, accountable: null, output: null, times: [{ caseKey: 'c1', time: { value: 1, unit: 'workingDay', text: '1 ngày' }, text: '1 ngày', sharedWith: [] }] }],
}

describe('cases', () => {
  test('a new case has a hole for every step, and a key of its own even after another was removed', () => {
    const two = addCase(base)
    expect(two.cases.map(({ key }) => key)).toEqual(['c1', 'c2'])
    expect(two.steps[0]?.times[1]).toEqual({ caseKey: 'c2', time: null, text: '', sharedWith: [] })
    expect(addCase(removeCase(two, 'c1')).cases.map(({ key }) => key)).toEqual(['c2', 'c3'])
  })
  test('the last case stays; an empty name is none', () => {
    expect(removeCase(base, 'c1')).toBe(base)
    expect(renameCase(base, 'c1', '').cases[0]?.name).toBeNull()
  })
})

describe('limits', () => {
  test.each([['05 ngày làm việc', 5, 'workingDay'], ['25 ngày', 25, 'calendarDay'], ['4 giờ làm việc', 4, 'workingHour'], ['Ngay trong ngày', 1, 'sameDay']] as const)('“%s” is understood', (text, value, unit) => { expect(readLimit(text)).toEqual({ value, unit, text }) })
  test.each(['', 'theo quy định', '05 ngày làm việc hoặc 10 ngày làm việc'])('“%s” is no one limit', (text) => { expect(readLimit(text)).toBeNull() })
  test('a limit in other days makes the steps count in those days', () => {
    expect(changeLimit(base, 'c1', '25 ngày').steps[0]?.times[0]?.time).toMatchObject({ value: 1, unit: 'calendarDay' })
  })
  test('a time that names its own days keeps them', () => {
    expect(changeLimit(changeTime(base, 1, 'c1', '1 ngày làm việc'), 'c1', '25 ngày').steps[0]?.times[0]?.time).toMatchObject({ unit: 'workingDay' })
  })
})

test('rows opened by mistake are not sent; a row with anything in it is', () => {
  expect(withoutEmptyLines(base)).toMatchObject({ tthcCodes: ['1.004884'], dossier: [], records: [{ place: 'Kho' }], legalBasis: [{ number: '123/2015/NĐ-CP' }] })
  expect(lineChanged(base.records, 1, { place: 'Văn phòng' })).toEqual([EMPTY_RECORD, { name: '', place: 'Văn phòng', retention: null }])
})

describe('the way back', () => {
  const named = (name: string) => (content: ProcedureContent) => ({ ...content, name })
  test('letters typed in one cell are one edit; another cell is another', () => {
    const typed = ['T', 'Th', 'Thủ'].reduce((draft, name) => afterEdit(draft, named(name), 'name'), beginDraft(base))
    const both = afterEdit(typed, (content) => ({ ...content, field: 'Hộ tịch' }), 'field')
    expect(both.past).toHaveLength(2)
    expect(afterUndo(both).now).toMatchObject({ name: 'Thủ', field: null })
    expect(afterUndo(afterUndo(both)).now).toBe(base)
    expect(afterUndo(beginDraft(base)).now).toBe(base)
  })
  test('the same cell again after something else is a new edit; an edit that changes nothing is none', () => {
    const draft = afterEdit(afterEdit(afterEdit(beginDraft(base), named('A'), 'name'), addCase), named('B'), 'name')
    expect(draft.past).toHaveLength(3)
    expect(afterEdit(draft, (content) => content)).toBe(draft)
  })
  test('typed and taken back says the same', () => {
    expect(saysTheSame(named('Thủ tục')(named('X')(base)), base)).toBe(true)
    expect(saysTheSame(named('X')(base), base)).toBe(false)
  })
})
