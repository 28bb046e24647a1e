// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { aProcedureContent } from '../example/a-procedure.ts'
import { hashOfContent } from './revision-store.ts'

test('content without a list of forms keeps the hash under which earlier issues were made', () => {
  expect(hashOfContent(aProcedureContent())).toBe('66d5a65a88f981b6b45adf622e2fc75b153667ca9670c86b3c34de2c9ae71c16')
  expect(hashOfContent(aProcedureContent({ forms: [{ number: 'Mẫu 05', name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', ground: null }] }))).not.toBe(hashOfContent(aProcedureContent()))
})
