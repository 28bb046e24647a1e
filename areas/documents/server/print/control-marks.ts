// SPDX-License-Identifier: Apache-2.0
import type { Instant, PlainDate } from '#kernel/time.ts'
import { balancedLines, shortDay } from '#platform/server/print/letterhead.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { stampPages } from './stamp/stamp-pages.ts'
import { PdfUnreadable } from './stamp/pdf-value.ts'

/** What is said of an uploaded file on each page of its copy, or on the sheet in front of it. */
export interface ControlMarks {
  readonly agency: string
  readonly code: string
  readonly name: string
  readonly issueNo: number
  readonly effectiveFrom: PlainDate | null
  readonly fileName: string
  readonly sha256: string
  /** Dấu kiểm soát. */
  readonly mark: string
  /** Which copy it is and where it belongs. */
  readonly copy: string | undefined
  /** Said across what is not in force. */
  readonly across: string | undefined
}

/** A copy of an uploaded file: its PDF with the marks on each page, or, for a Word file and for a PDF that is locked or broken, a sheet to be laid in front of it. The original stays as it is. */
export interface MarkedCopy { readonly kind: 'stamped' | 'front-sheet'; readonly bytes: Uint8Array }

const TITLE_LETTERS = 34

export async function markedCopy(original: Uint8Array, type: string, marks: ControlMarks, printedAt: Instant): Promise<MarkedCopy> {
  const title = `${marks.code} ${marks.name}`
  const { agency, effectiveFrom, issueNo, ...texts } = marks
  const data = { ...texts, issueNo: String(issueNo).padStart(2, '0'), effectiveFrom: effectiveFrom === null ? '' : shortDay(effectiveFrom) }
  const stamped = type === 'application/pdf' ? stampedOrNot(original, await renderPdf(new URL('./stamp.typ', import.meta.url), { title, createdAt: printedAt, data })) : undefined
  if (stamped !== undefined) return { kind: 'stamped', bytes: stamped }
  const sheet = { ...data, agency: balancedLines(agency.toLocaleUpperCase('vi'), TITLE_LETTERS), why: type === 'application/pdf' ? 'Tệp PDF bị khóa hoặc có cấu trúc không đọc được nên không đóng dấu lên từng trang được.' : 'Tệp Word không đóng dấu lên từng trang được.' }
  return { kind: 'front-sheet', bytes: await renderPdf(new URL('./front-sheet.typ', import.meta.url), { title, createdAt: printedAt, data: sheet }) }
}

function stampedOrNot(original: Uint8Array, stamp: Uint8Array): Uint8Array | undefined {
  try {
    return stampPages(original, stamp)
  } catch (error) {
    if (error instanceof PdfUnreadable) return undefined
    throw error
  }
}
