// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { listMigrations, migrate } from '#database/migrate.ts'
import { openDatabase } from '#platform/server/postgres/open-database.ts'
import { openPool } from '#platform/server/postgres/pool.ts'
import { findFolderLock } from '#platform/server/postgres/folder-lock.ts'
import { endLeftovers } from '#platform/server/postgres/leftover.ts'

/** What a test file needs to make its own database: connections and the name of the migrated template. */
export interface TestServer {
  readonly owner: pg.ConnectionConfig
  readonly app: pg.ConnectionConfig
  readonly template: string
  /** True on a PostgreSQL given by DATABASE_URL. */
  readonly isExternal: boolean
}

const PREFIX = 'namro-test-'

/** Tests lose nothing in a power cut, so their server writes without waiting for the disk. */
const HASTY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '100', autovacuum: 'off' }

/** Starts the server of one test run, or uses the one of `ownerUrl`, and migrates the template once. */
export async function startTestServer(ownerUrl: string | undefined, appUrl: string | undefined): Promise<{ readonly server: TestServer; stop(): Promise<void> }> {
  await clearOldRuns()
  const dataFolder = mkdtempSync(join(tmpdir(), PREFIX))
  const database = await openDatabase({ dataFolder, ownerUrl, appUrl, serverSettings: HASTY })
  const template = `namro_test_${process.pid}_template`
  const clear = async () => {
    const { rows } = await database.owner.query<{ datname: string }>(`select datname from pg_database where datname like 'namro\\_test\\_${process.pid}\\_%'`)
    for (const { datname } of rows) await database.owner.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`)
  }
  try {
    await clear()
    await database.owner.query(`create database ${template} template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi-VN' locale 'C.UTF-8'`)
    await migrateTemplate(database.ownerConnection, template)
  } catch (error) {
    await database.stop()
    rmSync(dataFolder, { recursive: true, force: true })
    throw error
  }
  return {
    server: { owner: database.ownerConnection, app: database.appConnection, template, isExternal: ownerUrl !== undefined },
    async stop() {
      if (ownerUrl !== undefined) await clear()
      await database.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** The same server, another database of it. */
export function inDatabase(connection: pg.ConnectionConfig, database: string): pg.ConnectionConfig {
  if (connection.connectionString === undefined) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { ...connection, connectionString: url.href }
}

async function migrateTemplate(owner: pg.ConnectionConfig, template: string): Promise<void> {
  const pool = openPool({ connection: inDatabase(owner, template), size: 1, name: 'namro-test', onError: () => {} })
  try {
    await migrate(pool)
    if ((await listMigrations()).length === 0) throw new Error('no migrations found')
  } finally {
    await pool.end()
  }
}

/** A run that was killed leaves its folder and its PostgreSQL; nobody holds its lock any more. */
async function clearOldRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    try {
      const lock = await findFolderLock(folder)
      if (lock === undefined) continue
      await endLeftovers(join(folder, 'postgres')).catch(() => {}) // killed before there was a cluster
      rmSync(folder, { recursive: true, force: true })
      await lock.release()
    } catch {
      continue // somebody else's, or cleared by a run beside this one
    }
  }
}
