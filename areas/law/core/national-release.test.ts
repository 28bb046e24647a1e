// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { anInstrument, aRelation } from '../example/an-instrument.ts'
import { NATIONAL_INSTRUMENTS } from './national-instruments.ts'
import { changesOfRelease } from './national-release.ts'
import { whyEffectUnknown } from './source-trust.ts'

const old = anInstrument({ number: '01/2018/TT-VPCP', title: 'Hướng dẫn một cửa', issuedOn: '2018-11-23', effectiveOn: '2019-01-06' })
const next = (facts = {}, relation = {}) => anInstrument({ number: '03/2025/TT-VPCP', issuedOn: '2025-09-15', effectiveOn: '2025-11-01', ...facts }, [aRelation('01/2018/TT-VPCP', relation)])

describe('what a release brings over the one before', () => {
  test.each([
    ['the same list', [old, next()], [old, next()], []],
    ['a new document that replaces another', [old], [old, next()], [['03/2025/TT-VPCP', '01/2018/TT-VPCP', 'replaced', '2025-11-01']]],
    ['a new document that does nothing to others', [old], [old, anInstrument()], []],
    ['a day of effect that was not known', [old, next({ effectiveOn: null })], [old, next()], [['03/2025/TT-VPCP', '01/2018/TT-VPCP', 'replaced', '2025-11-01']]],
    ['another title alone', [old, next()], [old, next({ title: 'Tên đầy đủ' })], []],
    ['amends instead of replaces', [old, next()], [old, next({}, { kind: 'amends' })], [['03/2025/TT-VPCP', '01/2018/TT-VPCP', 'amended', '2025-11-01']]],
    ['a document now expires by its own words', [old], [{ ...old, expiresOn: next().effectiveOn }], [['01/2018/TT-VPCP', '01/2018/TT-VPCP', 'expires', '2025-11-01']]],
    ['a document left the list', [old, next()], [old], []],
  ] as const)('%s', (_name, before, after, expected) => {
    const events = changesOfRelease(before, after)
    expect(events.flatMap(({ cause, affected }) => affected.map(({ number, what, from }) => [cause.number, number, what, from]))).toEqual(expected)
    expect(events.every(({ by }) => by === null)).toBe(true)
  })

  test('it names the documents by their titles', () => {
    expect(changesOfRelease([old], [old, next()])[0]?.affected[0]?.title).toBe('Hướng dẫn một cửa')
  })
})

test('every line of the national list says how far it can be trusted; where the day of effect is unknown, why', () => {
  const unsaid = NATIONAL_INSTRUMENTS.filter(({ effectiveOn }) => effectiveOn === null)
  for (const { trust } of unsaid) expect(whyEffectUnknown(trust).vi).toMatch(/ngày có hiệu lực|điều khoản thi hành/)
  expect(NATIONAL_INSTRUMENTS.filter(({ trust }) => trust === null)).toEqual([])
  expect(NATIONAL_INSTRUMENTS.find(({ number }) => number === '09/2026/TT-BTP')).toMatchObject({ trust: 'secondary', issuedOn: '2026-06-15', effectiveOn: '2026-08-01' })
})
