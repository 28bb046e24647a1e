// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import type { DossierItem, Fee, LegalBasis, ProcedureContent, Step, WrittenTime } from '../core/procedure-content.ts'
import type { PaperFacts } from '../core/paper/paper.ts'

/** Words as procedures hold them, with the signs that our papers use themselves. */
const piece = fc.constantFrom('Tiếp nhận', 'hồ sơ', 'Thẩm định', 'trong 02 ngày', 'Trường hợp', '(01 bản chính)', 'có xác minh:', 'ký duyệt;', '- trả', 'Lãnh đạo UBND', '5. NỘI DUNG', 'bước 3', '½ ngày', 'Giờ hành chính', '“đề nghị”', 'số 01/2018/TT-VPCP ngày 23/11/2018', '[số: 1]', 'Đ/đ', '&<>', '×', 'a)', '10.000 đồng', '…')
const words = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '))
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n'))
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null, freq: 3 })

const amount: fc.Arbitrary<WrittenTime> = fc.record({
  value: fc.constantFrom(0, 0.125, 0.25, 0.5, 1, 2, 3.5, 15, 100), unit: fc.constantFrom('workingDay', 'calendarDay', 'workingHour', 'hour', 'minute', 'month', null),
  text: fc.constantFrom('', '½ ngày', '02 ngày', '0,5 ngày làm việc', '04 giờ', 'trong ngày', 'không quá 15 ngày', '30 phút', 'theo lịch họp', '3,5 ngày'),
})

const stepTime = (caseKey: string, steps: number) => fc.record({ caseKey: fc.constant(caseKey), time: maybe(amount), text: fc.constantFrom('', 'Giờ hành chính', '½ ngày', '02 ngày', '04 giờ'), sharedWith: fc.array(fc.integer({ min: 1, max: steps }), { maxLength: 3 }) })

const step = (order: number, steps: number, cases: readonly string[]): fc.Arbitrary<Step> => fc.record({
  order: fc.constant(order), label: maybe(fc.constantFrom('1', 'B2', '3.1', 'Bước 4')), phase: maybe(fc.constantFrom('A. Chuẩn bị', 'B. Giải quyết')), action: fc.oneof({ weight: 9, arbitrary: lines }, fc.constant('')), role: maybe(words), method: maybe(lines), accountable: maybe(words), output: maybe(lines),
  times: fc.tuple(...cases.map((key) => stepTime(key, steps))),
  edges: fc.array(fc.record({ to: fc.integer({ min: 1, max: steps }), kind: fc.constantFrom('branch', 'parallel', 'return'), when: fc.oneof(words, fc.constant('')) }), { maxLength: 2 }), waits: fc.boolean(),
})

const paper: fc.Arbitrary<DossierItem> = fc.tuple(fc.record({ mode: fc.constantFrom('submit', 'present', 'general'), name: words, original: maybe(fc.integer({ min: 0, max: 9 })), copy: maybe(fc.integer({ min: 0, max: 9 })) }), fc.record({ condition: words, validity: words, lookedUpIn: words }, { requiredKeys: [] })).map(([must, may]) => ({ ...must, ...may }))
const basis: fc.Arbitrary<LegalBasis> = fc.record({ number: maybe(fc.constantFrom('01/2018/TT-VPCP', '123/2015/NĐ-CP')), date: maybe(fc.constantFrom('2018-11-23', '2015-11-15')), text: words })

/** Any content that people may have written, sense or nonsense. */
export const someContent: fc.Arbitrary<ProcedureContent> = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 6 })).chain(([cases, steps]) => {
  const keys = Array.from({ length: cases }, (_, index) => `k${index + 3}`)
  const fee: fc.Arbitrary<Fee> = fc.record({ caseKey: maybe(fc.constantFrom(...keys)), channel: maybe(fc.constantFrom('direct', 'postal', 'online')), amount: maybe(fc.integer({ min: 0, max: 1_000_000_000 })), text: fc.oneof(words, fc.constant('')) })
  return fc.record({
    name: words, field: maybe(words), tthcCodes: fc.array(fc.constantFrom('1.004884', '2.000635'), { maxLength: 2 }), cases: fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), name: maybe(words), limit: maybe(amount) }))).map((all) => all),
    steps: fc.tuple(...Array.from({ length: steps }, (_, index) => step(index + 1, steps, keys))).map((all) => all), dossier: fc.array(paper, { maxLength: 5 }),
    records: fc.array(fc.record({ name: words, place: maybe(words), retention: maybe(words) }), { maxLength: 4 }), legalBasis: fc.array(basis, { maxLength: 4 }), fee: maybe(lines), result: maybe(lines), fees: fc.array(fee, { maxLength: 3 }),
    forms: fc.array(fc.record({ number: maybe(fc.constantFrom('Mẫu 05', 'BM.01', '-', '6')), name: words, ground: maybe(words) }), { maxLength: 3 }),
  })
})

/** The facts around a paper; every one may be replaced. */
export const somePaperFacts = (more: Partial<PaperFacts> = {}): PaperFacts => ({
  agency: 'UBND xã Minh Họa', parentAgency: 'UBND tỉnh Minh Họa', code: 'QT.05/TP', issueNo: 2, issuedOn: null, effectiveFrom: null, author: { name: 'Nguyễn Thị Hạnh', post: 'Công chức' }, reviewer: null, approver: null,
  revisions: [{ issueNo: 1, summary: 'Ban hành lần đầu', ground: '' }], state: 'draft', controlled: false, ...more,
})
