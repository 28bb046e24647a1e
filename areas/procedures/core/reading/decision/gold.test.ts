// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import type { FileReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { looksLikeDecision, readDecision } from './read-decision.ts'

// The real decisions stay outside the project; the test compares with their gold readings where the folder is there.
const FOLDER = '../shared/data/decisions'

interface Score {
  readonly summary: Readonly<Record<'steps' | 'responsible' | 'times' | 'names' | 'codes', { readonly f1: number }>> & { readonly invented: number }
}

describe.skipIf(!existsSync(FOLDER))('the real decisions of ../shared/data (skipped where the folder is absent)', () => {
  const papers = new Map<string, WordDocument>()

  beforeAll(async () => {
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.docx'))) papers.set(file, await readWordFile(readFileSync(join(FOLDER, file))))
  })

  it('are all known as decisions', () => {
    expect([...papers].filter(([, document]) => !looksLikeDecision(document)).map(([file]) => file)).toEqual([])
  })

  it('give steps, persons, times, names and signs as printed, and nothing that is not', () => {
    const { summary } = score([...papers].map(([file, document]) => ({ file, ...readDecision(document) })))
    expect(summary.invented).toBe(0)
    for (const part of ['steps', 'responsible', 'times', 'names', 'codes'] as const) expect([part, summary[part].f1]).toEqual([part, 1])
  })

  it('are read the same without bold type and marked heading rows', () => {
    const { summary } = score([...papers].map(([file, document]) => ({ file, ...readDecision({ ...document, blocks: document.blocks.map(plain) }) })))
    expect([summary.invented, summary.steps.f1, summary.responsible.f1, summary.times.f1]).toEqual([0, 1, 1, 1])
    expect(summary.names.f1).toBeGreaterThanOrEqual(0.97)
  })

  it('without steps give no procedure', () => {
    const empty = ['laichau-2934.docx', 'hatinh-2890.docx'].map((file) => papers.get(file)).filter((document) => document !== undefined)
    expect(empty.map((document) => readDecision(document).procedures.length)).toEqual([0, 0])
  })
})

function score(files: readonly ({ readonly file: string } & FileReading)[]): Score {
  const folder = mkdtempSync(join(tmpdir(), 'decisions-'))
  try {
    const output = join(folder, 'import.json')
    writeFileSync(output, JSON.stringify({ files }))
    return JSON.parse(execFileSync(process.execPath, [join(FOLDER, '../score.mjs'), '--gold', join(FOLDER, 'gold'), '--import', output, '--json'], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function plain(block: WordBlock): WordBlock {
  if (block.kind === 'paragraph') return { ...block, bold: false }
  return { ...block, rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(plain) })) })) }
}
