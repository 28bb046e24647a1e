// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { type Difference, verifySystem } from '../verify.ts'
import type { CommandOutput } from './command-output.ts'
import { withSystem } from './with-database.ts'

const USAGE = `Cách dùng: namro verify [--json]
  Phát lại lịch sử từng hồ sơ, đếm lại các bảng thống kê, băm lại tài liệu và quy trình đã ban hành
  cùng mọi tệp đang lưu (bản PDF đã ban hành, tệp tải lên, tệp gốc) rồi so với mã băm và lịch sử đã ghi.
`

/** `namro verify`: every dossier replayed from its history and compared, every tally recounted, every issued content and every kept file rehashed. 0 when all agree, 1 when something differs. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  const options = readOptions(argv)
  if (options === undefined) {
    await io.stderr(`Không hiểu “${argv.join(' ')}”.\n${USAGE}`)
    return 2
  }
  if (options.help === true) {
    await io.stdout(USAGE)
    return 0
  }
  return withSystem(async ({ database, ports }) => {
    const report = await verifySystem(database.owner, ports.files)
    const agrees = report.differences.length === 0
    if (options.json === true) await io.stdout(`${JSON.stringify(report, null, 1)}\n`)
    else await io.stdout([
      `Đã kiểm ${report.dossiers} hồ sơ, ${report.tallies} dòng thống kê, ${report.issues} lần ban hành quy trình, ${report.documents} lần ban hành tài liệu, ${report.files ?? 0} tệp lưu.`,
      ...(agrees ? ['Tất cả khớp với lịch sử.'] : report.differences.map(({ what, id, why }) => `  lệch: ${WORDS[what]} ${id}: ${why}`)),
    ].join('\n') + '\n')
    return agrees ? 0 : 1
  })
}

const WORDS: Readonly<Record<Difference['what'], string>> = { 'dossier': 'hồ sơ', 'event': 'lịch sử hồ sơ', 'tally': 'bảng thống kê', 'step-tally': 'thống kê theo bước', 'issue': 'quy trình', 'document': 'tài liệu', 'file': 'tệp' }

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], strict: true, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } }).values
  } catch {
    return undefined // an option or a word that there is not
  }
}
