// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { PlainDate } from '#kernel/time.ts'
import { basisLine, FORM_SETS, formSetOn, FormName, FormSet } from './form-set.ts'
import { printedHead } from './form-parts.ts'
import { aReceiptSlip } from './sample-forms.ts'

test.each([
  ['2018-07-01', 'circular-01-2018'],
  ['2022-06-29', 'circular-01-2018'],
  ['2025-09-14', 'circular-01-2018'],
  ['2025-09-15', 'circular-03-2025'],
  ['2026-11-20', 'circular-03-2025'],
])('on %s the set %s is used', (day, set) => {
  expect(formSetOn(PlainDate.parse(day))).toBe(set)
})

test('each set names every form, and says on paper that its layout was not compared', () => {
  for (const set of FormSet.options) {
    expect(Object.keys(FORM_SETS[set].forms).sort()).toEqual([...FormName.options].sort())
    expect(basisLine(set)).toBe(`Mẫu soạn theo nội dung ${FORM_SETS[set].circular}, chưa đối chiếu mẫu gốc.`)
  }
})

test.each([
  ['the set of 2018', { formSet: 'circular-01-2018' as const }, '0011/TNHS'],
  ['the set of 2025', { formSet: 'circular-03-2025' as const }, '0011/TTPVHCC'],
  ['the set of 2025 at a one-stop unit', { formSet: 'circular-03-2025' as const, unitSign: 'BPTNTKQ' }, '0011/BPTNTKQ'],
  ['a sign of its own', { numberSign: 'TN-UBND' }, '0011/TN-UBND'],
  ['a number still to be given', { number: undefined }, '………/TNHS'],
])('the number of a receipt under %s', (_name, changes, number) => {
  expect(printedHead(aReceiptSlip(changes), 'receipt-slip').letterhead.number).toBe(number)
})
