// SPDX-License-Identifier: Apache-2.0
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AREAS } from '#app/areas.ts'
import { DEMO_PASSWORD, demoSignIns } from '#app/demo/demo-state.ts'
import { areaPages } from '#app/web/area-pages.ts'
import { MOVES } from '#areas/dossiers/core/dossier-moves.ts'
import { ROLE_PRESETS } from '#areas/organisation/core/role-presets.ts'
import { movesFor, type Revision, RevisionStatus } from '#areas/procedures/core/revision.ts'

const PROJECT = resolve(import.meta.dirname, '..')
const textOf = (path: string) => readFileSync(join(PROJECT, path), 'utf8')
const documents = ['*.md', '{docs,areas,kernel,platform,app,database,tests,tools,bench}/**/*.md'].flatMap((pattern) => globSync(pattern, { cwd: PROJECT })).map((path) => path.replaceAll('\\', '/')).toSorted()
const scripts: Readonly<Record<string, string>> = JSON.parse(textOf('package.json')).scripts

/** What is wrong with the links and names of one document. */
function faultsOf(path: string, text: string): string[] {
  const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to)).flatMap((to) => {
    const [file = '', anchor] = to.split('#')
    const target = file === '' ? path : normalize(join(dirname(path), file))
    if (!existsSync(join(PROJECT, target))) return [`link to ${to}`]
    return anchor === undefined || headingsOf(textOf(target)).includes(anchor) ? [] : [`anchor ${to}`]
  })
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside)
  const files = code.filter((inside) => /^(?:areas|kernel|platform|app|database|tests|tools|bench|docs)\/[\w./*-]+$/.test(inside) && !/[*]|NNNN/.test(inside)).filter((inside) => !existsSync(join(PROJECT, inside)))
  const roots = code.filter((inside) => /^[\w.-]+\.(?:md|json|ts|mjs)$/.test(inside) && /^(?:[A-Z]+\.md|tsconfig.*\.json|package.*\.json)$/.test(inside)).filter((inside) => !existsSync(join(PROJECT, inside)))
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts))
  const programs = [...text.matchAll(/node (?:tools\/with-node24\.mjs )?([\w/-]+\.(?:ts|mjs|mts))/g)].map(([, file = '']) => file).filter((file) => !existsSync(join(PROJECT, file)))
  const places = [...text.matchAll(/(?<![\w:./])(?:\/(?:home|root|tmp|work|usr|var|opt|mnt|Users)\/\S*|[A-Z]:\\\S*)/g)].map(([place]) => place)
  const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = '']) => host).filter((host) => !/^(?:127\.0\.0\.1|localhost|[\w.-]+\.example)$/.test(host))
  return [
    ...broken, ...[...files, ...roots].map((file) => `no file ${file}`), ...commands.map((name) => `no command ${name}`), ...programs.map((file) => `no program ${file}`),
    ...places.map((place) => `place of a machine ${place}`), ...hosts.map((host) => `other machine ${host}`),
  ]
}

const headingsOf = (text: string) => [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s-]/gu, '').trim().replaceAll(/\s/g, '-'))

/** The rows of the first table behind a mark, cell by cell, without its heading. */
function tableBehind(text: string, mark: string): string[][] {
  const [, behind = ''] = text.split(mark)
  const [table = ''] = behind.trimStart().split(/\n\s*\n/)
  return table.trimEnd().split('\n').slice(2).map((line) => line.slice(2, -2).split(' | ').map((cell) => cell.trim().replaceAll('`', '')))
}

test('there are documents to look at', () => {
  expect(documents).toContain('README.md')
  expect(documents.length).toBeGreaterThan(20)
})

test.each(documents)('%s: links, files, commands and machines named are in order', (path) => {
  expect(faultsOf(path, textOf(path))).toEqual([])
})

test.each([
  ['[a](nowhere.md)', 'link to nowhere.md'], ['[a](README.md#no-such-heading)', 'anchor README.md#no-such-heading'], ['`areas/nowhere/core/x.ts`', 'no file areas/nowhere/core/x.ts'], ['`NOTHING.md`', 'no file NOTHING.md'],
  ['npm run nothing', 'no command nothing'], ['`node tools/nothing.ts`', 'no program tools/nothing.ts'], ['see /home/me/x', 'place of a machine /home/me/x'], ['http://registry.invalid/x', 'other machine registry.invalid'],
])('%s is found to be wrong', (text, fault) => {
  expect(faultsOf('README.md', text)).toContain(fault)
})

describe('tables in documents are those of the code', () => {
  test.each(['README.md', 'README.vi.md'])('%s: demo sign-ins and their password', (path) => {
    const text = textOf(path)
    const rows = [...text.matchAll(/^\| `([a-z0-9]+)` \| /gm)].map(([, login]) => login)
    expect(rows).toEqual(demoSignIns.map(({ login }) => login))
    expect(text).toContain(`\`${DEMO_PASSWORD}\``)
  })

  test('ARCHITECTURE.md: areas and what they use', () => {
    const rows = [...textOf('ARCHITECTURE.md').matchAll(/^\| \[(\w+)\]\(areas\/\w+\/README\.md\) \| [^|]+ \| ([^|]+) \|$/gm)]
    expect(rows.map(([, name, uses]) => [name, uses])).toEqual(AREAS.map(({ name, uses }) => [name, uses.join(', ') || '—']))
  })

  test('every area says in half a page what it is for', () => {
    for (const { name } of AREAS) expect(textOf(`areas/${name}/README.md`).split('\n').length, name).toBeLessThan(70)
  })

  test('areas/dossiers/README.md: statuses and moves', () => {
    const rows = tableBehind(textOf('areas/dossiers/README.md'), '<!-- states -->').map(([status, , moves]) => [status, moves])
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(MOVES).map(([status, moves]) => [status, moves.join(', ') || '—'])))
  })

  test('areas/procedures/README.md: statuses and moves', () => {
    const rows = tableBehind(textOf('areas/procedures/README.md'), '<!-- states -->')
    const everyone = { personId: 'somebody', permissions: new Set(AREAS.flatMap(({ permissions }) => Object.keys(permissions))) }
    const inStatus = (status: RevisionStatus): Pick<Revision, 'status' | 'reviewedBy'> => ({ status, reviewedBy: 'reviewer' })
    const moves = (status: RevisionStatus) => movesFor({ ...ANY_REVISION, ...inStatus(status) }, everyone).join(', ') || '—'
    expect(rows).toEqual(RevisionStatus.options.map((status) => [status, moves(status)]))
  })

  test('areas/organisation/README.md: roles that an agency starts with', () => {
    const rows = tableBehind(textOf('areas/organisation/README.md'), '<!-- roles -->')
    expect(rows).toEqual(ROLE_PRESETS.map(({ key, title, permissions }) => [key, title, permissions.filter((word) => !word.endsWith('.read')).join(', ')]))
  })

  test('the guide names pages as the navigation does', () => {
    const titles = new Set(areaPages.map(({ title }) => title.vi))
    const named = [...textOf('docs/guide/huong-dan-nhanh.md').matchAll(/trang \*\*([^*]+)\*\*/gi)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !titles.has(name))).toEqual([])
  })

  test('the guide names buttons as the pages do', () => {
    const pages = globSync('{areas/*/web,platform/web}/**/*.{ts,tsx}', { cwd: PROJECT }).concat('areas/dossiers/contract/moving.ts').map(textOf).join('\n')
    const named = [...textOf('docs/guide/huong-dan-nhanh.md').matchAll(/nút “([^”]+)”/gi)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !pages.includes(`'${name}'`))).toEqual([])
  })
})

const ANY_REVISION: Revision = {
  id: '00000000-0000-4000-8000-000000000001' as Revision['id'], procedureId: '00000000-0000-4000-8000-000000000002' as Revision['procedureId'], issueNo: 1, status: 'draft', draftedBy: 'author', writers: ['author'], reviewedBy: 'reviewer', reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null,
  rejectionReason: null, effectiveFrom: null, withdrawnFrom: null, reviewDue: null, contentHash: null, version: 1,
}
