// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WordDocument } from '#kernel/word-document.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { PERTURBATIONS, SETS } from '#areas/procedures/core/reading/example/perturbations.ts'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'

// The real papers stay outside the project; each is printed differently here and must be read the same.
const FOLDER = '../shared/data'
const PARTS = ['steps', 'responsible', 'times', 'names', 'cases', 'limits', 'records', 'legalBasis', 'codes'] as const

type Score = Readonly<Record<(typeof PARTS)[number], { readonly f1: number | null }>> & { readonly invented: number }

describe.skipIf(!existsSync(FOLDER))('the real papers of ../shared/data printed in other ways (skipped where the folder is absent)', () => {
  const papers = new Map<string, WordDocument>()

  beforeAll(async () => {
    for (const folder of ['iso-procedures', 'decisions']) {
      for (const file of readdirSync(join(FOLDER, folder)).filter((name) => name.endsWith('.docx'))) papers.set(file, await readWordFile(readFileSync(join(FOLDER, folder, file))))
    }
  }, 60_000)

  it('every way to print them is tried', () => {
    expect(SETS.flat().toSorted()).toEqual(Object.keys(PERTURBATIONS).toSorted())
  })

  it.each(SETS.map((names): [string, readonly string[]] => [names.join(', '), names]))('%s, they are read the same', { timeout: 60_000 }, (_, names) => {
    const changes = names.flatMap((name) => PERTURBATIONS[name] ?? [])
    const score = scoreOf([...papers].map(([file, paper]) => ({ file, ...readProcedures(changes.reduce((changed, change) => change(changed), paper)) })))
    expect([score.invented, ...PARTS.filter((part) => (score[part].f1 ?? 1) < 1)]).toEqual([0])
  })
})

function scoreOf(files: readonly unknown[]): Score {
  const folder = mkdtempSync(join(tmpdir(), 'perturbed-'))
  try {
    const output = join(folder, 'import.json')
    writeFileSync(output, JSON.stringify({ files }))
    const printed = execFileSync(process.execPath, [join(FOLDER, 'score.mjs'), '--gold', join(FOLDER, 'iso-procedures/gold'), '--gold', join(FOLDER, 'decisions/gold'), '--import', output, '--json'], { encoding: 'utf8' })
    return JSON.parse(printed).summary
  } finally {
    rmSync(folder, { recursive: true })
  }
}
