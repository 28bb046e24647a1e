// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { type Instrument, registerOf } from '#areas/law/core/public.ts'
import { anInstrument, aRelation } from '#areas/law/example/an-instrument.ts'
import { PlainDate } from '#kernel/time.ts'
import { citationFacts } from '#areas/procedures/core/check/citation-facts.ts'

const TODAY = PlainDate.parse('2026-11-20')
const yearOf = (number: string) => /\/(\d{4})\//.exec(number)?.[1] ?? '2020'
/** A circular signed on 4 March of its year and in force from 1 May. */
const aCircular = (number: string, relations: readonly Relation[] = [], facts: Parameters<typeof anInstrument>[0] = {}, more: Partial<Instrument> = {}): Instrument =>
  anInstrument({ number, title: 'Việc thử', issuedOn: `${yearOf(number)}-03-04`, effectiveOn: `${yearOf(number)}-05-01`, ...facts }, relations, more)
type Relation = ReturnType<typeof aRelation>
const does = (kind: Relation['kind'], number: string, part: string | null = null) => [aRelation(number, { kind, part })]
const OLD = aCircular('01/2018/TT-BTP')
const facts = (number: string, issuedOn: string | null, ...instruments: readonly Instrument[]) => citationFacts(registerOf(instruments), { number, issuedOn: issuedOn === null ? null : PlainDate.parse(issuedOn) }, TODAY)
const instead = (...instruments: readonly Instrument[]) => facts('01/2018/TT-BTP', null, OLD, ...instruments).instead

describe('what should stand instead of a document that has ended', () => {
  it('is the one that wholly replaces it, as a citation', () => {
    expect(instead(aCircular('02/2024/TT-BTP', does('replaces', '01/2018/TT-BTP')))).toEqual({ of: '01/2018/TT-BTP', by: '02/2024/TT-BTP', date: '2024-03-04', text: 'Thông tư số 02/2024/TT-BTP ngày 04/03/2024 của Bộ Tư pháp về việc thử' })
  })
  it('is the last of a chain', () => {
    expect(instead(aCircular('02/2022/TT-BTP', does('replaces', '01/2018/TT-BTP')), aCircular('03/2024/TT-BTP', does('replaces', '02/2022/TT-BTP')))?.by).toBe('03/2024/TT-BTP')
  })
  it.each<[string, readonly Instrument[]]>([
    ['only repealed', [aCircular('02/2024/TT-BTP', does('repeals', '01/2018/TT-BTP'))]],
    ['replaced by two', [aCircular('02/2024/TT-BTP', does('replaces', '01/2018/TT-BTP')), aCircular('03/2024/TT-BTP', does('replaces', '01/2018/TT-BTP'))]],
    ['replaced in part', [aCircular('02/2024/TT-BTP', does('replaces', '01/2018/TT-BTP', 'Chương II'))]],
    ['replaced from a day to come', [aCircular('02/2026/TT-BTP', does('replaces', '01/2018/TT-BTP'), { effectiveOn: '2027-01-01' })]],
    ['replaced by one whose day nobody knows', [aCircular('02/2024/TT-BTP', does('replaces', '01/2018/TT-BTP'), { issuedOn: null })]],
    ['replaced by one that only the press knows', [aCircular('02/2024/TT-BTP', does('replaces', '01/2018/TT-BTP'), {}, { trust: 'secondary' })]],
    ['replaced by one that was repealed since', [aCircular('02/2022/TT-BTP', does('replaces', '01/2018/TT-BTP')), aCircular('03/2024/TT-BTP', does('repeals', '02/2022/TT-BTP'))]],
  ])('is not certain where it was %s', (_, instruments) => {
    expect(instead(...instruments)).toBeNull()
  })
})

describe('a number that was written wrongly', () => {
  it.each<[string, string, string | null, readonly Instrument[], string | undefined]>([
    ['another sign, on the day of the only document of these figures', '01/2018/TT-BYT', '2018-03-04', [OLD], '01/2018/TT-BTP'],
    ['another sign and no day', '01/2018/TT-BYT', null, [OLD], undefined],
    ['another sign on another day', '01/2018/TT-BYT', '2018-03-05', [OLD], undefined],
    ['two documents of these figures', '01/2018/TT-BYT', '2018-03-04', [OLD, aCircular('01/2018/TT-BNV')], undefined],
    ['another kind of document', '01/2018/NĐ-CP', '2018-03-04', [OLD], undefined],
  ])('%s', (_, number, issuedOn, instruments, by) => {
    expect(facts(number, issuedOn, ...instruments)).toMatchObject({ state: 'unknown', instead: by === undefined ? null : { of: number, by } })
  })
  it('a day of another year than the number is that of the register', () => {
    expect(facts('01/2018/TT-BTP', '2019-03-04', OLD).instead).toEqual({ of: '01/2018/TT-BTP', by: '01/2018/TT-BTP', date: '2018-03-04' })
    expect(facts('01/2018/TT-BTP', '2018-12-31', OLD).instead).toBeNull()
  })
})
