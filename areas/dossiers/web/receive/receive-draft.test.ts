// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { allTakenIn } from '../papers/papers-draft.ts'
import { EMPTY_DRAFT, inputOf, isBegun, missingIn, ReceiveDraft, withProcedure } from './receive-draft.ts'

const procedure = (revisionId: string) => ({
  procedureId: '01a1cd75-5060-7738-b1b7-2f3f25c76b2a', revisionId, code: 'QT 03', name: 'Đăng ký lại khai sinh', field: 'Hộ tịch', issueNo: 1, tthcCodes: ['1.004884', '1.004885'],
  cases: [{ key: 'c1', name: 'không xác minh', limitText: '05 ngày' }, { key: 'c2', name: 'có xác minh', limitText: '25 ngày' }],
  papers: [{ mode: 'submit' as const, name: 'Tờ khai', original: 1, copy: 0 }], stepCount: 5, fee: null, result: null,
})
const FIRST = '01a1cd75-5060-7738-b1b7-2f3f25c76b21'
const SECOND = '01a1cd75-5060-7738-b1b7-2f3f25c76b22'
const chosen = withProcedure(EMPTY_DRAFT, procedure(FIRST))

test('what is missing is said in the order of the parts, until nothing is', () => {
  expect(missingIn(EMPTY_DRAFT).map(({ part }) => part)).toEqual([1, 2])
  expect(missingIn(chosen).map(({ part, words }) => [part, words.vi])).toEqual([[2, 'Ghi họ tên người nộp'], [3, 'Còn 1 giấy tờ chưa xác định']])
  expect(missingIn({ ...chosen, papers: allTakenIn(chosen.papers), applicant: { ...chosen.applicant, name: 'Triệu Thị Sính' } })).toEqual([])
  expect(missingIn({ ...chosen, papers: [], applicant: { ...chosen.applicant, name: '   ' } })).toHaveLength(1)
})

test('an authorised person needs a name', () => {
  expect(missingIn({ ...chosen, isAuthorised: true }).map(({ words }) => words.vi)).toContain('Ghi họ tên người được ủy quyền')
})

test('looking away from a procedure and back keeps what was said of its papers; another procedure brings its own', () => {
  const said = { ...chosen, papers: allTakenIn(chosen.papers), caseKey: 'c2' }
  expect(withProcedure(withProcedure(said, null), procedure(FIRST))).toEqual(said)
  expect(withProcedure(said, procedure(SECOND)).papers.map(({ answer }) => answer)).toEqual(['undecided'])
  expect(withProcedure(said, procedure(SECOND)).caseKey).toBe('c1')
})

test('what is sent leaves empty lines out and asks for the procedure itself when no request is written', () => {
  const input = inputOf({ ...chosen, papers: allTakenIn(chosen.papers), applicant: { name: ' Triệu Thị Sính ', idNumber: '', address: ' thôn Yên Khánh', phone: '', email: '' }, resultWay: 'post' })
  expect(input).toEqual({
    revisionId: FIRST, caseKey: 'c1', tthcCode: '1.004884', applicant: { name: 'Triệu Thị Sính', idNumber: null, address: 'thôn Yên Khánh', phone: null, email: null }, authorised: null, channel: 'direct',
    items: [{ name: 'Tờ khai', original: 1, copy: 0, lookedUp: false }], request: 'Đăng ký lại khai sinh', resultBy: 'Qua bưu chính đến địa chỉ người nộp',
  })
})

test('a draft kept in the tab is read back whole; anything else is not a draft', () => {
  expect(ReceiveDraft.parse(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
  expect(ReceiveDraft.safeParse({ applicant: {} }).success).toBe(false)
  expect([isBegun(EMPTY_DRAFT), isBegun(chosen)]).toEqual([false, true])
})
