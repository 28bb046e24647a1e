// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'

const ISO = resolve(import.meta.dirname, '../../../shared/data/iso-procedures')

/** Rewrites every text of a paper. */
function rewritten(document: WordDocument, change: (text: string) => string): WordDocument {
  const block = (one: WordBlock): WordBlock => (one.kind === 'paragraph' ? { ...one, text: change(one.text) } : { ...one, rows: one.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(block) })) })) })
  return { ...document, blocks: document.blocks.map(block), headers: document.headers.map(change), footers: document.footers.map(change) }
}

describe.skipIf(!existsSync(ISO))('real procedures written in other ways (skipped where ../shared/data is absent)', () => {
  const names = existsSync(ISO) ? readdirSync(ISO).filter((name) => name.endsWith('.docx')) : []
  const documents = new Map<string, WordDocument>()
  const paper = async (name: string): Promise<WordDocument> => {
    const known = documents.get(name) ?? await readWordFile(readFileSync(join(ISO, name)))
    documents.set(name, known)
    return known
  }

  it.each<[string, (text: string) => string]>([
    ['with decomposed letters', (text) => text.normalize('NFD')],
    ['with direction marks inside words', (text) => text.replace(/(?<=\p{L})(?=\p{L}\p{L} )/gu, '\u200e')],
    ['with hard blanks', (text) => text.replaceAll(' ', '\u00a0')],
    ['with blanks around every line', (text) => ` ${text.replaceAll('\n', ' \n ')} \t`],
  ])('%s read the same', { timeout: 60_000 }, async (_, change) => {
    for (const name of names) {
      const document = await paper(name)
      const { procedures } = readProcedures(rewritten(document, change))
      expect([name, procedures]).toEqual([name, readProcedures(document).procedures])
    }
  })

  it('with any paragraph or row taken out never make the reader fail or invent a responsible or a time', { timeout: 60_000 }, async () => {
    const all = await Promise.all(names.map(paper))
    fc.assert(fc.property(fc.constantFrom(...all), fc.array(fc.nat(400), { maxLength: 12 }), (document, holes) => {
      const blocks = document.blocks.filter((_, index) => !holes.includes(index)).map((block): WordBlock => (block.kind === 'paragraph' ? block : { ...block, rows: block.rows.filter((_, index) => index === 0 || !holes.includes(index + 200)) }))
      const printed = JSON.stringify(document.blocks).normalize('NFC')
      for (const { steps } of readProcedures({ ...document, blocks }).procedures) for (const step of steps) {
        for (const word of (step.responsible ?? '').split(' ')) expect(printed.includes(word)).toBe(true)
        for (const time of step.times) expect(time.value === null || time.text !== '').toBe(true)
      }
    }), { numRuns: 150 })
  })
})
