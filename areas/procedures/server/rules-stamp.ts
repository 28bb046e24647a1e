// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const PROJECT = join(import.meta.dirname, '../../..')
/** The table of rules, and what is made of a content before they see it. */
const START = ['areas/procedures/core/check/wider-part.ts', 'areas/procedures/core/content-of-reading.ts']
const IMPORTED = /from '#((?:kernel|areas)\/[^']+\.ts)'|from '(\.{1,2}\/[^']+\.ts)'/g

let stamp: string | undefined

/** SHA-256 over the sources of the rules and of all that they use: findings kept under another stamp were made by other rules. The program runs from its sources, so a release that changes a rule changes the stamp by itself. */
export function rulesStamp(): string {
  stamp ??= stampOf(START)
  return stamp
}

function stampOf(start: readonly string[]): string {
  const texts = new Map<string, string>()
  const waiting = [...start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (texts.has(path)) continue
    const text = readFileSync(join(PROJECT, path), 'utf8')
    texts.set(path, text)
    for (const [, absolute, relative = ''] of text.matchAll(IMPORTED)) waiting.push(absolute ?? join(path, '..', relative))
  }
  const hash = createHash('sha256')
  for (const [path, text] of [...texts].toSorted(([one], [other]) => (one < other ? -1 : 1))) hash.update(`${path}\n${text}\n`)
  return hash.digest('hex')
}
