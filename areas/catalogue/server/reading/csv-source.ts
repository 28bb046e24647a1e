// SPDX-License-Identifier: Apache-2.0
import { CsvError, parse } from 'csv-parse/sync'
import type { ListSource } from '../../core/reading/read-list.ts'
import { type ListFileProblem, problem } from './list-file-problem.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** A separated text as one sheet; rows are counted as a spreadsheet shows them. */
export function csvSource(text: string): ListSource | ListFileProblem {
  try {
    const rows: string[][] = parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
    return {
      kind: 'sheets', untyped: true,
      sheets: [{ name: '', merges: [], rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.flatMap((value, column) => (value.trim() === '' ? [] : [{ column, value }])) })) }],
    }
  } catch (error) {
    // Bad quoting is bad input; anything else is a fault of ours.
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return problem('broken-csv', `Tệp .csv hỏng ở gần dòng ${line}: dấu ngoặc kép mở ra mà không đóng. Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc .csv.`, `The .csv file is broken near line ${line}: a quotation mark is opened and not closed. Open it in Excel and save it again.`)
  }
}

/** The delimiter that the fullest of the first lines uses most. */
function delimiterOf(text: string): string {
  const told = /^sep=(.)\r?\n/i.exec(text.replace(/^\ufeff/, ''))?.[1]
  if (told !== undefined) return told
  const lines = text.split(/\r\n|\r|\n/, 40).map((line) => line.replace(/"[^"]*"/g, ''))
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, most: Math.max(...lines.map((line) => line.split(delimiter).length)) }))
  return counts.reduce((best, one) => (one.most > best.most ? one : best)).delimiter
}
