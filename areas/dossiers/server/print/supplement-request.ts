// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Instant } from '#kernel/time.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { FormHead, Party, printedHead, printedParty, signatureHint } from './form-parts.ts'

/**
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: everything that a dossier lacks, asked once and in full.
 * @law Nghị định 61/2018/NĐ-CP, Điều 15 khoản 3, Điều 19 khoản 4
 */
export const SupplementRequest = FormHead.extend({
  /** Undefined while the dossier has not been taken in. */
  dossierCode: z.string().optional(),
  applicant: Party,
  request: z.string(),
  /** What to supplement or complete, each as a sentence. */
  items: z.array(z.string()),
  reason: z.string().optional(),
  /** Whom to ask. */
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  /** Who guides the applicant and signs. */
  guide: z.string().optional(),
  notes: z.array(z.string()),
})
export type SupplementRequest = z.infer<typeof SupplementRequest>

/** The supplement request, A5. */
export function supplementRequest(request: SupplementRequest, printedAt: Instant): Promise<Uint8Array> {
  const head = printedHead(request, 'supplement-request')
  return renderPdf(new URL('./supplement-request.typ', import.meta.url), {
    title: [head.name, request.dossierCode].filter(Boolean).join(' '),
    createdAt: printedAt,
    data: {
      ...request,
      ...head,
      applicant: printedParty(request.applicant, request.formSet),
      guideHint: signatureHint(request.signing, 'người hướng dẫn'),
    },
  })
}
