// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { captionOf, stripLabelOf, unclearText } from './clear-words.ts'
import { ALL_CLEAR, clearStates, NONE_CLEAR } from './clears.ts'

test('a full strip says so and has no caption', () => {
  expect(stripLabelOf(ALL_CLEAR, 'vi')).toBe('Năm rõ: đủ 5')
  expect(captionOf(ALL_CLEAR, 'vi')).toBeUndefined()
})

test('a strip names every missing clear, in the fixed order', () => {
  const states = clearStates({ holes: ['duty', 'person'] })
  expect(stripLabelOf(states, 'vi')).toBe('Năm rõ: thiếu người, trách nhiệm')
  expect(captionOf(states, 'vi')).toEqual({ kind: 'hole', text: 'Chưa rõ người, trách nhiệm' })
})

test('what is known but wrong is a warning, not a hole', () => {
  const states = clearStates({ warnings: ['time'] })
  expect(stripLabelOf(states, 'vi')).toBe('Năm rõ: cần sửa thời gian')
  expect(captionOf(states, 'vi')).toEqual({ kind: 'warning', text: 'Cần sửa thời gian' })
})

test('a hole speaks before a warning, the label tells both', () => {
  const states = clearStates({ holes: ['method'], warnings: ['time'] })
  expect(stripLabelOf(states, 'vi')).toBe('Năm rõ: thiếu cách làm; cần sửa thời gian')
  expect(captionOf(states, 'vi')?.text).toBe('Chưa rõ cách làm')
})

test('five holes are "Chưa khai báo"', () => { expect(captionOf(NONE_CLEAR, 'vi')?.text).toBe('Chưa khai báo') })

test('English names them too', () => { expect(unclearText(['duty'], 'en')).toBe('Unclear: accountability') })
