// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')
const module = (path: string) => join(PROJECT, 'node_modules', path)
const NEW = ['areas/dossiers/contract/extend-dossier.ts', 'areas/dossiers/server/extend-dossier.ts', 'areas/dossiers/server/extend-dossier.db.test.ts']

let copy = ''
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined } })
  return { status, text: stdout + stderr }
}
const create = (...args: readonly string[]) => run('tools/new-operation.ts', ...args)

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'namro-operation-'))
  for (const name of ['areas', 'kernel', 'platform', 'app', 'database', 'tests', 'tools', 'package.json', 'vitest.config.ts', 'tsconfig.base.json', 'tsconfig.core.json', 'tsconfig.server.json']) {
    cpSync(join(PROJECT, name), join(copy, name), { recursive: true })
  }
  symlinkSync(module(''), join(copy, 'node_modules'))
  for (const name of ['base', 'core', 'server']) {
    const path = join(copy, `tsconfig.${name}.json`)
    // Build state of its own: node_modules is the project's.
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('node_modules/.cache', 'cache'))
  }
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('a new operation is written with its contract, its work and its test, and says where it belongs', { timeout: 120_000 }, () => {
  const { status, text } = create('dossiers', 'extend-dossier', 'dossiers.decide')
  expect(text).toContain("export { extendDossier } from './contract/extend-dossier.ts'")
  for (const path of NEW) expect(text).toContain(`written  ${path}\n`)
  expect(status).toBe(0)

  const again = create('dossiers', 'extend-dossier')
  expect(again).toEqual({ status: 1, text: `${NEW[0]} is there already; nothing was written.\n` })

  const accused = ['core', 'server'].flatMap((tier) => run(module('typescript/bin/tsc'), '-b', `tsconfig.${tier}.json`).text.split('\n'))
  expect(accused.filter((line) => line.includes('extend-dossier'))).toEqual([])

  const runTest = () => run(module('vitest/vitest.mjs'), 'run', '--project', 'database', NEW[2] ?? '')
  const first = runTest()
  expect(first.text).toContain('extend dossier: say here')
  expect(first.text).toMatch(/1 failed/)
  expect(first.status).not.toBe(0)

  // Written, and added where it was told to be added, it passes.
  const edit = (path: string, change: (text: string) => string) => writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')))
  edit('areas/dossiers/contract.ts', (source) => `${source}export { extendDossier } from './contract/extend-dossier.ts'\n`)
  edit('areas/dossiers/server/endpoints.ts', (source) => source.replace('\nexport', "import { extendDossierEndpoint } from './extend-dossier.ts'\n\nexport").replace(/(= \[\n)/, '$1  extendDossierEndpoint,\n'))
  edit('areas/dossiers/server/extend-dossier.ts', (source) => source.replace('({ refuse })', '({ input })').replace("throw refuse({ code: 'not-written' })", 'return { id: input.id }'))
  expect(runTest()).toMatchObject({ status: 0 })
})

test.each([
  [['nowhere', 'extend-dossier'], 'There is no area “nowhere”.'],
  [['dossiers', 'dossier'], '“dossier” is not a verb and a noun'],
  [['dossiers', 'extend-dossier', 'dossiers.fly'], 'dossiers has no permission “dossiers.fly”'],
])('%s is refused with a sentence', (args, sentence) => {
  const { status, text } = create(...args)
  expect(text).toContain(sentence)
  expect(status).toBe(1)
})
