// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#kernel/time.ts'
import { instrumentRefusals } from '../contract/register.ts'
import { anInstrument, anInstrumentFacts, aRelation } from '../example/an-instrument.ts'
import { checkCitation, sayCitationFinding } from './check-citation.ts'
import { readCitations } from './citations.ts'
import { faultOf, lookupOf } from './instrument-rules.ts'
import { compareRegister } from './reading/compare-register.ts'
import { judgeRegister } from './reading/judge-register.ts'
import { readRegister } from './reading/read-register.ts'
import { registerOf } from './register.ts'
import { endedUnborn, STATUS_NAMES } from './status.ts'

const on = (day: string) => day as PlainDate

describe('a law that ends before it takes effect', () => {
  const unborn = anInstrument({ number: '10/2026/TT-BTP', issuedOn: '2026-01-15', effectiveOn: '2026-09-01' })
  const register = registerOf([unborn, anInstrument({ number: '20/2026/TT-BTP', issuedOn: '2026-05-01', effectiveOn: '2026-06-01' }, [aRelation('10/2026/TT-BTP')])])

  test.each([
    ['2026-05-31', 'not-yet', false], ['2026-06-01', 'ended', true], ['2026-08-31', 'ended', true], ['2026-09-01', 'ended', true], ['2027-01-01', 'ended', true],
  ] as const)('replaced before its day: on %s it stands as %s', (day, status, isUnborn) => {
    const standing = register.standingOf(unborn, on(day))
    expect([standing.status, endedUnborn(unborn, standing)]).toEqual([status, isUnborn])
    expect(STATUS_NAMES[standing.status].vi).not.toBe('Còn hiệu lực')
  })

  test('one that ends later than it began did hold', () => {
    expect(endedUnborn({ effectiveOn: on('2026-03-01') }, { status: 'ended', since: on('2026-03-02') })).toBe(false)
  })

  test('one that says so of itself is refused, and told what to check', () => {
    const fault = faultOf(anInstrumentFacts({ effectiveOn: '2026-03-01', expiresOn: '2026-02-01' }), [], lookupOf([]))
    if (fault?.code !== 'expires-before-effect') throw new Error('it was not refused')
    expect(instrumentRefusals[fault.code].say(fault).vi).toBe('Ngày hết hiệu lực 01/02/2026 trước ngày bắt đầu 01/03/2026. Kiểm tra lại hai ngày.')
  })
})

describe('replacements in a ring', () => {
  const a = anInstrument({ number: '50/2026/TT-BTP', issuedOn: null, effectiveOn: null }, [aRelation('51/2026/TT-BTP')])
  const b = anInstrument({ number: '51/2026/TT-BTP', issuedOn: null, effectiveOn: null }, [aRelation('52/2026/TT-BTP')])
  const list = (rows: readonly (readonly [number: string, replaces: string])[]) => {
    const sheet = { name: '', rows: [['Số hiệu', 'Trích yếu', 'Thay thế'], ...rows.map(([number, replaces]) => [number, 'Quy định', replaces])].map((cells, at) => ({ row: at + 1, cells: cells.map((value, column) => ({ column, value })) })) }
    const reading = readRegister([sheet])
    if (!reading.ok) throw new Error(reading.problem)
    return judgeRegister(reading.lines).accepted
  }

  test('of three documents, closed by the last of three imports: refused with the whole way round', () => {
    const { refused, added } = compareRegister([a, b], [], list([['52/2026/TT-BTP', '50/2026/TT-BTP']]))
    expect(added).toEqual([])
    const [one] = refused
    if (one?.refusal.code !== 'replaced-in-a-ring') throw new Error('it was not refused')
    expect(instrumentRefusals['replaced-in-a-ring'].say(one.refusal).vi).toBe('Các văn bản thay thế nhau thành vòng: 52/2026/TT-BTP → 50/2026/TT-BTP → 51/2026/TT-BTP → 52/2026/TT-BTP. Kiểm tra lại quan hệ thay thế.')
  })

  test('of three in one list, each is refused and what stands beside them is taken in', () => {
    const { refused, added } = compareRegister([], [], list([['50/2026/TT-BTP', '51/2026/TT-BTP'], ['51/2026/TT-BTP', '52/2026/TT-BTP'], ['52/2026/TT-BTP', '50/2026/TT-BTP'], ['53/2026/TT-BTP', '']]))
    expect(refused.map(({ line, refusal }) => [line.facts.number, refusal.code])).toEqual([['50/2026/TT-BTP', 'replaced-in-a-ring'], ['51/2026/TT-BTP', 'replaced-in-a-ring'], ['52/2026/TT-BTP', 'replaced-in-a-ring']])
    expect(added.map(({ facts }) => facts.number)).toEqual(['53/2026/TT-BTP'])
  })

  test('with the register of the agency above', () => {
    expect(compareRegister([], [a, b], list([['52/2026/TT-BTP', '50/2026/TT-BTP']])).refused).toHaveLength(1)
  })

  test('a part that is replaced both ways is no ring', () => {
    expect(faultOf(anInstrumentFacts({ number: '52/2026/TT-BTP', issuedOn: null, effectiveOn: null }), [aRelation('50/2026/TT-BTP', { part: 'Điều 3' })], lookupOf([a, b]))).toBeUndefined()
  })
})

describe('a repeal of a part', () => {
  const whole = anInstrument({ number: '01/2018/TT-VPCP', issuedOn: '2018-11-23', effectiveOn: '2019-01-06' })
  const part = anInstrument({ number: '03/2025/TT-VPCP', issuedOn: '2025-09-15', effectiveOn: '2025-11-01' }, [aRelation('01/2018/TT-VPCP', { kind: 'repeals', part: 'Điều 9 và các mẫu kèm theo' })])
  const rest = anInstrument({ number: '05/2026/TT-VPCP', issuedOn: '2026-02-01', effectiveOn: '2026-03-01' }, [aRelation('01/2018/TT-VPCP', { kind: 'repeals' })])

  test('leaves the rest in force, marked; a later repeal of all of it ends it', () => {
    expect(registerOf([whole, part]).standingOf(whole, on('2025-10-31'))).toMatchObject({ status: 'in-force' })
    expect(registerOf([whole, part]).standingOf(whole, on('2026-06-01'))).toEqual({ status: 'ended-in-part', since: '2025-11-01', by: ['03/2025/TT-VPCP'] })
    expect(registerOf([whole, part, rest]).standingOf(whole, on('2026-06-01'))).toEqual({ status: 'ended', since: '2026-03-01', by: ['05/2026/TT-VPCP'] })
  })

  test('is told where the document is cited', () => {
    const [cited] = readCitations('Thông tư số 01/2018/TT-VPCP')
    if (cited === undefined) throw new Error('no citation was read')
    expect(checkCitation(cited, registerOf([whole, part]), on('2026-06-01')).map((finding) => sayCitationFinding('01/2018/TT-VPCP', finding).vi)).toEqual(['01/2018/TT-VPCP đã hết hiệu lực một phần bởi 03/2025/TT-VPCP. Kiểm tra phần quy trình đang dựa vào.'])
  })
})

test.each([
  ['a wrong day', 'Thông tư số 01/2018/TT-VPCP ngày 23/10/2018 của Văn phòng Chính phủ', ['01/2018/TT-VPCP ghi ngày 23/10/2018, danh mục ghi 23/11/2018. Đối chiếu bản gốc rồi sửa ngày.']],
  ['a wrong issuer', 'Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Bộ Tư pháp', ['01/2018/TT-VPCP ghi là của Bộ Tư pháp nhưng ký hiệu là của Văn phòng Chính phủ. Sửa ký hiệu hoặc tên cơ quan.']],
  ['a day that there is not', 'Thông tư số 01/2018/TT-VPCP ngày 31/11/2018', []],
])('%s in a citation is said so that it can be mended', (_name, text, expected) => {
  const register = registerOf([anInstrument({ number: '01/2018/TT-VPCP', issuer: 'Văn phòng Chính phủ', issuedOn: '2018-11-23', effectiveOn: '2019-01-06' })])
  expect(readCitations(text).flatMap((one) => checkCitation(one, register, on('2020-01-01')).map((finding) => sayCitationFinding(one.number ?? '', finding).vi))).toEqual(expected)
})
