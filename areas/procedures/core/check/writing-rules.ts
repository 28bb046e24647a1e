// SPDX-License-Identifier: Apache-2.0
import { cleanCell, foldCell } from '#areas/procedures/core/check/checked-text.ts'
import { keptLine } from '#kernel/written-text.ts'
import { checkRule, stepName, stepNameEn } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckRule, RuleHit } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'

const CONTROLLED = 'TCVN ISO 9001:2015, 7.5.2 và 7.5.3 (thông tin dạng văn bản rõ ràng, được kiểm soát)'

/** Rules on how things are written: what one key mends, because there is only one way to mend it. */
export const WRITING_RULES: readonly CheckRule[] = [
  checkRule<{ readonly text: string }>({
    id: 'text-with-hidden-marks',
    clear: 'document',
    severity: 'notice',
    ground: `${CONTROLLED}; TCVN 6909:2001 (bộ mã ký tự Unicode tiếng Việt)`,
    example: 'Tên chép từ bản Word cũ: chữ tổ hợp (o + ̣ + ̂) và dấu ẩn U+200E, tìm không ra.',
    fix: { vi: 'Bỏ dấu ẩn và ghi chữ theo Unicode dựng sẵn.', en: 'Remove the hidden marks and write composed Unicode.' },
    find: hiddenMarks,
    say: ({ text }) => ({ vi: `"${text}" có dấu ẩn hoặc chữ tổ hợp, nên tìm kiếm và so sánh sẽ sai.`, en: `"${text}" holds hidden marks or decomposed letters, so that searching and comparing fail.` }),
  }),
  checkRule<{ readonly name: string; readonly text: string }>({
    id: 'time-written-brokenly',
    clear: 'time',
    severity: 'notice',
    ground: CONTROLLED,
    example: 'Ô thời gian ghi "0 1 ngày".',
    fix: { vi: 'Ghi liền một số, ví dụ "1 ngày".', en: 'Write the number in one, for example "1 day".' },
    find: (procedure) => procedure.steps.flatMap((step) => step.times.filter(({ value, text, sharedWith }) => value !== null && isBrokenNumber(text) && !sharedWith.some((order) => order < step.order))
      .map((time) => ({ step: step.order, case: time.case, place: 'bảng bước, cột thời gian', facts: { name: stepName(step), text: cleanCell(time.text) } }))),
    say: ({ name, text }) => ({ vi: `Thời gian "${text}" của ${name} có số bị tách rời.`, en: `The time "${text}" of ${stepNameEn(name)} has a number torn apart.` }),
  }),
  checkRule<{ readonly record: string; readonly times: number }>({
    id: 'record-listed-twice',
    clear: 'document',
    severity: 'notice',
    ground: 'TCVN ISO 9001:2015, 7.5.3 (lưu giữ thông tin dạng văn bản)',
    example: 'Bảng hồ sơ lưu ghi "Tờ khai đăng ký kết hôn" ở hai dòng.',
    fix: { vi: 'Giữ một dòng cho mỗi hồ sơ.', en: 'Keep one line for each record.' },
    find: (procedure) => [...Map.groupBy(procedure.records, ({ name }) => foldCell(name)).values()].flatMap(([first, ...again]) =>
      (first === undefined || again.length === 0 ? [] : [{ place: 'bảng hồ sơ lưu', facts: { record: cleanCell(first.name), times: again.length + 1 } }])),
    say: ({ record, times }) => ({ vi: `Hồ sơ "${record}" được ghi ${times} lần trong bảng hồ sơ lưu.`, en: `Record "${record}" stands ${times} times in the list of records.` }),
  }),
]

/** "0 1 ngày", "0 5 giờ": a number whose leading nought was torn off. */
export const isBrokenNumber = (text: string): boolean => /^0\s+\d(?![\d/⁄½¼¾])/u.test(cleanCell(text))

/** Marks that a text of ours never holds; a fast look before the exact one. */
const SUSPECT = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u0300-\u036f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/u

/** Whether a text differs from how we keep it by more than blanks. */
export const hasHiddenMarks = (text: string): boolean => SUSPECT.test(text) && text.replace(/\s+/g, ' ').trim() !== keptLine(text)

function hiddenMarks(procedure: CheckedProcedure): readonly RuleHit<{ readonly text: string }>[] {
  const hit = (place: string, text: string | null | undefined, step?: number): readonly RuleHit<{ readonly text: string }>[] =>
    (text === null || text === undefined || !hasHiddenMarks(text) ? [] : [{ place, ...(step === undefined ? {} : { step }), facts: { text: keptLine(text).slice(0, 80) } }])
  return [
    ...hit('tên quy trình', procedure.name), ...hit('kết quả', procedure.result),
    ...procedure.steps.flatMap((step) => [...hit('bảng bước, cột công việc', step.action, step.order), ...hit('bảng bước, cột trách nhiệm', step.responsible, step.order), ...hit('bảng bước, cột cách làm', step.method, step.order), ...hit('bảng bước, cột biểu mẫu/kết quả', step.output, step.order)].slice(0, 1)),
    ...procedure.records.flatMap(({ name }) => hit('bảng hồ sơ lưu', name)), ...procedure.legalBasis.flatMap(({ text }) => hit('mục căn cứ pháp lý', text)),
  ]
}
