// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlainDate, plusDays } from '#kernel/time.ts'
import { anInstrument, anInstrumentFacts, aRelation } from '../example/an-instrument.ts'
import { changesBrought, faultOf, lookupOf } from './instrument-rules.ts'
import { mergeRegister, registerOf } from './register.ts'
import { bearingsOn, statusOn } from './status.ts'

const d = (day: string) => day as PlainDate
const old = anInstrument({ number: '01/2018/TT-VPCP', issuedOn: '2018-11-23', effectiveOn: '2019-01-06' })
const next = (relation: Parameters<typeof aRelation>[1] = {}, facts = {}) => anInstrument({ number: '03/2025/TT-VPCP', issuedOn: '2025-09-15', effectiveOn: '2025-11-01', ...facts }, [aRelation('1/2018/TT-VPCP', relation)])

describe('status on a day', () => {
  test.each([
    ['before it takes effect', old, [], '2019-01-05', 'not-yet', '2019-01-06'],
    ['on its day', old, [], '2019-01-06', 'in-force', '2019-01-06'],
    ['the day before it is replaced', old, [next()], '2025-10-31', 'in-force', '2019-01-06'],
    ['from the day the other takes effect', old, [next()], '2025-11-01', 'ended', '2025-11-01'],
    ['from a day of its own, when the relation names one', old, [next({ effectiveOn: '2026-01-01' })], '2025-12-31', 'in-force', '2019-01-06'],
    ['repealed', old, [next({ kind: 'repeals' })], '2025-11-01', 'ended', '2025-11-01'],
    ['in part', old, [next({ part: 'Mẫu 01 đến 06' })], '2025-11-01', 'ended-in-part', '2025-11-01'],
    ['amended: still in force', old, [next({ kind: 'amends' })], '2026-01-01', 'in-force', '2019-01-06'],
    ['guided: still in force', old, [next({ kind: 'guides' })], '2026-01-01', 'in-force', '2019-01-06'],
    ['replaced on a day nobody has said', old, [next({}, { effectiveOn: null })], '2026-01-01', 'unknown', null],
    ['expired by its own words', anInstrument({ effectiveOn: '2026-03-01', expiresOn: '2026-06-01' }), [], '2026-06-01', 'ended', '2026-06-01'],
    ['the last day of its own words', anInstrument({ effectiveOn: '2026-03-01', expiresOn: '2026-06-01' }), [], '2026-05-31', 'in-force', '2026-03-01'],
    ['without a known day of effect', anInstrument({ effectiveOn: null }), [], '2026-06-01', 'unknown', null],
    ['ended before it ever took effect', anInstrument({ number: '01/2018/TT-VPCP', issuedOn: '2025-01-01', effectiveOn: '2026-06-01' }), [next()], '2025-12-01', 'ended', '2025-11-01'],
  ] as const)('%s', (_name, instrument, others, on, status, since) => {
    expect(statusOn(instrument, bearingsOn(instrument, others), d(on))).toMatchObject({ status, since })
  })

  test('once ended it never comes back, and before its day it is never in force', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => plusDays(d('2020-01-01'), count))
    fc.assert(fc.property(day, day, fc.option(day, { nil: null }), fc.boolean(), (effectiveOn, replacedOn, expiresOn, whole) => {
      const one = anInstrument({ number: '01/2018/TT-VPCP', issuedOn: null, effectiveOn, expiresOn })
      const bearings = bearingsOn(one, [next({ effectiveOn: replacedOn, part: whole ? null : 'Điều 3' })])
      let ended = false
      for (let on = d('2020-01-01'); on < '2029-01-01'; on = plusDays(on, 37)) {
        const { status } = statusOn(one, bearings, on)
        if (ended) expect(status).toBe('ended')
        ended = status === 'ended'
        if (on < effectiveOn) expect(['not-yet', 'ended']).toContain(status)
      }
    }))
  })
})

describe('what cannot stand in the register', () => {
  const others = [old, next(), anInstrument({ number: '05/2026/TT-VPCP', issuedOn: '2026-02-01' }, [aRelation('03/2025/TT-VPCP')])]
  test.each([
    ['effective before issue', { issuedOn: '2026-03-02', effectiveOn: '2026-03-01' }, [], { code: 'effective-before-issue' }],
    ['expires before it takes effect', { effectiveOn: '2026-03-01', expiresOn: '2026-02-01' }, [], { code: 'expires-before-effect' }],
    ['expires before its issue, effect not known', { effectiveOn: null, expiresOn: '2026-01-01' }, [], { code: 'expires-before-effect', effectiveOn: '2026-01-15' }],
    ['a decree called a circular', { number: '61/2018/NĐ-CP' }, [], { code: 'kind-contradicts-number', kinds: ['decree'] }],
    ['bears on itself', {}, [aRelation('1/2026/TT – BTP', { kind: 'amends' })], { code: 'related-to-itself' }],
    ['the same relation twice', {}, [aRelation('01/2018/TT-VPCP'), aRelation('1/2018/TT-VPCP')], { code: 'relation-twice' }],
    ['replaces what came later', { number: '02/2018/TT-VPCP', issuedOn: '2018-12-01', effectiveOn: '2019-01-01' }, [aRelation('03/2025/TT-VPCP')], { code: 'older-replaces-newer', otherIssuedOn: '2025-09-15' }],
    ['closes a ring of replacements', { number: '01/2018/TT-VPCP', issuedOn: null, effectiveOn: null }, [aRelation('05/2026/TT-VPCP')], { code: 'replaced-in-a-ring', ring: ['01/2018/TT-VPCP', '05/2026/TT-VPCP', '03/2025/TT-VPCP', '01/2018/TT-VPCP'] }],
    ['guides what came later: allowed', { issuedOn: '2018-01-01', effectiveOn: null, number: '02/2018/TT-VPCP' }, [aRelation('03/2025/TT-VPCP', { kind: 'guides' })], undefined],
    ['replaces two, one in part', {}, [aRelation('01/2018/TT-VPCP', { part: 'Điều 8' }), aRelation('03/2025/TT-VPCP')], undefined],
  ] as const)('%s', (_name, facts, relations, refusal) => {
    const fault = faultOf(anInstrumentFacts(facts), relations, lookupOf(others))
    if (refusal === undefined) expect(fault).toBeUndefined()
    else expect(fault).toMatchObject(refusal)
  })

  test('a long chain of replacements is no ring', () => {
    const chain = Array.from({ length: 300 }, (_, at) => anInstrument({ number: `${at + 10}/2020/TT-BTP`, issuedOn: null, effectiveOn: null }, [aRelation(`${at + 9}/2020/TT-BTP`)]))
    expect(faultOf(anInstrumentFacts({ number: '400/2020/TT-BTP' }), [aRelation('309/2020/TT-BTP')], lookupOf(chain))).toBeUndefined()
  })
})

describe('what a new or edited document brings', () => {
  test('a new one brings all its relations; an edit only what is new, other or on another day', () => {
    expect(changesBrought(next(), undefined)).toMatchObject([{ number: '1/2018/TT-VPCP', what: 'replaced', from: '2025-11-01' }])
    expect(changesBrought(next(), next())).toEqual([])
    expect(changesBrought(next({}, { effectiveOn: '2025-12-01' }), next())).toMatchObject([{ what: 'replaced', from: '2025-12-01' }])
    expect(changesBrought(next({ part: 'Điều 8' }), next())).toMatchObject([{ what: 'replaced', part: 'Điều 8' }])
    expect(changesBrought(anInstrument({ expiresOn: '2027-01-01' }), anInstrument())).toMatchObject([{ number: '01/2026/TT-BTP', what: 'expires', from: '2027-01-01' }])
    expect(changesBrought(anInstrument(), anInstrument({ expiresOn: '2027-01-01' }))).toEqual([])
  })
})

test('what stands nearer wins; numbers that come again every year are told apart by their day', () => {
  const own = anInstrument({ title: 'Ghi ở xã', number: '1/2018/TT-VPCP', issuedOn: '2018-11-22' })
  const local = (issuedOn: string | null) => anInstrument({ number: '12/QĐ-UBND', kind: 'decision', issuedOn })
  expect(mergeRegister([own, old]).map(({ title }) => title)).toEqual(['Ghi ở xã'])
  expect(mergeRegister([local('2025-01-05'), local('2026-01-07')])).toHaveLength(2)
  expect(mergeRegister([local('2025-01-05'), local(null)])).toHaveLength(1)
  expect(registerOf([local('2025-01-05'), local('2026-01-07')]).find({ number: '12/qđ-ubnd', issuedOn: d('2026-01-07') })?.issuedOn).toBe('2026-01-07')
})
