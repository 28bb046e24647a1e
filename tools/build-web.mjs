// SPDX-License-Identifier: Apache-2.0
// Builds the pages into dist/web unless nothing that they are made of has changed.
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findNode24, giveUp, PROJECT, run } from './prepare.mjs'

const DIST = join(PROJECT, 'dist', 'web')
const CACHE = join(PROJECT, 'node_modules', '.cache')
const MARKER = '.sources'
const ROOTS = ['areas', 'kernel', 'platform', 'app', 'package-lock.json', 'package.json', 'vite.config.ts', 'tsconfig.base.json']
/** Folders that no page is made of. */
const NOT_WEB = new Set(['server', 'example', 'commands', 'node_modules'])

/** Builds when needed. The new pages take the place of the old ones only when they are whole. */
export async function buildWeb() {
  if (!existsSync(join(PROJECT, 'vite.config.ts'))) return
  const sources = hashSources()
  if (existsSync(join(DIST, MARKER)) && readFileSync(join(DIST, MARKER), 'utf8') === sources) return
  process.stdout.write('Đang dựng giao diện… Building the pages…\n')
  mkdirSync(CACHE, { recursive: true })
  mkdirSync(dirname(DIST), { recursive: true })
  const partial = mkdtempSync(join(CACHE, 'pages-'))
  try {
    const code = await run(findNode24(), [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', partial, '--emptyOutDir', '--logLevel', 'warn'])
    if (code !== 0) giveUp('Không dựng được giao diện; xem lỗi ở trên.', 'The pages could not be built; see the message above.')
    writeFileSync(join(partial, MARKER), sources)
    chmodSync(partial, 0o755)
    if (existsSync(DIST)) moveFolder(DIST, `${partial}-old`)
    moveFolder(partial, DIST)
  } finally {
    rmSync(partial, { recursive: true, force: true })
    rmSync(`${partial}-old`, { recursive: true, force: true })
  }
}

function moveFolder(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (error.code !== 'EXDEV') throw error
    // node_modules may lie on another disk.
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true })
  }
}

function hashSources() {
  const hash = createHash('sha256')
  for (const path of ROOTS.flatMap((root) => listFiles(root))) hash.update(path).update('\0').update(readFileSync(join(PROJECT, path))).update('\0')
  return hash.digest('hex')
}

function listFiles(path) {
  const full = join(PROJECT, path)
  if (!existsSync(full)) return []
  if (/\.[a-z0-9]+$/.test(path)) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => entry.isDirectory() ? (NOT_WEB.has(entry.name) ? [] : listFiles(`${path}/${entry.name}`)) : entry.name.includes('.test.') ? [] : [`${path}/${entry.name}`])
}
