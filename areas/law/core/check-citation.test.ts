// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import { anInstrument, aRelation } from '../example/an-instrument.ts'
import { checkCitation, sayCitationFinding } from './check-citation.ts'
import { readCitations } from './citations.ts'
import { NATIONAL_INSTRUMENTS } from './national-instruments.ts'
import { faultOf, lookupOf } from './instrument-rules.ts'
import { contradictsSign } from './issuer-sign.ts'
import { registerOf } from './register.ts'

const register = registerOf([
  anInstrument({ number: '01/2018/TT-VPCP', issuer: 'Văn phòng Chính phủ', issuedOn: '2018-11-23', effectiveOn: '2019-01-06' }),
  anInstrument({ number: '03/2025/TT-VPCP', issuedOn: '2025-09-15', effectiveOn: '2025-11-01' }, [aRelation('01/2018/TT-VPCP')]),
  anInstrument({ number: '60/2014/QH13', kind: 'law', title: 'Luật Hộ tịch', issuedOn: null, effectiveOn: '2016-01-01' }),
  anInstrument({ number: '04/2025/TT-VPCP', issuedOn: '2025-12-08', effectiveOn: '2026-01-25' }),
])
const findings = (text: string, on: string) => readCitations(text).flatMap((one) => checkCitation(one, register, on as PlainDate))

describe('a citation against the register', () => {
  test.each([
    ['Thông tư số 01/2018/TT-VPCP ngày 23/11/2018', '2025-06-01', []],
    ['Thông tư số 01/2018/TT-VPCP ngày 23/10/2018', '2025-06-01', [{ finding: 'date-differs', said: '2018-10-23', registered: '2018-11-23' }]],
    ['Thông tư số 01/2018/TT-VPCP', '2026-06-01', [{ finding: 'no-longer-in-force', since: '2025-11-01', by: ['03/2025/TT-VPCP'] }]],
    ['Thông tư số 04/2025/TT-VPCP', '2026-01-01', [{ finding: 'not-yet-in-force', from: '2026-01-25' }]],
    ['Nghị định số 01/2018/TT-VPCP', '2025-06-01', [{ finding: 'kind-contradicts-sign', said: 'decree', kinds: ['circular'] }]],
    ['Thông tư số 99/2019/TT-BTP ngày 01/01/2019 của Bộ Tư pháp', '2025-06-01', [{ finding: 'not-in-register', meant: null }]],
    ['Luật Hộ tịch năm 2014', '2025-06-01', []],
    ['Luật Hộ tịch năm 2015', '2025-06-01', [{ finding: 'not-in-register', meant: null }]],
  ])('%s on %s', (text, on, expected) => {
    expect(findings(text, on)).toEqual(expected)
    for (const finding of findings(text, on)) for (const said of Object.values(sayCitationFinding('Thông tư 01', finding))) expect(said.length).toBeGreaterThan(20)
  })
})

test.each([
  ['03/2025/TT-BYT', 'Văn phòng Chính phủ', 'Văn phòng Chính phủ'], ['03/2025/TT-VPCP', 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ', null], ['03/2025/TT-VPCP', 'Bộ trưởng, Chủ nhiệm VPCP', null],
  ['61/2018/NĐ-CP', 'Chính phủ', null], ['19/2014/QĐ-TTg', 'Chính phủ', 'Chính phủ'], ['01/2016/TTLT-BTP-BTC', 'Bộ Tư pháp', null], ['12/QĐ-UBND', 'Ủy ban nhân dân tỉnh Tuyên Quang', null], ['12/2020/NQ-HĐND', 'UBND tỉnh', 'Ủy ban nhân dân'], ['01/2020/TT-BTP', 'một cơ quan không biết', null],
])('the sign of %s and “%s”', (number, issuer, said) => { expect(contradictsSign(number, issuer)).toBe(said) })

test('the national list is fit for a register: numbers in normal form and once, kinds by their signs, no ring, every line with a source', () => {
  const numbers = NATIONAL_INSTRUMENTS.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(NATIONAL_INSTRUMENTS.filter(({ source, title, issuer }) => source === '' || title === '' || issuer === '')).toEqual([])
  for (const one of NATIONAL_INSTRUMENTS) expect([one.number, faultOf(one, one.relations, lookupOf(NATIONAL_INSTRUMENTS))]).toEqual([one.number, undefined])
  for (const { number, issuer } of NATIONAL_INSTRUMENTS) expect([number, contradictsSign(number, issuer)]).toEqual([number, null])
})
