// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { areTypesCurrent, describeSchema } from '#database/generate-types.ts'
import { listMigrations, migrate } from '#database/migrate.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import { makeEmptyDatabase, useTestDatabase } from './test-database.ts'

let folder = ''
let owner: pg.Pool
let drop: () => Promise<void>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'namro-migrations-'))
  ;({ owner, drop } = await makeEmptyDatabase())
  write('0001_app_first.sql', 'create table app.first (id int);\n')
  write('0010_app_tenth.sql', 'create table app.tenth (id int);\n')
})
afterEach(async () => {
  await drop()
  rmSync(folder, { recursive: true })
})

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
const tables = async () => (await owner.query<{ name: string }>(`select tablename::text as name from pg_tables where schemaname = 'app' order by 1`)).rows.map(({ name }) => name)

describe('migrations', () => {
  test('run once, in order, and are written down', async () => {
    expect(await migrate(owner, folder)).toEqual(['0001_app_first.sql', '0010_app_tenth.sql'])
    expect(await migrate(owner, folder)).toEqual([])
    write('0011_app_eleventh.sql', 'create table app.eleventh ()')
    expect(await migrate(owner, folder)).toEqual(['0011_app_eleventh.sql'])
    expect(await tables()).toEqual(['eleventh', 'first', 'migration', 'tenth'])
  })

  test('run once when several nodes start at the same moment', async () => {
    const applied = await Promise.all([migrate(owner, folder), migrate(owner, folder)])
    expect(applied.flat().sort()).toEqual(['0001_app_first.sql', '0010_app_tenth.sql'])
  })

  test('an edited file that has run is refused by name; other line ends are no edit', async () => {
    await migrate(owner, folder)
    write('0010_app_tenth.sql', 'create table app.tenth (id int);\r\n')
    await migrate(owner, folder)
    write('0010_app_tenth.sql', 'create table app.tenth (id bigint);\n')
    await expect(migrate(owner, folder)).rejects.toBeInstanceOf(StartFault)
    await expect(migrate(owner, folder)).rejects.toThrow('“0010_app_tenth.sql” đã bị sửa sau khi chạy')
  })

  test('a database of a newer release is refused', async () => {
    await migrate(owner, folder)
    rmSync(join(folder, '0010_app_tenth.sql'))
    await expect(migrate(owner, folder)).rejects.toThrow('“0010_app_tenth.sql” mà bản phần mềm này chưa biết')
  })

  test('a file that comes late with a lower number is refused', async () => {
    await migrate(owner, folder)
    write('0005_app_fifth.sql', 'select 1')
    await expect(migrate(owner, folder)).rejects.toThrow('“0005_app_fifth.sql” mang số nhỏ hơn')
  })

  test('a failing file leaves nothing of itself, keeps what ran before, and its line is named', async () => {
    write('0020_app_twentieth.sql', 'create table app.half (id int);\n\nselect wrong;\n')
    await expect(migrate(owner, folder)).rejects.toThrow('database/migrations/0020_app_twentieth.sql: line 3: column "wrong" does not exist')
    expect(await tables()).toEqual(['first', 'migration', 'tenth'])
    write('0020_app_twentieth.sql', 'create table app.whole (id int)')
    expect(await migrate(owner, folder)).toEqual(['0020_app_twentieth.sql'])
  })

  test.each([['0002-app.sql'], ['2_app_x.sql'], ['0002_App_x.sql']])('“%s” is no name for a migration', async (name) => {
    write(name, 'select 1')
    await expect(listMigrations(folder)).rejects.toThrow('NNNN_<area>_<what>.sql')
  })

  test('no number is used twice', async () => {
    write('0010_app_other.sql', 'select 1')
    await expect(listMigrations(folder)).rejects.toThrow('used twice')
  })
})

describe('the shape of the database', () => {
  const database = useTestDatabase()

  test('is the one that database/schema.gen.ts describes (else run “node database/generate-types.ts”)', async () => {
    expect(await areTypesCurrent(await describeSchema(database.owner))).toBe(true)
  })

  test('every table says what it is for', async () => {
    const { rows } = await database.owner.query(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname !~ '^pg_' and obj_description(c.oid) is null`)
    expect(rows).toEqual([])
  })

  test('every table with an agency is guarded by row-level security', async () => {
    const { rows } = await database.owner.query(`select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
      where c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity`)
    expect(rows).toEqual([])
  })

  test('no role but the owner may rewrite or remove what the application only adds', async () => {
    const { rows } = await database.owner.query(`select grantee, table_schema || '.' || table_name as name from information_schema.role_table_grants
      where grantee = 'PUBLIC' and table_schema not in ('pg_catalog', 'information_schema')`)
    expect(rows).toEqual([])
  })
})
