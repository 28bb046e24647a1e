// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NATIONAL_INSTRUMENTS } from '#areas/law/core/national-instruments.ts'
import { registerOf } from '#areas/law/core/public.ts'
import { citationFacts } from '#areas/procedures/core/check/citation-facts.ts'
import { fixOf, MENDED_RULES } from '#areas/procedures/core/check/fix-of.ts'
import { checkByFacts } from '#areas/procedures/core/check/known-facts.ts'
import { checkedOfContent } from '#areas/procedures/core/content-of-reading.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { ProcedureContent, Step } from '#areas/procedures/core/procedure-content.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'

/** As the editor asks, with the national register and thrice the right spelling of one post elsewhere. */
const findingsOf = (content: ProcedureContent) => checkByFacts(checkedOfContent('', 'QT 01', content), {
  spellings: [{ printed: 'Công chức Tư pháp - Hộ tịch', times: 3 }],
  citations: content.legalBasis.flatMap(({ number, date }) => (number === null ? [] : [{ number, date, ...citationFacts(REGISTER, { number, issuedOn: date as PlainDate | null }, '2026-11-20' as PlainDate) }])),
})
const REGISTER = registerOf(NATIONAL_INSTRUMENTS)
const CLEAR = aProcedureContent()
const steps = (change: (step: Step, at: number) => Partial<Step>): ProcedureContent => aProcedureContent({ steps: CLEAR.steps.map((step, at) => ({ ...step, ...change(step, at) })) })
const times = (text: string, unit: 'workingDay' | null = null) => steps((step) => ({ times: step.times.map((time) => ({ ...time, text, time: { value: 1, unit, text } })) }))
const cites = (...legalBasis: ProcedureContent['legalBasis']): ProcedureContent => aProcedureContent({ legalBasis })
const DECREE_118 = { number: '118/2025/NĐ-CP', date: '2025-06-09', text: 'Nghị định số 118/2025/NĐ-CP ngày 09/06/2025 của Chính phủ thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại bộ phận Một cửa và Cổng Dịch vụ công quốc gia' }
const DECREE_61 = { number: '61/2018/NĐ-CP', date: '2018-04-23', text: 'Nghị định số 61/2018/NĐ-CP' }
const CIRCULAR_3 = { number: '03/2025/TT-VPCP', date: '2025-09-15', text: 'Thông tư số 03/2025/TT-VPCP ngày 15/9/2025 của Văn phòng Chính phủ' }
const LEFT_OVER = { caseKey: 'c9', time: null, text: '', sharedWith: [] }
const SLIPS = ['Phiếu xin lỗi và hẹn lại ngày trả kết quả', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'].map((name) => [{ name, place: 'Văn phòng', retention: '05 năm' }])
const basisOf = (content: ProcedureContent) => content.legalBasis
const recordsOf = (content: ProcedureContent) => content.records
const repeat = <Line>(lines: readonly Line[]): Line[] => [...lines, ...lines]

/** Each rule that can be mended: a realistic draft, the finding that goes, and what stands there afterwards. */
const MENDED: readonly (readonly [string, string, ProcedureContent, (content: ProcedureContent) => unknown, unknown])[] = [
  ['two steps numbered 4.', 'duplicate-step-number', steps((_, at) => ({ label: `${Math.min(at + 1, 4)}.` })), (content) => content.steps.map(({ label }) => label), ['1.', '2.', '3.', '4.', '5.']],
  ['numbers with a nought before them', 'duplicate-step-number', steps((_, at) => ({ label: `Bước 0${Math.max(1, at)}` })), (content) => content.steps.map(({ label }) => label), ['Bước 01', 'Bước 02', 'Bước 03', 'Bước 04', 'Bước 05']],
  ['a torn number', 'time-written-brokenly', times('0 1 ngày', 'workingDay'), (content) => content.steps[0]?.times[0], { caseKey: 'c1', text: '1 ngày', time: { value: 1, unit: 'workingDay', text: '1 ngày' }, sharedWith: [] }],
  ['bare days under a limit in working days', 'day-kind-not-stated', times('½ ngày'), (content) => content.steps[0]?.times[0]?.time, { value: 1, unit: 'workingDay', text: '½ ngày làm việc' }],
  ['decomposed letters and hidden marks', 'text-with-hidden-marks', steps((step) => ({ action: `\u200e${step.action}`.normalize('NFD') })), (content) => content.steps.map(({ action }) => action), CLEAR.steps.map(({ action }) => action)],
  ['a record list copied twice', 'record-listed-twice', aProcedureContent({ records: repeat(CLEAR.records) }), (content) => content.records, CLEAR.records],
  ['a document cited twice in the same words', 'legal-basis-cited-twice', aProcedureContent({ legalBasis: repeat(CLEAR.legalBasis) }), (content) => content.legalBasis, CLEAR.legalBasis],
  ['work and person in each other\'s column', 'responsible-and-action-swapped', steps((step, at) => (at === 2 ? { action: 'Lãnh đạo UBND', role: 'Ký duyệt hồ sơ', accountable: 'Ký duyệt hồ sơ' } : {})), ({ steps: all }) => [all[2]?.action, all[2]?.role, all[2]?.accountable], ['Ký duyệt hồ sơ', 'Lãnh đạo UBND', 'Lãnh đạo UBND']],
  ['a post with one accent less', 'role-spelled-differently', steps((step, at) => (at === 1 ? { role: 'Công chức Tư pháp - Hộ tich', accountable: 'Công chức Tư pháp - Hộ tich' } : {})), ({ steps: all }) => [all[1]?.role, all[1]?.accountable], ['Công chức Tư pháp - Hộ tịch', 'Công chức Tư pháp - Hộ tịch']],
  ['a bare number whose unit was chosen', 'time-without-unit', { ...times('01', 'workingDay'), cases: CLEAR.cases.map((one) => ({ ...one, limit: null })) }, (content) => content.steps[0]?.times[0], { caseKey: 'c1', text: '01 ngày làm việc', time: { value: 1, unit: 'workingDay', text: '01 ngày làm việc' }, sharedWith: [] }],
  ['an empty time of a case that is no more', 'time-of-unknown-case', steps((step, at) => (at === 0 ? { times: [...step.times, LEFT_OVER] } : {})), (content) => content.steps[0]?.times.length, 2],
  ['an empty fee of a case that is no more', 'fee-of-unknown-case', aProcedureContent({ fees: [{ caseKey: 'c9', channel: null, amount: null, text: '' }, { caseKey: 'c1', channel: null, amount: 8_000, text: '8.000 đồng' }] }), (content) => content.fees, [{ caseKey: 'c1', channel: null, amount: 8_000, text: '8.000 đồng' }]],
  ['a decree that another has wholly replaced', 'cited-law-not-in-force', cites(DECREE_61), basisOf, [DECREE_118]],
  ['the same where the new one is cited already', 'cited-law-not-in-force', cites(DECREE_61, DECREE_118), basisOf, [DECREE_118]],
  ['a sign of nobody, on the day of one document', 'cited-law-unknown', cites({ number: '118/2025/NĐ-CB', date: '2025-06-09', text: 'Nghị định số 118/2025/NĐ-CB' }), basisOf, [{ number: '118/2025/NĐ-CP', date: '2025-06-09', text: 'Nghị định số 118/2025/NĐ-CP' }]],
  ['another ministry\'s sign', 'legal-number-does-not-fit-issuer', cites({ ...CIRCULAR_3, number: '03/2025/TT-BYT', text: CIRCULAR_3.text.replace('VPCP', 'BYT') }), basisOf, [CIRCULAR_3]],
  ['a day of another year', 'legal-number-year-differs', cites({ number: '123/2015/NĐ-CP', date: '2016-11-15', text: 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2016' }), basisOf, [{ number: '123/2015/NĐ-CP', date: '2015-11-15', text: 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2015' }]],
  ['a form called as the other circular does', 'form-name-of-other-set', { ...cites(CIRCULAR_3), records: SLIPS[0] ?? [] }, recordsOf, SLIPS[1]],
  ['the same in a step, within a sentence', 'form-name-of-other-set', { ...cites(CIRCULAR_3), ...steps((step, at) => (at === 3 ? { action: 'Lập phiếu xin lỗi và hẹn lại ngày trả kết quả, trình ký' } : {})), legalBasis: [CIRCULAR_3] }, ({ steps: all }) => all[3]?.action, 'Lập văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết, trình ký'],
  ['forms called as the older circular does', 'form-set-not-in-force', aProcedureContent({ records: SLIPS[0] ?? [] }), recordsOf, SLIPS[1]],
]

describe('one key mends what can be mended in one way only', () => {
  it.each(MENDED)('%s', (_, rule, content, look, expected) => {
    const finding = findingsOf(content).find((one) => one.rule === rule)
    if (finding === undefined) throw new Error(`${rule} was not found`)
    const fixed = fixOf(content, finding)
    expect(fixed && look(fixed)).toEqual(expected)
    const left = findingsOf(fixed ?? content).filter((one) => one.rule === rule && one.case === finding.case && one.step === finding.step)
    expect(left).toEqual([])
  })
  it('every rule that claims to be mended is shown above', () => {
    expect(new Set(MENDED.map(([, rule]) => rule))).toEqual(new Set(MENDED_RULES))
  })
})

describe('what is not certain is left to people', () => {
  it.each<[string, string, string | null, ProcedureContent]>([
    ['a step that speaks of another by its number', 'duplicate-step-number', null, steps((step, at) => ({ label: `${Math.min(at + 1, 4)}`, action: `${step.action}, không đạt thì quay lại bước 4` }))],
    ['numbers of two styles', 'duplicate-step-number', null, steps((_, at) => ({ label: at < 2 ? '1' : `B${at}` }))],
    ['bare days under a limit in calendar days', 'day-kind-not-stated', 'có xác minh', times('½ ngày')],
    ['one record kept in two places', 'record-listed-twice', null, aProcedureContent({ records: CLEAR.records.flatMap((record) => [record, { ...record, place: 'Văn phòng' }]) })],
    ['one document in two wordings', 'legal-basis-cited-twice', null, aProcedureContent({ legalBasis: CLEAR.legalBasis.flatMap((basis) => [basis, { ...basis, text: 'Nghị định 123/2015/NĐ-CP, sửa đổi năm 2025' }]) })],
    ['a time of a case that is no more, which says something', 'time-of-unknown-case', null, steps((step) => ({ times: [...step.times, { ...LEFT_OVER, text: '2 ngày' }] }))],
  ['a form in words of its own', 'form-name-of-other-set', null, { ...cites(CIRCULAR_3), records: [{ name: 'Phiếu xin lỗi và hẹn lại', place: 'x', retention: 'y' }] }],
  ['a replaced document without what replaced it', 'cited-law-not-in-force', null, cites(DECREE_61)],
  ['a rule without a certain fix', 'step-without-time', null, CLEAR],
  ])('%s', (_, rule, named, content) => {
    const found = findingsOf(content).find((one) => one.rule === rule && one.case === named)
    expect(fixOf(content, { rule, step: found?.step ?? null, case: named, ...(rule.startsWith('form-') && found?.instead !== undefined ? { instead: found.instead } : {}) })).toBeUndefined()
  })
  it('mending never removes a step, a case or a time, and mended once is mended for good', () => {
    const label = fc.constantFrom('1', '2', '2.', 'B1', null)
    const text = fc.constantFrom('0 1 ngày', '½ ngày', '1 ngày làm việc', '')
    fc.assert(fc.property(fc.array(fc.tuple(label, text), { minLength: 5, maxLength: 5 }), fc.constantFrom(...MENDED_RULES), fc.constantFrom('không xác minh', 'có xác minh'), (rows, rule, named) => {
      const content = steps((step, at) => ({ label: rows[at]?.[0] ?? null, times: step.times.map((time) => ({ ...time, text: rows[at]?.[1] ?? '', time: rows[at]?.[1] === '' ? null : { value: 1, unit: null, text: rows[at]?.[1] ?? '' } })) }))
      const fixed = fixOf(content, { rule, step: null, case: named })
      if (fixed === undefined) return
      expect(fixed.steps.map(({ order, action, role, times: all }) => [order, action, role, all.map(({ caseKey, time }) => [caseKey, time?.value])])).toEqual(content.steps.map(({ order, action, role, times: all }) => [order, action, role, all.map(({ caseKey, time }) => [caseKey, time?.value])]))
      expect(fixOf(fixed, { rule, step: null, case: named })).toBeUndefined()
    }))
  })
})
