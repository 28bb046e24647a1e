// SPDX-License-Identifier: Apache-2.0
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'

const CLI = join(import.meta.dirname, '../../app/cli.ts')

/** Playwright's global setup: the product with its demo data, on a free port and a folder of this run alone. The journeys find it at `baseURL`. */
export default async function startProduct(): Promise<() => Promise<void>> {
  if (process.env['NAMRO_JOURNEY_URL'] !== undefined || !existsSync(CLI)) return async () => {}
  const dataFolder = mkdtempSync(join(tmpdir(), 'namro-journey-'))
  const database = await ownDatabase(process.env['DATABASE_URL'])
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', NAMRO_DATA: dataFolder, ...(database === undefined ? {} : { DATABASE_URL: database.url }) }
  // All of it before the first page: otherwise it loads in the background, and a journey could come too early.
  spawnSync(process.execPath, [CLI, 'demo', 'load', 'all'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  process.env['NAMRO_JOURNEY_URL'] = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error('the product ended before it served')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /http:\/\/[\w.:[\]-]+/.exec(line)?.[0]
      if (url !== undefined) resolve(url)
    })
  })
  return async () => {
    child.kill('SIGTERM')
    await ended
    await database?.drop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** On a given server the journeys get a database of their own. */
async function ownDatabase(ownerUrl: string | undefined): Promise<{ readonly url: string; drop(): Promise<void> } | undefined> {
  if (ownerUrl === undefined) return undefined
  const name = `namro_journey_${process.pid}`
  const run = async (sql: string) => {
    const client = new pg.Client(ownerUrl)
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi-VN' locale 'C.UTF-8'`)
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) }
}
