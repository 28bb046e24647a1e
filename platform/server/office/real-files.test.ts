// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { WordBlock, WordCell } from '#kernel/word-document.ts'
import { readWordFile } from './read-word-file.ts'

vi.setConfig({ testTimeout: 60_000 })

// Real procedures are no part of the project; without them these tests are passed over.
const folder = '../shared/data/iso-procedures'
const isThere = existsSync(folder)
if (!isThere) console.warn(`${folder} is absent: real Word files are not tried`)
const files = isThere ? readdirSync(folder) : []
const read = async (name: string) => readWordFile(readFileSync(`${folder}/${name}`))

interface Gold { readonly steps: readonly { readonly label: string | null; readonly labelSource?: string }[] }
const goldOf = (slug: string): Gold => JSON.parse(readFileSync(`${folder}/gold/${slug}.json`, 'utf8'))

/** The labels of a table column, as printed: the list number, else the text. */
const labelsOf = (cells: readonly WordCell[]): (string | undefined)[] => cells.map(({ blocks }) => {
  const [first] = blocks
  return first?.kind === 'paragraph' ? first.label ?? first.text : undefined
})

const firstColumns = (blocks: readonly WordBlock[]): (string | undefined)[][] =>
  blocks.flatMap((block) => block.kind === 'table' ? [labelsOf(block.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === 0)))] : [])

describe.skipIf(!isThere)('real procedures', () => {
  test('each .doc is read to the very blocks of its .docx twin: tables, spans, merges, labels, text boxes and text', async () => {
    const twins = files.filter((name) => name.endsWith('.doc'))
    expect(twins).toHaveLength(9)
    for (const name of twins) {
      const [old, modern] = [await read(name), await read(`${name}x`)]
      expect(old.blocks, name).toEqual(modern.blocks)
      expect(old.losses, name).toEqual(modern.losses)
      // Page numbers are counted anew by whoever saves, the rest of a footer is the same.
      const withoutPages = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => text.replace(/Trang: \d+\/\d+/, '')))
      expect([withoutPages(old.headers), withoutPages(old.footers)], name).toEqual([withoutPages(modern.headers), withoutPages(modern.footers)])
    }
  })

  test('all 135 step labels are found in a first column, in their order, 103 of them only as list numbers', async () => {
    let found = 0
    let asListNumbers = 0
    for (const name of files.filter((each) => each.endsWith('.docx'))) {
      const { steps } = goldOf(name.replace(/\.docx$/, ''))
      const labels = steps.flatMap(({ label }) => label === null ? [] : [label])
      const { blocks } = await read(name)
      const column = firstColumns(blocks).find((each) => isInOrder(labels, each))
      expect(column, `${name}: ${labels.join(' ')}`).toBeDefined()
      found += labels.length
      asListNumbers += steps.filter(({ labelSource }) => labelSource === 'list').length
    }
    expect({ found, asListNumbers }).toEqual({ found: 135, asListNumbers: 103 })
  })
})

/** Whether the labels stand in the column one after the other, others may stand between. */
function isInOrder(labels: readonly string[], column: readonly (string | undefined)[]): boolean {
  let next = 0
  for (const label of column) if (label !== undefined && label === labels[next]) next += 1
  return next === labels.length
}
