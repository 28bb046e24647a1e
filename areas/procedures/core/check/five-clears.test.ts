// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import type { AgencyFacts } from '#areas/procedures/core/check/agency-facts.ts'
import { checkedSet } from '#areas/procedures/core/check/checked-set.ts'
import { aCheckedProcedure as aProcedure, aLimit, aStep, aTime, cited, withSteps } from '#areas/procedures/example/a-checked-procedure.ts'
import { NEAR_MISSES, type NearMiss, UNCLEAR, type Unclear } from '#areas/procedures/example/unclear-procedures.ts'
import { checkProcedure, checkProcedures, checkWithin, FIVE_CLEARS_RULES } from '#areas/procedures/core/check/five-clears.ts'

const found = (more: Partial<CheckedProcedure>, others: readonly CheckedProcedure[] = [], facts?: AgencyFacts) => checkProcedure(aProcedure(more), others, facts).map(({ rule, severity, step, case: named }) => [rule, severity, step, named])

it('a procedure that is clear in every way has no finding', () => {
  expect(checkProcedure(aProcedure())).toEqual([])
})

describe('each rule finds its case', () => {
  it.each(UNCLEAR.map((one): [string, Unclear] => [one[0], one]))('%s', (_, [, change, expected, facts, others]) => {
    expect(found(change, others, facts)).toEqual([expected])
  })
  it.each(UNCLEAR.map((one): [string, Unclear] => [one[0], one]))('%s is not found without its rule', (_, [, change, [id], facts, others = []]) => {
    const procedure = aProcedure(change)
    expect(checkWithin(procedure, checkedSet([procedure, ...others]), facts, FIVE_CLEARS_RULES.filter((rule) => rule.id !== id))).toEqual([])
  })
  it.each(NEAR_MISSES.map((one): [string, NearMiss] => [`${one[1]}: ${one[0]}`, one]))('not %s', (_, [, id, change, facts, others = []]) => {
    expect(found(change, others, facts).filter(([rule]) => rule === id)).toEqual([])
  })
  it('every rule has a case that is found by that rule alone, and a near miss', () => {
    const ids = FIVE_CLEARS_RULES.map(({ id }) => id).toSorted()
    expect([...new Set(UNCLEAR.map(([, , [rule]]) => rule))].toSorted()).toEqual(ids)
    expect([...new Set(NEAR_MISSES.map(([, rule]) => rule))].toSorted()).toEqual(ids)
  })
})

describe('what is no finding', () => {
  it.each<[string, Partial<CheckedProcedure>]>([
    ['a merged time counts once', withSteps(aStep(1, { times: [aTime(3, { sharedWith: [2, 3] })] }), aStep(2, { times: [aTime(3, { sharedWith: [1, 3] })] }), aStep(3, { times: [aTime(3, { sharedWith: [1, 2] })] }))],
    ['a limit within the day is one working day', { limits: [aLimit(1, { unit: 'sameDay', text: 'trong ngày' })], timeColumns: [{ case: null, heading: 'Thời gian (01 ngày làm việc)' }], ...withSteps(aStep(1, { times: [aTime(0.5)] }), aStep(2, { times: [aTime(0.5)] })) }],
    ['thirds and tenths add up', { limits: [aLimit(0.3)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(0.1)] }), aStep(2, { times: [aTime(0.2)] })) }],
    ['hours fill a limit in days', { limits: [aLimit(1)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(6, { unit: 'workingHour' })] }), aStep(2, { times: [aTime(120, { unit: 'minute' })] })) }],
    ['waiting outside the clock counts no time', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { waits: true, method: 'Chờ công an trả lời, Điều 19', times: [aTime(5)] }))],
    ['branches that meet again, with a return', withSteps(aStep(1, { edges: [{ to: 2, kind: 'branch', when: 'xác minh' }, { to: 3, kind: 'branch', when: 'hồ sơ đạt' }] }), aStep(2), aStep(3, { edges: [{ to: 1, kind: 'return', when: 'thiếu giấy tờ' }] }))],
    ['handing on to be signed is no signing', withSteps(aStep(1), aStep(2, { action: 'Trình lãnh đạo ký duyệt, đóng dấu văn bản đã được phê duyệt', responsible: 'Văn thư UBND' }), aStep(3))],
    ['a limit in stages says nothing about the sum', { limits: [aLimit(10), aLimit(15)], timeColumns: [{ case: null, heading: 'Thời gian' }] }],
    ['what citizens do needs no time', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { responsible: 'Tổ chức, cá nhân', times: [aTime(null)] }))],
    ['"Giờ hành chính" is no missing time', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { times: [aTime(null, { text: 'Giờ hành chính' })] }))],
    ['one number in two groups of steps', withSteps(aStep(1, { phase: 'A' }), aStep(2, { phase: 'A' }), aStep(3, { phase: 'B', label: '1' }))],
    ['a unit with "và" in its name is one', withSteps(aStep(1, { responsible: 'Bộ phận tiếp nhận và trả kết quả' }), aStep(2), aStep(3))],
    ['spaces and capitals of a post', withSteps(aStep(1, { responsible: 'Công chức tư pháp-hộ tịch' }), aStep(2), aStep(3))],
    ['a register of general use', withSteps(aStep(1, { action: 'Ghi vào Sổ theo dõi hồ sơ' }), aStep(2), aStep(3))],
    ['a register kept for this procedure and another', { records: [{ name: 'Sổ đăng ký kết hôn/khai sinh', place: 'x', retention: 'y' }] }],
    ['a joint circular', cited('01/2016/TTLT-BTP-BNV', 'Thông tư liên tịch số 01/2016/TTLT-BTP-BNV của Bộ Tư pháp')],
    ['the Prime Minister\'s decision', cited('19/2014/QĐ-TTg', 'Quyết định số 19/2014/QĐ-TTg ngày 05/3/2014 của Thủ tướng Chính phủ')],
  ])('%s', (_, change) => {
    expect(found(change)).toEqual([])
  })
  it('lists inside a decision need no records of their own', () => {
    expect(found({ form: 'decision', records: [], limits: [], timeColumns: [{ case: null, heading: '' }] })).toEqual([])
  })
})

describe('a set of procedures', () => {
  const twin = aProcedure({ source: 'b.docx', code: 'qt01', name: 'Đăng ký khai tử', result: 'Trích lục khai tử', records: [] })
  it('a code of two papers is found on both, whatever its spaces and capitals', () => {
    expect(checkProcedures([aProcedure(), twin]).map(({ findings }) => findings.filter(({ rule }) => rule === 'duplicate-code').length)).toEqual([1, 1])
  })
  it('two lists of one paper share their code rightly', () => {
    expect(checkProcedures([aProcedure(), aProcedure({ name: 'Đăng ký lại kết hôn' })]).flatMap(({ findings }) => findings)).toEqual([])
  })
  it('papers without a code are no twins', () => {
    expect(found({ code: null }, [aProcedure({ source: 'b.docx', code: null })])).toEqual([])
  })
})

it('every finding says what is wrong and how to mend it in both languages', () => {
  const [finding] = checkProcedure(aProcedure({ limits: [aLimit(2.5)], timeColumns: [{ case: null, heading: 'Thời gian' }] }))
  expect(finding?.message).toEqual({ vi: 'Tổng thời gian các bước là 3 ngày làm việc, thời hạn là 2,5 ngày làm việc: vượt 0,5 ngày làm việc.', en: 'The steps add up to 3 working days, the limit is 2.5 working days: 0.5 working days over.' })
  expect(FIVE_CLEARS_RULES.every((rule) => rule.fix.vi !== '' && rule.fix.en !== '' && rule.ground !== '' && rule.example !== '')).toBe(true)
})
