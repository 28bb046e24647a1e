// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type EmbeddedServer, startEmbedded } from '#platform/server/postgres/embedded.ts'
import { type Database, type DatabaseSettings, openDatabase } from '#platform/server/postgres/open-database.ts'
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import { inDatabase } from './test-server.ts'

/** The test server as a person would write it into DATABASE_URL. */
function urlOf(connection: pg.ConnectionConfig): URL {
  if (connection.connectionString !== undefined) return new URL(connection.connectionString)
  const url = new URL(`postgres://localhost:${connection.port}/${connection.database}`)
  url.username = connection.user ?? ''
  url.password = String(connection.password ?? '')
  url.searchParams.set('host', connection.host ?? '')
  return url
}

const settings = (ownerUrl: URL, appUrl?: URL): DatabaseSettings => ({ dataFolder: '/nonexistent', ownerUrl: ownerUrl.href, appUrl: appUrl?.href })

async function refusalOf(opening: Promise<Database>): Promise<string> {
  try {
    await (await opening).stop()
  } catch (error) {
    if (error instanceof StartFault) return error.sentence.vi
    throw error
  }
  throw new Error('not refused')
}

describe('a PostgreSQL given by DATABASE_URL', () => {
  let owner: URL
  beforeAll(() => { owner = urlOf(inDatabase(inject('testServer').owner, inject('testServer').template)) })

  test('is used with the application’s own role, whose password every node derives alike', async () => {
    const nodes = await Promise.all([openDatabase(settings(owner)), openDatabase(settings(owner))])
    for (const node of nodes) {
      expect((await node.app.query('select current_user as name')).rows).toEqual([{ name: 'namro_app' }])
      expect((await node.owner.query('select current_user as name')).rows).toEqual([{ name: decodeURIComponent(owner.username) }])
      await node.stop()
    }
  })

  test('may be given the application’s connection as well', async () => {
    const database = await openDatabase(settings(owner, urlOf(inDatabase(inject('testServer').app, inject('testServer').template))))
    expect((await database.app.query('select current_user as name')).rows).toEqual([{ name: 'namro_app' }])
    await database.stop()
  })

  test('that cannot be reached is named with its address, without the password', async () => {
    const nowhere = new URL('postgres://namro:very-secret@127.0.0.1:1/namro')
    const said = await refusalOf(openDatabase(settings(nowhere)))
    expect(said).toMatch(/^Không kết nối được PostgreSQL tại 127\.0\.0\.1:1 \(cơ sở dữ liệu “namro”, người dùng “namro”\)/)
    expect(said).not.toContain('very-secret')
  })

  test('that does not know the password, or the database, says so', async () => {
    const wrong = new URL(owner)
    wrong.password = 'wrong'
    expect(await refusalOf(openDatabase(settings(wrong)))).toContain('password authentication failed')
    const absent = new URL(owner)
    absent.pathname = '/no_such_database'
    expect(await refusalOf(openDatabase(settings(absent)))).toContain('"no_such_database" does not exist')
  })
})

describe('an owner with all rights, and roles that go around row-level security', () => {
  let folder = ''
  let server: EmbeddedServer | undefined
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'namro-given-'))
    server = await startEmbedded({ folder, whenInUse: 'refuse', settings: { fsync: 'off' } })
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const superuser = () => {
    if (server === undefined) throw new Error('the server is started before the tests')
    return urlOf({ ...server.superuser, database: 'postgres' })
  }
  async function asSuperuser(sql: string): Promise<void> {
    const client = new pg.Client(superuser().href)
    await client.connect()
    await client.query(sql)
    await client.end()
  }

  test('the application’s role is made at the first start and changed passwords are mended', async () => {
    for (let start = 0; start < 2; start += 1) {
      const database = await openDatabase(settings(superuser()))
      expect((await database.app.query('select current_user as name')).rows).toEqual([{ name: 'namro_app' }])
      await database.stop()
      await asSuperuser(`alter role namro_app password 'something else'`)
    }
  })

  test('a role that goes around row-level security is refused for the application', async () => {
    await asSuperuser(`create role mighty login bypassrls password 'x'`)
    const mighty = superuser()
    mighty.username = 'mighty'
    mighty.password = 'x'
    expect(await refusalOf(openDatabase(settings(superuser(), mighty)))).toContain('vượt qua phân quyền theo cơ quan')
    await asSuperuser('alter role namro_app bypassrls')
    expect(await refusalOf(openDatabase(settings(superuser())))).toContain('có quyền superuser hoặc bypassrls')
  })

  test('an owner who may not make roles is told what to ask the administrator for', async () => {
    await asSuperuser(`drop role namro_app; create role plain login password 'x'`)
    const plain = superuser()
    plain.username = 'plain'
    plain.password = 'x'
    expect(await refusalOf(openDatabase(settings(plain)))).toContain('database/roles.sql một lần rồi đặt DATABASE_APP_URL')
    await asSuperuser(`create role namro_app login password 'kept elsewhere'`)
    expect(await refusalOf(openDatabase(settings(plain)))).toContain('hãy đặt DATABASE_APP_URL')
  })
})
