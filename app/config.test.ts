// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { databaseSettings, readConfig, SETTINGS } from './config.ts'
import { describeSettings, GUIDE_FILE } from './config-guide.ts'

describe('settings', () => {
  test('without any, the program runs on port 3000 of this machine alone, with its data inside the project', () => {
    expect(readConfig({})).toEqual({
      port: 3000, host: '127.0.0.1', dataFolder: join(import.meta.dirname, '../.namro'), databaseUrl: undefined, databaseAppUrl: undefined,
      memoryMegabytes: 128, now: undefined, trustedProxies: [], publicUrl: undefined, logLevel: 'warn',
    })
  })

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', NAMRO_NOW: '' })).toEqual(readConfig({}))
  })

  test('a relative data folder starts where the command was given, also under npm', () => {
    expect(readConfig({ NAMRO_DATA: 'data', INIT_CWD: '/srv/x' }).dataFolder).toBe('/srv/x/data')
    expect(readConfig({ NAMRO_DATA: '/srv/y' }).dataFolder).toBe('/srv/y')
    expect(readConfig({ NAMRO_DATA: 'data' }).dataFolder).toBe(join(process.cwd(), 'data'))
  })

  test('a moment is taken with its offset', () => {
    expect(readConfig({ NAMRO_NOW: '2026-11-20T09:00:00+07:00' }).now).toBe('2026-11-20T02:00:00.000Z')
  })

  test('proxies are addresses and ranges', () => {
    expect(readConfig({ NAMRO_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1' }).trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1'])
  })

  test('the address for citizens is kept without a stroke at its end', () => {
    expect(readConfig({ NAMRO_PUBLIC_URL: 'https://iso.example/cq/' }).publicUrl).toBe('https://iso.example/cq')
  })

  test('the cache of the built-in PostgreSQL follows NAMRO_MEMORY', () => {
    expect(databaseSettings(readConfig({ NAMRO_MEMORY: '1024' })).serverSettings).toMatchObject({ shared_buffers: '1024MB' })
  })

  test.each([
    ['PORT', '70000'], ['PORT', '-1'], ['PORT', '80a'], ['HOST', 'two words'], ['DATABASE_URL', 'mysql://x/y'], ['DATABASE_URL', 'postgres://[x'],
    ['NAMRO_NOW', '2026-11-20'], ['NAMRO_NOW', '2026-02-30T00:00:00Z'], ['NAMRO_LOG', 'loud'], ['NAMRO_MEMORY', '1'], ['NAMRO_TRUST_PROXY', 'true'], ['NAMRO_TRUST_PROXY', '10.0.0.1,,'], ['NAMRO_PUBLIC_URL', 'iso.example'], ['NAMRO_PUBLIC_URL', 'ftp://iso.example'],
  ])('%s=%s is refused by name', (name, text) => {
    expect(() => readConfig({ [name]: text })).toThrow(name)
  })

  test('all problems are said at once, in both languages, and no password is repeated', () => {
    const env = { PORT: 'x', NAMRO_LOG: 'y', DATABASE_URL: 'mysql://u:secret@h/d' }
    expect(() => readConfig(env)).toThrow(/^Cài đặt chưa đúng: PORT .*DATABASE_URL .*NAMRO_LOG .*\nSettings are wrong: PORT .*DATABASE_URL .*NAMRO_LOG/)
    expect(() => readConfig(env)).not.toThrow(/secret/)
  })

  test('the page of settings is the one that the schema describes', async () => {
    expect(await readFile(GUIDE_FILE, 'utf8')).toBe(describeSettings())
    for (const name of Object.keys(SETTINGS)) expect(describeSettings()).toContain(`\`${name}\``)
  })
})
