// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findFormMixture, formUses, type FormContent } from './find-form-mixture.ts'
import { FORM_SETS, formOfName, FormSet, formSetOn, OneStopForm, sameFormIn } from './form-set.ts'

test.each([
  ['2018-11-23', 'circular-01-2018'], ['2019-01-06', 'circular-01-2018'], ['2025-09-14', 'circular-01-2018'], ['2025-09-15', 'circular-03-2025'], ['2026-11-20', 'circular-03-2025'],
])('on %s the set %s is used', (day, set) => {
  expect(formSetOn(day)).toBe(set)
})

test('the circular of 2018 was signed on 23/11/2018 and took effect on 06/01/2019; of that of 2025 only the day of signing is known', () => {
  expect(FormSet.options.map((set) => [FORM_SETS[set].issuedOn, FORM_SETS[set].since, FORM_SETS[set].isSinceSeen])).toEqual([['2018-11-23', '2019-01-06', true], ['2025-09-15', '2025-09-15', false]])
})

test('the circular of 2018 has six forms, A5 but the register; that of 2025 seven, of sizes nobody has seen', () => {
  const of = (set: FormSet) => OneStopForm.options.flatMap((form) => { const facts = FORM_SETS[set].forms[form]; return facts === null ? [] : [[facts.number, facts.paper, facts.name]] })
  expect(of('circular-01-2018')).toEqual([
    ['01', 'A5', 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'], ['02', 'A5', 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'], ['03', 'A5', 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'],
    ['04', 'A5', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'], ['05', 'A5', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'], ['06', 'A4', 'Sổ theo dõi hồ sơ'],
  ])
  expect(of('circular-03-2025')).toEqual([
    ['01', null, 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'], ['02', null, 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ'], ['03', null, 'Phiếu từ chối tiếp nhận giải quyết hồ sơ'],
    ['04', null, 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'], ['05', null, 'Thông báo dừng giải quyết hồ sơ'], ['06', null, 'Phiếu kiểm soát quá trình giải quyết hồ sơ'], ['07', null, 'Sổ theo dõi hồ sơ'],
  ])
  expect(FormSet.options.map((set) => FORM_SETS[set].isLayoutSeen)).toEqual([false, false])
})

describe('a form is known by its name, never by its number', () => {
  it.each([
    ['Mẫu số 06 - Sổ theo dõi hồ sơ', 'circular-03-2025', '07'],
    ['Mẫu 05: phiếu kiểm soát quá trình giải quyết hồ sơ', 'circular-03-2025', '06'],
    ['PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', 'circular-03-2025', '04'],
    ['Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết', 'circular-01-2018', '04'],
    ['Thông báo dừng giải quyết hồ sơ', 'circular-01-2018', undefined],
    ['Tờ khai đăng ký khai sinh', 'circular-01-2018', undefined],
  ] as const)('%s in %s', (name, set, number) => {
    expect(sameFormIn(name, set)?.number).toBe(number)
  })
  it('every name of every set leads back to its form', () => {
    fc.assert(fc.property(fc.constantFrom(...FormSet.options), fc.constantFrom(...OneStopForm.options), fc.constantFrom('', 'Mẫu số 01 ', 'Mẫu số 06. ', 'mẫu '), fc.boolean(), (set, form, before, isLoud) => {
      const facts = FORM_SETS[set].forms[form]
      const name = `${before}${facts?.name ?? ''}`
      expect(facts === null || formOfName(isLoud ? name.toUpperCase() : name) === form).toBe(true)
    }))
  })
})

const nothing: FormContent = { legalBasis: [], records: [], steps: [] }
const OLD = { legalBasis: [{ number: '01/2018/TT-VPCP', text: 'Thông tư số 01/2018/TT-VPCP ngày 23/11/2018' }] }
const NEW = { legalBasis: [{ number: '03/2025/TT-VPCP', text: 'Thông tư số 03/2025/TT-VPCP ngày 15/9/2025' }] }
const OLD_SLIP = { records: [{ name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả' }] }
const step = (action: string) => ({ steps: [{ order: 3, action, output: null }] })

describe('the sets a procedure uses', () => {
  it.each<[string, Partial<FormContent>, string | null | undefined, string | undefined]>([
    ['one circular on its day', NEW, '2025-12-01', undefined],
    ['the older circular in its time', OLD, '2020-05-01', undefined],
    ['the older circular after its time', OLD, '2025-12-01', 'not-in-force'],
    ['the newer circular before its time', NEW, '2020-05-01', 'not-in-force'],
    ['the older circular in what is being written', OLD, undefined, 'not-in-force'],
    ['the older circular on a paper without a day', OLD, null, undefined],
    ['both circulars', { legalBasis: [...OLD.legalBasis, ...NEW.legalBasis] }, '2025-12-01', 'mixed'],
    ['the newer circular with a slip of the older', { ...NEW, ...OLD_SLIP }, '2025-12-01', 'mixed'],
    ['a slip of the older set alone, after its time', OLD_SLIP, '2025-12-01', 'not-in-force'],
    ['a slip of the older set alone, in its time', OLD_SLIP, '2020-05-01', undefined],
    ['the notice to stop beside the older circular', { ...OLD, ...step('Gửi thông báo dừng giải quyết hồ sơ cho người nộp') }, '2025-12-01', 'mixed'],
    ['forms that both sets name alike, whatever their numbers', { ...NEW, records: [{ name: 'Mẫu số 05 Phiếu kiểm soát quá trình giải quyết hồ sơ' }, { name: 'Mẫu 06 Sổ theo dõi hồ sơ' }] }, '2025-12-01', undefined],
    ['a sentence that only tells to apologise', { ...NEW, ...step('Cơ quan xin lỗi và hẹn lại ngày trả kết quả với người dân') }, '2025-12-01', undefined],
    ['a longer number that ends alike', { ...NEW, ...step('theo Thông tư 101/2018/TT-VPCP') }, '2025-12-01', undefined],
    ['a list of forms with a slip of the older, under a new number', { ...NEW, forms: [{ name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', ground: null }] }, '2025-12-01', 'mixed'],
    ['a list of forms grounded on the older circular', { forms: [{ name: 'Biểu mẫu một cửa', ground: 'Thông tư số 01/2018/TT-VPCP' }] }, '2025-12-01', 'not-in-force'],
    ['nothing about forms', {}, '2025-12-01', undefined],
  ])('%s', (_, change, on, kind) => {
    expect(findFormMixture({ ...nothing, ...change }, on)?.kind).toBe(kind)
  })
  it('are told with their places', () => {
    expect(formUses({ ...nothing, ...NEW, ...step('Lập phiếu xin lỗi và hẹn lại (Thông tư 01/2018/TT-VPCP)') })).toEqual([
      { set: 'circular-03-2025', by: 'circular', part: 'legal', step: null, words: '03/2025/TT-VPCP' },
      { set: 'circular-01-2018', by: 'circular', part: 'steps', step: 3, words: '01/2018/TT-VPCP' },
      { set: 'circular-01-2018', by: 'name', part: 'steps', step: 3, words: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả' },
    ])
  })
})
