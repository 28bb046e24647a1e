// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCitations } from './citations.ts'
import { normalNumber, numberKey } from './document-number.ts'

const shown = (text: string) => readCitations(text).map(({ start, end, kind, number, name, date, year, issuer }) => ({ at: text.slice(start, end), kind, number, ...(name === null ? {} : { name }), date, ...(year === null ? {} : { year }), issuer }))

describe('numbers have one spelling', () => {
  test.each([
    ['01/2018/TT-VPCP', '01/2018/TT-VPCP'], [' số: 1/2018/TT – VPCP ', '01/2018/TT-VPCP'], ['61/2018/nđ-cp', '61/2018/NĐ-CP'], ['61/2018/ND-CP', '61/2018/NĐ-CP'], ['19/2014/QD-TTG', '19/2014/QĐ-TTg'],
    ['61/2018/N\u00d0-CP', '61/2018/NĐ-CP'], ['19/2014/Q\u0110\u2011TTg', '19/2014/QĐ-TTg'], ['60 / 2014 / QH13', '60/2014/QH13'], ['66.7/2025/NQ-CP.', '66.7/2025/NQ-CP'], ['12/2020/TT-BGD&ĐT', '12/2020/TT-BGDĐT'], ['5/2021/QD-UBND', '05/2021/QĐ-UBND'],
  ])('%j is %j', (written, normal) => { expect(normalNumber(written)).toBe(normal) })

  test('the normal form of a normal form is itself, and decomposed text has the same key', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1950, max: 2099 }), fc.constantFrom('NĐ-CP', 'QĐ-TTg', 'TT-BTP', 'QH15', 'NQ-HĐND', 'TT-BLĐTBXH'), (no, year, sign) => {
      const normal = normalNumber(`${no}/${year}/${sign}`)
      expect(normalNumber(normal)).toBe(normal)
      expect(numberKey(`${no} / ${year}/${sign.normalize('NFD')}`)).toBe(numberKey(normal))
    }))
  })
})

describe('citations as papers write them', () => {
  test.each([
    ['Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Bộ trưởng, Chủ nhiệm VPCP hướng dẫn thi hành', [{ at: 'Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Bộ trưởng, Chủ nhiệm VPCP', kind: 'circular', number: '01/2018/TT-VPCP', date: '2018-11-23', issuer: 'Bộ trưởng, Chủ nhiệm VPCP' }]],
    ['theo Nghị định 61/2018/NĐ-CP.', [{ at: 'Nghị định 61/2018/NĐ-CP', kind: 'decree', number: '61/2018/NĐ-CP', date: null, issuer: null }]],
    ['Luật Hộ tịch năm 2014;', [{ at: 'Luật Hộ tịch năm 2014', kind: 'law', number: null, name: 'Luật Hộ tịch', date: null, year: 2014, issuer: null }]],
    ['Bộ luật Dân sự 2015 và Luật Hôn nhân và gia đình năm 2014', [
      { at: 'Bộ luật Dân sự 2015', kind: 'code', number: null, name: 'Bộ luật Dân sự', date: null, year: 2015, issuer: null },
      { at: 'Luật Hôn nhân và gia đình năm 2014', kind: 'law', number: null, name: 'Luật Hôn nhân và gia đình', date: null, year: 2014, issuer: null },
    ]],
    ['Căn cứ Luật Tín ngưỡng, tôn giáo ngày 18/11/2016', [{ at: 'Luật Tín ngưỡng, tôn giáo ngày 18/11/2016', kind: 'law', number: null, name: 'Luật Tín ngưỡng, tôn giáo', date: '2016-11-18', issuer: null }]],
    ['Luật số 60/2014/QH13', [{ at: 'Luật số 60/2014/QH13', kind: 'law', number: '60/2014/QH13', date: null, issuer: null }]],
    ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;', [{ at: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025', kind: 'law', number: '72/2025/QH15', date: '2025-06-16', issuer: null }]],
    ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025', [{ at: 'Luật Tổ chức chính quyền địa phương ngày 16/6/2025', kind: 'law', number: null, name: 'Luật Tổ chức chính quyền địa phương', date: '2025-06-16', issuer: null }]],
    ['Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ về việc áp dụng', [{ at: 'Quyết định số 19/2014/QĐ-TTg ngày 05 tháng 3 năm 2014 của Thủ tướng Chính phủ', kind: 'decision', number: '19/2014/QĐ-TTg', date: '2014-03-05', issuer: 'Thủ tướng Chính phủ' }]],
    ['Thông tư số 03/2025/TT-BYT ngày 15/9/2025 của Văn phòng Chính phủ', [{ at: 'Thông tư số 03/2025/TT-BYT ngày 15/9/2025 của Văn phòng Chính phủ', kind: 'circular', number: '03/2025/TT-BYT', date: '2025-09-15', issuer: 'Văn phòng Chính phủ' }]],
    ['các Nghị định: số 63/2010/NĐ-CP ngày 08/6/2010, số 48/2013/NĐ-CP ngày 14/5/2013 của Chính phủ', [
      { at: '63/2010/NĐ-CP ngày 08/6/2010', kind: null, number: '63/2010/NĐ-CP', date: '2010-06-08', issuer: null },
      { at: '48/2013/NĐ-CP ngày 14/5/2013 của Chính phủ', kind: null, number: '48/2013/NĐ-CP', date: '2013-05-14', issuer: 'Chính phủ' },
    ]],
    ['Thông tư\u00a0số 01/2018/TT-\nVPCP\nngày 23/11/2018', [{ at: 'Thông tư\u00a0số 01/2018/TT-\nVPCP\nngày 23/11/2018', kind: 'circular', number: '01/2018/TT-VPCP', date: '2018-11-23', issuer: null }]],
    ['Nghị định số 61/2018/NĐ – CP của Chính phủ ngày 23-4-2018', [{ at: 'Nghị định số 61/2018/NĐ – CP của Chính phủ ngày 23-4-2018', kind: 'decree', number: '61/2018/NĐ-CP', date: '2018-04-23', issuer: 'Chính phủ' }]],
    ['Nghị quyết số 66.7/2025/NQ-CP', [{ at: 'Nghị quyết số 66.7/2025/NQ-CP', kind: 'resolution', number: '66.7/2025/NQ-CP', date: null, issuer: null }]],
    ['Quyết định số 45/QĐ-UBND ngày 31/02/2020', [{ at: 'Quyết định số 45/QĐ-UBND ngày 31/02/2020', kind: 'decision', number: '45/QĐ-UBND', date: null, issuer: null }]],
    ['Công văn 8753/UBND-SKHCN ngày 28/12/2021', [{ at: 'Công văn 8753/UBND-SKHCN ngày 28/12/2021', kind: 'official-letter', number: '8753/UBND-SKHCN', date: '2021-12-28', issuer: null }]],
    ['QĐ 19/2014/QĐ-TTg, TT 26/2014/TT-BKHCN', [{ at: 'QĐ 19/2014/QĐ-TTg', kind: 'decision', number: '19/2014/QĐ-TTg', date: null, issuer: null }, { at: 'TT 26/2014/TT-BKHCN', kind: 'circular', number: '26/2014/TT-BKHCN', date: null, issuer: null }]],
  ])('%s', (text, expected) => { expect(shown(text)).toEqual(expected) })

  test('numbers of procedures, forms, dates and shares are no documents', () => {
    expect(readCitations('QT 01/CX-HCTP, Mẫu 01/ĐKKS, ngày 15/9/2025, tỷ lệ 1/3, bước 2/5, Luật này, theo Luật 3 điều, luật hiện hành năm 2014')).toEqual([])
  })

  test('decomposed text gives the same documents, at places in the text as it was given', () => {
    const text = 'Căn cứ Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ; Luật Hộ tịch năm 2014'
    const loose = text.normalize('NFD')
    expect(readCitations(loose).map(({ number, name, date, issuer }) => [number, name, date, issuer])).toEqual(readCitations(text).map(({ number, name, date, issuer }) => [number, name, date, issuer]))
    for (const { start, end } of readCitations(loose)) expect(text).toContain(loose.slice(start, end).normalize('NFC'))
  })

  test('whatever the text, places are in order and inside it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Thông tư số ', '01/2018/TT-VPCP', ' ngày 23/11/2018', ' của Văn phòng Chính phủ', ';', '\n', 'Luật Hộ tịch năm 2014', '\u200b', ' ', 'ệ', 'a', '/', '12'), { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let last = 0
      for (const { start, end } of readCitations(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    }), { numRuns: 300 })
  })
})
