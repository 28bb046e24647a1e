// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { ProcedureContent, Step } from '../../core/procedure-content.ts'
import { addStepAfter, changeStep, changeTime, moveStep, removeStep } from '../edit/edit-steps.ts'
import { addCase, changeLimit } from '../edit/edit-content.ts'
import { compareContent } from './compare-content.ts'

const step = (order: number, action: string): Step => ({ order, label: String(order), phase: null, action, role: 'Một cửa', method: null, accountable: 'Một cửa', output: null, times: [{ caseKey: 'c1', time: { value: 1, unit: 'workingDay', text: '1 ngày' }, text: '1 ngày', sharedWith: [] }] })
const base: ProcedureContent = {
  name: 'Đăng ký', field: 'Hộ tịch', tthcCodes: ['1.004884'], cases: [{ key: 'c1', name: null, limit: { value: 5, unit: 'workingDay', text: '05 ngày làm việc' } }], steps: [step(1, 'Tiếp nhận'), step(2, 'Thẩm tra'), step(3, 'Trả kết quả')],
  dossier: [{ mode: 'submit', name: 'Tờ khai', original: 1, copy: 0 }], records: [{ name: 'Sổ', place: 'Kho', retention: null }], legalBasis: [{ number: '15/2015/TT-BTP', date: null, text: 'Thông tư 15/2015/TT-BTP' }], fee: null, result: null,
}
const changes = (after: ProcedureContent) => compareContent(base, after).map(({ part, of, before, after: now }) => [part, of, before, now])

describe('what a later issue changes', () => {
  test('nothing, and blanks or line breaks alone, are no change', () => {
    expect(changes(base)).toEqual([])
    expect(changes({ ...base, name: ' Đăng  ký ', fee: ' ' })).toEqual([])
  })
  test.each<[string, ProcedureContent, unknown]>([
    ['a limit', changeLimit(base, 'c1', '03 ngày làm việc'), [['limit', null, '05 ngày làm việc', '03 ngày làm việc']]],
    ['the time of a step', changeTime(base, 2, 'c1', '½ ngày'), [['time', '2', '1 ngày', '½ ngày']]],
    ['who does a step and answers for it', changeStep(base, 2, { role: 'Tư pháp' }), [['role', '2', 'Một cửa', 'Tư pháp'], ['accountable', '2', 'Một cửa', 'Tư pháp']]],
    ['the words of a step', changeStep(base, 2, { action: 'Thẩm tra, xác minh' }), [['action', '2', 'Thẩm tra', 'Thẩm tra, xác minh']]],
    ['a step taken out: the others are the same ones with other numbers', removeStep(base, 2), [['step', '2', 'Thẩm tra · Một cửa', null]]],
    ['a step put in', changeStep(addStepAfter(base, 1), 2, { action: 'Phân công' }), [['step', '2', null, 'Phân công']]],
    ['steps in another order', moveStep(base, 1, 'down'), []],
    ['a case more', addCase(base), [['case', null, null, 'c2']]],
    ['law replaced', { ...base, legalBasis: [{ number: '01/2022/TT-BTP', date: null, text: 'Thông tư 01/2022/TT-BTP' }] }, [['basis', null, null, 'Thông tư 01/2022/TT-BTP'], ['basis', null, 'Thông tư 15/2015/TT-BTP', null]]],
    ['where a record is kept', { ...base, records: [{ name: 'Sổ', place: 'Văn phòng', retention: null }] }, [['record', null, null, 'Sổ · Văn phòng'], ['record', null, 'Sổ · Kho', null]]],
    ['a form more', { ...base, forms: [{ number: 'Mẫu 06', name: 'Phiếu kiểm soát', ground: 'Thông tư 03/2025/TT-VPCP' }] }, [['form', null, null, 'Mẫu 06 · Phiếu kiểm soát · Thông tư 03/2025/TT-VPCP']]],
  ])('%s', (_what, after, expected) => { expect(changes(after)).toEqual(expected) })
})
