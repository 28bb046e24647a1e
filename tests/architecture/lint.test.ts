// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '../..')
const CONFIG = join(PROJECT, '.oxlintrc.json')

/** Files that the linter must refuse, each with the rule it breaks. */
const VIOLATIONS: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  'any.ts': ['export const x = (y: any) => y\n', 'typescript(no-explicit-any)'],
  'bang.ts': ['export const x = (y?: string) => y!.length\n', 'typescript(no-non-null-assertion)'],
  'default.ts': ['export default 1\n', 'import(no-default-export)'],
  'loose.ts': ["export const x = (y: string) => y == 'a'\n", 'eslint(eqeqeq)'],
  'var.ts': ['export var x = 1\n', 'eslint(no-var)'],
  'runs-text.ts': ["export const x = eval('1')\n", 'eslint(no-eval)'],
  'asks-aloud.ts': ["export const x = () => { alert('Đã lưu') }\n", 'eslint(no-alert)'],
  'changes-what-it-got.ts': ['export function x(y: number) { y += 1; return y }\n', 'eslint(no-param-reassign)'],
  'shows-markup.tsx': ["export const X = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />\n", 'react(no-danger)'],
  'alone.test.ts': ["import { expect, test } from 'vitest'\ntest.only('x', () => { expect(1).toBe(1) })\n", 'vitest(no-focused-tests)'],
  'asleep.test.ts': ["import { expect, test } from 'vitest'\ntest.skip('x', () => { expect(1).toBe(1) })\n", 'vitest(no-disabled-tests)'],
  'cannot-fail.test.ts': ["import { test } from 'vitest'\ntest('x', () => { Math.abs(1) })\n", 'vitest(expect-expect)'],
  'ring-a.ts': ["import { b } from './ring-b.ts'\nexport const a = () => b\n", 'import(no-cycle)'],
}

const LAWFUL: Readonly<Record<string, string>> = { 'ring-b.ts': "import { a } from './ring-a.ts'\nexport const b = () => a\n", 'fine.ts': 'export const fine = 1\n' }

let folder = ''
let found: readonly { readonly code: string; readonly filename: string; readonly severity: string }[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'namro-lint-'))
  for (const [path, text] of [...Object.entries(LAWFUL), ...Object.entries(VIOLATIONS).map(([path, [text]]) => [path, text] as const)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { stdout } = spawnSync(process.execPath, [join(PROJECT, 'node_modules/oxlint/bin/oxlint'), '--config', CONFIG, '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' })
  found = JSON.parse(stdout).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(Object.entries(VIOLATIONS).map(([path, [, rule]]) => [path, rule]))('%s breaks %s', (path, rule) => {
  expect(found.filter(({ filename }) => filename.endsWith(path)).map(({ code }) => code)).toContain(rule)
})

test('nothing lawful is refused, and nothing is a warning', () => {
  expect(found.filter(({ filename }) => filename.endsWith('fine.ts'))).toEqual([])
  expect(found.filter(({ severity }) => severity !== 'error')).toEqual([])
  expect(readFileSync(CONFIG, 'utf8')).not.toMatch(/"warn"/)
})
