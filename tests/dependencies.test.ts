// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')

interface Manifest {
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

const jsonOf = <T>(path: string): T => JSON.parse(readFileSync(join(PROJECT, path), 'utf8'))
const own = jsonOf<Manifest>('package.json')
const lock = jsonOf<{ readonly packages: Readonly<Record<string, Manifest>> }>('package-lock.json').packages
const direct = new Map(Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }))

/** Where a package finds another: in its own folder, or in one above. */
function findFrom(path: string, name: string): string | undefined {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    const there = `${place === '' ? '' : `${place}/`}node_modules/${name}`
    if (there in lock) return there
    if (place === '') return undefined
  }
}

/** Packages that come only because of this one and of others like it: those that we do not name ourselves. */
function dragged(name: string): number {
  const seen = new Set<string>()
  const open = [`node_modules/${name}`]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta } = lock[path] ?? {}
    const peers = Object.keys(peerDependencies).filter((peer) => peerDependenciesMeta?.[peer]?.optional !== true)
    for (const next of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) open.push(findFrom(path, next) ?? path)
  }
  return [...seen].filter((path) => !direct.has(path.replace(/^.*node_modules\//, ''))).length
}

const rows = [...readFileSync(join(PROJECT, 'docs/dependencies.md'), 'utf8').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| (\d+)[^|]*\|$/gm)]
  .map(([, name = '', version = '', licence = '', reason = '', drags = '']) => ({ name, version: version.trim(), licence: licence.trim(), reason: reason.trim(), drags: Number(drags) }))

test('every dependency is listed once, with the version that package.json pins', () => {
  expect(rows.map(({ name, version }) => [name, version]).toSorted()).toEqual([...direct].toSorted())
})

test('versions are exact: nothing changes under us between two installs', () => {
  expect([...direct].filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test.each(rows.map((row) => [row.name, row] as const))('%s: licence, reason and what it drags are true', (name, { licence, reason, drags }) => {
  const manifest = `node_modules/${name}/package.json`
  // Packages of another platform are not installed; the lock file knows their licence.
  expect(licence).toBe(existsSync(join(PROJECT, manifest)) ? jsonOf<Manifest>(manifest).license : lock[`node_modules/${name}`]?.license)
  expect(reason.length).toBeGreaterThan(10)
  expect(drags).toBe(dragged(name))
})

test('licences of all that is installed are those that the page names', () => {
  const found = [...new Set(Object.entries(lock).flatMap(([path, { license }]) => (path === '' ? [] : [license ?? 'none'])))]
  const named = [...readFileSync(join(PROJECT, 'docs/dependencies.md'), 'utf8').matchAll(/^- `([^`]+)`/gm)].map(([, licence]) => licence)
  expect(found.toSorted()).toEqual(named.toSorted())
})
