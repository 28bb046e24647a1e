// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Instant, PlainDate } from '#kernel/time.ts'
import { dayWords, shortMoment } from '#platform/server/print/letterhead.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { FormHead, printedHead } from './form-parts.ts'

/** One dossier in the register. */
export const RegisterEntry = z.object({
  /** Running number of the year, from 01, going on when a second book is opened. */
  entryNumber: z.int().positive(),
  dossierCode: z.string(),
  procedureName: z.string(),
  applicantName: z.string(),
  /** Address and telephone. */
  reach: z.string(),
  /** The agency in charge (cơ quan chủ trì giải quyết). */
  resolvingUnit: z.string(),
  receivedAt: Instant,
  dueAt: Instant.optional(),
  returnedAt: Instant.optional(),
  /** How the result is taken (phương thức nhận kết quả). */
  returnWay: z.string().optional(),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/**
 * Sổ theo dõi hồ sơ: the book of a year, for a field or a group of fields.
 * @law Thông tư 01/2018/TT-VPCP, Điều 10 khoản 2: opened each year, pages numbered, closed at the end of the year by the head of the one-stop unit
 */
export const Register = FormHead.extend({
  bookNumber: z.string(),
  year: z.int(),
  /** The field or group of fields. */
  field: z.string(),
  entries: z.array(RegisterEntry),
  /** Set when the book is closed (khóa sổ). */
  closing: z.object({ on: PlainDate, head: z.string().optional() }).optional(),
})
export type Register = z.infer<typeof Register>

/** The register, A4 landscape, headings on every page, pages numbered from the first. */
export function register(book: Register, printedAt: Instant): Promise<Uint8Array> {
  const head = printedHead(book, 'register')
  const first = book.entries.at(0)?.entryNumber
  const last = book.entries.at(-1)?.entryNumber
  return renderPdf(new URL('./register.typ', import.meta.url), {
    title: `${head.name} ${book.field} ${book.year}`,
    createdAt: printedAt,
    data: {
      ...head,
      bookNumber: book.bookNumber,
      year: String(book.year),
      field: book.field,
      rows: book.entries.map((entry) => [
        String(entry.entryNumber).padStart(2, '0'),
        entry.dossierCode,
        entry.procedureName,
        entry.applicantName,
        entry.reach,
        entry.resolvingUnit,
        shortMoment(entry.receivedAt),
        entry.dueAt === undefined ? '' : shortMoment(entry.dueAt),
        entry.returnedAt === undefined ? '' : shortMoment(entry.returnedAt),
        entry.returnWay ?? '',
      ]),
      closing: book.closing === undefined ? undefined : {
        on: dayWords(book.closing.on),
        name: book.closing.head,
        sum: first === undefined || last === undefined ? 'Sổ không có hồ sơ nào.' : `Sổ có ${book.entries.length} hồ sơ, từ số thứ tự ${String(first).padStart(2, '0')} đến số thứ tự ${String(last).padStart(2, '0')}.`,
      },
    },
  })
}
