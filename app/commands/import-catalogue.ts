// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { PlainDate } from '#kernel/time.ts'
import { importAnswer } from '#areas/catalogue/core/reading/import-answer.ts'
import { readListFile } from '#areas/catalogue/server/reading/list-file.ts'

/** What a command needs of the world around it. */
export interface CommandIo {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  readonly today: PlainDate
}

export const USAGE = `namro import catalogue <tệp.xlsx|.csv|.json> [--json] [--as-of yyyy-mm-dd]

Đọc một danh mục thủ tục hành chính và cho biết dòng nào nhập được, dòng nào không và vì sao.
  --json          in kết quả thành một văn bản JSON
  --as-of <ngày>  xét cấp thực hiện theo ngày này (mặc định: hôm nay)
`

/** `namro import catalogue`: 0 when the list was read, 1 when the file gives nothing, 2 for wrong usage. */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const read = parseArgs({ args: [...argv], allowPositionals: true, strict: true, options: { 'json': { type: 'boolean' }, 'as-of': { type: 'string' }, 'help': { type: 'boolean' } } })
  const [path, ...more] = read.positionals
  if (read.values.help === true) return say(io.out, USAGE, 0)
  if (path === undefined || more.length > 0) return say(io.error, USAGE, 2)
  const asOf = PlainDate.safeParse(read.values['as-of'] ?? io.today)
  if (!asOf.success) return say(io.error, `Ngày “${read.values['as-of']}” không có thật hoặc sai dạng; viết như 2026-11-20.\n`, 2)
  const reading = await readListFile(await readFile(path), asOf.data)
  if (!reading.ok) return say(io.error, `${basename(path)}: ${reading.say.vi}\n`, 1)
  const answer = importAnswer(reading)
  if (read.values.json === true) return say(io.out, `${JSON.stringify(answer, null, 1)}\n`, 0)
  return say(io.out, [
    `${basename(path)}: nhập được ${answer.accepted.length} thủ tục, không nhập được ${answer.rejected.length} dòng, ${answer.warnings.length} điều cần xem.`,
    ...answer.rejected.map(({ row, code, message }) => `  dòng ${row}${code === '' ? '' : ` (${code})`}: ${message}`),
    ...answer.warnings.map(({ row, message }) => `  dòng ${row}: ${message}`),
  ].join('\n') + '\n', 0)
}

function say(write: (text: string) => void, text: string, code: number): number {
  write(text)
  return code
}
