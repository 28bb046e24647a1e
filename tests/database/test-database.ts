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
    await open.root.query(`drop database ${open.name} with (force)`)
    await open.root.end()
  })
  const opened = () => {
    if (open === undefined) throw new Error('the database is open inside tests and hooks only')
    return open
  }
  return { get app() { return opened().app }, get owner() { return opened().owner } }
}

async function makeDatabase() {
  const { owner, app, template } = inject('testServer')
  const name = template.replace(/template$/, `${process.pid}_${Date.now().toString(36)}_${serial++}`)
  const root = new pg.Client(owner)
  await root.connect()
  await root.query(`create database ${name} template ${template}`)
  const onError = () => {}
  return {
    name, root,
    app: openPool({ connection: inDatabase(app, name), size: 8, name: 'namro-test', onError }),
    owner: openPool({ connection: inDatabase(owner, name), size: 2, name: 'namro-test-owner', onError }),
  }
}

let serial = 0
