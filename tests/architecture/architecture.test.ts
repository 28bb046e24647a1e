// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AREAS } from '#app/areas.ts'
import { faultsOf, findRing, importsOf, type SourceFile, type Uses, whyNotImport, whyNotOrdered } from './guards.ts'

const files: readonly SourceFile[] = globSync('{kernel,platform,areas,app,database,tests,tools,bench}/**/*.{ts,tsx,mts}').filter((path) => !path.endsWith('.d.ts')).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
const uses: Uses = Object.fromEntries(AREAS.map(({ name, uses: used }) => [name, used]))
const order = AREAS.map(({ name }) => name)
const isTest = (path: string) => /\.test\.tsx?$/.test(path)

describe('the map', () => {
  test('no file imports what its tier and area may not', () => {
    const wrong = files.filter(({ path }) => !isTest(path)).flatMap((file) => importsOf(file).flatMap((to) => {
      const why = whyNotImport(file.path, to, uses)
      return why === undefined ? [] : [`${file.path}: ${why}`]
    }))
    expect(wrong).toEqual([])
  })

  test('every file is well formed by itself', () => {
    expect(files.flatMap((file) => faultsOf(file).map((fault) => `${file.path}: ${fault}`))).toEqual([])
  })

  test('no files import one another in a ring, and areas stand in order', () => {
    const known = new Set(files.map(({ path }) => path))
    const valueImports = (file: SourceFile) => importsOf({ ...file, text: file.text.replaceAll(/(?:^|\n)(?:import|export) type [^\n]*/g, '\n') })
    expect(findRing(new Map(files.map((file) => [file.path, valueImports(file).filter((to) => known.has(to))])))).toBeUndefined()
    expect(whyNotOrdered(order, uses)).toBeUndefined()
  })

  test('every area has its declaration, and its permissions carry its name', () => {
    const folders = new Set(files.flatMap(({ path }) => /^areas\/([^/]+)\//.exec(path)?.[1] ?? []))
    expect([...folders].toSorted()).toEqual(order.toSorted())
    expect(AREAS.flatMap(({ name, permissions }) => Object.keys(permissions).filter((word) => !word.startsWith(`${name}.`)))).toEqual([])
  })
})

/** Every guard is fed a violation: an unfed guard is decoration. */
describe('the guards bite', () => {
  const USES: Uses = { organisation: [], dossiers: ['organisation'] }

  test.each([
    ['kernel/time.ts', 'zod', undefined],
    ['kernel/time.ts', 'kysely', 'kernel may import zod only, not kysely'],
    ['kernel/time.ts', 'areas/dossiers/core/dossier.ts', 'kernel may not import core'],
    ['areas/dossiers/core/dossier.ts', 'node:fs', 'core may import zod only, not node:fs'],
    ['areas/dossiers/core/dossier.ts', 'areas/dossiers/server/dossier-store.ts', 'core may not import server'],
    ['areas/dossiers/core/dossier.ts', 'areas/dossiers/contract.ts', 'core may not import a contract'],
    ['areas/dossiers/core/dossier.ts', 'areas/organisation/core/public.ts', undefined],
    ['areas/dossiers/core/dossier.ts', 'areas/organisation/core/agency.ts', "areas/organisation/core/agency.ts is not published: import organisation's public.ts or contract.ts"],
    ['areas/organisation/server/x.ts', 'areas/dossiers/server/public.ts', 'organisation does not declare that it uses dossiers'],
    ['areas/dossiers/server/x.ts', 'areas/dossiers/server/public.ts', 'an area does not go through its own public.ts'],
    ['areas/dossiers/web/Page.tsx', 'areas/dossiers/server/x.ts', 'web may not import server'],
    ['areas/dossiers/server/x.ts', 'areas/dossiers/web/Page.tsx', 'server may not import web'],
    ['platform/server/x.ts', 'areas/dossiers/contract.ts', 'platform-server may not import contract'],
    ['platform/web/x.ts', 'platform/server/x.ts', 'platform-web may not import platform-server'],
    ['areas/dossiers/server/x.ts', 'app/config.ts', 'server may not import app'],
    ['app/server.ts', 'areas/dossiers/server/x.ts', undefined],
  ])('%s → %s: %s', (from, to, why) => {
    expect(whyNotImport(from, to, USES)).toBe(why)
  })

  test.each([
    ['a clock in core', 'areas/a/core/x.ts', 'const now = new Date()', 'core and kernel never ask the clock or chance'],
    ['chance in the kernel', 'kernel/x.ts', 'Math.random()', 'core and kernel never ask the clock or chance'],
    ['the environment', 'areas/a/server/x.ts', 'process.env.PORT', 'the environment is read in app/config.ts only'],
    ["another area's tables", 'areas/a/server/store.ts', "tablesOf('b')", "tables are opened in an area's tables.ts only"],
    ['export *', 'kernel/x.ts', "export * from './y.ts'", 'no export *'],
    ['a silencer', 'kernel/x.ts', '// eslint-disable-next-line', 'no rule is silenced in the file it accuses'],
    ['the heap trap of Node 24', 'platform/server/x.ts', "bytes.toString('utf16le')", 'utf16le is decoded by TextDecoder'],
    ['waiting work', 'kernel/x.ts', `// ${'TO'}${'DO'} later`, 'no waiting work on the main branch'],
    ['a barrel', 'areas/a/core/all.ts', "export { x } from './x.ts'", 'only public.ts and contract.ts re-export'],
    ['a drawer', 'platform/web/utils.ts', '', 'a file is named after the one thing it holds'],
    ['a long file', 'kernel/x.ts', '\n'.repeat(301), '302 lines, at most 300'],
    ['a long test', 'kernel/x.test.ts', '\n'.repeat(501), '502 lines, at most 500'],
  ])('%s is found', (_what, path, text, fault) => {
    expect(faultsOf({ path, text: `// SPDX-License-Identifier: Apache-2.0\n${text}` })).toContain(fault)
  })

  test('a missing licence line, a ring and a wrong order are found', () => {
    expect(faultsOf({ path: 'kernel/x.ts', text: 'const x = 1' })).toContain('the first line must be the SPDX licence line')
    expect(findRing(new Map([['a', ['b']], ['b', ['c']], ['c', ['a']]]))).toEqual(['a', 'b', 'c', 'a'])
    expect(findRing(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toBeUndefined()
    expect(whyNotOrdered(['dossiers', 'organisation'], USES)).toBe('dossiers uses organisation, which does not stand below it')
  })

  test('imports of every form are seen', () => {
    const text = "import { a } from './a.ts'\nimport type { B } from '../b.ts'\nimport './style.css'\nexport { c } from '#kernel/c.ts'\nconst d = await import('./d.ts')\nimport {\n  e,\n} from 'zod'\n"
    expect(importsOf({ path: 'areas/x/web/Page.tsx', text })).toEqual(['areas/x/web/a.ts', 'areas/x/b.ts', 'areas/x/web/style.css', 'kernel/c.ts', 'areas/x/web/d.ts', 'zod'])
  })
})
