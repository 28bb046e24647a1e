// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { StartFault } from '#platform/server/postgres/start-fault.ts'

/** One step of the database's shape: a numbered SQL file, written once and never edited after it was merged. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const FOLDER = join(import.meta.dirname, 'migrations')
const NAME = /^(\d{4})_[a-z][a-z0-9-]*_[a-z0-9_-]+\.sql$/
/** Nodes starting together wait for one another under this number. */
const LOCK = 7_100_421

/** The migrations of this release, in order. */
export async function listMigrations(folder: string = FOLDER): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(files.map((name) => readMigration(folder, name)))
  const twice = migrations.find((migration, at) => migration.number === migrations[at + 1]?.number)
  if (twice !== undefined) throw new Error(`database/migrations: the number of ${twice.name} is used twice`)
  return migrations
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const number = NAME.exec(name)?.[1]
  if (number === undefined) throw new Error(`database/migrations/${name} should be named NNNN_<area>_<what>.sql`)
  // A checkout on Windows may end lines differently; the content is the same.
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { number: Number(number), name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

/** Brings the database to the shape of this release; answers the names of the migrations that were applied now. */
export async function migrate(owner: pg.Pool, folder: string = FOLDER): Promise<readonly string[]> {
  const migrations = await listMigrations(folder)
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(LEDGER)
    const done = await readLedger(client)
    refuseForeign(migrations, done)
    const open = migrations.slice(done.length)
    for (const migration of open) await apply(client, migration)
    return open.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => {})
    client.release()
  }
}

/** Makes the table in which a database remembers its migrations. */
export const LEDGER = `
  create schema if not exists app;
  create table if not exists app.migration (
    number int primary key, name text not null, sha256 text not null, at timestamptz not null default now()
  );
  comment on table app.migration is 'The migrations that this database has gone through, with the hash of what was run.'`

interface Done { readonly number: number; readonly name: string; readonly sha256: string }

async function readLedger(client: pg.ClientBase): Promise<readonly Done[]> {
  return (await client.query<Done>('select number, name, sha256 from app.migration order by number')).rows
}

/** The database's past must be the beginning of what this release knows. */
export function refuseForeign(migrations: readonly Migration[], done: readonly Done[]): void {
  const last = done.at(-1)?.number ?? 0
  const doneByNumber = new Map(done.map((past) => [past.number, past]))
  const late = migrations.find(({ number }) => number < last && !doneByNumber.has(number))
  if (late !== undefined) {
    throw new StartFault(
      `Tập tin “${late.name}” mang số nhỏ hơn bước đã chạy trên cơ sở dữ liệu này (${last}); hãy đặt cho nó số lớn hơn.`,
      `“${late.name}” carries a lower number than a step that this database has gone through (${last}); give it a higher one.`)
  }
  for (const past of done) refuseChanged(past, migrations.find(({ number }) => number === past.number))
}

function refuseChanged(past: Done, known: Migration | undefined): void {
  if (known === undefined) {
    throw new StartFault(
      `Cơ sở dữ liệu đã qua bước “${past.name}” mà bản phần mềm này chưa biết; hãy chạy bản phần mềm mới hơn.`,
      `The database has gone through “${past.name}”, which this release does not know; run a newer release.`)
  }
  if (known.sha256 !== past.sha256) {
    throw new StartFault(
      `Tập tin “${known.name}” đã bị sửa sau khi chạy trên cơ sở dữ liệu này; hãy trả lại nội dung cũ và viết thay đổi thành tập tin mới.`,
      `“${known.name}” was edited after it had run on this database; put its old content back and write the change as a new file.`)
  }
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await runMigration(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** Runs one migration and writes it down, inside the caller's transaction. */
export async function runMigration(client: pg.ClientBase, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query(sql)
    await client.query('insert into app.migration (number, name, sha256) values ($1, $2, $3)', [number, name, sha256])
  } catch (error) {
    throw new Error(`database/migrations/${name}: ${describe(error, sql)}`, { cause: error })
  }
}

/** The message with the line that it is about. */
function describe(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error)
  const position = 'position' in error && typeof error.position === 'string' ? Number(error.position) : undefined
  return position === undefined ? error.message : `line ${sql.slice(0, position).split('\n').length}: ${error.message}`
}
