// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProcedure } from '#areas/procedures/core/check/five-clears.ts'
import { fixOf, MENDED_RULES } from '#areas/procedures/core/check/fix-of.ts'
import { checkedOfContent } from '#areas/procedures/core/content-of-reading.ts'
import type { ProcedureContent, Step } from '#areas/procedures/core/procedure-content.ts'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'

const findingsOf = (content: ProcedureContent) => checkProcedure(checkedOfContent('', 'QT 01', content))
const CLEAR = aProcedureContent()
const steps = (change: (step: Step, at: number) => Partial<Step>): ProcedureContent => aProcedureContent({ steps: CLEAR.steps.map((step, at) => ({ ...step, ...change(step, at) })) })
const times = (text: string, unit: 'workingDay' | null = null) => steps((step) => ({ times: step.times.map((time) => ({ ...time, text, time: { value: 1, unit, text } })) }))
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
    ['a rule without a certain fix', 'step-without-time', null, CLEAR],
  ])('%s', (_, rule, named, content) => {
    expect(fixOf(content, { rule, step: null, case: named })).toBeUndefined()
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
