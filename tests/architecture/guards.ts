// SPDX-License-Identifier: Apache-2.0
import { dirname, join, normalize } from 'node:path/posix'

/** A source file: path from the project's root, and its text. */
export interface SourceFile { readonly path: string; readonly text: string }

/** What an area says it uses. */
export type Uses = Readonly<Record<string, readonly string[]>>

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file imports, as paths from the root or package names; also `import()`. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '').map((to) => {
    if (to.startsWith('#')) return to.slice(1)
    return to.startsWith('.') ? normalize(join(dirname(path), to)) : to
  })
}

const tierOf = (path: string): 'kernel' | 'core' | 'contract' | 'server' | 'web' | 'example' | 'platform-server' | 'platform-web' | 'app' | 'database' | 'other' => {
  if (path.startsWith('kernel/')) return 'kernel'
  if (path.startsWith('platform/server/')) return 'platform-server'
  if (path.startsWith('platform/web/')) return 'platform-web'
  if (path.startsWith('app/')) return 'app'
  if (path.startsWith('database/')) return 'database'
  const inArea = /^areas\/[^/]+\/(core|contract|server|web|example|area\.ts|contract\.ts)/.exec(path)?.[1]
  if (inArea === 'area.ts' || inArea === 'contract.ts') return 'contract'
  return inArea === 'core' || inArea === 'contract' || inArea === 'server' || inArea === 'web' || inArea === 'example' ? inArea : 'other'
}

const areaOf = (path: string): string | undefined => /^areas\/([^/]+)\//.exec(path)?.[1]
const isPackage = (to: string): boolean => !/^(kernel|platform|areas|app|database|tests|tools|bench)\//.test(to)

const ALLOWED: Readonly<Record<ReturnType<typeof tierOf>, readonly ReturnType<typeof tierOf>[] | 'all'>> = {
  'kernel': ['kernel'], 'core': ['kernel', 'core', 'contract'], 'contract': ['kernel', 'core', 'contract'],
  'server': ['kernel', 'core', 'contract', 'server', 'platform-server', 'database'], 'example': ['kernel', 'core', 'contract', 'server', 'example', 'platform-server'],
  'web': ['kernel', 'core', 'contract', 'web', 'platform-web'], 'platform-server': ['kernel', 'platform-server', 'database'], 'platform-web': ['kernel', 'platform-web'],
  'database': ['kernel', 'platform-server', 'database'], 'app': 'all', 'other': 'all',
}

/** Why one file may not import another; undefined when it may. */
export function whyNotImport(from: string, to: string, uses: Uses): string | undefined {
  const [tier, target] = [tierOf(from), tierOf(to)]
  if (isPackage(to)) return (tier === 'kernel' || tier === 'core' || tier === 'contract') && to !== 'zod' ? `${tier} may import zod only, not ${to}` : undefined
  const allowed = ALLOWED[tier]
  if (allowed !== 'all' && !allowed.includes(target)) return `${tier} may not import ${target}`
  if (tier === 'core' && target === 'contract') return 'core may not import a contract'
  const [own, other] = [areaOf(from), areaOf(to)]
  if (own === undefined || other === undefined) return undefined
  if (own === other) return /\/public\.ts$/.test(to) ? 'an area does not go through its own public.ts' : undefined
  if (uses[own]?.includes(other) !== true) return `${own} does not declare that it uses ${other}`
  const published = /^areas\/[^/]+\/(?:contract\.ts|(?:core|server|web)\/public\.ts)$/.test(to) || (tier === 'example' && target === 'example')
  return published ? undefined : `${to} is not published: import ${other}'s public.ts or contract.ts`
}

/** A ring of files that import one another, if there is one. */
export function findRing(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const visit = (node: string): readonly string[] | undefined => {
    if (state.get(node) === 'done') return undefined
    if (state.get(node) === 'open') return [...path.slice(path.indexOf(node)), node]
    state.set(node, 'open')
    path.push(node)
    for (const next of edges.get(node) ?? []) {
      const ring = visit(next)
      if (ring !== undefined) return ring
    }
    path.pop()
    state.set(node, 'done')
    return undefined
  }
  for (const node of edges.keys()) {
    const ring = visit(node)
    if (ring !== undefined) return ring
  }
  return undefined
}

/** Areas must be declared lower ones first: each uses only areas standing above it in the list. */
export const whyNotOrdered = (order: readonly string[], uses: Uses): string | undefined => order.flatMap((area, at) => (uses[area] ?? []).filter((used) => !order.slice(0, at).includes(used)).map((used) => `${area} uses ${used}, which does not stand below it`))[0]

interface TextRule { readonly name: string; readonly where: (path: string) => boolean; readonly forbidden: RegExp }

const isPure = (path: string) => ['kernel', 'core', 'contract'].includes(tierOf(path))
/** The kernel's own dates: computed from given numbers, never from the clock. */
const CLOCK = /\bDate\.now\b|new Date\(\s*\)|\bMath\.random\b|\bglobalThis\b|\bperformance\.now\b|\bcrypto\.(?:randomUUID|getRandomValues)\b/

export const TEXT_RULES: readonly TextRule[] = [
  { name: 'core and kernel never ask the clock or chance', where: isPure, forbidden: CLOCK },
  { name: 'the environment is read in app/config.ts only', where: (path) => !/^(.*\.test\.tsx?$|app\/config\.ts|tools\/|tests\/|bench\/|platform\/web\/.*\.mts|vite|vitest|app\/web\/.*\.mts)/.test(path), forbidden: /\bprocess\.env\b/ },
  { name: "tables are opened in an area's tables.ts only", where: (path) => !/(^tests\/architecture\/.*|^areas\/[^/]+\/server\/tables\.ts|^platform\/server\/postgres\/tx\.ts)$/.test(path), forbidden: /\btablesOf\(/ },
  { name: 'no export *', where: (path) => !path.startsWith('tests/architecture/'), forbidden: /\bexport \*/ },
  { name: 'no rule is silenced in the file it accuses', where: (path) => !path.startsWith('tests/architecture/'), forbidden: /oxlint-disable|eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error/ },
  { name: 'utf16le is decoded by TextDecoder', where: (path) => !path.startsWith('tests/architecture/'), forbidden: /toString\(\s*['"](?:utf16le|utf-16le|ucs2|ucs-2)['"]/ },
  { name: 'no waiting work on the main branch', where: (path) => !path.startsWith('tests/architecture/'), forbidden: /\b(?:TODO|FIXME|XXX)\b/ },
]

const FORBIDDEN_NAMES = /(?:^|\/)(?:utils?|helpers?|common|manager|service|types|index)\.tsx?$/
export const MOST_LINES = { source: 300, test: 500, public: 60 } as const

/** What is wrong with one file by itself. */
export function faultsOf({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1
  const isTest = /\.test\.tsx?$|^tests\//.test(path)
  const most = path.endsWith('/public.ts') ? MOST_LINES.public : isTest ? MOST_LINES.test : MOST_LINES.source
  return [
    ...(path.includes('.gen.') || lines <= most ? [] : [`${lines} lines, at most ${most}`]),
    ...(text.startsWith('// SPDX-License-Identifier: Apache-2.0\n') ? [] : ['the first line must be the SPDX licence line']),
    ...(FORBIDDEN_NAMES.test(path) ? ['a file is named after the one thing it holds'] : []),
    ...(isReExporting(path, text) ? ['only public.ts and contract.ts re-export'] : []),
    ...TEXT_RULES.filter((rule) => rule.where(path) && rule.forbidden.test(text)).map((rule) => rule.name),
  ]
}

const isReExporting = (path: string, text: string): boolean => !/(?:^|\/)(?:public|contract)\.ts$/.test(path) && /(?:^|\n)export (?:type )?\{[^}]*\} from /.test(text)
