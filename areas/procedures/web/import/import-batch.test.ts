// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { emptyFound, type Found, nextCode, nextToMend, obstacleOf, readinessOf, takenUpAgain, toDraft, withCodesInARow, withReadyChosen, withTwinsLeftOut } from './import-batch.ts'

const found = (key: string, more: Partial<Found> = {}): Found => ({ ...emptyFound(key, `Thủ tục ${key}`), code: `QT ${key}`, ...more })
const taken = { id: 'x', name: 'Khai sinh', issueNo: 2, isOnTheWay: false }

describe('what keeps a draft from being made', () => {
  test.each<[string, Partial<Found>, string | undefined]>([
    ['a code and a name: nothing', {}, undefined],
    ['no code', { code: '  ' }, 'code-missing'],
    ['a code in use', { existing: { code: 'QT a', as: taken } }, 'code-taken'],
    ['a code in use, spelled with other blanks', { code: 'QT  A', existing: { code: 'QT a', as: taken } }, 'code-taken'],
    ['a code in use, as its next issue', { existing: { code: 'QT a', as: taken }, asNextIssue: true }, undefined],
    ['another code than the one in use', { code: 'QT mới', existing: { code: 'QT a', as: taken } }, undefined],
    ['an issue on its way under the code', { existing: { code: 'QT a', as: { ...taken, isOnTheWay: true } }, asNextIssue: true }, 'on-the-way'],
  ])('%s', (_what, more, expected) => {
    expect(obstacleOf(found('a', more), [found('a', more)])).toBe(expected)
  })
  test('two of one file under one code; one that is not ticked or is drafted already does not count', () => {
    const [a, b] = [found('a'), found('b', { code: 'qt A' })]
    expect(obstacleOf(a, [a, b])).toBe('code-twice')
    expect(obstacleOf(a, [a, { ...b, chosen: false }])).toBeUndefined()
    expect(obstacleOf(a, [a, { ...b, outcome: { kind: 'drafted', id: 'x', issueNo: 1 } }])).toBeUndefined()
  })
})

describe('codes in a row', () => {
  test.each([['QT-01', 'QT-02'], ['QT-09', 'QT-10'], ['QT 9/CX', 'QT 10/CX'], ['QT', 'QT-02']])('after %s comes %s', (code, next) => { expect(nextCode(code)).toBe(next) })
  test('only those without a code get one, and none twice', () => {
    const all = [found('a', { code: '' }), found('b', { code: 'QT-02' }), found('c', { code: '' }), found('d', { code: '' })]
    expect(withCodesInARow(all, 'QT-01').map(({ code }) => code)).toEqual(['QT-01', 'QT-02', 'QT-03', 'QT-04'])
  })
})

test('a refused procedure is tried again, a drafted one is not', () => {
  const all = [found('a', { outcome: { kind: 'refused', why: { vi: '', en: '' } } }), found('b', { outcome: { kind: 'drafted', id: 'x', issueNo: 1 } }), found('c', { chosen: false })]
  expect(toDraft(all).map(({ key }) => key)).toEqual(['a'])
})

test('only what has no errors and no obstacle is ready; the rest is what is left to mend', () => {
  const whole = { name: 'Thủ tục', field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit: { value: 1, unit: 'workingDay' as const, text: '01 ngày làm việc' } }], dossier: [], records: [], legalBasis: [], fee: null, result: 'Giấy', steps: [{ order: 1, label: '1', phase: null, action: 'Làm', role: 'Một cửa', method: 'HD', accountable: 'Một cửa', output: null, times: [{ caseKey: 'c1', time: { value: 1, unit: 'workingDay' as const, text: '1 ngày' }, text: '1 ngày', sharedWith: [] }] }] }
  const ready = found('a', { draft: { past: [], future: [], now: whole, cell: undefined } })
  const all = [ready, found('b'), { ...ready, key: 'c', code: '' }, { ...ready, key: 'd', code: 'QT d', outcome: { kind: 'drafted' as const, id: 'x', issueNo: 1 } }]
  expect(all.map((one) => readinessOf(one, all))).toEqual(['ready', 'mend', 'mend', 'drafted'])
  expect(toDraft(withReadyChosen(all)).map(({ key }) => key)).toEqual(['a'])
})

test('two under one code are both left to mend, also when one is a draft already', () => {
  const all = [found('a', { outcome: { kind: 'drafted', id: 'x', issueNo: 1 } }), found('b', { code: 'QT a' })]
  expect(readinessOf(all[1] ?? found('b'), all)).toBe('mend')
})
test('taken up again, what became a draft is known by code and name; another procedure under that code is an obstacle', () => {
  const onTheWay = (name: string) => found('a', { existing: { code: 'QT a', as: { ...taken, name, isOnTheWay: true } } })
  expect(takenUpAgain(onTheWay('Thủ tục a')).outcome).toEqual({ kind: 'drafted', id: 'x', issueNo: 2 })
  expect(takenUpAgain(onTheWay('Khai sinh')).outcome).toBeUndefined()
})

describe('one procedure in two files', () => {
  const said = { name: 'Đăng ký khai sinh', field: null, tthcCodes: [], cases: [{ key: 'c1', name: null, limit: { value: 1, unit: 'workingDay' as const, text: '01 ngày làm việc' } }], dossier: [], records: [], legalBasis: [], fee: null, result: 'Giấy', steps: [{ order: 1, label: '1', phase: null, action: 'Làm', role: 'Một cửa', method: 'HD', accountable: 'Một cửa', output: null, times: [{ caseKey: 'c1', time: { value: 1, unit: 'workingDay' as const, text: '1 ngày' }, text: '1 ngày', sharedWith: [] }] }] }
  const from = (key: string, fileName: string, more: Partial<Found> = {}) => found(key, { code: 'QT 01', fileName, draft: { past: [], future: [], now: said, cell: undefined }, ...more })

  test('the .docx stays chosen, the .doc is left out and says whose twin it is; what is left is ready', () => {
    const all = withTwinsLeftOut([from('a', 'khai-sinh.doc'), from('b', 'khai-sinh.docx')])
    expect(all.map(({ chosen, twinOf }) => [chosen, twinOf])).toEqual([[false, 'khai-sinh.docx'], [true, undefined]])
    expect(all.map((one) => readinessOf(one, all))).toEqual(['left-out', 'ready'])
    expect(toDraft(withReadyChosen(all)).map(({ key }) => key)).toEqual(['b'])
  })
  test('other words in a step, another code, or no code: nobody is left out', () => {
    const other = { ...said, steps: said.steps.map((step) => ({ ...step, role: 'Tư pháp' })) }
    expect(withTwinsLeftOut([from('a', 'x.doc'), from('b', 'x.docx', { draft: { past: [], future: [], now: other, cell: undefined } })]).every(({ chosen }) => chosen)).toBe(true)
    expect(withTwinsLeftOut([from('a', 'x.doc'), from('b', 'x.docx', { code: 'QT 02' })]).every(({ chosen }) => chosen)).toBe(true)
    expect(withTwinsLeftOut([from('a', 'x.doc', { code: '' }), from('b', 'x.docx', { code: '' })]).every(({ chosen }) => chosen)).toBe(true)
  })
  test('ticked by hand it stays ticked, and the two are then in each other’s way', () => {
    const [a, b] = withTwinsLeftOut([from('a', 'x.doc'), from('b', 'x.docx')])
    const all = withTwinsLeftOut([...(a === undefined ? [] : [{ ...a, chosen: true }]), ...(b === undefined ? [] : [b])])
    expect(all.map((one) => readinessOf(one, all))).toEqual(['mend', 'mend'])
  })
})

test('the key to the next procedure goes round the list, past those that are ready or drafted, and stops where none is left to mend', () => {
  const mend = (key: string) => found(key, { code: '' })
  const drafted = found('c', { outcome: { kind: 'drafted', id: 'x', issueNo: 1 } })
  const all = [mend('a'), drafted, mend('d')]
  expect(nextToMend(all, 'a')?.key).toBe('d')
  expect(nextToMend(all, 'd')?.key).toBe('a')
  expect(nextToMend(all, 'c')?.key).toBe('d')
  expect(nextToMend([mend('a'), drafted], 'a')).toBeUndefined()
  expect(nextToMend([], '')).toBeUndefined()
})
