// SPDX-License-Identifier: Apache-2.0
import { CsvError, parse } from 'csv-parse/sync'
import type { Sentence } from '#kernel/sentence.ts'
import { keepable, keptEverywhere } from '#kernel/written-text.ts'
import { fileKindOf } from '#platform/server/office/office-kind.ts'
import { OfficeFileRefused } from '#platform/server/office/office-refusal.ts'
import { readWorkbookSafely } from '#platform/server/office/parse-in-child.ts'
import { judgeRegister } from '../../core/reading/judge-register.ts'
import { readRegister, type RegisterSheet } from '../../core/reading/read-register.ts'
import { textOf } from './plain-text.ts'

export type RegisterFileReading = ({ readonly ok: true; readonly sheetsLeftOut: readonly string[] } & ReturnType<typeof judgeRegister>) | { readonly ok: false; readonly problem: string; readonly say: Sentence }

/** More lines than any agency's register has; larger files are something else. */
const MOST_LINES = 10_000

const problem = (code: string, vi: string, en: string) => ({ ok: false as const, problem: code, say: { vi, en } })

/** Reads a list of documents from a file, whatever its name says: workbook (in a child process) or separated text. */
export async function readRegisterFile(bytes: Uint8Array): Promise<RegisterFileReading> {
  const sheets = await sheetsOf(bytes)
  if ('ok' in sheets) return sheets
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count > MOST_LINES) return problem('too-many-lines', `Tệp có ${count} dòng, nhiều hơn mức ${MOST_LINES} dòng. Hãy tách thành nhiều tệp rồi nhập lần lượt.`, `The file has ${count} lines, more than ${MOST_LINES}. Split it and import one part after another.`)
  const reading = readRegister(keptEverywhere(sheets, keepable))
  if (reading.ok) return { ok: true, sheetsLeftOut: reading.sheetsLeftOut, ...judgeRegister(reading.lines) }
  switch (reading.problem) {
    case 'no-heading': return problem('no-heading', 'Không tìm thấy dòng tiêu đề có cột số, ký hiệu và tên văn bản. Hãy thêm một dòng tiêu đề, ví dụ “Số, ký hiệu”, “Loại văn bản”, “Trích yếu”, “Cơ quan ban hành”, “Ngày ban hành”, “Ngày hiệu lực”.', 'No heading row with a number and a title column was found. Add one, such as “Số, ký hiệu”, “Trích yếu”, “Cơ quan ban hành”, “Ngày ban hành”.')
    case 'no-lines': return problem('no-lines', 'Tệp chỉ có tiêu đề, không có dòng văn bản nào. Hãy kiểm tra lại xem có chọn đúng tệp không.', 'The file has a heading and no line under it. Check that it is the right file.')
  }
}

const empty = () => problem('empty', 'Tệp rỗng, không có nội dung nào. Hãy chọn lại đúng tệp.', 'The file is empty. Choose the right file.')

async function sheetsOf(bytes: Uint8Array): Promise<readonly RegisterSheet[] | ReturnType<typeof problem>> {
  if (bytes.length === 0) return empty()
  const text = textOf(bytes)
  if (text === undefined) return workbookSheets(bytes)
  if (text.trim() === '') return empty()
  const kind = fileKindOf(bytes)
  if (kind.container === 'none' && !/văn bản thuần|không rõ/.test(kind.found.vi)) return problem('wrong-type', `Đây không phải danh mục mà là ${kind.found.vi}. Hãy lưu danh mục thành .xlsx hoặc .csv rồi tải lên.`, `This is not a list but ${kind.found.en}. Save the list as .xlsx or .csv and upload it again.`)
  return separatedSheet(text)
}

/** The sheets that a person would see; a hostile or broken file is a problem with its sentence. */
async function workbookSheets(bytes: Uint8Array): Promise<readonly RegisterSheet[] | ReturnType<typeof problem>> {
  try {
    const { sheets } = await readWorkbookSafely(bytes)
    const shown = sheets.filter(({ hidden }) => !hidden)
    return shown.length > 0 ? shown : sheets
  } catch (error) {
    // A file that cannot be read is an answer to the person who chose it; faults go on.
    if (error instanceof OfficeFileRefused) return { ok: false, problem: error.code, say: error.say }
    throw error
  }
}

const DELIMITERS = [';', '\t', '|', ','] as const

function separatedSheet(text: string): readonly RegisterSheet[] | ReturnType<typeof problem> {
  // Documents' titles are full of commas, so the delimiter is the one that most of the first lines agree on.
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, 40).map((line) => line.replace(/"[^"]*"/g, ''))
  const told = /^sep=(.)\r?\n/i.exec(text.replace(/^\ufeff/, ''))?.[1]
  const delimiter = told ?? DELIMITERS.map((one) => ({ one, most: Math.max(...lines.map((line) => line.split(one).length)) })).reduce((best, one) => (one.most > best.most ? one : best)).one
  try {
    const rows: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
    return [{ name: '', rows: rows.map((cells, index) => ({ row: index + 1, cells: cells.flatMap((value, column) => (value.trim() === '' ? [] : [{ column, value }])) })) }]
  } catch (error) {
    // Bad quoting is bad input; anything else is a fault of ours.
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return problem('broken-csv', `Tệp .csv hỏng ở gần dòng ${line}: dấu ngoặc kép mở ra mà không đóng. Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc .csv.`, `The .csv file is broken near line ${line}: a quotation mark is opened and not closed. Open it in Excel and save it again.`)
  }
}
