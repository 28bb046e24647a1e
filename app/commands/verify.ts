// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { verifySystem } from '../verify.ts'
import type { CommandOutput } from './command-output.ts'
import { withSystem } from './with-database.ts'

const USAGE = `Cách dùng: namro verify [--json]
  Phát lại lịch sử từng hồ sơ, đếm lại các bảng thống kê, băm lại quy trình đã ban hành rồi so với dữ liệu đang lưu.
`

/** `namro verify`: every dossier replayed from its history and compared, every tally recounted, every issued content rehashed. 0 when all agree, 1 when something differs. */
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
  return withSystem(async ({ database }) => {
    const report = await verifySystem(database.owner)
    const agrees = report.differences.length === 0
    if (options.json === true) await io.stdout(`${JSON.stringify(report, null, 1)}\n`)
    else await io.stdout([
      `Đã kiểm ${report.dossiers} hồ sơ, ${report.tallies} dòng thống kê, ${report.issues} lần ban hành.`,
      ...(agrees ? ['Tất cả khớp với lịch sử.'] : report.differences.map(({ what, id, why }) => `  lệch: ${what} ${id}: ${why}`)),
    ].join('\n') + '\n')
    return agrees ? 0 : 1
  })
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], strict: true, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } }).values
  } catch {
    return undefined // an option or a word that there is not
  }
}
