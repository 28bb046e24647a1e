// SPDX-License-Identifier: Apache-2.0
import type { ListSource } from '../../core/reading/read-list.ts'
import { type ListRecord, recordsOf } from '../../core/reading/record-lines.ts'
import { type ListFileProblem, problem } from './list-file-problem.ts'

/** A .json document or a .jsonl file (one record a line) as records. */
export function jsonSource(text: string): ListSource | ListFileProblem {
  const whole = parsed(text.replace(/^\ufeff/, ''))
  if (whole.ok) {
    const records = recordsOf(whole.value)
    return records === undefined
      ? problem('no-heading', 'Tệp .json không chứa danh sách thủ tục nào. Cần một mảng, mỗi phần tử có mã (“code” hoặc “ma”) và tên (“name” hoặc “ten”).', 'The .json file holds no list. It needs an array whose members have a code and a name.')
      : { kind: 'records', records: records.map((value, index): ListRecord => ({ row: index + 1, value })) }
  }
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n/).map((line, index) => ({ row: index + 1, line })).filter(({ line }) => line.trim() !== '')
  const records = lines.map(({ row, line }) => ({ row, read: parsed(line) }))
  const broken = records.find(({ read }) => !read.ok)
  if (lines.length < 2 || records[0]?.read.ok === false) return problem('broken-json', `Tệp .json sai cú pháp (${whole.message}). Hãy xuất lại tệp từ phần mềm nguồn.`, `The .json file is not well formed (${whole.message}). Export it again.`)
  if (broken !== undefined) return problem('broken-json', `Dòng ${broken.row} của tệp .jsonl sai cú pháp. Hãy xuất lại tệp từ phần mềm nguồn.`, `Line ${broken.row} of the .jsonl file is not well formed. Export it again.`)
  return { kind: 'records', records: records.flatMap(({ row, read }): ListRecord[] => (read.ok ? [{ row, value: read.value }] : [])) }
}

function parsed(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
