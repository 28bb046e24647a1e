// SPDX-License-Identifier: Apache-2.0
import type { FileReading, ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { fileOptions, readProcedureFiles } from '#app/commands/procedure-files.ts'
import type { CommandIo, ExitCode, ReadFile } from '#app/commands/procedure-files.ts'

export const USAGE = `namro import procedures <tệp.docx|.doc|.bpmn|.json …> [--json] [--apply --agency <mã>]

Đọc quy trình trong các tệp Word (quy trình ISO cấp xã, quyết định kèm quy trình nội bộ), sơ đồ BPMN, JSON và cho biết đọc được gì, chưa đọc được gì.
  --json    in kết quả thành một văn bản JSON
  --apply   tạo dự thảo cho cơ quan --agency từ những gì đọc được; không có --apply thì chỉ đọc
`

/** What became drafts, and what was left out and why. */
export interface AppliedProcedures {
  readonly made: readonly { readonly file: string; readonly code: string; readonly name: string }[]
  readonly left: readonly { readonly file: string; readonly name: string; readonly why: string }[]
}

/** Keeps what was read, for the agency of that code, or says in a sentence why nothing can be kept; the command only reads where there is none. */
export type ApplyProcedures = (files: readonly ReadFile[], agencyCode: string) => Promise<AppliedProcedures | { readonly wrong: string }>

/** `namro import procedures`: 0 when the files were read (and something of them was kept), 1 when one cannot be opened or nothing can be kept, 2 for wrong usage. With `--apply --agency <code>` the readings are handed on to be kept. */
export async function run(argv: readonly string[], io: CommandIo, apply?: ApplyProcedures): Promise<ExitCode> {
  const options = fileOptions(argv, ['apply', 'agency'])
  if ('wrong' in options) return say(io.error, `${options.wrong}\n${USAGE}`, 2)
  if (options.help) return say(io.out, USAGE, 0)
  const { apply: wantsApply, agency } = options.values
  if ((wantsApply === true) !== (typeof agency === 'string')) return say(io.error, 'Muốn nhập vào hệ thống phải có cả --apply và --agency <mã cơ quan>.\n', 2)
  const files = await readProcedureFiles(options.files)
  if ('missing' in files) return say(io.error, `${files.missing}\n`, 1)
  const applied = wantsApply !== true || typeof agency !== 'string' ? undefined : apply === undefined ? { wrong: 'Lệnh này chỉ đọc tệp, chưa nối với cơ sở dữ liệu để nhập.' } : await apply(files, agency)
  if (applied !== undefined && 'wrong' in applied) return say(io.error, `${applied.wrong}\n`, 1)
  const code = applied !== undefined && applied.made.length === 0 ? 1 : 0
  if (options.json) return say(io.out, `${JSON.stringify({ ...importAnswer(files), ...(applied === undefined ? {} : { applied }) }, null, 1)}\n`, code)
  return say(io.out, `${files.map(listing).join('\n')}${applied === undefined ? '' : appliedWords(applied)}`, code)
}

const appliedWords = ({ made, left }: AppliedProcedures): string =>
  `Đã tạo ${made.length} dự thảo quy trình.\n${left.map(({ file, name, why }) => `  bỏ qua: ${file}, ${name}: ${why}\n`).join('')}`

/** The answer as it is printed with `--json`. */
export function importAnswer(files: readonly ReadFile[]): { readonly files: readonly ({ readonly file: string } & FileReading)[] } {
  return { files: files.map(({ file, reading }) => ({ file, ...reading })) }
}

function listing({ file, reading }: ReadFile): string {
  const { procedures, catalogue, problems } = reading
  return [
    `${file}: ${kindWords(reading)}, đọc được ${procedures.length} quy trình${catalogue.length > 0 ? `, ${catalogue.length} thủ tục trong danh mục` : ''}.`,
    ...procedures.map((one) => `  ${one.code ?? 'chưa có mã'} – ${one.name}${one.case === null ? '' : ` (${one.case})`}: ${steps(one)}, ${cases(one)}.`),
    ...problems.map(({ place, message }) => `  ! ${place}: ${message}`),
  ].join('\n') + '\n'
}

function kindWords({ kind }: FileReading): string {
  switch (kind) {
    case 'procedure': return 'quy trình ISO'
    case 'decision': return 'quyết định'
    case 'other': return 'không phải quy trình'
  }
}

const steps = (one: ProcedureReading): string => `${one.steps.length} bước`

const cases = (one: ProcedureReading): string => {
  const limits = one.limits.map((limit) => `${limit.text}${limit.case === null ? '' : ` (${limit.case})`}`)
  return limits.length === 0 ? 'chưa rõ thời hạn' : `thời hạn ${limits.join('; ')}`
}

function say(write: (text: string) => void, text: string, code: ExitCode): ExitCode {
  write(text)
  return code
}
