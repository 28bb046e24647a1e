// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'

/** Bộ biểu mẫu một cửa of one circular; a set is chosen by date because ministries re-issue them. */
export const FormSet = z.enum(['circular-01-2018', 'circular-03-2025'])
export type FormSet = z.infer<typeof FormSet>

/** The forms, by name: the numbers of one form differ between the sets and between agencies, so no number identifies a form. */
export const OneStopForm = z.enum(['receipt-slip', 'supplement-request', 'refusal-notice', 'apology-notice', 'stop-notice', 'control-slip', 'register'])
export type OneStopForm = z.infer<typeof OneStopForm>

/** What a set says of one form. */
export interface FormFacts {
  /** Mẫu số, two digits, in this set. */
  readonly number: string
  readonly name: string
  /** Khổ giấy where the circular states it; null where nobody here has seen it. */
  readonly paper: 'A4' | 'A5' | null
  /** How this set names the form where the other names it otherwise: what follows the kind of paper, folded. */
  readonly ownWords?: string
}

export interface FormSetFacts {
  /** Số, ký hiệu of the circular. */
  readonly circular: string
  readonly issuedOn: PlainDate
  /** First day on which the set is used here. */
  readonly since: PlainDate
  /** Whether that day was read in the circular, or is the day of signing because the circular itself was not seen. */
  readonly isSinceSeen: boolean
  readonly isLayoutSeen: boolean
  readonly forms: Readonly<Record<OneStopForm, FormFacts | null>>
}

/**
 * The sets with what is known of each.
 * @law Thông tư 01/2018/TT-VPCP, Điều 9; Điều 23 khoản 1 (có hiệu lực từ ngày 06/01/2019)
 * @law Thông tư 03/2025/TT-VPCP, Phụ lục I
 */
export const FORM_SETS: Readonly<Record<FormSet, FormSetFacts>> = {
  'circular-01-2018': {
    circular: '01/2018/TT-VPCP', issuedOn: PlainDate.parse('2018-11-23'), since: PlainDate.parse('2019-01-06'), isSinceSeen: true, isLayoutSeen: false,
    forms: {
      'receipt-slip': { number: '01', name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', paper: 'A5' },
      'supplement-request': { number: '02', name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', paper: 'A5' },
      'refusal-notice': { number: '03', name: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', paper: 'A5' },
      'apology-notice': { number: '04', name: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', paper: 'A5', ownWords: 'xin loi va hen lai' },
      'stop-notice': null,
      'control-slip': { number: '05', name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', paper: 'A5' },
      'register': { number: '06', name: 'Sổ theo dõi hồ sơ', paper: 'A4' },
    },
  },
  'circular-03-2025': {
    circular: '03/2025/TT-VPCP', issuedOn: PlainDate.parse('2025-09-15'), since: PlainDate.parse('2025-09-15'), isSinceSeen: false, isLayoutSeen: false,
    forms: {
      'receipt-slip': { number: '01', name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', paper: null },
      'supplement-request': { number: '02', name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', paper: null },
      'refusal-notice': { number: '03', name: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', paper: null },
      'apology-notice': { number: '04', name: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', paper: null, ownWords: 'xin loi va de nghi gia han' },
      'stop-notice': { number: '05', name: 'Thông báo dừng giải quyết hồ sơ', paper: null, ownWords: 'dung giai quyet ho so' },
      'control-slip': { number: '06', name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', paper: null },
      'register': { number: '07', name: 'Sổ theo dõi hồ sơ', paper: null },
    },
  },
}

/** The set used on a day; the older one also for the days before it, whose own forms are not kept here. */
export const formSetOn = (day: string): FormSet => (day >= FORM_SETS['circular-03-2025'].since ? 'circular-03-2025' : 'circular-01-2018')

/** The newest set: what is being written now takes effect under it. */
export const NEWEST_FORM_SET: FormSet = 'circular-03-2025'

/** "Thông tư số 03/2025/TT-VPCP". */
export const circularName = (set: FormSet): string => `Thông tư số ${FORM_SETS[set].circular}`

/** The form that a name means, whichever set's name it is and whatever number stands before it. */
export function formOfName(name: string): OneStopForm | undefined {
  const folded = foldText(name)
  return OneStopForm.options.find((form) => FormSet.options.some((set) => {
    const facts = FORM_SETS[set].forms[form]
    return facts !== null && (folded.includes(foldText(facts.name)) || (facts.ownWords !== undefined && folded.includes(facts.ownWords)))
  }))
}

/** What a form of one set is in another, matched by name; null where the other set has none. */
export const sameFormIn = (name: string, set: FormSet): FormFacts | null => {
  const form = formOfName(name)
  return form === undefined ? null : FORM_SETS[set].forms[form]
}
