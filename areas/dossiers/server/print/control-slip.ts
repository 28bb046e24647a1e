// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Instant } from '#kernel/time.ts'
import { momentWords } from '#platform/server/print/letterhead.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { FormHead, printedHead } from './form-parts.ts'

/** How a unit finished its part, as the receiver of the next hand-over records it (bên nhận ghi). */
export const HandOverResult = z.enum(['early', 'on-time', 'late'])
export type HandOverResult = z.infer<typeof HandOverResult>

/** One hand-over (giao, nhận) of a dossier; parts still open are left out and print as space to write in. */
export const HandOver = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  at: Instant.optional(),
  /** Who hands over and who accepts, by name. */
  giver: z.string().optional(),
  receiver: z.string().optional(),
  result: HandOverResult.optional(),
  note: z.string().optional(),
})
export type HandOver = z.infer<typeof HandOver>

/** Phiếu kiểm soát quá trình giải quyết hồ sơ: every hand-over of a dossier with its time and result. */
export const ControlSlip = FormHead.extend({
  dossierCode: z.string(),
  resolvingUnit: z.string().optional(),
  coordinatingUnits: z.string().optional(),
  receivedAt: Instant,
  dueAt: Instant.optional(),
  handOvers: z.array(HandOver),
  /** Empty lines after the hand-overs, for a dossier that goes on by paper. */
  emptyLines: z.int().nonnegative(),
})
export type ControlSlip = z.infer<typeof ControlSlip>

const RESULT_WORDS: Readonly<Record<HandOverResult, string>> = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' }

/** The control slip, A5, its table running over as many pages as it needs. */
export function controlSlip(slip: ControlSlip, printedAt: Instant): Promise<Uint8Array> {
  const head = printedHead(slip, 'control-slip')
  const empty: readonly HandOver[] = Array.from({ length: slip.emptyLines }, () => ({}))
  return renderPdf(new URL('./control-slip.typ', import.meta.url), {
    title: `${head.name} ${slip.dossierCode}`,
    createdAt: printedAt,
    data: {
      ...slip,
      ...head,
      receivedAt: momentWords(slip.receivedAt),
      dueAt: slip.dueAt === undefined ? undefined : momentWords(slip.dueAt),
      handOvers: [...slip.handOvers, ...empty].map(({ at, result, ...handOver }) => ({
        ...handOver,
        at: at === undefined ? undefined : momentWords(at),
        result: result === undefined ? undefined : RESULT_WORDS[result],
      })),
    },
  })
}
