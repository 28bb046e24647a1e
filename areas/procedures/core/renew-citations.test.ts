// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { AffectedInstrument } from '#areas/law/core/public.ts'
import { anInstrument } from '#areas/law/example/an-instrument.ts'
import { aProcedureContent } from '../example/a-procedure.ts'
import { renewCitations } from './renew-citations.ts'

const cause = anInstrument({ kind: 'circular', number: '20/2026/TT-BTP', issuer: 'Bộ Tư pháp', title: 'Quy định chi tiết Luật Hộ tịch', issuedOn: '2026-05-20', effectiveOn: '2026-11-30' })
const affected = (more: Partial<AffectedInstrument> = {}): AffectedInstrument => ({ number: '04/2020/TT-BTP', issuedOn: null, title: null, what: 'replaced', part: null, from: null, ...more })
const basis = (...numbers: (string | null)[]) => aProcedureContent({ legalBasis: numbers.map((number) => ({ number, date: null, text: `Thông tư số ${number ?? 'về hộ tịch'}` })) })

test('a document replaced whole is cited as the new one, everything else stays', () => {
  const before = basis('123/2015/NĐ-CP', '4/2020/TT-BTP')
  const renewed = renewCitations(before, cause, [affected()])
  expect(renewed?.lines).toBe(1)
  expect(renewed?.content).toEqual({ ...before, legalBasis: [before.legalBasis[0], { number: '20/2026/TT-BTP', date: '2026-05-20', text: 'Thông tư số 20/2026/TT-BTP ngày 20/05/2026 của Bộ Tư pháp quy định chi tiết Luật Hộ tịch' }] })
})

test('cited already beside the old one, the old line goes', () => {
  expect(renewCitations(basis('20/2026/TT-BTP', '04/2020/TT-BTP'), cause, [affected()])?.content.legalBasis.map(({ number }) => number)).toEqual(['20/2026/TT-BTP'])
})

test.each([
  ['an amendment', basis('04/2020/TT-BTP'), affected({ what: 'amended' })], ['a part only', basis('04/2020/TT-BTP'), affected({ part: 'Điều 3' })], ['a repeal without anything in its place', basis('04/2020/TT-BTP'), affected({ what: 'repealed' })],
  ['another document', basis('01/2020/TT-BTP'), affected()], ['a line without a number', basis(null), affected()],
])('%s: people must choose', (_what, content, one) => {
  expect(renewCitations(content, cause, [one])).toBeUndefined()
})
