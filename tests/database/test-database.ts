// SPDX-License-Identifier: Apache-2.0
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openPool } from '#platform/server/postgres/pool.ts'
import { inDatabase } from './test-server.ts'

/** The database of one test file. */
export interface TestDatabase {
  /** As the application connects: bound by grants and row-level security. */
  readonly app: pg.Pool
  /** For making facts that no command makes, and for looking behind row-level security. */
  readonly owner: pg.Pool
}

/** Gives the test file a migrated, empty database of its own, gone when the file has ended. The pools may be used inside tests and hooks. */
export function useTestDatabase(): TestDatabase {
  let open: (TestDatabase & { readonly name: string; readonly root: pg.Client }) | undefined
  beforeAll(async () => { open = await makeDatabase() })
  afterAll(async () => {
    if (open === undefined) return
    await Promise.all([open.app.end(), open.owner.end()])
    // Without force: the server itself ends its own vacuum workers there, which our role may not.
    await open.root.query(`drop database ${open.name}`)
    await open.root.end()
  })
  const opened = () => {
    if (open === undefined) throw new Error('the database is open inside tests and hooks only')
    return open
  }
  return { get app() { return opened().app }, get owner() { return opened().owner } }
}

/** A database without anything in it, not even migrations. */
export async function makeEmptyDatabase(): Promise<{ readonly owner: pg.Pool; drop(): Promise<void> }> {
  const { owner, name, root } = await createDatabase('template0')
  const pool = openPool({ connection: inDatabase(owner, name), size: 2, name: 'namro-test-owner', onError: () => {} })
  return {
    owner: pool,
    async drop() {
      await pool.end()
      await root.query(`drop database ${name} with (force)`)
      await root.end()
    },
  }
}

async function createDatabase(template: string) {
  const server = inject('testServer')
  const name = server.template.replace(/template$/, `${process.pid}_${Date.now().toString(36)}_${serial++}`)
  const root = new pg.Client(server.owner)
  await root.connect()
  await root.query(`create database ${name} template ${template}`)
  return { ...server, name, root }
}

let serial = 0

async function makeDatabase() {
  const { owner, app, name, root } = await createDatabase(inject('testServer').template)
  const onError = () => {}
  return {
    name, root,
    app: openPool({ connection: inDatabase(app, name), size: 8, name: 'namro-test', onError }),
    owner: openPool({ connection: inDatabase(owner, name), size: 2, name: 'namro-test-owner', onError }),
  }
}
