// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useTestDatabase } from './test-database.ts'


const database = useTestDatabase()

async function asAgency<T>(agency: string | undefined, person: string, work: (query: (text: string, values?: unknown[]) => Promise<readonly Record<string, unknown>[]>) => Promise<T>): Promise<T> {
  const client = await database.app.connect()
  try {
    await client.query(agency === undefined ? 'begin' : `begin; set local app.agency = '${agency}'; set local app.person = '${person}'`)
    const answer = await work(async (text, values) => (await client.query(text, values)).rows)
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

describe('the application’s role', () => {
  test('is bound by grants and row-level security', async () => {
    const { rows } = await database.app.query('select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user')
    expect(rows).toEqual([{ name: 'namro_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
  })

  test('cannot make tables, change migrations or rewrite what has happened', async () => {
    await expect(database.app.query('create table app.own (id int)')).rejects.toThrow('permission denied')
    await expect(database.app.query('create table public.own (id int)')).rejects.toThrow('permission denied')
    await expect(database.app.query('delete from app.migration')).rejects.toThrow('permission denied')
    await expect(database.app.query(`update app.outbox set area = 'x'`)).rejects.toThrow('permission denied')
    await expect(database.app.query('delete from app.outbox')).rejects.toThrow('permission denied')
    await expect(database.app.query('delete from app.command')).rejects.toThrow('permission denied')
  })
})

describe('values read as the domain spells them', () => {
  test.each([
    [`'2026-11-20 09:40:00.123456+07'::timestamptz`, '2026-11-20T02:40:00.123Z'],
    [`'2026-11-20 02:40:00+00'::timestamptz`, '2026-11-20T02:40:00.000Z'],
    [`'1945-09-02 00:00+00'::timestamptz`, '1945-09-02T00:00:00.000Z'],
    [`'infinity'::timestamptz`, 'infinity'],
    [`'2026-02-17'::date`, '2026-02-17'],
    [`array['2026-02-17'::date, null]`, ['2026-02-17', null]],
    [`array['2026-11-20 02:40+00'::timestamptz]`, ['2026-11-20T02:40:00.000Z']],
    [`9007199254740991::int8`, 9_007_199_254_740_991],
    [`array[1::int8]`, [1]],
    [`46.90::numeric`, '46.90'],
  ])('%s', async (sql, expected) => {
    expect((await database.app.query(`select ${sql} as value`)).rows).toEqual([{ value: expected }])
  })

  test('a count too large for a number is a fault, not a rounding', async () => {
    await expect(database.app.query('select 9007199254740992::int8')).rejects.toThrow('too large')
  })
})

describe('who is asking', () => {
  test('nobody is null, also after a transaction that had set somebody', async () => {
    const person = randomUUID()
    const agency = randomUUID()
    expect(await asAgency(agency, person, (query) => query('select app.agency_id() as agency, app.person_id() as person'))).toEqual([{ agency, person }])
    for (let use = 0; use < 8; use += 1) {
      expect((await database.app.query('select app.agency_id() as agency, app.person_id() as person')).rows).toEqual([{ agency: null, person: null }])
    }
  })
})

describe('Vietnamese text', () => {
  test.each([
    ['Đường Nguyễn Trãi', 'duong nguyen trai'],
    ['ưỡ Ỷ Ặ đ Đ', 'uo y a d d'],
    ['Đường'.normalize('NFD'), 'duong'],
    ['', ''],
  ])('“%s” is found by typing “%s”', async (written, folded) => {
    expect((await database.app.query('select app.fold($1) as folded', [written])).rows).toEqual([{ folded }])
  })

  test('full-text search answers with and without diacritics', async () => {
    const { rows } = await database.app.query(`select to_tsvector('app.vn', 'Đăng ký khai sinh') @@ plainto_tsquery('app.vn', 'dang ky') as plain,
      to_tsvector('app.vn', 'dang ky khai sinh') @@ plainto_tsquery('app.vn', 'Đăng') as marked`)
    expect(rows).toEqual([{ plain: true, marked: true }])
  })

  test('names sort as Vietnamese sorts them', async () => {
    const { rows } = await database.app.query(`select string_agg(word, ' ' order by word) as sorted from unnest(array['ma','đa','mã','dương','ân','an','má','ăn','mạ','mà','mả']) as word`)
    expect(rows).toEqual([{ sorted: 'an ăn ân dương đa ma mà mả mã má mạ' }])
  })
})

describe('commands and events', () => {
  const remember = `insert into app.command (agency_id, person_id, path, command_id, input_hash, answer, at) values ($1, $2, '/api/x', $3, repeat('0', 64), '{}', now())`

  test('the same command of the same person is kept once', async () => {
    const [agency, person, command] = [randomUUID(), randomUUID(), randomUUID()]
    await asAgency(agency, person, (query) => query(remember, [agency, person, command]))
    await expect(asAgency(agency, person, (query) => query(remember, [agency, person, command]))).rejects.toMatchObject({ constraint: 'command_once' })
  })

  test('nobody writes a command in the name of another agency or person', async () => {
    const [agency, person] = [randomUUID(), randomUUID()]
    await expect(asAgency(agency, person, (query) => query(remember, [randomUUID(), person, 'a']))).rejects.toThrow('row-level security')
    await expect(asAgency(agency, person, (query) => query(remember, [agency, randomUUID(), 'a']))).rejects.toThrow('row-level security')
    await expect(asAgency(undefined, person, (query) => query(remember, [agency, person, 'a']))).rejects.toThrow('row-level security')
  })

  test('an event is seen by its agency alone', async () => {
    const [agency, person] = [randomUUID(), randomUUID()]
    await asAgency(agency, person, (query) => query(`insert into app.outbox (agency_id, area, event, at) values ($1, 'dossiers', '{"type": "dossier-finished"}', now())`, [agency]))
    const see = (who: string | undefined) => asAgency(who, person, (query) => query('select agency_id from app.outbox'))
    expect(await see(agency)).toEqual([{ agency_id: agency }])
    expect(await see(randomUUID())).toEqual([])
    expect(await see(undefined)).toEqual([])
  })
})
