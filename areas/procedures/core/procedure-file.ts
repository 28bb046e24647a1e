// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'
import { ProcedureContent } from './procedure-content.ts'

export const PROCEDURE_FILE_FORMAT = 'namro-procedure-1'

/** A procedure as a file for other programs: its code and issue, and the whole content. */
export const ProcedureFile = z.object({
  format: z.literal(PROCEDURE_FILE_FORMAT),
  code: z.string().max(80).nullable(),
  issueNo: z.number().int().positive().nullable(),
  effectiveFrom: PlainDate.nullable(),
  content: ProcedureContent,
})
export type ProcedureFile = z.infer<typeof ProcedureFile>

/** The published schema of such files. */
export const procedureFileSchema = (): Record<string, unknown> => ({ ...z.toJSONSchema(ProcedureFile, { io: 'input', unrepresentable: 'any' }), title: 'Quy trình (Năm Rõ) / Procedure file' })

const FIELDS: Readonly<Record<string, string>> = {
  format: 'định dạng', code: 'mã hiệu', issueNo: 'lần ban hành', effectiveFrom: 'ngày hiệu lực', content: 'nội dung', name: 'tên', field: 'lĩnh vực', tthcCodes: 'mã thủ tục hành chính', cases: 'trường hợp', steps: 'các bước', dossier: 'thành phần hồ sơ', records: 'hồ sơ lưu', forms: 'biểu mẫu', ground: 'căn cứ ban hành mẫu', legalBasis: 'căn cứ pháp lý',
  fee: 'phí, lệ phí', fees: 'mức thu', result: 'kết quả', key: 'khóa', limit: 'thời hạn', order: 'số thứ tự', label: 'số in', phase: 'giai đoạn', action: 'việc', role: 'người làm', method: 'cách làm', accountable: 'người chịu trách nhiệm', output: 'biểu mẫu, kết quả', times: 'thời gian', edges: 'đường đi', waits: 'chờ',
  value: 'trị số', unit: 'đơn vị', text: 'chữ in', caseKey: 'trường hợp', sharedWith: 'tính chung với', mode: 'cách nộp', original: 'số bản chính', copy: 'số bản sao', place: 'nơi lưu', retention: 'thời gian lưu', number: 'số hiệu', date: 'ngày', to: 'tới bước', kind: 'loại', when: 'khi nào', amount: 'số tiền', channel: 'hình thức', time: 'thời gian',
}

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = { string: 'chữ', number: 'số', int: 'số nguyên', boolean: 'true hoặc false', array: 'danh sách', object: 'nhóm trường', null: 'null' }

function whatIsWrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? 'thiếu trường này' : `phải là ${KINDS[issue.expected] ?? issue.expected}`
    case 'too_big': return issue.origin === 'string' ? `dài quá ${String(issue.maximum)} ký tự` : issue.origin === 'array' ? `nhiều hơn ${String(issue.maximum)} mục` : `lớn hơn ${String(issue.maximum)}`
    case 'too_small': return issue.origin === 'string' ? 'không được để trống' : issue.origin === 'array' ? `phải có ít nhất ${String(issue.minimum)} mục` : `phải lớn hơn hoặc bằng ${String(issue.minimum)}`
    case 'invalid_value': return `phải là một trong: ${issue.values.map(String).join(', ')}`
    case 'custom': return issue.message
    default: return 'không đúng dạng'
  }
}

/** Where in a procedure file something is wrong, and what, in Vietnamese; the path itself in brackets for whoever wrote the program. */
export function sayFileIssue(issue: Issue): { readonly place: string; readonly message: string } {
  const place = issue.path.reduce<string>((said, key) => (typeof key === 'number' ? `${said} ${key + 1}` : `${said}${said === '' ? '' : ', '}${FIELDS[String(key)] ?? String(key)}`), '')
  const path = issue.path.reduce<string>((said, key) => (typeof key === 'number' ? `${said}[${key}]` : `${said}${said === '' ? '' : '.'}${String(key)}`), '')
  return { place: place === '' ? 'toàn tệp' : place, message: `Trường ${path === '' ? 'ngoài cùng' : path}: ${whatIsWrong(issue)}.` }
}

const MOST_SAID = 20

/** A procedure file read, or every place where it breaks the schema. */
export function readProcedureJson(value: unknown): { readonly ok: true; readonly file: ProcedureFile } | { readonly ok: false; readonly problems: readonly { readonly place: string; readonly message: string }[] } {
  const read = ProcedureFile.safeParse(value, { reportInput: true })
  if (!read.success) return { ok: false, problems: read.error.issues.slice(0, MOST_SAID).map(sayFileIssue) }
  const wrong = brokenReferences(read.data.content)
  return wrong.length === 0 ? { ok: true, file: read.data } : { ok: false, problems: wrong.slice(0, MOST_SAID) }
}

/** Numbers and keys that name nothing: the schema cannot see them. */
function brokenReferences({ cases, steps, fees = [] }: ProcedureContent): { place: string; message: string }[] {
  const keys = new Set(cases.map(({ key }) => key))
  const orders = new Set(steps.map(({ order }) => order))
  const problems: { place: string; message: string }[] = []
  if (keys.size !== cases.length) problems.push({ place: 'trường hợp', message: 'Hai trường hợp có cùng khóa (content.cases[].key); mỗi khóa chỉ dùng một lần.' })
  if (orders.size !== steps.length) problems.push({ place: 'các bước', message: 'Hai bước có cùng số thứ tự (content.steps[].order); mỗi số chỉ dùng một lần.' })
  for (const [index, step] of steps.entries()) {
    const place = `các bước ${index + 1}`
    for (const { caseKey, sharedWith } of step.times) {
      if (!keys.has(caseKey)) problems.push({ place, message: `Thời gian của trường hợp “${caseKey}”, nhưng không có trường hợp nào có khóa đó.` })
      for (const other of sharedWith) if (!orders.has(other)) problems.push({ place, message: `Thời gian tính chung với bước ${other}, nhưng không có bước đó.` })
    }
    for (const { to } of step.edges ?? []) if (!orders.has(to)) problems.push({ place, message: `Đường đi tới bước ${to}, nhưng không có bước đó.` })
  }
  for (const [index, { caseKey }] of fees.entries()) if (caseKey !== null && !keys.has(caseKey)) problems.push({ place: `mức thu ${index + 1}`, message: `Mức thu của trường hợp “${caseKey}”, nhưng không có trường hợp nào có khóa đó.` })
  return problems
}
