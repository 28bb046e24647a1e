// SPDX-License-Identifier: Apache-2.0
// Starts a PostgreSQL from the machine's own programs for one test run, prints its DATABASE_URL and lives until standard input ends.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import pg from 'pg'
import type { Binaries } from '#platform/server/postgres/binaries.ts'
import { makeCluster, SUPERUSER } from '#platform/server/postgres/cluster.ts'
import { give, identityFor } from '#platform/server/postgres/identity.ts'
import { startPostmaster } from '#platform/server/postgres/postmaster.ts'
import { openServerLog } from '#platform/server/postgres/server-log.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import { findFreePort } from '#platform/server/postgres/windows.ts'

const OLDEST = 15
const PASSWORD = 'private-cluster-of-one-test-run'
const HASTY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '100' }

/** Server programs on the path or where distributions put them; the newest that serves. */
function findPrograms(): Binaries {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versionsBelow('/usr/lib/postgresql', 'bin'), ...versionsBelow('/usr/local/pgsql', 'bin'), '/usr/local/pgsql/bin', '/usr/pgsql/bin',
  ]
  // A distribution may put wrappers on the path; the real programs stand side by side.
  const complete = folders.filter((folder) => ['initdb', 'postgres', 'pg_ctl'].every((name) => existsSync(join(folder, name)))).map((folder) => dirname(realpathSync(join(folder, 'postgres'))))
  const found = complete.map((folder) => ({
    initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), pgCtl: join(folder, 'pg_ctl'), major: majorOf(join(folder, 'postgres')),
  })).filter(({ major }) => major >= OLDEST).sort((a, b) => b.major - a.major)[0]
  if (found !== undefined) return found
  throw new StartFault(
    `Không tìm thấy PostgreSQL ${OLDEST} trở lên trên máy này (initdb, postgres, pg_ctl); hãy cài đặt, hoặc đặt DATABASE_URL tới một máy chủ.`,
    `No PostgreSQL ${OLDEST} or newer is on this machine (initdb, postgres, pg_ctl); install one, or set DATABASE_URL to a server.`)
}

function versionsBelow(folder: string, inside: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, inside)) : []
}

const majorOf = (program: string): number => Number(/(\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0)

const folder = mkdtempSync(join(tmpdir(), 'namro-private-'))
try {
  const binaries = findPrograms()
  const cluster = join(folder, 'cluster')
  const identity = identityFor(cluster, folder)
  give(folder, identity)
  makeCluster(cluster, identity, binaries, PASSWORD)
  const socket = join(folder, 's')
  mkdirSync(socket)
  give(socket, identity)
  const log = openServerLog(join(folder, 'postgres.log'), identity.isDropped ? identity : undefined)
  const port = await findFreePort()
  const postmaster = await startPostmaster({
    cluster, identity, binaries, log, settings: { ...HASTY, listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: socket },
  })
  // As on a well-kept server: the owner of the database is not a superuser.
  const client = new pg.Client({ host: '127.0.0.1', port, user: SUPERUSER, password: PASSWORD, database: 'postgres' })
  await client.connect()
  await client.query(`create role namro_tester login createdb createrole password '${PASSWORD}'`)
  await client.query('create database namro owner namro_tester')
  await client.end()
  process.stderr.write(`PostgreSQL ${binaries.major} (${binaries.postgres})\n`)
  process.stdout.write(`postgres://namro_tester:${PASSWORD}@127.0.0.1:${port}/namro\n`)
  process.stdin.resume()
  await new Promise((end) => process.stdin.once('end', end).once('close', end))
  await postmaster.stop()
} catch (error) {
  if (!(error instanceof StartFault)) throw error
  process.stderr.write(`${error.sentence.vi}\n${error.sentence.en}\n`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
