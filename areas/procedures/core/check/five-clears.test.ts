// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { CheckedLimit, CheckedProcedure, CheckedStep, CheckedTime } from '#areas/procedures/core/check/checked-procedure.ts'
import type { AgencyFacts } from '#areas/procedures/core/check/agency-facts.ts'
import { checkedSet } from '#areas/procedures/core/check/checked-set.ts'
import { checkProcedure, checkProcedures, checkWithin, FIVE_CLEARS_RULES } from '#areas/procedures/core/check/five-clears.ts'

const aTime = (value: number | null, more: Partial<CheckedTime> = {}): CheckedTime => ({ case: null, value, unit: value === null ? null : 'workingDay', text: value === null ? '' : `${value} ngày`, sharedWith: [], ...more })
const aLimit = (value: number, more: Partial<CheckedLimit> = {}): CheckedLimit => ({ case: null, value, unit: 'workingDay', text: `${value} ngày làm việc`, ...more })
const aStep = (order: number, more: Partial<CheckedStep> = {}): CheckedStep => ({ order, label: String(order), phase: null, action: `Việc ${order}`, responsible: 'Công chức Tư pháp - Hộ tịch', output: `Kết quả ${order}`, times: [aTime(1)], ...more })

/** A procedure that makes everything clear. */
const aProcedure = (more: Partial<CheckedProcedure> = {}): CheckedProcedure => ({
  source: 'a.docx', form: 'iso', code: 'QT 01', name: 'Đăng ký kết hôn', result: 'Giấy chứng nhận kết hôn', limits: [aLimit(3)], timeColumns: [{ case: null, heading: 'Thời gian (03 ngày làm việc)' }], timeUnitNote: null,
  hasOutputColumn: true, steps: [aStep(1), aStep(2), aStep(3)], records: [{ name: 'Sổ đăng ký kết hôn', place: 'Văn phòng', retention: 'Vĩnh viễn' }],
  legalBasis: [{ number: '123/2015/NĐ-CP', date: '2015-11-15', text: 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ' }], placeholders: [], ...more,
})
const found = (more: Partial<CheckedProcedure>, others: readonly CheckedProcedure[] = [], facts?: AgencyFacts) => checkProcedure(aProcedure(more), others, facts).map(({ rule, severity, step, case: named }) => [rule, severity, step, named])
const withSteps = (...steps: readonly CheckedStep[]): Partial<CheckedProcedure> => ({ steps })
const twoCases = (first: readonly number[], second: readonly number[], limits: readonly CheckedLimit[], secondUnit: CheckedTime['unit'] = 'workingDay'): Partial<CheckedProcedure> => ({
  limits, timeColumns: [{ case: 'không xác minh', heading: 'Thời gian' }, { case: 'có xác minh', heading: 'Thời gian có xác minh' }],
  steps: first.map((value, index) => aStep(index + 1, { times: [aTime(value, { case: 'không xác minh' }), aTime(second[index] ?? null, { case: 'có xác minh', unit: secondUnit })] })),
})
const cited = (number: string, text: string, date: string | null = null) => ({ legalBasis: [{ number, date, text }] })

it('a procedure that is clear in every way has no finding', () => {
  expect(checkProcedure(aProcedure())).toEqual([])
})

const AN_EDGE = { to: 3, kind: 'branch', when: 'hồ sơ đạt' } as const
const CITATION = { expired: { state: 'expired', words: { vi: 'hết hiệu lực từ 01/01/2016', en: 'expired on 2016-01-01' } }, unknown: { state: 'unknown', words: { vi: 'không có', en: 'is not there' } } } as const
const KNOWN_ROLE = (more = {}): AgencyFacts => ({ roles: new Map([['cong chuc tu phap - ho tich', { isHeld: true, maySign: false, ...more }], ['lanh dao ubnd', { isHeld: true, maySign: true }]]) })

type Case = [string, Partial<CheckedProcedure>, readonly unknown[], AgencyFacts?]
/** What each rule finds: what is told, what was changed in a clear procedure, the one finding, and what is known of the agency. */
const CASES: Case[] = [
    ['a sum over the limit', { limits: [aLimit(2)], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['sum-of-steps-differs-from-limit', 'error', null, null]],
    ['a sum short of the limit', { limits: [aLimit(4)], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['sum-of-steps-differs-from-limit', 'warning', null, null]],
    ['a sum that differs in one case only', twoCases([0.5, 0.5], [0.5, 2], [aLimit(1, { case: 'không xác minh' }), aLimit(3, { case: 'có xác minh' })]), ['sum-of-steps-differs-from-limit', 'warning', null, 'có xác minh']],
    ['a sum over a limit that only the heading prints', { limits: [], timeColumns: [{ case: null, heading: 'Thời gian (02 ngày làm việc)' }] }, ['sum-of-steps-differs-from-limit', 'error', null, null]],
    ['working hours over a limit in working days', { limits: [aLimit(1)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(5, { unit: 'workingHour' })] }), aStep(2, { times: [aTime(4, { unit: 'workingHour' })] })) }, ['sum-of-steps-differs-from-limit', 'error', null, null]],
    ['a step without responsible', withSteps(aStep(1), aStep(2, { responsible: null }), aStep(3)), ['step-without-responsible', 'error', 2, null]],
    ['a list without any responsible, once', withSteps(aStep(1, { responsible: null }), aStep(2, { responsible: null }), aStep(3, { responsible: null })), ['step-without-responsible', 'error', null, null]],
    ['several people in one step', withSteps(aStep(1), aStep(2, { responsible: 'Công chức Tư pháp; Lãnh đạo UBND' }), aStep(3)), ['step-with-several-responsible', 'notice', 2, null]],
    ['a post spelled with one accent less', withSteps(aStep(1), aStep(2), aStep(3, { responsible: 'Công chức Tư pháp - Hộ tich' })), ['role-spelled-differently', 'notice', 3, null]],
    ['person and work in each other\'s column', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Lãnh đạo UBND tỉnh', responsible: 'Ký duyệt hồ sơ' })), ['responsible-and-action-swapped', 'warning', 3, null]],
    ['a step without work', withSteps(aStep(1), aStep(2), aStep(3, { action: '' })), ['step-without-action', 'error', 3, null]],
    ['a number used twice', withSteps(aStep(1), aStep(2), aStep(3, { label: '2.' })), ['duplicate-step-number', 'warning', 3, null]],
    ['the register of another procedure', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Ghi vào Sổ đăng ký khai sinh, người yêu cầu ký tên' })), ['step-copied-from-other-procedure', 'warning', 3, null]],
    ['no column for forms', { hasOutputColumn: false }, ['step-without-form-or-result', 'notice', null, null]],
    ['a step without form', withSteps(aStep(1), aStep(2, { output: null }), aStep(3)), ['step-without-form-or-result', 'notice', 2, null]],
    ['a step without time', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { times: [aTime(null)] })), ['step-without-time', 'error', 4, null]],
    ['a time that is no amount', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { times: [aTime(null, { text: 'theo lịch họp' })] })), ['step-time-not-understood', 'warning', 4, null]],
    ['a number without unit', { timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(3, { text: '03' })] })) }, ['time-without-unit', 'warning', 1, null]],
    ['limits in two kinds of days', twoCases([1, 1, 1], [10, 10, 5], [aLimit(3, { case: 'không xác minh' }), aLimit(25, { case: 'có xác minh', unit: 'calendarDay', text: '25 ngày' })], 'calendarDay'), ['mixed-day-units', 'warning', null, null]],
    ['a heading against the note', { timeColumns: [{ case: null, heading: 'Thời gian (ngày)' }], timeUnitNote: 'Đơn vị tính thời gian là ngày làm việc' }, ['mixed-day-units', 'warning', null, null]],
    ['a limit stated in two ways', { timeColumns: [{ case: null, heading: 'Thời gian (05 ngày làm việc)' }] }, ['limit-stated-differently', 'error', null, null]],
    ['no limit at all', { limits: [], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['limit-missing', 'warning', null, null]],
    ['template text', { placeholders: [{ place: 'đoạn 3', message: 'Còn chữ của bản mẫu chưa điền: "…TÊN CƠ QUAN…".' }] }, ['placeholder-left', 'error', null, null]],
    ['records of another procedure', { records: [{ name: 'Kết quả giải quyết thủ tục hành chính: Giấy khai sinh (bản photo)', place: 'x', retention: 'y' }] }, ['record-list-copied-from-other-procedure', 'warning', null, null]],
    ['no records', { records: [] }, ['records-missing', 'warning', null, null]],
    ['a record without retention', { records: [{ name: 'Sổ đăng ký kết hôn', place: 'x', retention: null }] }, ['record-without-place-or-retention', 'warning', null, null]],
    ['a number of another issuer', cited('03/2025/TT-BYT', 'Thông tư số 03/2025/TT-BYT ngày 15/9/2025 của Văn phòng Chính phủ'), ['legal-number-does-not-fit-issuer', 'warning', null, null]],
    ['a number of another year', cited('123/2015/NĐ-CP', 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2016 của Chính phủ', '2016-11-15'), ['legal-number-year-differs', 'warning', null, null]],
    ['one document twice', { legalBasis: [1, 2].map(() => ({ number: '01/2022/TT-BTP', date: null, text: 'Thông tư số 01/2022/TT-BTP' })) }, ['legal-basis-cited-twice', 'notice', null, null]],
    ['two sets of one-stop forms', { legalBasis: ['01/2018/TT-VPCP', '03/2025/TT-VPCP'].map((number) => ({ number, date: null, text: number })) }, ['form-sets-mixed', 'notice', null, null]],
  ['a step that no way reaches', withSteps(aStep(1, { edges: [AN_EDGE, { to: 4, kind: 'branch', when: 'hồ sơ cần xác minh' }] }), aStep(2, { times: [aTime(0)] }), aStep(3), aStep(4)), ['step-unreachable', 'error', 2, null]],
  ['a way to a row that is not there', withSteps(aStep(1), aStep(2, { edges: [{ to: 9, kind: 'return', when: 'thiếu giấy tờ' }] }), aStep(3)), ['edge-to-missing-step', 'error', 2, null]],
  ['a return that leads forward', withSteps(aStep(1, { edges: [{ to: 3, kind: 'return', when: 'không đạt' }] }), aStep(2), aStep(3)), ['return-leads-forward', 'error', 1, null]],
  ['a way on that leads back', withSteps(aStep(1), aStep(2, { edges: [AN_EDGE, { to: 1, kind: 'branch', when: 'không đạt' }] }), aStep(3)), ['way-on-leads-back', 'warning', 2, null]],
  ['a branch that does not say when', withSteps(aStep(1, { edges: [{ ...AN_EDGE, when: ' ' }, { to: 2, kind: 'branch', when: 'hồ sơ cần xác minh' }] }), aStep(2), aStep(3)), ['branch-without-condition', 'warning', 1, null]],
  ['waiting without a ground', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { waits: true, times: [aTime(null)] })), ['waiting-without-ground', 'warning', 4, null]],
  ['a case without limit beside one that has it', twoCases([1, 1, 1], [1, 1, 3], [aLimit(3, { case: 'không xác minh' })]), ['case-without-limit', 'warning', null, 'có xác minh']],
  ['steps in two kinds of days', { limits: [aLimit(3), aLimit(5)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1), aStep(2, { times: [aTime(10, { unit: 'calendarDay' })] }), aStep(3)) }, ['steps-mix-day-kinds', 'warning', null, null]],
  ['days that do not say their kind', withSteps(aStep(1, { times: [aTime(1, { unit: null })] }), aStep(2, { times: [aTime(2, { unit: null })] })), ['day-kind-not-stated', 'notice', null, null]],
  ['a sum that cannot be compared with its limit', { limits: [aLimit(5, { unit: 'calendarDay', text: '5 ngày' })], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['sum-cannot-be-compared', 'notice', null, null]],
  ['a time of a case that is no more', withSteps(aStep(1), aStep(2, { timesOfNoCase: ['2 ngày'] }), aStep(3)), ['time-of-unknown-case', 'error', 2, null]],
  ['a fee of a case that is no more', { feesOfNoCase: [{ caseKey: 'c3', text: '8.000 đồng' }] }, ['fee-of-unknown-case', 'error', null, null]],
  ['a name copied with decomposed letters', { name: 'Đăng ký kết hôn'.normalize('NFD') }, ['text-with-hidden-marks', 'notice', null, null]],
  ['a work with a mark that shows nothing', withSteps(aStep(1), aStep(2, { action: 'Thẩm tra \u200ehồ sơ' }), aStep(3)), ['text-with-hidden-marks', 'notice', 2, null]],
  ['a number torn apart', withSteps(aStep(1), aStep(2, { times: [aTime(1, { text: '0 1 ngày' })] }), aStep(3)), ['time-written-brokenly', 'notice', 2, null]],
  ['one record on two lines', { records: [1, 2].map(() => ({ name: 'Sổ đăng ký kết hôn', place: 'Văn phòng', retention: 'Vĩnh viễn' })) }, ['record-listed-twice', 'notice', null, null]],
  ['a role that nobody holds', withSteps(aStep(1), aStep(2), aStep(3, { responsible: 'Công chức Địa chính' })), ['role-without-holder', 'warning', 3, null], KNOWN_ROLE()],
  ['signing given to a clerk', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Xem xét, ký duyệt giấy chứng nhận', responsible: 'Văn thư UBND' })), ['approver-without-authority', 'warning', 3, null]],
  ['signing given to a post that may not sign', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Phê duyệt kết quả' })), ['approver-without-authority', 'warning', 3, null], KNOWN_ROLE()],
  ['a document that has expired', cited('158/2005/NĐ-CP', 'Nghị định số 158/2005/NĐ-CP'), ['cited-law-not-in-force', 'warning', null, null], { citation: () => CITATION.expired }],
  ['a document that the register does not have', cited('99/2021/TT-BTP', 'Thông tư số 99/2021/TT-BTP'), ['cited-law-unknown', 'notice', null, null], { citation: () => CITATION.unknown }],
]

describe('each rule finds its case', () => {
  it.each<Case>(CASES)('%s', (_, change, expected, facts) => {
    expect(found(change, [], facts)).toEqual([expected])
  })
  it('every rule has a case that is found by that rule alone', () => {
    const own = FIVE_CLEARS_RULES.filter((rule) => !rule.id.startsWith('form-') || rule.id === 'form-sets-mixed').map(({ id }) => id)
    expect(own.filter((id) => id !== 'duplicate-code' && !CASES.some(([, , [rule]]) => rule === id))).toEqual([])
    expect(new Set(own).size).toBe(own.length)
  })
  it.each<Case>(CASES)('%s is not found without its rule', (_, change, [id], facts) => {
    const procedure = aProcedure(change)
    expect(checkWithin(procedure, checkedSet([procedure]), facts, FIVE_CLEARS_RULES.filter((rule) => rule.id !== id))).toEqual([])
  })
})

describe('what is no finding', () => {
  it.each<[string, Partial<CheckedProcedure>]>([
    ['a merged time counts once', withSteps(aStep(1, { times: [aTime(3, { sharedWith: [2, 3] })] }), aStep(2, { times: [aTime(3, { sharedWith: [1, 3] })] }), aStep(3, { times: [aTime(3, { sharedWith: [1, 2] })] }))],
    ['a limit within the day is one working day', { limits: [aLimit(1, { unit: 'sameDay', text: 'trong ngày' })], timeColumns: [{ case: null, heading: 'Thời gian (01 ngày làm việc)' }], ...withSteps(aStep(1, { times: [aTime(0.5)] }), aStep(2, { times: [aTime(0.5)] })) }],
    ['thirds and tenths add up', { limits: [aLimit(0.3)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(0.1)] }), aStep(2, { times: [aTime(0.2)] })) }],
    ['hours fill a limit in days', { limits: [aLimit(1)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(6, { unit: 'workingHour' })] }), aStep(2, { times: [aTime(120, { unit: 'minute' })] })) }],
    ['waiting outside the clock counts no time', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { waits: true, method: 'Chờ công an trả lời, Điều 19', times: [aTime(5)] }))],
    ['branches that meet again, with a return', withSteps(aStep(1, { edges: [{ to: 2, kind: 'branch', when: 'xác minh' }, AN_EDGE] }), aStep(2), aStep(3, { edges: [{ to: 1, kind: 'return', when: 'thiếu giấy tờ' }] }))],
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
