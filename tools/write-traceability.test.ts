// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentTraceability, lawTagsOf, testsOf, traceabilityPage, TRACEABILITY_FILE } from './write-traceability.ts'

const RULE = `/** The limit starts again. @law Nghị định 61/2018/NĐ-CP, Điều 19.4: whole */
export const restart = 1

/** Nothing of law. */
export const other = 2

/**
 * Two grounds.
 *
 * - a list that is left out
 * @law BLDS 2015, Điều 147, 148; Nghị định 61/2018/NĐ-CP, Điều 18
 */
function both() {}
`

test('a tag is read with its document, its article, the code below it and what that means', () => {
  expect(lawTagsOf({ path: 'kernel/a.ts', text: RULE })).toEqual([
    { document: 'Nghị định 61/2018/NĐ-CP', article: 'Điều 19.4', path: 'kernel/a.ts', name: 'restart', isExported: true, meaning: 'The limit starts again. – whole' },
    { document: 'BLDS 2015', article: 'Điều 147, 148', path: 'kernel/a.ts', name: 'both', isExported: false, meaning: 'Two grounds.' },
    { document: 'Nghị định 61/2018/NĐ-CP', article: 'Điều 18', path: 'kernel/a.ts', name: 'both', isExported: false, meaning: 'Two grounds.' },
  ])
})

test('a test names a rule when it imports it; else the tests that open its file stand for it', () => {
  const [restart, both] = lawTagsOf({ path: 'kernel/a.ts', text: RULE })
  if (restart === undefined || both === undefined) throw new Error('two tags were expected')
  const naming = { path: 'kernel/a.test.ts', text: "import { restart } from './a.ts'\n" }
  const opening = { path: 'areas/x/core/b.test.ts', text: "import { other } from '#kernel/a.ts'\nconst restart = 'only a word'\n" }
  expect(testsOf(restart, [naming, opening])).toEqual({ by: 'name', paths: ['kernel/a.test.ts'] })
  expect(testsOf(restart, [opening])).toEqual({ by: 'file', paths: ['areas/x/core/b.test.ts'] })
  expect(testsOf(both, [naming])).toEqual({ by: 'file', paths: ['kernel/a.test.ts'] })
  expect(testsOf(both, [])).toEqual({ by: 'file', paths: [] })
})

test('the page has one table per document and says how many tags no test reaches', () => {
  const page = traceabilityPage([{ path: 'kernel/a.ts', text: RULE }], [])
  expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(['BLDS 2015', 'Nghị định 61/2018/NĐ-CP'])
  expect(page).toContain('3 tags, 2 documents, 3 of the tags tested only through other code')
})

test('docs/traceability.gen.md is that of the tree', () => {
  expect(readFileSync(TRACEABILITY_FILE, 'utf8'), 'run: node tools/with-node24.mjs tools/write-traceability.ts').toBe(currentTraceability())
})
