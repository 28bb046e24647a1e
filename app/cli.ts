// SPDX-License-Identifier: Apache-2.0
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { dayOf } from '#kernel/time.ts'

const USAGE = `Năm Rõ: quản lý chất lượng điện tử theo TCVN ISO 9001 cho cơ quan nhà nước

Cách dùng: npm run -s namro -- <lệnh> [tham số] [--json]
  serve [--empty] [--check-config]    chạy phần mềm (npm start làm việc này)
  demo load <all|xa-hom-nay|loc-binh|tuyen-quang>   nạp dữ liệu trình diễn
  user add --agency <mã> --name <họ tên> --login <tên> --role <vai trò>   thêm người và tài khoản
  deadline --received <ISO> --limit "5 ngày làm việc"   tính hạn, giải thích từng ngày
  import procedures <tệp…>            đọc quy trình từ Word (.docx, .doc), sơ đồ BPMN, JSON
  import catalogue <tệp>              đọc danh mục thủ tục hành chính (.xlsx, .csv, .json)
  check procedures <tệp…> | --agency <mã>   kiểm tra năm rõ
  export procedures --agency <mã> --out <thư mục>   xuất quy trình ra Word, PDF, BPMN, JSON
  backup <thư mục> · restore <thư mục> · verify   sao lưu, khôi phục, kiểm chứng
Mỗi lệnh có --help. Lệnh trả lời dữ liệu nhận --json: in đúng một văn bản JSON. Mã thoát: 0 được, 1 không, 2 dùng sai.
`

type Run = (argv: readonly string[]) => Promise<number>

const out = (text: string) => { process.stdout.write(text) }
const error = (text: string) => { process.stderr.write(text) }
/** Writes a text, ended by a line break, and waits until a large one is gone. */
const lines = (stream: NodeJS.WriteStream) => (text: string) => new Promise<void>((resolve) => { stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()) })
const streams = { stdout: lines(process.stdout), stderr: lines(process.stderr) }
const now = () => new Date().toISOString() as Parameters<typeof dayOf>[0]

/** Each command fetches only what it needs: `deadline` answers without a database. */
const COMMANDS: Readonly<Record<string, Run>> = {
  'serve': async (argv) => (await import('./commands/serve.ts')).run(argv, streams),
  'demo load': async (argv) => (await import('./commands/demo.ts')).run(argv, streams),
  'user add': async (argv) => (await import('./commands/user-add.ts')).run(argv, streams),
  'deadline': async (argv) => (await import('./commands/deadline.ts')).run(argv, streams),
  'import procedures': async (argv) => (await import('./commands/import-procedures.ts')).run(argv, { out, error }, async (...args) => (await import('./commands/apply-procedures.ts')).applyProcedures(...args)),
  'import catalogue': async (argv) => (await import('./commands/import-catalogue.ts')).run(argv, { out, error, today: dayOf(now()) }, async (...args) => (await import('./commands/in-agency.ts')).inAgency(...args)),
  'check procedures': async (argv) => (await import('./commands/check-procedures.ts')).run(argv, { out, error }),
  'export procedures': async (argv) => { const command = await import('./commands/export-procedures.ts'); return command.run(argv, { out, error }, command.exportFromSystem) },
  'backup': async (argv) => (await import('./commands/backup.ts')).run(argv, streams, (await import('./config.ts')).readConfig()),
  'restore': async (argv) => (await import('./commands/restore.ts')).run(argv, streams, (await import('./config.ts')).readConfig()),
  'verify': async (argv) => (await import('./commands/verify.ts')).run(argv, streams),
}

async function main(argv: readonly string[]): Promise<number> {
  const [first = '', second = ''] = argv
  if (first === '' || first === '--help' || first === 'help') {
    out(USAGE)
    return first === '' ? 2 : 0
  }
  const two = COMMANDS[`${first} ${second}`]
  if (two !== undefined) return two(argv.slice(2))
  const one = COMMANDS[first]
  if (one !== undefined) return one(argv.slice(1))
  if (argv.includes('--help') && Object.keys(COMMANDS).some((name) => name.startsWith(`${first} `))) {
    out(USAGE)
    return 0
  }
  error(`Không có lệnh “${argv.slice(0, 2).join(' ')}”.\n${USAGE}`)
  return 2
}

/** A fault of ours, in a sentence that can be passed on; the words are those of the program, for those who mend it. */
function faultSentence(fault: unknown): Sentence {
  const said = fault instanceof Error ? fault.message.split('\n')[0] ?? '' : String(fault)
  return { vi: `Lệnh dừng vì lỗi của phần mềm, chưa có gì được lưu: ${said}`, en: `The command stopped because of a fault of the program, nothing was saved: ${said}` }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (fault) {
  const sentence = fault instanceof StartFault ? fault.sentence : faultSentence(fault)
  error(`${sentence.vi}\n${sentence.en}\n`)
  process.exitCode = 1
}
