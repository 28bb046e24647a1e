// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import { checkProcedure } from '#areas/procedures/core/check/five-clears.ts'

const OLD = { number: '01/2018/TT-VPCP', date: '2018-11-23', text: 'Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ' }
const NEW = { number: '03/2025/TT-VPCP', date: '2025-09-15', text: 'Thông tư số 03/2025/TT-VPCP ngày 15/9/2025 của Văn phòng Chính phủ' }
const record = (name: string) => ({ name, place: 'Văn phòng', retention: '05 năm' })

const aProcedure = (more: Partial<CheckedProcedure>): CheckedProcedure => ({
  source: 'a.docx', form: 'iso', code: 'QT 01', name: 'Đăng ký kết hôn', result: 'Giấy chứng nhận kết hôn', limits: [], timeColumns: [], timeUnitNote: null, hasOutputColumn: true, steps: [], records: [record('Sổ đăng ký kết hôn')],
  legalBasis: [NEW], placeholders: [], effectiveOn: '2025-12-01', ...more,
})
const aStep = (action: string) => ({ order: 4, label: '4', phase: null, action, responsible: 'Công chức Tư pháp - Hộ tịch', output: 'Văn bản', times: [] })
const found = (more: Partial<CheckedProcedure>) => checkProcedure(aProcedure(more)).filter(({ rule }) => rule.startsWith('form-')).map(({ rule, severity, step, place }) => [rule, severity, step, place])

describe('the sets of one-stop forms in a procedure', () => {
  it.each<[string, Partial<CheckedProcedure>, readonly unknown[]]>([
    ['the set of its day', {}, []],
    ['both circulars cited: one finding, not two', { legalBasis: [OLD, NEW] }, [['form-sets-mixed', 'notice', null, 'mục căn cứ pháp lý']]],
    ['a record under a name of the other set, as in a decision of December 2025', { records: [record('Phiếu xin lỗi và hẹn lại ngày trả kết quả')] }, [['form-name-of-other-set', 'notice', null, 'bảng hồ sơ lưu']]],
    ['a step that uses a form of the other set', { steps: [aStep('Lập phiếu xin lỗi và hẹn lại ngày trả kết quả')] }, [['form-name-of-other-set', 'notice', 4, 'bảng bước']]],
    ['a notice to stop where only the older circular is cited', { legalBasis: [OLD], effectiveOn: '2020-01-01', steps: [aStep('Gửi thông báo dừng giải quyết hồ sơ')] }, [['form-name-of-other-set', 'notice', 4, 'bảng bước']]],
    ['a form of the other set in the list of forms', { forms: [{ name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', ground: null }] }, [['form-name-of-other-set', 'notice', null, 'danh mục biểu mẫu']]],
    ['the older circular after its time', { legalBasis: [OLD] }, [['form-set-not-in-force', 'warning', null, 'mục căn cứ pháp lý']]],
    ['the older circular in its time', { legalBasis: [OLD], effectiveOn: '2020-01-01' }, []],
    ['the older circular on a paper without a day', { legalBasis: [OLD], effectiveOn: null }, []],
    ['numbers of the other set are no finding', { records: [record('Mẫu số 05. Phiếu kiểm soát quá trình giải quyết hồ sơ'), record('Mẫu số 06. Sổ theo dõi hồ sơ')] }, []],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected)
  })
  it('what is being written is judged by the newest set', () => {
    const { effectiveOn: _, ...draft } = aProcedure({ legalBasis: [OLD] })
    expect(checkProcedure(draft).map(({ rule }) => rule)).toContain('form-set-not-in-force')
  })
  it('the sentence names both sets and what the form is called in the right one', () => {
    const [finding] = checkProcedure(aProcedure({ records: [record('Phiếu xin lỗi và hẹn lại ngày trả kết quả')] })).filter(({ rule }) => rule === 'form-name-of-other-set')
    expect(finding?.message.vi).toBe('Tên mẫu "Phiếu xin lỗi và hẹn lại ngày trả kết quả" thuộc Thông tư số 01/2018/TT-VPCP, còn quy trình dùng bộ mẫu của Thông tư số 03/2025/TT-VPCP, ở đó mẫu này tên là "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết".')
  })
})
