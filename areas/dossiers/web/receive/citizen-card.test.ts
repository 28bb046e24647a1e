// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { readCitizenCard } from './citizen-card.ts'

test('a card scanned gives number, name and address', () => {
  expect(readCitizenCard('000090004417|000004417|Nông Văn Tài|01011990|Nam|Thôn Yên Khánh, Tri Phú|01012024\n')).toEqual({ idNumber: '000090004417', name: 'Nông Văn Tài', address: 'Thôn Yên Khánh, Tri Phú' })
})

test('a card without an old number is read too', () => {
  expect(readCitizenCard('000090004417||Nông Văn Tài|01011990|Nam|Thôn Yên Khánh|01012024')?.name).toBe('Nông Văn Tài')
})

test.each([['another QR code', 'https://example.vn/x'], ['a number too short', '12345||Nông Văn Tài'], ['no name', '000090004417|||'], ['nothing', '']])('%s is no card', (_name, scanned) => {
  expect(readCitizenCard(scanned)).toBeUndefined()
})
