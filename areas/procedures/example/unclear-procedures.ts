// SPDX-License-Identifier: Apache-2.0
import type { AgencyFacts } from '../core/check/agency-facts.ts'
import type { CheckedProcedure } from '../core/check/checked-procedure.ts'
import { aCheckedProcedure, aLimit, aStep, aTime, cited, twoCases, withSteps } from './a-checked-procedure.ts'

const TWIN = aCheckedProcedure({ source: 'b.docx', code: 'qt01', name: 'Đăng ký khai tử', result: 'Trích lục khai tử', records: [] })
const OLD_FORMS = { number: '01/2018/TT-VPCP', date: '2018-11-23', text: 'Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ' }
const NEW_FORMS = { number: '03/2025/TT-VPCP', date: '2025-09-15', text: 'Thông tư số 03/2025/TT-VPCP ngày 15/9/2025 của Văn phòng Chính phủ' }
const OLD_SLIP = { name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', place: 'Văn phòng', retention: '05 năm' }
const AN_EDGE = { to: 3, kind: 'branch', when: 'hồ sơ đạt' } as const
const CITATION = { expired: { state: 'expired', words: { vi: 'hết hiệu lực từ 01/01/2016', en: 'expired on 2016-01-01' }, instead: null }, unknown: { state: 'unknown', words: { vi: 'không có', en: 'is not there' }, instead: null } } as const
const KNOWN_ROLE = (more = {}): AgencyFacts => ({ roles: new Map([['cong chuc tu phap - ho tich', { isHeld: true, maySign: false, ...more }], ['lanh dao ubnd', { isHeld: true, maySign: true }]]) })

/** What is told, what was changed in a clear procedure, the one finding as [rule, severity, step, case], what is known of the agency, and the procedures beside it. */
export type Unclear = readonly [told: string, change: Partial<CheckedProcedure>, finding: readonly unknown[], facts?: AgencyFacts, others?: readonly CheckedProcedure[]]

/** What each rule finds. */
export const UNCLEAR: readonly Unclear[] = [
  ['a sum over the limit', { limits: [aLimit(2)], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['sum-of-steps-differs-from-limit', 'error', null, null]],
  ['a sum short of the limit', { limits: [aLimit(4)], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['sum-of-steps-differs-from-limit', 'warning', null, null]],
  ['a sum that differs in one case only', twoCases([0.5, 0.5], [0.5, 2], [aLimit(1, { case: 'không xác minh' }), aLimit(3, { case: 'có xác minh' })]), ['sum-of-steps-differs-from-limit', 'warning', null, 'có xác minh']],
  ['a sum over a limit that only the heading prints', { limits: [], timeColumns: [{ case: null, heading: 'Thời gian (02 ngày làm việc)' }] }, ['sum-of-steps-differs-from-limit', 'error', null, null]],
  ['working hours over a limit in working days', { limits: [aLimit(1)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(5, { unit: 'workingHour' })] }), aStep(2, { times: [aTime(4, { unit: 'workingHour' })] })) }, ['sum-of-steps-differs-from-limit', 'error', null, null]],
  ['a step without responsible', withSteps(aStep(1), aStep(2, { responsible: null }), aStep(3)), ['step-without-responsible', 'error', 2, null]],
  ['a list without any responsible, once', withSteps(aStep(1, { responsible: null }), aStep(2, { responsible: null }), aStep(3, { responsible: null })), ['step-without-responsible', 'error', null, null]],
  ['several people in one step', withSteps(aStep(1), aStep(2, { responsible: 'Công chức Tư pháp; Lãnh đạo UBND' }), aStep(3)), ['step-with-several-responsible', 'notice', 2, null]],
  ['a post spelled with one accent less', withSteps(aStep(1), aStep(2), aStep(3, { responsible: 'Công chức Tư pháp - Hộ tich' })), ['role-spelled-differently', 'notice', 3, null]],
  ['person and work in each other\'s column', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Lãnh đạo UBND tỉnh', responsible: 'Ký duyệt hồ sơ' })), ['responsible-and-action-swapped', 'warning', 3, null]],
  ['a step without work', withSteps(aStep(1), aStep(2), aStep(3, { action: '' })), ['step-without-action', 'error', 3, null]],
  ['a number used twice', withSteps(aStep(1), aStep(2), aStep(3, { label: '2.' })), ['duplicate-step-number', 'warning', 3, null]],
  ['the register of another procedure', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Ghi vào Sổ đăng ký khai sinh, người yêu cầu ký tên' })), ['step-copied-from-other-procedure', 'warning', 3, null]],
  ['no column for forms', { hasOutputColumn: false }, ['step-without-form-or-result', 'notice', null, null]],
  ['a step without form', withSteps(aStep(1), aStep(2, { output: null }), aStep(3)), ['step-without-form-or-result', 'notice', 2, null]],
  ['a step without time', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { times: [aTime(null)] })), ['step-without-time', 'error', 4, null]],
  ['a time that is no amount', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { times: [aTime(null, { text: 'theo lịch họp' })] })), ['step-time-not-understood', 'warning', 4, null]],
  ['a number without unit', { timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1, { times: [aTime(3, { text: '03' })] })) }, ['time-without-unit', 'warning', 1, null]],
  ['limits in two kinds of days', twoCases([1, 1, 1], [10, 10, 5], [aLimit(3, { case: 'không xác minh' }), aLimit(25, { case: 'có xác minh', unit: 'calendarDay', text: '25 ngày' })], 'calendarDay'), ['mixed-day-units', 'warning', null, null]],
  ['a heading against the note', { timeColumns: [{ case: null, heading: 'Thời gian (ngày)' }], timeUnitNote: 'Đơn vị tính thời gian là ngày làm việc' }, ['mixed-day-units', 'warning', null, null]],
  ['a limit stated in two ways', { timeColumns: [{ case: null, heading: 'Thời gian (05 ngày làm việc)' }] }, ['limit-stated-differently', 'error', null, null]],
  ['no limit at all', { limits: [], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['limit-missing', 'warning', null, null]],
  ['template text', { placeholders: [{ place: 'đoạn 3', message: 'Còn chữ của bản mẫu chưa điền: "…TÊN CƠ QUAN…".' }] }, ['placeholder-left', 'error', null, null]],
  ['records of another procedure', { records: [{ name: 'Kết quả giải quyết thủ tục hành chính: Giấy khai sinh (bản photo)', place: 'x', retention: 'y' }] }, ['record-list-copied-from-other-procedure', 'warning', null, null]],
  ['no records', { records: [] }, ['records-missing', 'warning', null, null]],
  ['a record without retention', { records: [{ name: 'Sổ đăng ký kết hôn', place: 'x', retention: null }] }, ['record-without-place-or-retention', 'warning', null, null]],
  ['a number of another issuer', cited('03/2025/TT-BYT', 'Thông tư số 03/2025/TT-BYT ngày 15/9/2025 của Văn phòng Chính phủ'), ['legal-number-does-not-fit-issuer', 'warning', null, null]],
  ['a number of another year', cited('123/2015/NĐ-CP', 'Nghị định số 123/2015/NĐ-CP ngày 15/11/2016 của Chính phủ', '2016-11-15'), ['legal-number-year-differs', 'warning', null, null]],
  ['one document twice', { legalBasis: [1, 2].map(() => ({ number: '01/2022/TT-BTP', date: null, text: 'Thông tư số 01/2022/TT-BTP' })) }, ['legal-basis-cited-twice', 'notice', null, null]],
  ['two sets of one-stop forms', { legalBasis: ['01/2018/TT-VPCP', '03/2025/TT-VPCP'].map((number) => ({ number, date: null, text: number })) }, ['form-sets-mixed', 'notice', null, null]],
  ['a step that no way reaches', withSteps(aStep(1, { edges: [AN_EDGE, { to: 4, kind: 'branch', when: 'hồ sơ cần xác minh' }] }), aStep(2, { times: [aTime(0)] }), aStep(3), aStep(4)), ['step-unreachable', 'error', 2, null]],
  ['a way to a row that is not there', withSteps(aStep(1), aStep(2, { edges: [{ to: 9, kind: 'return', when: 'thiếu giấy tờ' }] }), aStep(3)), ['edge-to-missing-step', 'error', 2, null]],
  ['a return that leads forward', withSteps(aStep(1, { edges: [{ to: 3, kind: 'return', when: 'không đạt' }] }), aStep(2), aStep(3)), ['return-leads-forward', 'error', 1, null]],
  ['a way on that leads back', withSteps(aStep(1), aStep(2, { edges: [AN_EDGE, { to: 1, kind: 'branch', when: 'không đạt' }] }), aStep(3)), ['way-on-leads-back', 'warning', 2, null]],
  ['a branch that does not say when', withSteps(aStep(1, { edges: [{ ...AN_EDGE, when: ' ' }, { to: 2, kind: 'branch', when: 'hồ sơ cần xác minh' }] }), aStep(2), aStep(3)), ['branch-without-condition', 'warning', 1, null]],
  ['waiting without a ground', withSteps(aStep(1), aStep(2), aStep(3), aStep(4, { waits: true, times: [aTime(null)] })), ['waiting-without-ground', 'warning', 4, null]],
  ['a case without limit beside one that has it', twoCases([1, 1, 1], [1, 1, 3], [aLimit(3, { case: 'không xác minh' })]), ['case-without-limit', 'warning', null, 'có xác minh']],
  ['steps in two kinds of days', { limits: [aLimit(3), aLimit(5)], timeColumns: [{ case: null, heading: 'Thời gian' }], ...withSteps(aStep(1), aStep(2, { times: [aTime(10, { unit: 'calendarDay' })] }), aStep(3)) }, ['steps-mix-day-kinds', 'warning', null, null]],
  ['days that do not say their kind', withSteps(aStep(1, { times: [aTime(1, { unit: null })] }), aStep(2, { times: [aTime(2, { unit: null })] })), ['day-kind-not-stated', 'notice', null, null]],
  ['a sum that cannot be compared with its limit', { limits: [aLimit(5, { unit: 'calendarDay', text: '5 ngày' })], timeColumns: [{ case: null, heading: 'Thời gian' }] }, ['sum-cannot-be-compared', 'notice', null, null]],
  ['a time of a case that is no more', withSteps(aStep(1), aStep(2, { timesOfNoCase: ['2 ngày'] }), aStep(3)), ['time-of-unknown-case', 'error', 2, null]],
  ['a fee of a case that is no more', { feesOfNoCase: [{ caseKey: 'c3', text: '8.000 đồng' }] }, ['fee-of-unknown-case', 'error', null, null]],
  ['a name copied with decomposed letters', { name: 'Đăng ký kết hôn'.normalize('NFD') }, ['text-with-hidden-marks', 'notice', null, null]],
  ['a work with a mark that shows nothing', withSteps(aStep(1), aStep(2, { action: 'Thẩm tra \u200ehồ sơ' }), aStep(3)), ['text-with-hidden-marks', 'notice', 2, null]],
  ['a number torn apart', withSteps(aStep(1), aStep(2, { times: [aTime(1, { text: '0 1 ngày' })] }), aStep(3)), ['time-written-brokenly', 'notice', 2, null]],
  ['one record on two lines', { records: [1, 2].map(() => ({ name: 'Sổ đăng ký kết hôn', place: 'Văn phòng', retention: 'Vĩnh viễn' })) }, ['record-listed-twice', 'notice', null, null]],
  ['a role that nobody holds', withSteps(aStep(1), aStep(2), aStep(3, { responsible: 'Công chức Địa chính' })), ['role-without-holder', 'warning', 3, null], KNOWN_ROLE()],
  ['signing given to a clerk', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Xem xét, ký duyệt giấy chứng nhận', responsible: 'Văn thư UBND' })), ['approver-without-authority', 'warning', 3, null]],
  ['signing given to a post that may not sign', withSteps(aStep(1), aStep(2), aStep(3, { action: 'Phê duyệt kết quả' })), ['approver-without-authority', 'warning', 3, null], KNOWN_ROLE()],
  ['a document that has expired', cited('158/2005/NĐ-CP', 'Nghị định số 158/2005/NĐ-CP'), ['cited-law-not-in-force', 'warning', null, null], { citation: () => CITATION.expired }],
  ['a document that the register does not have', cited('99/2021/TT-BTP', 'Thông tư số 99/2021/TT-BTP'), ['cited-law-unknown', 'notice', null, null], { citation: () => CITATION.unknown }],
  ['a code that another paper has', {}, ['duplicate-code', 'error', null, null], {}, [TWIN]],
  ['a form called as the other circular calls it', { legalBasis: [NEW_FORMS], records: [OLD_SLIP] }, ['form-name-of-other-set', 'notice', null, null]],
  ['the forms of a circular that is used no more', { legalBasis: [OLD_FORMS] }, ['form-set-not-in-force', 'warning', null, null]],
]

/** What is told, the rule that stays silent, what was changed in a clear procedure, what is known of the agency, and the procedures beside it. */
export type NearMiss = readonly [told: string, rule: string, change: Partial<CheckedProcedure>, facts?: AgencyFacts, others?: readonly CheckedProcedure[]]

const NO_HEADING = { timeColumns: [{ case: null, heading: 'Thời gian' }] }
const last = (more: Parameters<typeof aStep>[1]): Partial<CheckedProcedure> => withSteps(aStep(1), aStep(2), aStep(3, more))
const said = (state: 'in-force' | 'unknown'): AgencyFacts => ({ citation: () => ({ state, words: { vi: 'còn hiệu lực', en: 'is in force' }, instead: null }) })

/** What comes near to each rule and is none of its cases. */
export const NEAR_MISSES: readonly NearMiss[] = [
  ['hours that make up the days of the limit', 'sum-of-steps-differs-from-limit', { limits: [aLimit(1)], ...NO_HEADING, ...withSteps(aStep(1, { times: [aTime(6, { unit: 'workingHour' })] }), aStep(2, { times: [aTime(120, { unit: 'minute' })] })) }],
  ['a merged time, which counts once', 'sum-of-steps-differs-from-limit', withSteps(aStep(1, { times: [aTime(3, { sharedWith: [2] })] }), aStep(2, { times: [aTime(3, { sharedWith: [1] })] }))],
  ['a step of those who come to the agency', 'step-without-responsible', last({ responsible: 'Tổ chức, cá nhân' })],
  ['one body with "và" in its name', 'step-with-several-responsible', last({ responsible: 'Bộ phận tiếp nhận và trả kết quả' })],
  ['the same post with other capitals and blanks', 'role-spelled-differently', last({ responsible: 'Công chức tư pháp-hộ tịch' })],
  ['two posts told apart by a number', 'role-spelled-differently', withSteps(aStep(1, { responsible: 'Chuyên viên phòng 1' }), aStep(2, { responsible: 'Chuyên viên phòng 2' }), aStep(3, { responsible: 'Chuyên viên phòng 2' }))],
  ['a work that begins with a person', 'responsible-and-action-swapped', last({ action: 'Lãnh đạo UBND xem xét hồ sơ', responsible: 'Lãnh đạo UBND' })],
  ['a work of one word', 'step-without-action', last({ action: 'Ký' })],
  ['one number in two groups of steps', 'duplicate-step-number', withSteps(aStep(1, { phase: 'A' }), aStep(2, { phase: 'A' }), aStep(3, { phase: 'B', label: '1' }))],
  ['a register of general use', 'step-copied-from-other-procedure', last({ action: 'Ghi vào Sổ theo dõi hồ sơ' })],
  ['a form of one word', 'step-without-form-or-result', last({ output: 'Mẫu' })],
  ['branches that meet again', 'step-unreachable', withSteps(aStep(1, { edges: [{ to: 2, kind: 'branch', when: 'xác minh' }, AN_EDGE] }), aStep(2), aStep(3))],
  ['a way to the last row', 'edge-to-missing-step', withSteps(aStep(1, { edges: [AN_EDGE, { to: 2, kind: 'branch', when: 'x' }] }), aStep(2), aStep(3))],
  ['a return to the step before', 'return-leads-forward', last({ edges: [{ to: 2, kind: 'return', when: 'không đạt' }] })],
  ['a branch over one step', 'way-on-leads-back', withSteps(aStep(1, { edges: [AN_EDGE, { to: 2, kind: 'branch', when: 'x' }] }), aStep(2), aStep(3))],
  ['a way beside, which is always taken', 'branch-without-condition', withSteps(aStep(1, { edges: [{ to: 2, kind: 'parallel', when: '' }, { to: 3, kind: 'parallel', when: '' }] }), aStep(2), aStep(3))],
  ['waiting with its article', 'waiting-without-ground', last({ waits: true, method: 'Chờ công an trả lời, Điều 19' })],
  ['office hours, which count no time', 'step-without-time', last({ times: [aTime(null, { text: 'Giờ hành chính' })] })],
  ['what citizens do themselves', 'step-without-time', last({ responsible: 'Tổ chức, cá nhân', times: [aTime(null)] })],
  ['a cell that says it counts none', 'step-time-not-understood', last({ times: [aTime(null, { text: 'Không tính thời gian' })] })],
  ['a number under a heading with the unit', 'time-without-unit', { timeColumns: [{ case: null, heading: 'Thời gian (ngày làm việc)' }], ...last({ times: [aTime(1, { text: '01' })] }) }],
  ['working days and hours', 'mixed-day-units', { limits: [aLimit(3), aLimit(4, { unit: 'workingHour', text: '4 giờ làm việc' })] }],
  ['the limit again above the column', 'limit-stated-differently', {}],
  ['a limit that only the heading prints', 'limit-missing', { limits: [] }],
  ['one limit for a procedure with one case', 'case-without-limit', { limits: [aLimit(3)] }],
  ['waiting in calendar days beside work in working days', 'steps-mix-day-kinds', { ...NO_HEADING, ...last({ waits: true, method: 'Điều 19', times: [aTime(10, { unit: 'calendarDay' })] }) }],
  ['a merged cell, told at its first step', 'day-kind-not-stated', withSteps(aStep(1), aStep(2, { times: [aTime(2, { sharedWith: [3] })] }), aStep(3, { times: [aTime(2, { unit: null, sharedWith: [2] })] }))],
  ['calendar days against calendar days', 'sum-cannot-be-compared', { limits: [aLimit(2, { unit: 'calendarDay', text: '2 ngày' })], ...NO_HEADING, ...withSteps(aStep(1, { times: [aTime(1, { unit: 'calendarDay' })] }), aStep(2, { times: [aTime(1, { unit: 'calendarDay' })] })) }],
  ['no time left over', 'time-of-unknown-case', last({ timesOfNoCase: [] })],
  ['no fee left over', 'fee-of-unknown-case', { feesOfNoCase: [] }],
  ['two lists of one paper', 'duplicate-code', {}, {}, [{ ...TWIN, source: 'a.docx' }]],
  ['papers without a code', 'duplicate-code', { code: null }, {}, [{ ...TWIN, code: null }]],
  ['a paper without template text', 'placeholder-left', { placeholders: [] }],
  ['a register kept for this procedure and another', 'record-list-copied-from-other-procedure', { records: [{ name: 'Sổ đăng ký kết hôn/khai sinh', place: 'x', retention: 'y' }] }],
  ['a list inside a decision', 'records-missing', { form: 'decision', records: [] }],
  ['a record kept for good', 'record-without-place-or-retention', { records: [{ name: 'Sổ đăng ký kết hôn', place: 'Văn phòng', retention: 'Vĩnh viễn' }] }],
  ['a joint circular', 'legal-number-does-not-fit-issuer', cited('01/2016/TTLT-BTP-BNV', 'Thông tư liên tịch số 01/2016/TTLT-BTP-BNV của Bộ Tư pháp')],
  ['a decision whose number has no year', 'legal-number-year-differs', cited('1872/QĐ-BTP', 'Quyết định số 1872/QĐ-BTP ngày 04/9/2020', '2020-09-04')],
  ['two documents without a number', 'legal-basis-cited-twice', { legalBasis: [1, 2].map(() => ({ number: null, date: null, text: 'Luật Hộ tịch' })) }],
  ['one circular on forms', 'form-sets-mixed', { legalBasis: [NEW_FORMS] }],
  ['forms of both sets by the same name', 'form-name-of-other-set', { legalBasis: [NEW_FORMS], records: [{ name: 'Mẫu số 05. Phiếu kiểm soát quá trình giải quyết hồ sơ', place: 'x', retention: 'y' }] }],
  ['the older circular in its time', 'form-set-not-in-force', { legalBasis: [OLD_FORMS], effectiveOn: '2020-01-01' }],
  ['letters with the marks that belong to them', 'text-with-hidden-marks', { name: 'Đăng ký kết hôn  có yếu tố nước ngoài' }],
  ['a half after a nought', 'time-written-brokenly', last({ times: [aTime(0.5, { text: '0 ½ ngày' })] })],
  ['two registers', 'record-listed-twice', { records: ['Sổ đăng ký kết hôn', 'Sổ theo dõi hồ sơ'].map((name) => ({ name, place: 'x', retention: 'y' })) }],
  ['a role that somebody holds', 'role-without-holder', {}, KNOWN_ROLE()],
  ['people who come to the agency', 'role-without-holder', last({ responsible: 'Người dân' }), KNOWN_ROLE()],
  ['handing on to be signed', 'approver-without-authority', last({ action: 'Trình lãnh đạo ký duyệt, đóng dấu văn bản đã được phê duyệt', responsible: 'Văn thư UBND' })],
  ['a post that decides', 'approver-without-authority', last({ action: 'Phê duyệt kết quả', responsible: 'Lãnh đạo UBND' }), KNOWN_ROLE()],
  ['a document in force', 'cited-law-not-in-force', {}, said('in-force')],
  ['a document that nobody asked about', 'cited-law-not-in-force', {}],
  ['a document of the register', 'cited-law-unknown', {}, said('in-force')],
]
