// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'

/** The set of one-stop forms (bộ biểu mẫu một cửa) that a paper follows; a set is chosen by date because ministries re-issue them. */
export const FormSet = z.enum(['circular-01-2018', 'circular-03-2025'])
export type FormSet = z.infer<typeof FormSet>

/** The forms, by name: the numbers of one form differ between the sets and between agencies, so no number identifies a form. */
export const FormName = z.enum(['receipt-slip', 'supplement-request', 'refusal-notice', 'apology-notice', 'control-slip', 'register'])
export type FormName = z.infer<typeof FormName>

interface FormFacts {
  /** Name of the form (tên biểu mẫu) as its set prints it. */
  readonly title: string
  /** Sign after the number (ký hiệu); undefined where none was seen. `*` stands for the sign of the one-stop unit. */
  readonly sign: string | undefined
}

interface FormSetFacts {
  readonly circular: string
  /** First day on which the set is used here. */
  readonly since: PlainDate
  /** What of the set was read, and what was not. */
  readonly evidence: string
  readonly forms: Readonly<Record<FormName, FormFacts>>
}

/** What is known of each set, with its sources. The layout of neither set's annex was seen, and every paper says so at its foot. */
export const FORM_SETS: Readonly<Record<FormSet, FormSetFacts>> = {
  'circular-01-2018': {
    circular: 'Thông tư số 01/2018/TT-VPCP',
    since: PlainDate.parse('2019-01-06'),
    evidence: 'Names and sizes from Điều 9; the annex with the layout was not seen. Signs TNHS and HDHS from papers of communes.',
    forms: {
      'receipt-slip': { title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', sign: 'TNHS' },
      'supplement-request': { title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', sign: 'HDHS' },
      'refusal-notice': { title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', sign: undefined },
      'apology-notice': { title: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', sign: 'PXL' },
      'control-slip': { title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', sign: undefined },
      register: { title: 'Sổ theo dõi hồ sơ', sign: undefined },
    },
  },
  'circular-03-2025': {
    circular: 'Thông tư số 03/2025/TT-VPCP',
    since: PlainDate.parse('2025-09-15'),
    evidence: 'Wording from the forms that decision 3621 of the Ministry of Health (2025) prints; the circular itself, its day of effect (taken here as the day of signing) and its paper sizes were not seen. That decision calls the apology "Phiếu", two lists of the annex "Văn bản".',
    forms: {
      'receipt-slip': { title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', sign: '*' },
      'supplement-request': { title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', sign: 'PBS-*' },
      'refusal-notice': { title: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', sign: 'PTC-*' },
      'apology-notice': { title: 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết', sign: 'PXL' },
      'control-slip': { title: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', sign: 'PKS-*' },
      register: { title: 'Sổ theo dõi hồ sơ', sign: 'STD-*' },
    },
  },
}

/** The set in force on a day; the older one also for the days before it, whose own forms are not kept here. */
export function formSetOn(day: PlainDate): FormSet {
  return day >= FORM_SETS['circular-03-2025'].since ? 'circular-03-2025' : 'circular-01-2018'
}

/** The line at the foot of every form whose official layout nobody here has compared. */
export const basisLine = (formSet: FormSet): string => `Mẫu soạn theo nội dung ${FORM_SETS[formSet].circular}, chưa đối chiếu mẫu gốc.`
