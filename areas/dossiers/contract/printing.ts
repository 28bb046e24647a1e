// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { contract, FileAnswer, plainRefusal, refusal } from '#kernel/contract.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { PlainDate } from '#kernel/time.ts'
import { WrittenDay } from '#kernel/written-day.ts'
import { DossierId } from '../core/dossier.ts'

/** The one-stop forms of a single dossier, by name: numbers differ between form sets. */
export const PrintForm = z.enum(['receipt-slip', 'supplement-request', 'refusal-notice', 'apology-notice', 'control-slip'])
export type PrintForm = z.infer<typeof PrintForm>

/** What each form is called on buttons and in sentences. */
export const FORM_NAMES: Readonly<Record<PrintForm, Sentence>> = {
  'receipt-slip': { vi: 'Giấy tiếp nhận và hẹn trả', en: 'Receipt and appointment slip' },
  'supplement-request': { vi: 'Phiếu yêu cầu bổ sung', en: 'Supplement request' },
  'refusal-notice': { vi: 'Phiếu từ chối giải quyết', en: 'Refusal notice' },
  'apology-notice': { vi: 'Phiếu, văn bản xin lỗi và hẹn lại', en: 'Apology with a new appointment' },
  'control-slip': { vi: 'Phiếu kiểm soát quá trình', en: 'Control slip' },
}

/** The most dossiers that one printed register holds. */
export const LONGEST_REGISTER = 3_000

const day = (date: PlainDate) => date.split('-').toReversed().join('/')

export const printDossierForm = contract({
  method: 'GET', path: '/api/dossiers/print', summary: 'One form of a dossier as a PDF, in the form set of its day of receipt.', permission: 'dossiers.read', reach: 'subordinates', download: 'application/pdf',
  input: z.object({ id: DossierId, form: PrintForm }), output: FileAnswer,
  refusals: {
    'dossier-not-found': plainRefusal('Không tìm thấy hồ sơ. Có thể hồ sơ thuộc cơ quan khác.', 'No such dossier; it may belong to another agency.'),
    'form-not-called-for': refusal(z.object({ form: PrintForm }), ({ form }) => ({ vi: `Hồ sơ này chưa dùng đến “${FORM_NAMES[form].vi}”.`, en: `Nothing in this dossier calls for “${FORM_NAMES[form].en}”.` })),
  },
})

export const printRegister = contract({
  method: 'GET', path: '/api/dossiers/register', summary: 'The register of dossiers received in a period of one year, as a PDF.', permission: 'dossiers.read', reach: 'subordinates', download: 'application/pdf',
  input: z.object({ from: WrittenDay, to: WrittenDay, field: z.string().max(300).optional(), agencyId: z.uuid().optional() }), output: FileAnswer,
  refusals: {
    'agency-not-found': plainRefusal('Cơ quan này không thuộc phạm vi bạn được xem.', 'This agency is not within your reach.'),
    'period-upside-down': refusal(z.object({ from: PlainDate, to: PlainDate }), ({ from, to }) => ({ vi: `Ngày đầu kỳ (${day(from)}) đứng sau ngày cuối kỳ (${day(to)}). Hãy đổi lại.`, en: `The period begins (${day(from)}) after it ends (${day(to)}).` })),
    'more-than-one-year': plainRefusal('Sổ theo dõi mở theo từng năm (TT 01/2018/TT-VPCP Đ10.2). Hãy chọn kỳ trong một năm.', 'The register is kept by the year (TT 01/2018/TT-VPCP art. 10.2). Choose a period within one year.'),
    'register-too-long': refusal(z.object({ count: z.number().int() }), ({ count }) => ({ vi: `Kỳ này có ${count} hồ sơ, quá ${LONGEST_REGISTER} hồ sơ một lần in. Hãy chọn kỳ ngắn hơn.`, en: `The period holds ${count} dossiers, more than the ${LONGEST_REGISTER} of one print. Choose a shorter one.` })),
  },
})
