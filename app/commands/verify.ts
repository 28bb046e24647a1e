// SPDX-License-Identifier: Apache-2.0
import { verifySystem } from '../verify.ts'
import type { CommandOutput } from './deadline.ts'
import { withSystem } from './with-database.ts'

/** `namro verify`: every dossier replayed from its history and compared, every tally recounted, every issued content rehashed. 0 when all agree. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  const json = argv.includes('--json')
  if (argv.some((word) => word !== '--json')) {
    await io.stderr('Cách dùng: namro verify [--json]\n  Phát lại lịch sử từng hồ sơ, đếm lại các bảng thống kê, băm lại quy trình đã ban hành rồi so với dữ liệu đang lưu.\n')
    return argv.includes('--help') ? 0 : 2
  }
  return withSystem(async ({ database }) => {
    const report = await verifySystem(database.owner)
    const agrees = report.differences.length === 0
    if (json) await io.stdout(`${JSON.stringify(report, null, 1)}\n`)
    else await io.stdout([
      `Đã kiểm ${report.dossiers} hồ sơ, ${report.tallies} dòng thống kê, ${report.issues} lần ban hành.`,
      ...(agrees ? ['Tất cả khớp với lịch sử.'] : report.differences.map(({ what, id, why }) => `  lệch: ${what} ${id}: ${why}`)),
    ].join('\n') + '\n')
    return agrees ? 0 : 1
  })
}
