// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')
const textOf = (path: string) => readFileSync(join(PROJECT, path), 'utf8')
const list = (pattern: string) => globSync(pattern, { cwd: PROJECT })

/** A row of the table: its identifiers, and whether they are still to come. */
const rows = textOf('GLOSSARY.md').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Tiếng Việt')).map((line) => {
  const [vi = '', en = '', names = '', source = ''] = line.slice(2, -2).split(' | ')
  return { vi, en, source, names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).filter((name) => /^\w+$/.test(name)), isPlanned: names.includes('kế hoạch') }
})

/** Nouns that an area publishes: exported names in PascalCase. */
const published = [...list('areas/*/core/public.ts'), ...list('areas/*/contract.ts')].flatMap((path) =>
  [...textOf(path).replaceAll(/\/\/.*$/gm, '').matchAll(/export (?:type )?\{([^}]*)\}|export (?:const|type|interface|function) (\w+)/g)]
    .flatMap(([, names = '', single = '']) => [...names.split(',').map((name) => name.trim().replace(/^type /, '').replace(/^.* as /, '')), single])
    .filter((name) => /^[A-Z][a-z]\w*$/.test(name)).map((name) => ({ name, path })))

const code = list('{kernel,areas,platform,app}/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/.test(path)).map(textOf).join('\n')
const words = new Set(code.match(/\w+/g))

test('every noun that an area publishes is in the glossary', () => {
  const known = new Set(rows.filter(({ isPlanned }) => !isPlanned).flatMap(({ names }) => names))
  expect(published.length).toBeGreaterThan(30)
  expect(published.filter(({ name }) => !known.has(name)).map(({ name, path }) => `${name} (${path})`)).toEqual([])
})

test('every name in the glossary is in the code, unless it is marked as planned', () => {
  expect(rows.filter(({ isPlanned, names }) => !isPlanned && names.some((name) => !words.has(name))).map(({ names }) => names)).toEqual([])
})

test('a name marked as planned is not in the code yet', () => {
  const declared = new Set([...code.matchAll(/(?:const|type|interface|function) (\w+)/g)].map(([, name]) => name))
  expect(rows.filter(({ isPlanned }) => isPlanned).flatMap(({ names }) => names).filter((name) => declared.has(name))).toEqual([])
})

test('every row has both languages, a name and a source, and no word stands twice', () => {
  expect(rows.filter(({ vi, en, names, source }) => vi === '' || en === '' || source === '' || names.length === 0)).toEqual([])
  const all = rows.flatMap(({ names }) => names)
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
})
