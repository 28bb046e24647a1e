// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '../..')

/** Files that the compiler must refuse, each with the error it must find there. */
const VIOLATIONS: Readonly<Record<string, readonly [text: string, error: string]>> = {
  'kernel/asks-node.ts': [`import { readFileSync } from 'node:fs'\nexport const x = readFileSync('x')\n`, 'TS2591'],
  'kernel/asks-process.ts': ['export const x = process.pid\n', 'TS2591'],
  'kernel/fetches.ts': [`export const x = fetch('http://x')\n`, 'TS2304'],
  'kernel/waits.ts': ['export const x = setTimeout(() => {}, 1)\n', 'TS2304'],
  'kernel/has-enum.ts': ['export enum X { A }\n', 'TS1294'],
  'areas/a/core/draws.ts': ['export const x = document.body\n', 'TS2584'],
  'areas/a/core/reaches-server.ts': [`import { serve } from '../server/serve.ts'\nexport const x = serve\n`, 'TS6307'],
  'areas/a/core/unknown-event.ts': [`type Event = { type: 'a' } | { type: 'b' }\nexport function evolve(event: Event): number {\n  switch (event.type) {\n    case 'a': return 1\n  }\n}\n`, 'TS2366'],
  'areas/a/core/undecided-status.ts': [`type Status = 'open' | 'closed'\nexport const MOVES = { open: ['x'] } satisfies Record<Status, readonly string[]>\n`, 'TS2741'],
  'areas/a/contract.ts': [`import { contract, plainRefusal } from '#kernel/contract.ts'\nimport { z } from 'zod'\n// @ts-check\nexport const half = plainRefusal('Chỉ tiếng Việt')\nexport const ask = contract({ method: 'GET', path: '/api/a', summary: 'a', permission: 'a.read', input: z.object({}), output: z.object({}), refusals: { 'not-there': plainRefusal('Không có', 'Not there') } })\n`, 'TS2554'],
  'areas/a/server/refuses-unpromised.ts': [`import { endpoint } from '#platform/server/http/endpoint.ts'\nimport { ask } from '../contract.ts'\nexport const x = endpoint(ask, async ({ refuse }) => { throw refuse({ code: 'fee-unpaid' }) })\n`, 'TS2322'],
  'areas/a/server/reaches-web.ts': [`import { show } from '../web/show.ts'\nexport const x = show\n`, 'TS6307'],
  'areas/a/web/reaches-server.ts': [`import { serve } from '../server/serve.ts'\nexport const x = serve\n`, 'TS6307'],
  "areas/a/server/foreign-table.ts": [`import { tablesOf, type Tx } from '#platform/server/postgres/tx.ts'\nexport const x = (tx: Tx) => tablesOf('dossiers')(tx).selectFrom('organisation.person')\n`, 'TS2345'],
}

/** What the violations lean on, and what makes an otherwise lawful project. */
const LAWFUL: Readonly<Record<string, string>> = { 'areas/a/server/serve.ts': 'export const serve = 1\n', 'areas/a/web/show.ts': 'export const show = 1\n' }

describe('the compiler keeps the tiers', () => {
  let folder = ''
  let said = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'namro-tiers-'))
    for (const name of ['tsconfig.base.json', 'tsconfig.core.json', 'tsconfig.server.json', 'tsconfig.web.json', 'package.json', 'kernel', 'platform/server', 'database']) cpSync(join(PROJECT, name), join(folder, name), { recursive: true })
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
    for (const name of ['tsconfig.core.json', 'tsconfig.server.json', 'tsconfig.web.json', 'tsconfig.base.json']) {
      // Build state of its own: node_modules is the project's.
      writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replaceAll('node_modules/.cache', 'cache'))
    }
    for (const [path, text] of [...Object.entries(LAWFUL), ...Object.entries(VIOLATIONS).map(([path, [text]]) => [path, text] as const)]) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const tsc = join(PROJECT, 'node_modules/typescript/bin/tsc')
    said = ['core', 'server', 'web'].map((tier) => spawnSync(process.execPath, [tsc, '-b', `tsconfig.${tier}.json`], { cwd: folder, encoding: 'utf8' }).stdout).join('\n')
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(Object.entries(VIOLATIONS).map(([path, [, error]]) => [path, error]))('%s is refused with %s', (path, error) => {
    expect(said.split('\n').filter((line) => line.startsWith(path)).join('\n')).toContain(`error ${error}`)
  })

  test('and refuses nothing that is lawful', () => {
    const accused = said.split('\n').flatMap((line) => /^([\w./-]+)\(\d+,\d+\): error/.exec(line)?.[1] ?? [])
    expect(accused.filter((path) => !(path in VIOLATIONS))).toEqual([])
  })
})
