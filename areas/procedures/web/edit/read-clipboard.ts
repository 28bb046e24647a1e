// SPDX-License-Identifier: Apache-2.0
import { readBlock } from './edit-block.ts'

/** The cells on a clipboard: of a table where Word or a browser put one there, else of text with tabs. */
export function cellsOnClipboard(data: DataTransfer): readonly (readonly string[])[] {
  const html = data.getData('text/html')
  const fromTable = html.includes('<table') ? cellsOfTable(html) : []
  return fromTable.length > 0 ? fromTable : readBlock(data.getData('text/plain'))
}

const MOST_CELLS = 20

function cellsOfTable(html: string): string[][] {
  // A parsed document that is never shown: nothing in it runs.
  const rows = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')]
  const reserved = new Map<string, true>()
  return rows.map((row, down) => {
    const cells: string[] = []
    for (const cell of row.querySelectorAll<HTMLTableCellElement>(':scope > td, :scope > th')) {
      while (reserved.has(`${down}:${cells.length}`)) cells.push('')
      const [across, deep] = [Math.min(cell.colSpan, MOST_CELLS), Math.min(cell.rowSpan, rows.length - down)]
      for (let right = 0; right < across; right += 1) for (let below = 1; below < deep; below += 1) reserved.set(`${down + below}:${cells.length + right}`, true)
      cells.push(textOf(cell), ...Array.from({ length: across - 1 }, () => ''))
    }
    while (reserved.has(`${down}:${cells.length}`)) cells.push('')
    return cells
  })
}

/** Paragraphs of a cell are its lines. */
function textOf(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n')
  const blocks = [...cell.querySelectorAll('p, li, div')].filter((block) => block.querySelector('p, li, div') === null)
  const lines = blocks.length === 0 ? [cell.textContent ?? ''] : blocks.map((block) => block.textContent ?? '')
  return lines.map((line) => line.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').trim()).filter((line) => line !== '').join('\n')
}
