// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Instant } from '#kernel/time.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { FormHead, Party, printedHead, printedParty, signatureHint } from './form-parts.ts'

/**
 * Phiếu từ chối tiếp nhận, giải quyết hồ sơ: why a dossier is not taken in or not resolved.
 * @law Nghị định 61/2018/NĐ-CP, Điều 17 khoản 1 điểm b, Điều 19 khoản 8
 */
export const RefusalNotice = FormHead.extend({
  receivingUnit: z.string(),
  /** Undefined when the dossier was never taken in. */
  dossierCode: z.string().optional(),
  applicant: Party,
  applicantSigns: z.string().optional(),
  request: z.string(),
  /** The reasons with their legal grounds; lines are kept. */
  reason: z.string().optional(),
  receiver: z.string().optional(),
  notes: z.array(z.string()),
})
export type RefusalNotice = z.infer<typeof RefusalNotice>

/** The refusal notice, A5. */
export function refusalNotice(notice: RefusalNotice, printedAt: Instant): Promise<Uint8Array> {
  const head = printedHead(notice, 'refusal-notice')
  return renderPdf(new URL('./refusal-notice.typ', import.meta.url), {
    title: [head.name, notice.dossierCode].filter(Boolean).join(' '),
    createdAt: printedAt,
    data: {
      ...notice,
      ...head,
      applicant: printedParty(notice.applicant, notice.formSet),
      applicantHint: '(Ký và ghi rõ họ tên)',
      receiverHint: signatureHint(notice.signing, 'người tiếp nhận hồ sơ'),
    },
  })
}
