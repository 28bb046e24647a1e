// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { allEndpoints, AREAS, PUBLIC_PAGES } from '#app/areas.ts'
import { ROLE_PRESETS } from '#areas/organisation/core/role-presets.ts'
import { openApiDocument } from '#platform/server/http/openapi.ts'
import { sessionWith, useTestApp } from './http/test-app.ts'

const contracts = allEndpoints({ clockFixed: true, demoSignIns: () => undefined }).map(({ contract }) => contract)
const guarded = contracts.filter(({ permission }) => permission !== 'public')
const words = new Set(AREAS.flatMap(({ permissions }) => Object.keys(permissions)))

/** The few doors that nobody needs to be signed in for; a new one is named here on purpose. */
const PUBLIC = ['/api/organisation/create-administrator', '/api/organisation/setup-state', '/api/organisation/sign-in', '/api/organisation/sign-out']

/** The pages that nobody needs to be signed in for. */
const PAGES = ['/cong/:agencyCode', '/cong/:agencyCode/', '/cong/:agencyCode/thu-tuc/*']

test('the pages for everybody are known', () => {
  expect(PUBLIC_PAGES.map(({ path }) => path)).toEqual(PAGES)
  expect(PUBLIC_PAGES.filter(({ path }) => path.startsWith('/api/'))).toEqual([])
})

describe('every endpoint is guarded by its declaration', () => {
  const app = useTestApp()
  const sessions = { powerless: '', full: '' }

  beforeAll(async () => {
    await app.make({ people: [{ fullName: 'Không Quyền', login: 'khongquyen', posts: [] }] })
    sessions.powerless = (await app.signIn('khongquyen')).cookie
  })

  test('paths are unique, permissions are declared by an area, and the public ones are known', () => {
    expect(new Set(contracts.map(({ method, path }) => `${method} ${path}`)).size).toBe(contracts.length)
    expect(contracts.flatMap(({ permission }) => (permission === 'public' || permission === 'signed-in' || words.has(permission) ? [] : [permission]))).toEqual([])
    expect(contracts.filter(({ permission }) => permission === 'public').map(({ path }) => path).toSorted()).toEqual(PUBLIC)
    expect(ROLE_PRESETS.flatMap(({ permissions }) => permissions.filter((word) => !words.has(word)))).toEqual([])
  })

  test.each(guarded.map((contract) => [contract.path, contract] as const))('%s: nobody is asked to sign in', async (_path, contract) => {
    expect((await sessionWith(app.http, '').call(contract, {})).status).toBe(401)
    expect((await sessionWith(app.http, 'namro=made-up').call(contract, {})).status).toBe(401)
  })

  test.each(guarded.filter(({ permission }) => permission !== 'signed-in').map((contract) => [contract.path, contract] as const))('%s: a person without the permission is turned away before the body is read', async (_path, contract) => {
    expect((await sessionWith(app.http, sessions.powerless).call(contract, { nonsense: true })).status).toBe(403)
  })

  test.each(contracts.filter(({ method }) => method === 'POST').map((contract) => [contract.path, contract] as const))('%s: a form on another site cannot post', async (_path, contract) => {
    const reply = await app.http.inject({ method: 'POST', url: contract.path, headers: { cookie: sessions.powerless }, payload: {} })
    expect(reply.statusCode).toBe(403)
  })

  test.each(contracts.filter(({ method }) => method === 'POST').map((contract) => [contract.path, contract] as const))('%s: every refusal is said in both languages', (_path, contract) => {
    for (const [code, { facts }] of Object.entries(contract.refusals)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(Object.keys(facts.shape)).not.toContain('code')
    }
  })
})

describe('row-level security', () => {
  const app = useTestApp()

  test('every table that knows an agency has it enabled, and nobody sees a row of nobody', async () => {
    const { rows } = await app.database.owner.query<{ name: string; secured: boolean }>(`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('app', 'organisation', 'catalogue', 'law', 'documents', 'procedures', 'dossiers', 'portal', 'search')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped) order by 1`)
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ secured }) => !secured)).toEqual([])
    await app.make({ people: [{ fullName: 'Người Có Thật', login: 'cothat', posts: [{ title: 'Một cửa', role: 'one-stop' }] }] })
    const shared = new Set(['organisation.agency_period'])
    for (const { name } of rows.filter((table) => !shared.has(table.name))) {
      const { rows: seen } = await app.database.app.query(`select * from ${name} limit 1`).catch((error: Error) => (error.message.includes('permission denied') ? { rows: [] } : Promise.reject(error)))
      expect(seen, name).toEqual([])
    }
  })

  test('history is added, never changed: the application cannot update or delete an event, nor rewrite what was issued', async () => {
    for (const table of ['law.event', 'law.register_import', 'procedures.law_task_event', 'organisation.event', 'procedures.event', 'dossiers.event', 'portal.event', 'catalogue.admin_procedure_version', 'organisation.calendar_layer', 'app.command']) {
      await expect(app.database.app.query(`delete from ${table}`), table).rejects.toThrow('permission denied')
      await expect(app.database.app.query(`update ${table} set agency_id = agency_id`), table).rejects.toThrow('permission denied')
    }
    await expect(app.database.app.query('update procedures.revision set issue_no = 1')).rejects.toThrow('permission denied')
    await expect(app.database.app.query('update dossiers.dossier set received_at = now()')).rejects.toThrow('permission denied')
    await expect(app.database.app.query('select password_hash from organisation.account')).rejects.toThrow('permission denied')
    await expect(app.database.app.query('select token_hash from organisation.session')).rejects.toThrow('permission denied')
  })

  test('the application is bound by it: its role is no superuser and owns nothing', async () => {
    const { rows } = await app.database.app.query('select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user')
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owned: 0 }])
  })
})

test('the committed description of the API is that of the contracts', () => {
  const path = 'docs/openapi.gen.json'
  expect(existsSync(path), 'run: npm run namro -- or node tools/write-openapi.ts').toBe(true)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument(contracts, '0'))))
})
