// SPDX-License-Identifier: Apache-2.0
import { migrate } from '#database/migrate.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { databaseSettings, readConfig } from '../config.ts'
import { hasDemo, isEmpty } from '../demo/demo-state.ts'
import { loadBulk, loadLive } from '../demo/load-demo.ts'
import { portsOver } from '../server.ts'
import type { CommandOutput } from './deadline.ts'

const USAGE = 'Cách dùng: namro demo load <all>\n  Nạp dữ liệu trình diễn vào hệ thống đang trống: xã hôm nay, Lộc Bình 2018–2020, Tuyên Quang 2018–2022.\n'

/** `namro demo load`: into an empty system, or completes demo data that was begun. */
export async function run(argv: readonly string[], io: CommandOutput): Promise<number> {
  if (argv.length !== 1 || argv[0] !== 'all') {
    await io.stderr(USAGE)
    return argv[0] === '--help' ? 0 : 2
  }
  const config = readConfig()
  const database = await openDatabase({ ...databaseSettings(config), whenInUse: 'join' })
  try {
    await migrate(database.owner)
    const ports = portsOver(database, config)
    if (!(await isEmpty(database.owner)) && !(await hasDemo(database.owner))) {
      await io.stderr('Hệ thống đã có dữ liệu thật; dữ liệu trình diễn chỉ nạp vào hệ thống trống. Đặt NAMRO_DATA sang thư mục khác rồi chạy lại.\n')
      return 1
    }
    if (!(await hasDemo(database.owner))) await loadLive(database.app, ports)
    await loadBulk(database.app, database.owner, ports, () => false)
    await io.stdout('Đã nạp dữ liệu trình diễn.\n')
    return 0
  } finally {
    await database.stop()
  }
}
