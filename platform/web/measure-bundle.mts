// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** JavaScript of the first signed-in page, and of the shell: 260 KB (of 1024 bytes) after gzip. */
export const BUDGET_BYTES = 260 * 1024

/** Of the pages opened from there, with what the first page has fetched already. */
const LATER_PAGE_BYTES = 300 * 1024

const FIRST_PAGES = /^\(shell alone\)$|\/MyWorkPage\.tsx$/

/** What a page may weigh. */
export const budgetOf = (page: string): number => (FIRST_PAGES.test(page) ? BUDGET_BYTES : LATER_PAGE_BYTES)

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
}

type Manifest = Readonly<Record<string, Chunk>>

export interface Weight {
  readonly page: string
  readonly javascript: number
  readonly css: number
  readonly files: readonly { readonly file: string; readonly bytes: number }[]
}

function reach(manifest: Manifest, names: readonly string[], seen: Set<string>): Set<string> {
  for (const name of names) {
    const chunk = manifest[name]
    if (chunk === undefined || seen.has(name)) continue
    seen.add(name)
    reach(manifest, chunk.imports ?? [], seen)
  }
  return seen
}

/** What the browser fetches to show each page: the entry, the page's own chunk, and all that they import. */
export function weighPages(dist: string): readonly Weight[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry === true)
  const pages = Object.keys(manifest).filter((name) => manifest[name]?.isDynamicEntry === true && /(^|\/)[A-Z]\w*Page\.tsx$/.test(name) && !name.includes('/gallery/'))
  const sizes = new Map<string, number>()
  const size = (file: string): number => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
    sizes.set(file, known)
    return known
  }
  return ['', ...pages].map((page) => {
    const chunks = [...reach(manifest, page === '' ? entries : [...entries, page], new Set())].flatMap((name) => manifest[name] ?? [])
    const files = chunks.map(({ file }) => file).filter((file) => file.endsWith('.js'))
    const sheets = [...new Set(chunks.flatMap(({ css }) => css ?? []))]
    const sum = (names: readonly string[]) => names.reduce((total, file) => total + size(file), 0)
    return { page: page === '' ? '(shell alone)' : page.replace(/^(\.\.\/)+/, ''), javascript: sum(files), css: sum(sheets), files: files.map((file) => ({ file, bytes: size(file) })) }
  })
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

function main(dist: string): number {
  const weights = weighPages(dist).toSorted((a, b) => a.javascript - b.javascript)
  for (const { page, javascript, css } of weights) console.log(`${kilobytes(javascript).padStart(10)} JavaScript ${kilobytes(css).padStart(9)} CSS  ${page}`)
  const heavy = weights.filter(({ page, javascript }) => javascript > budgetOf(page))
  for (const { page, javascript, files } of heavy) {
    console.error(`${page} needs ${kilobytes(javascript)} of JavaScript, over the budget of ${kilobytes(budgetOf(page))}. Load what is not seen at once by import(). Largest:`)
    for (const { file, bytes } of files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5)) console.error(`  ${kilobytes(bytes)}  ${file}`)
  }
  return heavy.length === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv[2] ?? fileURLToPath(new URL('../../dist/web', import.meta.url)))
}
