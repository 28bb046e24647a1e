// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { ProcedureLimit } from './administrative-procedure.ts'
import { sayAmount, sayLimits } from './limit-words.ts'

const limit = (value: number, unit: ProcedureLimit['unit'], channel: ProcedureLimit['channel'] = null, of: string | null = null): ProcedureLimit => ({ value, unit, channel, case: of, text: '' })

it.each([
  [limit(5, 'workingDay'), '5 ngày làm việc', '5 working days'], [limit(1, 'hour'), '1 giờ', '1 hour'], [limit(0.5, 'workingDay'), '0,5 ngày làm việc', '0.5 working days'],
  [limit(1, 'sameDay'), 'trong ngày', 'same day'], [limit(120, null), '120 (không ghi đơn vị)', '120 (no unit given)'],
])('%o is %s', (of, vi, en) => {
  expect(sayAmount(of)).toEqual({ vi, en })
})

it('says channels only where they differ, and cases always', () => {
  expect(sayLimits([])).toBeUndefined()
  expect(sayLimits([limit(5, 'workingDay', 'in-person'), limit(5, 'workingDay', 'online')])?.vi).toBe('5 ngày làm việc')
  expect(sayLimits([limit(1, 'workingDay', 'in-person'), limit(1, 'workingDay', 'post'), limit(2, 'hour', 'online')])?.vi).toBe('1 ngày làm việc nộp trực tiếp, dịch vụ bưu chính; 2 giờ nộp trực tuyến')
  expect(sayLimits([limit(5, 'workingDay'), limit(25, 'calendarDay', null, 'phải xác minh')])?.vi).toBe('5 ngày làm việc; 25 ngày (phải xác minh)')
})
