// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'

const KILLS = 24
const WRITER = join(import.meta.dirname, 'crash-writer.ts')

interface Writer {
  readonly child: ChildProcess
  readonly acknowledged: readonly number[]
  readonly ended: Promise<number | null>
}

/** Starts the writer in a process group of its own and waits until it takes writes. */
async function startWriter(folder: string, round: number): Promise<Writer> {
  const child = spawn(process.execPath, [WRITER, folder, String(round)], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const acknowledged: number[] = []
  let errors = ''
  child.stderr.on('data', (part) => { errors += String(part) })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await new Promise<void>((resolve, reject) => {
    void ended.then(() => reject(new Error(`the writer ended: ${errors}`)))
    let rest = ''
    child.stdout.on('data', (part) => {
      const lines = (rest + String(part)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line === 'ready') resolve()
        else acknowledged.push(Number(line))
      }
    })
  })
  return { child, acknowledged, ended }
}

const pidOf = ({ child }: Writer): number => {
  if (child.pid === undefined) throw new Error('the writer did not start')
  return child.pid
}

async function untilWritten(writer: Writer, count: number): Promise<void> {
  while (writer.acknowledged.length < count) await wait(5)
}

const postmasterPid = (folder: string): number => Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe.skipIf(process.platform === 'win32')('the embedded PostgreSQL under kills', () => {
  let folder = ''
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'namro-crash-')) })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const acknowledged = new Map<number, readonly number[]>()

  test(`${KILLS} hard kills during writes lose nothing that was acknowledged`, { timeout: 300_000 }, async () => {
    for (let round = 0; round < KILLS; round += 1) {
      const writer = await startWriter(folder, round)
      // Kills fall early and late, and in every seventh round PostgreSQL outlives the program for a moment.
      await untilWritten(writer, 20 + (round * 37) % 150)
      process.kill(round % 7 === 6 ? pidOf(writer) : -pidOf(writer), 'SIGKILL')
      await writer.ended
      acknowledged.set(round, [...writer.acknowledged])
    }

    const database = await openDatabase({ dataFolder: folder })
    try {
      let found = 0
      for (const [round, numbers] of acknowledged) {
        const { rows } = await database.owner.query<{ number: number; rows: number }>(
          'select number / 1000 as number, count(*) as rows from public.written where round = $1 group by 1', [round])
        const rowsOf = new Map(rows.map((row) => [row.number, row.rows]))
        const lost = numbers.filter((number) => rowsOf.get(number) !== (number % 10 === 0 ? 201 : 1))
        expect({ round, lost }).toEqual({ round, lost: [] })
        found += numbers.length
      }
      expect(found).toBeGreaterThan(KILLS * 20)
      // Table and index agree.
      const { rows: [scan] } = await database.owner.query('set enable_indexscan = off; set enable_bitmapscan = off; set enable_indexonlyscan = off; select 1').then(() =>
        database.owner.query<{ count: number }>('select count(*) from public.written'))
      const { rows: [index] } = await database.owner.query<{ count: number }>('select count(*) from public.written where round >= 0 and number >= 0')
      expect(index).toEqual(scan)
    } finally {
      await database.stop()
    }
  })

  test('a second start on the same folder is refused with a sentence, and the first goes on', async () => {
    const writer = await startWriter(folder, 1000)
    const second = openDatabase({ dataFolder: folder })
    await expect(second).rejects.toBeInstanceOf(StartFault)
    await expect(second).rejects.toThrow(new RegExp(`đang được một chương trình Năm Rõ khác sử dụng \\(tiến trình ${pidOf(writer)}\\)`))
    await expect(second).rejects.toThrow(/in use by another running Năm Rõ/)
    await untilWritten(writer, writer.acknowledged.length + 20)
    process.kill(-pidOf(writer), 'SIGKILL')
    await writer.ended
  })

  test.skipIf(process.getuid?.() !== 0 || spawnSync('unshare', ['--net', 'true']).status !== 0)('also when the second has a network of its own (needs root to make one)', async () => {
    const writer = await startWriter(folder, 1005)
    const second = spawnSync('unshare', ['--net', process.execPath, join(import.meta.dirname, 'open-once.ts'), folder], { encoding: 'utf8' })
    expect(second.stdout).toContain('đang được một chương trình Năm Rõ khác sử dụng')
    await untilWritten(writer, writer.acknowledged.length + 20)
    process.kill(pidOf(writer), 'SIGTERM')
    expect(await writer.ended).toBe(0)
  })

  test('a command beside the running program joins its PostgreSQL and leaves it running', async () => {
    const writer = await startWriter(folder, 1001)
    const joined = await openDatabase({ dataFolder: folder, whenInUse: 'join' })
    await untilWritten(writer, 5)
    const { rows } = await joined.owner.query('select count(*) > 0 as some from public.written where round = 1001')
    expect(rows).toEqual([{ some: true }])
    await joined.stop()
    await untilWritten(writer, writer.acknowledged.length + 20)
    process.kill(pidOf(writer), 'SIGTERM')
    await writer.ended
  })

  test('a PostgreSQL that outlived its killed program is stopped by the next start, never joined by a second one', async () => {
    const writer = await startWriter(folder, 1002)
    const orphan = postmasterPid(folder)
    process.kill(pidOf(writer), 'SIGKILL')
    await writer.ended
    expect(isAlive(orphan)).toBe(true)
    const next = await startWriter(folder, 1003)
    expect(isAlive(orphan)).toBe(false)
    expect(isAlive(postmasterPid(folder))).toBe(true)
    process.kill(-pidOf(next), 'SIGKILL')
    await next.ended
  })

  test('SIGTERM stops cleanly: PostgreSQL is gone, its pid file too, and the next start has nothing to recover', async () => {
    const writer = await startWriter(folder, 1004)
    const postmaster = postmasterPid(folder)
    process.kill(pidOf(writer), 'SIGTERM')
    expect(await writer.ended).toBe(0)
    expect(isAlive(postmaster)).toBe(false)
    expect(() => postmasterPid(folder)).toThrow('ENOENT')
    const before = readFileSync(join(folder, 'postgres.log'), 'utf8').length
    const database = await openDatabase({ dataFolder: folder })
    await database.stop()
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8').slice(before)
    expect(log).toContain('database system was shut down at')
    expect(log).not.toContain('not properly shut down')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s to a program that does not handle it takes PostgreSQL along', async (signal) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'open-once.ts'), folder, 'stay'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    const postmaster = postmasterPid(folder)
    child.kill(signal)
    expect(await ended).toBe(signal === 'SIGTERM' ? 143 : 130)
    for (let patience = 0; isAlive(postmaster) && patience < 200; patience += 1) await wait(20)
    expect(isAlive(postmaster)).toBe(false)
  })

  test('a PostgreSQL that is killed alone is noticed, and the folder opens again', async () => {
    const database = await openDatabase({ dataFolder: folder })
    process.kill(postmasterPid(folder), 'SIGKILL')
    await database.lost
    await database.stop()
    const again = await openDatabase({ dataFolder: folder })
    expect((await again.app.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await again.stop()
  })
})
