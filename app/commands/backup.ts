// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { instantOf } from '#kernel/time.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { databaseSettings } from '../config.ts'
import { VERSION } from '../version.ts'
import { folderCommand } from './folder-command.ts'
import { refuseMissing } from './with-database.ts'

export const USAGE = `Cách dùng: namro backup <thư mục> [--json]
  Sao lưu toàn bộ dữ liệu và tập tin tải lên vào một thư mục mới, kể cả khi chương trình đang chạy.
  Back up all data and uploaded files into a new folder, also while the program is running.
`

/** `namro backup`: 0 done, 1 could not be done (or done, with damaged uploads), 2 wrong usage. */
export const run = folderCommand(USAGE, async ({ folder, isJson }, io, config) => {
  refuseMissing(config)
  const database = await openDatabase({ ...databaseSettings(config), whenInUse: 'join' })
  try {
    const { manifest, damaged } = await writeBackup({
      owner: database.owner, files: join(config.dataFolder, 'files'), target: folder, at: config.now ?? instantOf(Date.now()), release: VERSION,
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const bytes = [...manifest.tables, ...manifest.files].reduce((sum, entry) => sum + entry.bytes, 0)
    await io.stdout(isJson
      ? JSON.stringify({ folder, tables: manifest.tables.length, rows, files: manifest.files.length, bytes, damaged }) + '\n'
      : `Đã sao lưu ${manifest.tables.length} bảng (${rows} dòng) và ${manifest.files.length} tập tin vào “${folder}”.\n`)
    if (damaged.length === 0) return 0
    await io.stderr(`${damaged.length} tập tin tải lên đã hỏng từ trước (nội dung khác mã băm), được sao lưu nguyên trạng: ${damaged.join(', ')}\n`)
    return 1
  } finally {
    await database.stop()
  }
})
