// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { databaseSettings } from '../config.ts'
import { folderCommand } from './folder-command.ts'

export const USAGE = `Cách dùng: namro restore <thư mục> [--json]
  Phục hồi một bản sao lưu vào nơi trống (NAMRO_DATA mới, hoặc cơ sở dữ liệu trống trong DATABASE_URL): tất cả hoặc không gì cả.
  Restore a backup into an empty place (a new NAMRO_DATA, or an empty database in DATABASE_URL): all or nothing.
`

/** `namro restore`: 0 done, 1 refused and nothing changed, 2 wrong usage. */
export const run = folderCommand(USAGE, async ({ folder, isJson }, io, config) => {
  const database = await openDatabase(databaseSettings(config))
  try {
    const manifest = await restoreBackup({ owner: database.owner, files: join(config.dataFolder, 'files'), source: folder })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    await io.stdout(isJson
      ? JSON.stringify({ folder, at: manifest.at, tables: manifest.tables.length, rows, files: manifest.files.length }) + '\n'
      : `Đã phục hồi ${manifest.tables.length} bảng (${rows} dòng) và ${manifest.files.length} tập tin của bản sao lưu lúc ${manifest.at}.\n`)
    return 0
  } finally {
    await database.stop()
  }
})
