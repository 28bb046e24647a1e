// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { keepable, keptEverywhere } from '#kernel/written-text.ts'
import { fileKindOf } from '#platform/server/office/office-kind.ts'
import type { Judgement } from '../../core/reading/judge-lines.ts'
import { type ListSource, readList } from '../../core/reading/read-list.ts'
import { type ListFileProblem, problem } from './list-file-problem.ts'
import { csvSource } from './csv-source.ts'
import { jsonSource } from './json-source.ts'
import { textOf } from './text-encoding.ts'
import { workbookSource } from './workbook-source.ts'

export type ListFileReading = ({ readonly ok: true; readonly sheetsLeftOut: readonly string[] } & Judgement) | ListFileProblem

/** More lines than any agency's list has; larger files are something else. */
const MOST_LINES = 50_000

/** Reads a list of administrative procedures from a file, whatever its name says: workbook, separated text or JSON. */
export async function readListFile(bytes: Uint8Array, asOf: PlainDate): Promise<ListFileReading> {
  const source = await sourceOf(bytes)
  if ('ok' in source) return source
  const lines = source.kind === 'records' ? source.records.length : source.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (lines > MOST_LINES) return problem('too-many-lines', `Tệp có ${lines} dòng, nhiều hơn mức ${MOST_LINES} dòng. Hãy tách thành nhiều tệp theo lĩnh vực rồi nhập lần lượt.`, `The file has ${lines} lines, more than ${MOST_LINES}. Split it by field and import one after another.`)
  const reading = readList(keptEverywhere(source, keepable), asOf)
  if (reading.ok) return reading
  switch (reading.problem) {
    case 'no-heading': return problem('no-heading', 'Không tìm thấy dòng tiêu đề có cột mã số và cột tên thủ tục. Hãy thêm một dòng tiêu đề, ví dụ “Mã TTHC”, “Tên TTHC”, “Lĩnh vực”, “Thời hạn giải quyết”.', 'No heading row with a code column and a name column was found. Add one, such as “Mã TTHC”, “Tên TTHC”, “Lĩnh vực”, “Thời hạn giải quyết”.')
    case 'no-lines': return problem('no-lines', 'Tệp chỉ có tiêu đề, không có dòng thủ tục nào. Hãy kiểm tra lại xem có chọn đúng tệp không.', 'The file has a heading and no line under it. Check that it is the right file.')
  }
}

async function sourceOf(bytes: Uint8Array): Promise<ListSource | ListFileProblem> {
  if (bytes.length === 0) return problem('empty', 'Tệp rỗng, không có nội dung nào. Hãy chọn lại đúng tệp.', 'The file is empty. Choose the right file.')
  const text = textOf(bytes)
  if (text === undefined) return workbookSource(bytes)
  if (text.trim() === '') return problem('empty', 'Tệp rỗng, không có nội dung nào. Hãy chọn lại đúng tệp.', 'The file is empty. Choose the right file.')
  const kind = fileKindOf(bytes)
  if (kind.container === 'none' && !/văn bản thuần|không rõ/.test(kind.found.vi)) {
    return problem('wrong-type', `Đây không phải danh mục mà là ${kind.found.vi}. Hãy lưu danh mục thành .xlsx, .csv hoặc .json rồi tải lên.`, `This is not a list but ${kind.found.en}. Save the list as .xlsx, .csv or .json and upload it again.`)
  }
  return /^\s*[[{]/.test(text) ? jsonSource(text) : csvSource(text)
}
