// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Instant } from '#kernel/time.ts'
import { Letterhead, printedLetterhead } from './letterhead.ts'
import { renderPdf } from './render-pdf.ts'

/** A list or report for printing: one table under an official head, on A4. */
export const TableReport = z.object({
  letterhead: Letterhead,
  /** Number and sign, `12/BC-UBND`; left out for lists that carry none. */
  number: z.string().optional(),
  /** Kind of paper or its name, `BÁO CÁO`, `DANH SÁCH …`. */
  title: z.string(),
  /** What it is about (trích yếu). */
  about: z.string().optional(),
  /** The period or the day that the figures stand for, as a sentence. */
  period: z.string().optional(),
  orientation: z.enum(['portrait', 'landscape']),
  columns: z.array(z.object({
    heading: z.string(),
    /** Share of the width; `narrow` takes only what a number or code needs. */
    width: z.union([z.literal('narrow'), z.number().positive()]),
    align: z.enum(['left', 'center', 'right']),
  })).min(1),
  /** Cells as text, one array a row, as many as there are columns. */
  rows: z.array(z.array(z.string())),
  /** A last row in bold. */
  totals: z.array(z.string()).optional(),
  notes: z.array(z.string()),
  /** Who signs: post over one or two lines, and name. */
  signer: z.object({ title: z.string(), name: z.string().optional() }).optional(),
  /** Nơi nhận. */
  recipients: z.array(z.string()).optional(),
})
export type TableReport = z.infer<typeof TableReport>

/**
 * The report as a PDF in the layout of administrative documents: A4, margins 20 top, 20 bottom, 30 left, 15 right (mm),
 * page number centred above from the second page, headings repeated on each page.
 * @law Nghị định 30/2020/NĐ-CP, Phụ lục I
 */
export function tableReport(report: TableReport, printedAt: Instant): Promise<Uint8Array> {
  const width = report.columns.length
  const uneven = [...report.rows, ...(report.totals === undefined ? [] : [report.totals])].find((row) => row.length !== width)
  if (uneven !== undefined) throw new RangeError(`A row has ${uneven.length} cells where the table has ${width} columns.`)
  return renderPdf(new URL('./table-report.typ', import.meta.url), {
    title: [report.title, report.about].filter(Boolean).join(' '),
    createdAt: printedAt,
    data: { ...report, letterhead: printedLetterhead(report.letterhead, report.number) },
  })
}
