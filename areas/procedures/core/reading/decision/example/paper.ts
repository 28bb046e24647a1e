// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordTable } from '#kernel/word-document.ts'

/** A cell of an example table: plain text, or text with the columns and rows it covers. */
export type ExampleCell = string | { readonly text: string; readonly across?: number; readonly down?: number; readonly bold?: boolean }

/** An example paper for tests of the reading. */
export const paper = (...blocks: readonly WordBlock[]): WordDocument => ({ blocks, headers: [], footers: [], losses: [] })

/** A paragraph in ordinary type. */
export const line = (text: string): WordParagraph => ({ kind: 'paragraph', text })

/** A paragraph in bold type, as headings are. */
export const bold = (text: string): WordParagraph => ({ kind: 'paragraph', text, bold: true })

/** A table written row by row; a cell merged from above is simply not repeated. */
export function table(...rows: readonly (readonly ExampleCell[])[]): WordTable {
  const taken = new Set<string>()
  let columns = 0
  const written = rows.map((cells, row) => {
    let column = 0
    return { cells: cells.map((given): WordCell => {
      const cell = typeof given === 'string' ? { text: given } : given
      const columnSpan = cell.across ?? 1
      const rowSpan = cell.down ?? 1
      while (taken.has(`${row},${column}`)) column += 1
      for (let below = row; below < row + rowSpan; below += 1) for (let right = column; right < column + columnSpan; right += 1) taken.add(`${below},${right}`)
      const placed = { column, columnSpan, rowSpan, blocks: cell.text.split('\n').map((text) => (cell.bold === true ? bold(text) : line(text))) }
      column += columnSpan
      columns = Math.max(columns, column)
      return placed
    }) }
  })
  return { kind: 'table', rows: written, columns }
}

/** The first page of a decision up to its signatures. */
export const firstPage: readonly WordBlock[] = [
  table(['ỦY BAN NHÂN DÂN\nTỈNH MINH HỌA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'], ['Số: 123/QĐ-UBND', 'Minh Họa, ngày 18 tháng 11 năm 2025']),
  bold('QUYẾT ĐỊNH'),
  bold('Về việc phê duyệt quy trình nội bộ giải quyết thủ tục hành chính'),
  line('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;'),
  bold('QUYẾT ĐỊNH:'),
  bold('Điều 1. Phê duyệt kèm theo Quyết định này các quy trình nội bộ.'),
  line('1. Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh:'),
  bold('Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'),
  table(['Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH']),
]

/** A decision whose appendix holds these blocks. */
export const decision = (...appendix: readonly WordBlock[]): WordDocument => paper(...firstPage, ...appendix)
