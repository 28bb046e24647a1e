// SPDX-License-Identifier: Apache-2.0
import { keepable, keptEverywhere, keptText } from '#kernel/written-text.ts'
import { contentOfReading } from './content-of-reading.ts'
import { ProcedureContent } from './procedure-content.ts'
import type { ProcedureReading, ReadingProblem } from './reading/procedure-reading.ts'

/** A draft made from a reading, with what had to be cut so that it fits; or why it cannot become one. */
export type DraftOfReading =
  | { readonly ok: true; readonly content: ProcedureContent; readonly cut: readonly ReadingProblem[] }
  | { readonly ok: false; readonly problem: ReadingProblem }

const ROUNDS = 4
const NAMELESS = 'Chưa đọc được tên quy trình'

/** The draft that a reading makes, within the bounds of a stored procedure: what is too long is cut and named, never dropped in silence. */
export function draftOfReading(reading: ProcedureReading): DraftOfReading {
  const cut: ReadingProblem[] = []
  let content: unknown = keptEverywhere(reading.content ?? contentOfReading(reading), (text) => keptText(keepable(text)))
  for (let round = 0; round < ROUNDS; round += 1) {
    const fits = ProcedureContent.safeParse(content)
    if (fits.success) return { ok: true, content: fits.data, cut }
    for (const issue of fits.error.issues) {
      const mended = mend(issue)
      if (mended === undefined) return { ok: false, problem: { place: placeOf(issue.path), message: `Nội dung không đưa vào dự thảo được (${issue.message}).` } }
      content = replaced(content, issue.path, mended.make)
      cut.push({ place: placeOf(issue.path), message: mended.message })
    }
  }
  return { ok: false, problem: { place: reading.name.slice(0, 200), message: 'Nội dung không đưa vào dự thảo được.' } }
}

interface Mending { readonly make: (value: unknown) => unknown; readonly message: string }

function mend(issue: { readonly code: string; readonly origin?: string; readonly maximum?: number | bigint; readonly path: readonly PropertyKey[] }): Mending | undefined {
  const most = Number(issue.maximum)
  if (issue.code === 'too_big' && issue.origin === 'string') return { make: (value) => String(value).slice(0, most).toWellFormed(), message: `Dài quá ${most} ký tự nên đã cắt bớt; xem phần còn lại trong tệp gốc.` }
  if (issue.code === 'too_big' && issue.origin === 'array') return { make: (value) => (Array.isArray(value) ? value.slice(0, most) : []), message: `Nhiều hơn ${most} mục nên chỉ lấy ${most} mục đầu; xem phần còn lại trong tệp gốc.` }
  if (issue.code === 'too_big' && issue.path.at(-1) === 'value') return { make: () => most, message: `Số lớn hơn ${most} nên chưa dùng được; hãy nhập lại.` }
  if (issue.code === 'too_small' && issue.path.length === 1 && issue.path[0] === 'name') return { make: () => NAMELESS, message: `${NAMELESS}; hãy nhập tên.` }
  return undefined
}

function replaced(value: unknown, path: readonly PropertyKey[], make: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return make(value)
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? replaced(each, rest, make) : each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === key ? replaced(each, rest, make) : each]))
}

const PLACES: Readonly<Record<string, string>> = {
  name: 'tên quy trình', field: 'lĩnh vực', tthcCodes: 'mã thủ tục', cases: 'trường hợp', steps: 'bước', dossier: 'thành phần hồ sơ', records: 'hồ sơ lưu', forms: 'biểu mẫu', legalBasis: 'căn cứ pháp lý', fee: 'phí, lệ phí', result: 'kết quả',
  action: 'nội dung', role: 'người làm', accountable: 'người chịu trách nhiệm', method: 'cách làm', output: 'biểu mẫu, kết quả', times: 'thời gian', phase: 'giai đoạn',
}

/** A place in a draft as its reader names it: "bước 3, nội dung". */
const placeOf = (path: readonly PropertyKey[]): string => path
  .flatMap((key) => (typeof key === 'number' ? [` ${key + 1}`] : PLACES[String(key)] === undefined ? [] : [`, ${PLACES[String(key)] ?? ''}`])).join('').replace(/^, /, '') || 'quy trình'
