// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import type pg from 'pg'
import type { Instant } from '#kernel/time.ts'
import { copyOut } from '#platform/server/postgres/copy.ts'
import { diskFull, StartFault } from '#platform/server/postgres/start-fault.ts'
import { listSequences, listTables, sqlName, type TableShape } from './database-shape.ts'
import { type CopiedFile, type CopiedTable, FORMAT, MANIFEST, type Manifest } from './manifest.ts'

export interface BackupOrder {
  readonly owner: pg.Pool
  /** The folder of uploaded files. */
  readonly files: string
  /** The folder to make; it must not exist yet, or be empty. */
  readonly target: string
  readonly at: Instant
  readonly release: string
}

/** A finished backup. `damaged` names uploaded files whose content is not what their name says; they are copied as they are. */
export interface BackupReport {
  readonly manifest: Manifest
  readonly damaged: readonly string[]
}

/**
 * Copies everything as of one moment into a folder, while the program goes on working: the tables within one snapshot,
 * then the uploaded files, which never change once they are there. The folder appears under its name only when it is whole.
 */
export async function writeBackup(order: BackupOrder): Promise<BackupReport> {
  const target = resolve(order.target)
  await refuseFilled(target)
  try {
    await mkdir(dirname(target), { recursive: true })
    const partial = await mkdtemp(`${target}.partial-`)
    try {
      const report = await fill(partial, order)
      await rmdir(target).catch(() => {})
      await rename(partial, target)
      await flushFolder(dirname(target))
      return report
    } finally {
      await rm(partial, { recursive: true, force: true })
    }
  } catch (error) {
    throw backupFault(error, target)
  }
}

async function refuseFilled(target: string): Promise<void> {
  const found = await stat(target).catch(() => undefined)
  if (found === undefined || (found.isDirectory() && (await readdir(target)).length === 0)) return
  throw new StartFault(
    `“${target}” đã có nội dung; hãy chọn một thư mục chưa có, ví dụ thêm ngày vào tên.`,
    `“${target}” is not empty; choose a folder that does not exist yet, for example with the date in its name.`)
}

function backupFault(error: unknown, target: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(target, error)
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS' && code !== 'ENOTDIR' && code !== 'EEXIST') return error
  return new StartFault(
    `Không tạo được thư mục sao lưu “${target}” (${String(code)}); hãy chọn nơi mà người dùng đang chạy được ghi.`,
    `The backup folder “${target}” cannot be made (${String(code)}); choose a place this user may write to.`, { cause: error })
}

async function fill(folder: string, { owner, files, at, release }: BackupOrder): Promise<BackupReport> {
  // Personal data: for the account that made it alone.
  await chmod(folder, 0o700)
  await mkdir(join(folder, 'tables'))
  const client = await owner.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    // Rather no backup than one from which a policy has silently kept rows.
    await client.query('set local row_security = off')
    const migrations = await readLedger(client)
    const tables: CopiedTable[] = []
    for (const shape of await listTables(client)) tables.push(await copyTable(client, shape, folder))
    const facts = { at, release, tables, migrations, sequences: await readSequences(client), postgres: await readVersion(client) }
    await client.query('commit')
    const copied = await copyFiles(files, folder)
    const manifest: Manifest = { product: 'namro', format: FORMAT, ...facts, files: [...copied.files] }
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true })
    await flushFolder(folder)
    return { manifest, damaged: copied.damaged }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

async function copyTable(client: pg.ClientBase, shape: TableShape, folder: string): Promise<CopiedTable> {
  const file = `tables/${safeName(shape.schema)}.${safeName(shape.table)}.copy.gz`
  const columns = shape.columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')
  const { stream, rows } = copyOut(client, `copy (select ${columns} from ${sqlName(shape)}) to stdout`)
  const zipped = createGzip({ level: constants.Z_BEST_SPEED })
  const [written] = await Promise.all([writeHashed(zipped, join(folder, file)), pipeline(stream, zipped)])
  return { schema: shape.schema, table: shape.table, columns: [...shape.columns], rows: await rows, file, ...written }
}

const safeName = (name: string): string => name.replaceAll(/[^\w-]/g, '_')

async function writeHashed(source: Readable, path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(source, async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }, createWriteStream(path, { mode: 0o600, flush: true }))
  return { bytes, sha256: hash.digest('hex') }
}

/** Uploaded files stand under the hash of their content; a copy proves it. */
async function copyFiles(from: string, folder: string): Promise<{ readonly files: readonly CopiedFile[]; readonly damaged: readonly string[] }> {
  const files: CopiedFile[] = []
  for (const path of await listUploads(from)) {
    const file = `files/${path}`
    await mkdir(dirname(join(folder, file)), { recursive: true })
    files.push({ file, ...await writeHashed(createReadStream(join(from, path)), join(folder, file)) })
  }
  return { files, damaged: files.filter(({ file, sha256 }) => basename(file) !== sha256).map(({ file }) => file) }
}

async function listUploads(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  // Names that are not a hash are uploads still under way.
  return entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)).map((entry) => `${basename(entry.parentPath)}/${entry.name}`).sort()
}

async function readLedger(client: pg.ClientBase): Promise<Manifest['migrations']> {
  const { rows: [found] } = await client.query<{ ledger: string | null }>(`select to_regclass('app.migration') as ledger`)
  if (found?.ledger == null) {
    throw new StartFault('Cơ sở dữ liệu còn trống, chưa có gì để sao lưu.', 'The database is still empty, there is nothing to back up.')
  }
  return (await client.query<Manifest['migrations'][number]>('select number, name, sha256 from app.migration order by number')).rows
}

async function readSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const found: Manifest['sequences'] = []
  for (const { schema, name } of await listSequences(client)) {
    const { rows: [row] } = await client.query<{ value: string; isCalled: boolean }>(`select last_value::text as value, is_called as "isCalled" from ${sqlName({ schema, table: name })}`)
    if (row !== undefined) found.push({ schema, name, ...row })
  }
  return found
}

async function readVersion(client: pg.ClientBase): Promise<string> {
  return (await client.query<{ version: string }>(`select current_setting('server_version') as version`)).rows[0]?.version ?? ''
}

/** A name in a folder survives a power cut only when the folder is written out too. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch {
    // Windows cannot do this, and does not need it.
  } finally {
    await handle.close()
  }
}
