// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { type Json, renderPdf } from '#platform/server/print/render-pdf.ts'
import { listLooks } from '../../core/paper/looks.ts'
import type { Paper, PaperBlock } from '../../core/paper/paper.ts'

/** The paper as PDF/A; the same paper made on the same day has the same bytes. */
export const pdfOf = (paper: Paper, madeAt: Instant): Promise<Uint8Array> => renderPdf(new URL('./procedure-paper.typ', import.meta.url), {
  title: paper.title, createdAt: madeAt,
  data: { header: paper.header, footer: { ...paper.footer }, banner: paper.banner, control: paper.control, looks: Object.fromEntries(listLooks().map(({ mark, look }) => [mark, { ...look }])), blocks: paper.blocks.map(dataOf) },
})

function dataOf(block: PaperBlock): Json {
  if (block.kind !== 'table') return { ...block }
  return { ...block, rows: block.rows.map((cells, row) => cells.map(({ lines, ...cell }) => ({ ...cell, row, lines: lines.map((line) => ({ ...line })) }))) }
}
