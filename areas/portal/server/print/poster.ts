// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { darkRuns, qrCode } from '#platform/server/print/qr-code.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { clip } from '../../core/pack.ts'

/** A line of the poster's table: what, and two short facts. */
export interface PosterLine { readonly label: string; readonly value: string }

/** Áp phích niêm yết: one A4 sheet for one place that leads to a public page. */
export interface Poster {
  readonly agencyName: string
  readonly placeName: string
  readonly title: string
  readonly lead: string
  /** What the QR code holds, and is printed under it. */
  readonly address: string
  /** What to type as an example; none on the poster of one procedure. */
  readonly example: string | undefined
  readonly tableTitle: string
  readonly lines: readonly PosterLine[]
  readonly desk: string
  readonly hours: string
  readonly phone: string
  /** Code, issue, days: which paper this is. */
  readonly control: string
}

const ROOM = { name: 240, title: 330, lead: 260, label: 260, value: 200, words: 300 } as const
const MOST_LINES = 8

/** The poster as a PDF of exactly one page: texts longer than a poster holds are cut with a sign, the page behind the QR code has them whole. */
export function poster(poster: Poster, printedAt: Instant): Promise<Uint8Array> {
  const qr = qrCode(poster.address)
  const lines = poster.lines.slice(0, MOST_LINES)
  return renderPdf(new URL('./poster.typ', import.meta.url), {
    title: `Áp phích niêm yết: ${poster.title}`, createdAt: printedAt,
    data: {
      agencyName: clip(poster.agencyName, ROOM.name).toLocaleUpperCase('vi'), placeName: clip(poster.placeName, ROOM.name), title: clip(poster.title, ROOM.title), lead: clip(poster.lead, ROOM.lead),
      address: poster.address, example: poster.example, tableTitle: poster.tableTitle, lines: lines.map(({ label, value }) => ({ label: clip(label, ROOM.label), value: clip(value, ROOM.value) })),
      desk: clip(poster.desk, ROOM.words), hours: clip(poster.hours, ROOM.words), phone: poster.phone, control: clip(poster.control, ROOM.words), qr: { size: qr.size, runs: darkRuns(qr) },
    },
  })
}
