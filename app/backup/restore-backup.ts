// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { LEDGER, listMigrations, migrate, type Migration, runMigration } from '#database/migrate.ts'
import { copyIn } from '#platform/server/postgres/copy.ts'
import { diskFull, StartFault } from '#platform/server/postgres/start-fault.ts'
import { type ForeignKey, listForeignKeys, listTables, sqlName } from './database-shape.ts'
import { type CopiedFile, type CopiedTable, type Manifest, readManifest } from './manifest.ts'

export interface RestoreOrder {
  readonly owner: pg.Pool
  /** The folder of uploaded files. */
  readonly files: string
  /** The folder of the backup. */
  readonly source: string
  /** In place of the migrations of this release; used by tests. */
  readonly migrations?: string | undefined
}

/**
 * Brings a backup back into an empty database, all or nothing: it is proven whole first, then shaped and filled within
 * one transaction. A backup of an older release is filled in its own shape and brought to today's afterwards.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Manifest> {
  const source = resolve(order.source)
  const manifest = await readManifest(source)
  const migrations = migrationsOf(manifest, await listMigrations(order.migrations))
  for (const entry of [...manifest.tables, ...manifest.files]) await proveWhole(source, entry)
  await refuseFilledFiles(order.files)

  const client = await order.owner.connect()
  try {
    await refuseFilledDatabase(client)
    const files = await stageFiles(source, manifest.files, order.files)
    try {
      await client.query('begin')
      await fillDatabase(client, manifest, migrations, source)
      await files.put()
      await client.query('commit')
    } catch (error) {
      await files.takeBack()
      throw error
    }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw restoreFault(error, order.files)
  } finally {
    client.release()
  }
  await migrate(order.owner, order.migrations)
  return manifest
}

/** The steps that the backed-up database had gone through, as this release knows them. */
function migrationsOf(manifest: Manifest, known: readonly Migration[]): readonly Migration[] {
  return manifest.migrations.map((past) => {
    const migration = known.find(({ number }) => number === past.number)
    if (migration?.sha256 === past.sha256) return migration
    throw new StartFault(
      `Bản sao lưu đã qua bước “${past.name}” mà bản phần mềm này không có; hãy phục hồi bằng bản ${manifest.release} hoặc mới hơn.`,
      `The backup has gone through “${past.name}”, which this release does not have; restore it with release ${manifest.release} or newer.`)
  })
}

async function proveWhole(source: string, { file, bytes, sha256 }: CopiedTable | CopiedFile): Promise<void> {
  const hash = createHash('sha256')
  let found = 0
  try {
    for await (const chunk of createReadStream(join(source, file), { highWaterMark: 1 << 20 })) {
      hash.update(chunk)
      found += chunk.length
    }
  } catch (error) {
    throw new StartFault(
      `Bản sao lưu thiếu hoặc không đọc được tập tin “${file}”; hãy dùng bản sao lưu khác.`,
      `The backup lacks the file “${file}”, or it cannot be read; use another backup.`, { cause: error })
  }
  if (found === bytes && hash.digest('hex') === sha256) return
  throw new StartFault(
    `Tập tin “${file}” của bản sao lưu đã bị thay đổi hoặc hỏng (mã kiểm tra không khớp); hãy dùng bản sao lưu khác.`,
    `The file “${file}” of the backup has been changed or damaged (its checksum differs); use another backup.`)
}

const notEmpty = (what: Readonly<Record<'vi' | 'en', string>>): StartFault => new StartFault(
  `Chỉ phục hồi được vào nơi trống: ${what.vi}; hãy đặt NAMRO_DATA (hoặc DATABASE_URL) sang nơi mới.`,
  `A backup is restored into an empty place only: ${what.en}; set NAMRO_DATA (or DATABASE_URL) to a new one.`)

async function refuseFilledFiles(folder: string): Promise<void> {
  const found = await readdir(folder).catch(() => [])
  if (found.length > 0) throw notEmpty({ vi: `thư mục “${folder}” đã có tập tin`, en: `the folder “${folder}” already holds files` })
}

async function refuseFilledDatabase(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select current_database() as name where to_regclass('app.migration') is not null`)
  const filled = rows[0]?.name ?? (await listTables(client)).map(sqlName)[0]
  if (filled !== undefined) throw notEmpty({ vi: `cơ sở dữ liệu đã có bảng (${filled})`, en: `the database already has tables (${filled})` })
}

async function fillDatabase(client: pg.ClientBase, manifest: Manifest, migrations: readonly Migration[], source: string): Promise<void> {
  await client.query(LEDGER)
  for (const migration of migrations) await runMigration(client, migration)
  const shapes = new Map((await listTables(client)).map((shape) => [sqlName(shape), shape]))
  const names = [...shapes.keys()]
  const foreignKeys = await listForeignKeys(client)
  // Triggers have done their work in the rows that were copied; keys are checked whole at the end.
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  for (const key of foreignKeys) await client.query(`alter table ${sqlName(key)} drop constraint ${pg.escapeIdentifier(key.name)}`)
  // Rows that migrations themselves put in come back as the backup knows them.
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
  for (const table of manifest.tables) await fillTable(client, table, shapes.get(sqlName(table))?.columns, source)
  // Checks put off to the end of the transaction would stand in the way of changing the tables.
  await client.query('set constraints all immediate')
  for (const key of foreignKeys) await makeForeignKey(client, key)
  for (const name of names) await client.query(`alter table ${name} enable trigger user`)
  for (const { schema, name, value, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [sqlName({ schema, table: name }), value, isCalled])
  }
}

async function makeForeignKey(client: pg.ClientBase, key: ForeignKey): Promise<void> {
  const name = pg.escapeIdentifier(key.name)
  await client.query(`alter table ${sqlName(key)} add constraint ${name} ${key.definition}`)
  if (key.comment !== null) await client.query(`comment on constraint ${name} on ${sqlName(key)} is ${pg.escapeLiteral(key.comment)}`)
}

async function fillTable(client: pg.ClientBase, table: CopiedTable, columns: readonly string[] | undefined, source: string): Promise<void> {
  if (columns === undefined || columns.toSorted().join() !== table.columns.toSorted().join()) throw otherShape(table)
  const list = table.columns.map((name) => pg.escapeIdentifier(name)).join(', ')
  const unzipped = createReadStream(join(source, table.file)).pipe(createGunzip())
  const rows = await copyIn(client, `copy ${sqlName(table)} (${list}) from stdin`, unzipped)
  if (rows !== table.rows) throw otherShape(table)
}

const otherShape = ({ schema, table }: CopiedTable): StartFault => new StartFault(
  `Bảng “${schema}.${table}” trong bản sao lưu không khớp với bản phần mềm này; hãy dùng bản sao lưu khác.`,
  `The table “${schema}.${table}” of the backup does not fit this release; use another backup.`)

/** Copies the uploaded files beside their place; they take it in one step, just before the database commits. */
async function stageFiles(source: string, files: readonly CopiedFile[], target: string): Promise<{ put(): Promise<void>; takeBack(): Promise<void> }> {
  await mkdir(dirname(target), { recursive: true })
  const staged = await mkdtemp(`${target}.restoring-`)
  let isPut = false
  const takeBack = async () => {
    await rm(staged, { recursive: true, force: true })
    if (isPut) await rm(target, { recursive: true, force: true })
  }
  try {
    for (const { file } of files) {
      const place = join(staged, file.slice('files/'.length))
      await mkdir(dirname(place), { recursive: true })
      await copyFile(join(source, file), place)
    }
  } catch (error) {
    await takeBack()
    throw error
  }
  return {
    takeBack,
    async put() {
      if (await stat(target).then(() => true, () => false)) await rmdir(target)
      await rename(staged, target)
      isPut = true
    },
  }
}

function restoreFault(error: unknown, files: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // 53100: PostgreSQL has no space left.
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' ? diskFull(dirname(files), error) : error
}
