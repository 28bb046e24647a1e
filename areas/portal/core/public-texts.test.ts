// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { findNearest } from './nearest.ts'
import { bytesOf, clip, pack } from './pack.ts'
import { sayFees, sayMoney } from './plain-fee.ts'
import { sayLimitShortly, sayStepTime, sayTime } from './plain-time.ts'
import { fieldKey, procedureAddress } from './public-address.ts'

describe('time in plain words', () => {
  it.each([
    [{ value: 5, unit: 'workingDay', text: '05 ngày' }, '5 ngày làm việc'], [{ value: 0.5, unit: 'workingDay', text: '' }, '0,5 ngày làm việc'], [{ value: 25, unit: 'calendarDay', text: '' }, '25 ngày (tính cả ngày nghỉ)'],
    [{ value: 0, unit: 'sameDay', text: 'Trong ngày' }, 'Trong ngày'], [{ value: 5, unit: null, text: ' 05 ngày ' }, '05 ngày'], [{ value: 1.5, unit: null, text: '' }, '1,5'],
  ] as const)('%j is said “%s”', (time, said) => expect(sayTime(time)).toBe(said))

  it('says two limits as a choice, more as a count, and none as unknown', () => {
    const caseOf = (key: string, value: number | null) => ({ key, name: null, limit: value === null ? null : { value, unit: 'workingDay' as const, text: '' } })
    expect(sayLimitShortly({ cases: [caseOf('a', 3), caseOf('b', 3)] })).toBe('3 ngày làm việc')
    expect(sayLimitShortly({ cases: [caseOf('a', 3), caseOf('b', 5)] })).toBe('3 ngày làm việc hoặc 5 ngày làm việc')
    expect(sayLimitShortly({ cases: [caseOf('a', 3), caseOf('b', 5), caseOf('c', 7)] })).toBe('3 trường hợp, từ 3 ngày làm việc')
    expect(sayLimitShortly({ cases: [caseOf('a', 3), caseOf('b', null)] })).toBe('2 trường hợp')
    expect(sayLimitShortly({ cases: [caseOf('a', null)] })).toBeUndefined()
  })

  it('says a step in every case, a merged time with its other steps, and a hole as nothing', () => {
    const content = aProcedureContent()
    const [step] = content.steps
    if (step === undefined) throw new Error('the example has steps')
    expect(sayStepTime({ ...step, times: [] }, content)).toBeUndefined()
    expect(sayStepTime({ ...step, times: [{ caseKey: 'c1', time: null, text: 'giờ hành chính', sharedWith: [2, 3] }] }, content)).toBe('không xác minh: giờ hành chính (chung với bước 2, 3)')
  })
})

describe('fees', () => {
  it.each([[0, 'Không thu'], [8_000, '8.000 đồng'], [1_250_000, '1.250.000 đồng'], [500, '500 đồng']] as const)('%d is said “%s”', (amount, said) => expect(sayMoney(amount)).toBe(said))

  it('says lines with their case and channel, else the words of the paper', () => {
    expect(sayFees(aProcedureContent({ fees: [{ caseKey: 'c1', channel: 'online', amount: 4_000, text: '' }, { caseKey: null, channel: null, amount: null, text: 'Theo quy định của tỉnh' }] }))).toEqual(['4.000 đồng (không xác minh, trực tuyến)', 'Theo quy định của tỉnh'])
    expect(sayFees(aProcedureContent({ fee: 'Bản chính: 8.000 đồng\n\n Bản sao: 2.000 đồng' }))).toEqual(['Bản chính: 8.000 đồng', 'Bản sao: 2.000 đồng'])
    expect(sayFees(aProcedureContent({ fee: ' ' }))).toEqual([])
  })
})

describe('room on a page', () => {
  test('bytes are those of UTF-8', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => bytesOf(text) === Buffer.byteLength(text))))

  test('a clipped text keeps within its room and is a beginning of the text', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 60 }), (text, room) => {
    const cut = clip(text, room)
    return bytesOf(cut) <= room && (cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1))))
  })))

  test('packing loses nothing, keeps the order, and overfills a page only by a piece that fits nowhere', () => fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 8 }), (pieces, bytes, count) => {
    const pages = pack(pieces, (piece) => piece, { bytes, count })
    expect(pages.flat()).toEqual(pieces)
    for (const page of pages) expect(page.length === 1 || (page.length <= count && page.reduce((sum, piece) => sum + piece, 0) <= bytes)).toBe(true)
  })))
})

describe('finding', () => {
  const one = (name: string, code = 'QT 01', also: readonly string[] = [], field: string | null = null) => ({ name, code, also, field })
  const all = [one('Đăng ký khai sinh', 'QT 01', ['1.001193'], 'Hộ tịch'), one('Đăng ký lại khai sinh', 'QT 02', ['1.004884'], 'Hộ tịch'), one('Đăng ký khai tử', 'QT 03', [], 'Hộ tịch'), one('Cấp giấy phép xây dựng', 'QT 10', [], 'Xây dựng')]
  const names = (typed: string) => findNearest(all, typed).map(({ name }) => name)

  it('gives everything for nothing typed and nothing for what nobody knows', () => {
    expect(names(' ')).toHaveLength(4)
    expect(names('zzz qqq')).toEqual([])
  })

  it('takes people’s own words, without diacritics, codes, and the exact name before a longer one', () => {
    expect(names('lam lai giay khai sinh')[0]).toBe('Đăng ký lại khai sinh')
    expect(names('đăng ký khai sinh')[0]).toBe('Đăng ký khai sinh')
    expect(names('1.004884')).toEqual(['Đăng ký lại khai sinh'])
    expect(names('qt 10')[0]).toBe('Cấp giấy phép xây dựng')
    expect(names('xay dung')).toEqual(['Cấp giấy phép xây dựng'])
  })

  it('never fails, whatever is typed', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => findNearest(all, typed).length <= 4)))
})

test('addresses keep the stroke of a code and escape the rest; a field has a short plain key', () => {
  expect(procedureAddress('H60.27', 'QT 03/CX?#')).toBe('/cong/H60.27/thu-tuc/QT%2003/CX%3F%23')
  expect(fieldKey(' Bảo trợ xã hội – Đất đai ')).toBe('bao-tro-xa-hoi-dat-dai')
  expect(fieldKey(null)).toBe('khac')
})
