// SPDX-License-Identifier: Apache-2.0
import { readDate } from '#areas/procedures/core/reading/iso/read-cover.ts'
import type { ReadingProblem } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { PaperItem } from './paper-items.ts'

/** Number and date printed on the first page of a decision; null where the page leaves them blank. */
export interface DecisionSign {
  readonly number: string | null
  readonly date: string | null
}

/** Reads number and date ("Số: 1490/QĐ-UBND", "Bắc Ninh, ngày 18 tháng 11 năm 2025") from the first page. */
export function readDecisionSign(items: readonly PaperItem[]): DecisionSign {
  const lines = items.slice(0, 30).flatMap((item) => item.kind === 'line' ? [item.text] : item.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines)))
  const number = /số\s*:?\s*(\d+\s*\/\s*QĐ-[\p{Lu}\d&-]+)/iu.exec(lines.slice(0, 20).join(' '))?.[1] ?? null
  const dated = lines.find((line) => line.length < 80 && /,\s*ngày\s/iu.test(line) && readDate(line) !== null)
  return { number: number?.replace(/\s+/g, '') ?? null, date: dated === undefined ? null : readDate(dated) }
}

/** Compares "(Kèm theo Quyết định số … ngày …)" above each appendix with the first page: blanks and other numbers are told. */
export function checkAppendixHeadings(appendix: readonly PaperItem[], sign: DecisionSign): readonly ReadingProblem[] {
  return appendix.filter((item) => item.kind === 'line').filter(({ text }) => /^\(?(?:ban hành\s+)?(?:kèm\s+)?theo\s+quyết\s+định\s+số/iu.test(text)).flatMap(({ text }): readonly ReadingProblem[] => {
    const number = /số\s*:?\s*(\d+\s*\/\s*QĐ-[\p{Lu}\d&-]+)/iu.exec(text)?.[1]?.replace(/\s+/g, '')
    const date = readDate(text)
    const place = `dòng “${text.slice(0, 80)}”`
    if (number === undefined || date === null) return [{ place, message: 'Đầu phụ lục để trống số hoặc ngày của quyết định.' }]
    return [
      ...(sign.number !== null && plain(number) !== plain(sign.number) ? [{ place, message: `Đầu phụ lục ghi số ${number}, khác số ${sign.number} của quyết định.` }] : []),
      ...(sign.date !== null && date !== sign.date ? [{ place, message: `Đầu phụ lục ghi ngày ${shown(date)}, khác ngày ${shown(sign.date)} của quyết định.` }] : []),
    ]
  })
}

const plain = (number: string): string => number.replace(/^0+/, '').toUpperCase()
const shown = (date: string): string => date.split('-').toReversed().join('/')
