// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { dayOf, Instant, PlainDate } from '#kernel/time.ts'
import { dayWords, momentWords } from '#platform/server/print/letterhead.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { FormHead, printedHead, signatureHint } from './form-parts.ts'

/**
 * The apology with the one new appointment (xin lỗi và hẹn lại / đề nghị gia hạn), sent at least a day before the due day.
 * @law Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9
 */
export const ApologyNotice = FormHead.extend({
  /** The deciding agency as it stands in the sentences. */
  agencyName: z.string(),
  addressee: z.string(),
  /** How the addressee is spoken to. */
  salutation: z.enum(['person', 'organisation']),
  receivedOn: PlainDate,
  procedureName: z.string(),
  identityNumber: z.string().optional(),
  dossierCode: z.string(),
  /** The appointment that cannot be kept. */
  dueAt: Instant,
  reason: z.string(),
  /** The new appointment; there is only one. */
  newDueAt: Instant,
  signer: z.object({ /** Post over one or two lines, `KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH`. */ title: z.string(), name: z.string().optional() }).optional(),
  /** Nơi nhận. */
  recipients: z.array(z.string()),
})
export type ApologyNotice = z.infer<typeof ApologyNotice>

const SALUTATIONS: Readonly<Record<ApologyNotice['salutation'], string>> = { person: 'Ông/Bà', organisation: 'Quý tổ chức' }

/** The apology, A5. Before the due day it says that the appointment cannot be kept, from that day on that it was not. */
export function apologyNotice(notice: ApologyNotice, printedAt: Instant): Promise<Uint8Array> {
  const head = printedHead(notice, 'apology-notice')
  return renderPdf(new URL('./apology-notice.typ', import.meta.url), {
    title: `${head.name} ${notice.dossierCode}`,
    createdAt: printedAt,
    data: {
      ...notice,
      ...head,
      salutation: SALUTATIONS[notice.salutation],
      receivedOn: dayWords(notice.receivedOn),
      dueAt: momentWords(notice.dueAt),
      newDueAt: momentWords(notice.newDueAt),
      isBeforeDueDay: notice.letterhead.on < dayOf(notice.dueAt),
      signer: {
        title: notice.signer?.title.toLocaleUpperCase('vi') ?? 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
        name: notice.signer?.name,
        hint: notice.signing === 'ink' ? '(Ký, ghi rõ họ tên và đóng dấu)' : signatureHint(notice.signing, 'thủ trưởng cơ quan, đơn vị'),
      },
    },
  })
}
