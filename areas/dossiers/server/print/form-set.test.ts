// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { FORM_SETS, FormSet } from '#areas/procedures/core/public.ts'
import { basisLine, FormName, printedForm } from './form-set.ts'
import { printedHead } from './form-parts.ts'
import { aReceiptSlip } from './sample-forms.ts'

test('each set has every form that is printed, and no paper claims a layout that nobody saw', () => {
  for (const set of FormSet.options) {
    for (const form of FormName.options) {
      expect(printedForm(set, form).title).toBe(FORM_SETS[set].forms[form]?.name)
      expect(basisLine(set, form)).toContain('chưa đối chiếu mẫu gốc')
    }
  }
})

test.each<[FormSet, FormName, string, string]>([
  ['circular-01-2018', 'apology-notice', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', 'Mẫu số 04 (khổ A5) theo nội dung Thông tư số 01/2018/TT-VPCP; bố cục chưa đối chiếu mẫu gốc.'],
  ['circular-01-2018', 'control-slip', 'Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Mẫu số 05 (khổ A5) theo nội dung Thông tư số 01/2018/TT-VPCP; bố cục chưa đối chiếu mẫu gốc.'],
  ['circular-01-2018', 'register', 'Sổ theo dõi hồ sơ', 'Mẫu số 06 (khổ A4) theo nội dung Thông tư số 01/2018/TT-VPCP; bố cục chưa đối chiếu mẫu gốc.'],
  ['circular-03-2025', 'apology-notice', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', 'Mẫu số 04 theo nội dung Thông tư số 03/2025/TT-VPCP; bố cục, khổ giấy chưa đối chiếu mẫu gốc.'],
  ['circular-03-2025', 'control-slip', 'Phiếu kiểm soát quá trình giải quyết hồ sơ', 'Mẫu số 06 theo nội dung Thông tư số 03/2025/TT-VPCP; bố cục, khổ giấy chưa đối chiếu mẫu gốc.'],
  ['circular-03-2025', 'register', 'Sổ theo dõi hồ sơ', 'Mẫu số 07 theo nội dung Thông tư số 03/2025/TT-VPCP; bố cục, khổ giấy chưa đối chiếu mẫu gốc.'],
])('under %s the %s has its name and number of that set', (set, form, title, basis) => {
  const head = printedHead(aReceiptSlip({ formSet: set }), form)
  expect([head.name, head.basis]).toEqual([title, basis])
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
