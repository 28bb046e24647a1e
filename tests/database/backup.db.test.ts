// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup } from '#app/backup/restore-backup.ts'
import { writeBackup } from '#app/backup/write-backup.ts'
import { migrate } from '#database/migrate.ts'
import { Instant } from '#kernel/time.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import { makeEmptyDatabase, useTestDatabase } from './test-database.ts'

const AT = Instant.parse('2026-11-20T02:00:00.000Z')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A shape with everything that could be lost on the way. */
const FIRST = `
  create table app.agency (id uuid primary key, name text not null unique, head uuid);
  create table app.person (id uuid primary key, agency_id uuid not null references app.agency, boss uuid references app.person);
  alter table app.agency add constraint agency_head foreign key (head) references app.person deferrable initially deferred;
  comment on constraint agency_head on app.agency is 'A ring of keys.';
  create table app.tally (agency_id uuid primary key, people int not null);
  create function app.count_up() returns trigger language plpgsql as $$ begin
    insert into app.tally values (new.agency_id, 1) on conflict (agency_id) do update set people = app.tally.people + 1; return new; end $$;
  create trigger counted after insert on app.person for each row execute function app.count_up();
  create table app.event (year int not null, number bigint generated always as identity, data jsonb, raw bytea, tags text[], said text,
    folded text generated always as (lower(said)) stored, at timestamptz not null default now(), length interval, primary key (year, number)) partition by range (year);
  create table app.event_2025 partition of app.event for values from (2025) to (2026);
  create table app.event_other partition of app.event default;
  alter table app.agency enable row level security;
  create table app.setting (name text primary key, value text);
  insert into app.setting values ('seeded', 'by the migration');
  create table app."Tên lạ; ""x""" ("cột một" int);`

let place = ''
let migrations = ''
const dispose: (() => Promise<void>)[] = []
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'namro-backup-'))
  migrations = join(place, 'migrations')
  mkdirSync(migrations)
  writeFileSync(join(migrations, '0001_app_first.sql'), FIRST)
})
afterEach(async () => { for (const end of dispose.splice(0)) await end() })
afterAll(() => rmSync(place, { recursive: true, force: true }))

async function emptyDatabase(): Promise<pg.Pool> {
  const { owner, drop } = await makeEmptyDatabase()
  dispose.push(drop)
  return owner
}

let serial = 0
const newFolder = (name: string): string => join(place, `${name}-${serial++}`)

async function filled(): Promise<{ readonly owner: pg.Pool; readonly files: string; readonly contents: readonly string[] }> {
  const owner = await emptyDatabase()
  await migrate(owner, migrations)
  await owner.query(`
    begin;
    insert into app.agency select gen_random_uuid(), 'UBND xã ' || n from generate_series(1, 50) n;
    insert into app.person select gen_random_uuid(), id from app.agency;
    update app.person set boss = (select min(id::text)::uuid from app.person);
    update app.agency a set head = (select id from app.person p where p.agency_id = a.id);
    insert into app.event (year, data, raw, tags, said, length) select 2024 + n % 4, jsonb_build_object('n', n, 'vi', 'Năm Rõ 🌾'), decode(md5(n::text), 'hex'),
      array['a b', 'c,d', null, '"'], E'dòng\\n\\ttab \\\\. \\\\N' || n, '1 day 02:03' from generate_series(1, 3000) n;
    insert into app.event (year, said, at) values (2025, null, 'infinity'), (2025, '', '0044-03-15 BC');
    update app.setting set value = 'changed since';
    insert into app."Tên lạ; ""x""" values (1), (null);
    commit`)
  const files = newFolder('files')
  const contents = [randomBytes(100_000), Buffer.from('Đơn đề nghị'), Buffer.alloc(0)].map((bytes) => {
    const name = sha256(bytes)
    mkdirSync(join(files, name.slice(0, 2)), { recursive: true })
    writeFileSync(join(files, name.slice(0, 2), name), bytes)
    return name
  })
  writeFileSync(join(files, contents[0]?.slice(0, 2) ?? '', 'upload.partial'), 'under way')
  return { owner, files, contents }
}

/** Every row of every table, as one text per table. */
async function fingerprint(owner: pg.Pool): Promise<Readonly<Record<string, string>>> {
  const { rows } = await owner.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'app'::regnamespace and c.relname <> 'migration' order by 1`)
  const prints: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: [row] } = await owner.query<{ print: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${name} t`)
    prints[name] = row?.print ?? ''
  }
  return prints
}

const backupOf = async (source: Awaited<ReturnType<typeof filled>>) => {
  const target = newFolder('backup')
  return { target, report: await writeBackup({ owner: source.owner, files: source.files, target, at: AT, release: '9.9.9' }) }
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof StartFault) return error.sentence.vi
    throw error
  }
  throw new Error('not refused')
}

describe('a backup', () => {
  test('brings every row, counter and file back', async () => {
    const source = await filled()
    const { target, report } = await backupOf(source)
    expect(report.damaged).toEqual([])
    expect(statSync(target).mode & 0o777).toBe(0o700)

    const owner = await emptyDatabase()
    const files = newFolder('restored')
    const manifest = await restoreBackup({ owner, files, source: target, migrations })
    expect(manifest).toEqual(report.manifest)
    expect(await fingerprint(owner)).toEqual(await fingerprint(source.owner))
    expect(readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort()).toEqual([...source.contents].sort())
    for (const name of source.contents) expect(sha256(readFileSync(join(files, name.slice(0, 2), name)))).toBe(name)

    // Numbers go on, keys hold, triggers work again, comments are kept.
    expect((await owner.query('insert into app.event (year, said) values (2025, \'x\') returning number')).rows).toEqual([{ number: 3003 }])
    await expect(owner.query('insert into app.person values (gen_random_uuid(), gen_random_uuid())')).rejects.toThrow('foreign key')
    await owner.query('insert into app.person select gen_random_uuid(), id from app.agency limit 1')
    expect((await owner.query('select max(people) as most from app.tally')).rows).toEqual([{ most: 2 }])
    expect((await owner.query(`select obj_description(oid, 'pg_constraint') as said, condeferred from pg_constraint where conname = 'agency_head'`)).rows).toEqual([{ said: 'A ring of keys.', condeferred: true }])
  })

  test('is of one moment, although the program goes on writing', async () => {
    const source = await filled()
    let isDone = false
    let written = 0
    const writing = (async () => {
      while (!isDone) {
        await source.owner.query(`begin; insert into app.setting values ('pair ${written}', ''); insert into app."Tên lạ; ""x""" values (${1000 + written}); commit`)
        written += 1
      }
    })()
    const before = written
    const { target } = await backupOf(source)
    isDone = true
    await writing
    expect(written).toBeGreaterThan(before)
    const owner = await emptyDatabase()
    await restoreBackup({ owner, files: newFolder('restored'), source: target, migrations })
    const { rows: [row] } = await owner.query(`select (select count(*) from app.setting where name like 'pair %') as settings, (select count(*) from app."Tên lạ; ""x""" where "cột một" >= 1000) as others`)
    expect(row?.settings).toBe(row?.others)
  })

  test('of an older release is restored in its shape and then brought to today’s', async () => {
    const { target } = await backupOf(await filled())
    const newer = join(place, 'newer-migrations')
    cpSync(migrations, newer, { recursive: true })
    writeFileSync(join(newer, '0002_app_second.sql'), `alter table app.agency add column short text; update app.agency set short = replace(name, 'UBND ', ''); alter table app.agency alter column short set not null;`)
    const owner = await emptyDatabase()
    await restoreBackup({ owner, files: newFolder('restored'), source: target, migrations: newer })
    expect((await owner.query(`select count(*) as agencies from app.agency where short = replace(name, 'UBND ', '')`)).rows).toEqual([{ agencies: 50 }])
    expect((await owner.query('select number from app.migration order by 1')).rows).toEqual([{ number: 1 }, { number: 2 }])
  })

  test('moves between a given server and the built-in PostgreSQL', async () => {
    const source = await filled()
    const { target } = await backupOf(source)
    const embedded = await openDatabase({ dataFolder: newFolder('embedded'), serverSettings: { fsync: 'off' } })
    dispose.push(() => embedded.stop())
    await restoreBackup({ owner: embedded.owner, files: newFolder('restored'), source: target, migrations })
    expect(await fingerprint(embedded.owner)).toEqual(await fingerprint(source.owner))
  })

  test('names uploaded files that have been damaged, and copies them as they are', async () => {
    const source = await filled()
    const name = source.contents[1] ?? ''
    writeFileSync(join(source.files, name.slice(0, 2), name), 'overwritten')
    const { report } = await backupOf(source)
    expect(report.damaged).toEqual([`files/${name.slice(0, 2)}/${name}`])
  })

  test('never writes over something', async () => {
    const source = await filled()
    const { target } = await backupOf(source)
    const again = writeBackup({ owner: source.owner, files: source.files, target, at: AT, release: '9.9.9' })
    expect(await refusalOf(again)).toContain('đã có nội dung')
    const blocked = writeBackup({ owner: source.owner, files: source.files, target: join(target, 'manifest.json', 'x'), at: AT, release: '9.9.9' })
    expect(await refusalOf(blocked)).toContain('Không tạo được thư mục sao lưu')
  })

  test('of a database that nobody has used yet is refused', async () => {
    const owner = await emptyDatabase()
    const target = newFolder('backup')
    expect(await refusalOf(writeBackup({ owner, files: newFolder('files'), target, at: AT, release: '9.9.9' }))).toContain('còn trống')
    expect(existsSync(target)).toBe(false)
    expect(readdirSync(place).filter((name) => name.includes('.partial-'))).toEqual([])
  })
})

describe('a restore that cannot be whole is refused and changes nothing', () => {
  async function expectRefused(change: (backup: string) => void, reason: string | RegExp): Promise<void> {
    const { target } = await backupOf(await filled())
    const spoilt = newFolder('spoilt')
    cpSync(target, spoilt, { recursive: true })
    change(spoilt)
    const owner = await emptyDatabase()
    const files = newFolder('restored')
    expect(await refusalOf(restoreBackup({ owner, files, source: spoilt, migrations }))).toMatch(reason)
    expect(existsSync(files)).toBe(false)
    expect(readdirSync(place).filter((name) => name.includes('.restoring-'))).toEqual([])
    // Nothing was left behind: the good backup still fits.
    await restoreBackup({ owner, files, source: target, migrations })
  }
  const editManifest = (edit: (manifest: Record<string, unknown>) => void) => (backup: string) => {
    const path = join(backup, 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8'))
    edit(manifest)
    writeFileSync(path, JSON.stringify(manifest))
  }
  const firstTable = (backup: string) => join(backup, 'tables', readdirSync(join(backup, 'tables')).sort()[0] ?? '')

  test.each([
    ['a table was changed', (backup: string) => writeFileSync(firstTable(backup), 'x', { flag: 'a' }), 'mã kiểm tra không khớp'],
    ['a table is missing', (backup: string) => rmSync(firstTable(backup)), 'thiếu hoặc không đọc được'],
    ['an uploaded file is missing', (backup: string) => rmSync(join(backup, 'files'), { recursive: true }), 'thiếu hoặc không đọc được'],
    ['the manifest is cut off', (backup: string) => writeFileSync(join(backup, 'manifest.json'), readFileSync(join(backup, 'manifest.json')).subarray(0, 500)), 'bị hỏng'],
    ['the manifest is missing', (backup: string) => rmSync(join(backup, 'manifest.json')), 'không phải là bản sao lưu'],
    ['the manifest leads out of the backup', editManifest((m) => { Object.assign(m, { files: [{ file: '../../etc/passwd', bytes: 1, sha256: '0'.repeat(64) }] }) }), 'bị hỏng'],
    ['a newer release made it', editManifest((m) => { m['format'] = 2 }), 'bản phần mềm mới hơn tạo'],
    ['it has gone through a migration unknown here', editManifest((m) => { (m['migrations'] as unknown[]).push({ number: 2, name: '0002_app_later.sql', sha256: 'a'.repeat(64) }) }), '0002_app_later.sql'],
    ['a row count is not what was written', editManifest((m) => { (m['tables'] as { rows: number }[])[2] = { ...(m['tables'] as { rows: number }[])[2], rows: 1 } }), 'không khớp với bản phần mềm này'],
  ])('%s', async (_case, change, reason) => expectRefused(change, reason))

  test('the place is not empty', async () => {
    const source = await filled()
    const { target } = await backupOf(source)
    expect(await refusalOf(restoreBackup({ owner: source.owner, files: newFolder('restored'), source: target, migrations }))).toContain('cơ sở dữ liệu đã có bảng')
    expect(await refusalOf(restoreBackup({ owner: await emptyDatabase(), files: source.files, source: target, migrations }))).toContain('đã có tập tin')
  })
})

describe('the real shape', () => {
  const database = useTestDatabase()
  test('goes through a backup and back', async () => {
    await database.owner.query(`insert into app.outbox (agency_id, area, event, at) values (gen_random_uuid(), 'dossiers', '{"type": "x"}', now())`)
    const target = newFolder('backup')
    await writeBackup({ owner: database.owner, files: newFolder('none'), target, at: AT, release: '9.9.9' })
    const owner = await emptyDatabase()
    await restoreBackup({ owner, files: newFolder('restored'), source: target })
    expect(await fingerprint(owner)).toEqual(await fingerprint(database.owner))
  })
})
