// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { instantOf } from '#kernel/time.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { type Config, databaseSettings } from '../config.ts'
import { VERSION } from '../version.ts'
import { refuseMissing } from './with-database.ts'

/** Where a command writes. */
export interface CommandOutput {
  readonly stdout: (text: string) => void | Promise<void>
  readonly stderr: (text: string) => void | Promise<void>
}

export const USAGE = `Cách dùng: namro backup <thư mục> [--json]
  Sao lưu toàn bộ dữ liệu và tập tin tải lên vào một thư mục mới, kể cả khi chương trình đang chạy.
  Back up all data and uploaded files into a new folder, also while the program is running.
`

/** `namro backup`: 0 done, 1 could not be done (or done, with damaged uploads), 2 wrong usage. */
export async function run(argv: readonly string[], io: CommandOutput, config: Config): Promise<0 | 1 | 2> {
  const asked = readFolder(argv)
  if (argv.includes('--help')) {
    await io.stdout(USAGE)
    return 0
  }
  if (asked === undefined) {
    await io.stderr(USAGE)
    return 2
  }
  try {
    refuseMissing(config)
    const database = await openDatabase({ ...databaseSettings(config), whenInUse: 'join' })
    try {
      const { manifest, damaged } = await writeBackup({
        owner: database.owner, files: join(config.dataFolder, 'files'), target: asked.folder, at: config.now ?? instantOf(Date.now()), release: VERSION,
      })
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      const bytes = [...manifest.tables, ...manifest.files].reduce((sum, entry) => sum + entry.bytes, 0)
      await io.stdout(asked.isJson
        ? JSON.stringify({ folder: asked.folder, tables: manifest.tables.length, rows, files: manifest.files.length, bytes, damaged }) + '\n'
        : `Đã sao lưu ${manifest.tables.length} bảng (${rows} dòng) và ${manifest.files.length} tập tin vào “${asked.folder}”.\n`)
      if (damaged.length === 0) return 0
      await io.stderr(`${damaged.length} tập tin tải lên đã hỏng từ trước (nội dung khác mã băm), được sao lưu nguyên trạng: ${damaged.join(', ')}\n`)
      return 1
    } finally {
      await database.stop()
    }
  } catch (error) {
    return refuse(error, io)
  }
}

/** The one folder that both commands take, or undefined for wrong usage. */
export function readFolder(argv: readonly string[]): { readonly folder: string; readonly isJson: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], allowPositionals: true, options: { json: { type: 'boolean' } } })
    const [folder, ...more] = positionals
    return folder === undefined || folder === '' || more.length > 0 ? undefined : { folder, isJson: values.json === true }
  } catch {
    return undefined // an option that there is not
  }
}

/** Says what can be mended in its sentence; anything else is a fault of ours. */
export async function refuse(error: unknown, io: CommandOutput): Promise<1> {
  if (!(error instanceof StartFault)) throw error
  await io.stderr(`${error.sentence.vi}\n${error.sentence.en}\n`)
  return 1
}
