// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Instant } from '#kernel/time.ts'
import { momentWords } from '#platform/server/print/letterhead.ts'
import { darkRuns, LONGEST_QR_BYTES, qrCode } from '#platform/server/print/qr-code.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { countWords, FormHead, Party, printedHead, printedParty, signatureHint } from './form-parts.ts'

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả: what the desk gives for a dossier that it took in. */
export const ReceiptSlip = FormHead.extend({
  dossierCode: z.string(),
  /** Web page of this dossier, for the QR code; without it the QR code holds the dossier code. */
  lookUpUrl: z.url().refine((url) => Buffer.byteLength(url, 'utf8') <= LONGEST_QR_BYTES, 'Địa chỉ tra cứu dài quá mã QR chứa được.').optional(),
  /** Where people look the dossier up, as words. */
  lookUpPlace: z.string(),
  /** The one-stop unit that took the dossier. */
  receivingUnit: z.string(),
  /** Who handed the dossier in. */
  applicant: Party,
  /** The name at the applicant's signature, without address. */
  applicantSigns: z.string().optional(),
  /** On whose behalf, when the applicant is authorised (ủy quyền). */
  principal: Party.extend({ authorisation: z.string().optional() }).optional(),
  request: z.string(),
  procedureCode: z.string().optional(),
  components: z.array(z.object({ name: z.string(), originals: z.int().nonnegative(), copies: z.int().nonnegative() })),
  sets: z.int().positive(),
  /** The limit as the procedure states it, `05 ngày làm việc`. */
  limit: z.string().optional(),
  receivedAt: Instant,
  dueAt: Instant.optional(),
  /** Fee as a sentence; the line is left out when there is none to say. */
  fee: z.string().optional(),
  resultPlace: z.string().optional(),
  bookNumber: z.string().optional(),
  entryNumber: z.string().optional(),
  receiver: z.string().optional(),
  /** Why the appointment falls when it does: days off, make-up days, the 15:00 rule. */
  deadlineNote: z.string().optional(),
  /** Which copies (liên) to print, each on its own sheet. */
  copies: z.array(z.enum(['kept', 'given'])).min(1),
})
export type ReceiptSlip = z.infer<typeof ReceiptSlip>

const COPY_LINES: Readonly<Record<ReceiptSlip['copies'][number], string>> = {
  kept: '(Liên 1: Lưu tại Bộ phận Tiếp nhận và Trả kết quả)',
  given: '(Liên 2: Giao tổ chức, cá nhân nộp hồ sơ)',
}

/** @law Nghị định 61/2018/NĐ-CP, Điều 6 khoản 2 điểm b (2018); Nghị định 118/2025/NĐ-CP, Điều 6 (2025) */
const BRING_THE_SLIP = 'Khi nhận kết quả tại Bộ phận Tiếp nhận và Trả kết quả phải mang theo giấy này; người được ủy quyền nhận thay mang thêm giấy ủy quyền.'

/** The receipt and appointment slip, A5. */
export function receiptSlip(slip: ReceiptSlip, printedAt: Instant): Promise<Uint8Array> {
  const head = printedHead(slip, 'receipt-slip')
  const qr = qrCode(slip.lookUpUrl ?? slip.dossierCode)
  return renderPdf(new URL('./receipt-slip.typ', import.meta.url), {
    title: `${head.name} ${slip.dossierCode}`,
    createdAt: printedAt,
    data: {
      ...head,
      ...slip,
      letterhead: head.letterhead,
      applicant: printedParty(slip.applicant, slip.formSet),
      principal: slip.principal === undefined ? undefined : { ...slip.principal, ...printedParty(slip.principal, slip.formSet) },
      copies: slip.copies.map((copy) => COPY_LINES[copy]),
      qr: { size: qr.size, runs: darkRuns(qr) },
      lookUp: slip.lookUpUrl === undefined ? `Tra cứu tình trạng hồ sơ: nhập mã hồ sơ tại ${slip.lookUpPlace}` : `Tra cứu tình trạng hồ sơ: quét mã bên cạnh hoặc nhập mã hồ sơ tại ${slip.lookUpPlace}`,
      components: slip.components.map(({ name, originals, copies }) => ({ name, originals: countWords(originals), copies: countWords(copies) })),
      sets: countWords(slip.sets),
      receivedAt: momentWords(slip.receivedAt),
      dueAt: slip.dueAt === undefined ? undefined : momentWords(slip.dueAt),
      applicantHint: '(Ký và ghi rõ họ tên)',
      receiverHint: signatureHint(slip.signing, 'người tiếp nhận hồ sơ'),
      notes: [
        ...(slip.copies.length > 1 ? ['Giấy này lập thành 02 liên: một liên giao người nộp hồ sơ, một liên lưu tại Bộ phận Tiếp nhận và Trả kết quả.'] : []),
        ...(slip.deadlineNote === undefined ? [] : [slip.deadlineNote]),
        BRING_THE_SLIP,
      ],
    },
  })
}
