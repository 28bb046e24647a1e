// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { draftOfReading } from '../../core/draft-of-reading.ts'
import { annexPaper } from '../../core/paper/annex-paper.ts'
import { communePaper } from '../../core/paper/commune-paper.ts'
import { someContent, somePaperFacts } from '../../example/some-content.ts'
import { normalOf } from '../../core/paper/normal-form.ts'
import type { Paper } from '../../core/paper/paper.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import { readProcedures } from '../../core/reading/read-procedures.ts'
import { docxOf } from './docx-paper.ts'

// The real papers stay outside the project; their part of this test runs where the folder is there.
const REAL = ['../shared/data/iso-procedures', '../shared/data/decisions'].filter((folder) => existsSync(folder))
/** LibreOffice takes a second for a file: every so many of the real ones, spread over all papers. */
const EVERY = 6
const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0

const facts = somePaperFacts()
const readBack = async (bytes: Uint8Array): Promise<readonly (ProcedureContent | undefined)[]> => readProcedures(await readWordFile(bytes)).procedures.map(({ content }) => content)

interface Case { readonly name: string; readonly paper: Paper; readonly contents: readonly ProcedureContent[] }

const bothLayouts = (name: string, contents: readonly ProcedureContent[]): Case[] => {
  const [first, ...others] = contents.map((content) => ({ content, facts }))
  return [...contents.map((content, index) => ({ name: `${name}-${index}-a`, paper: communePaper(content, facts), contents: [content] })), ...(first === undefined ? [] : [{ name: `${name}-b`, paper: annexPaper(first, ...others), contents }])]
}

const sampled = fc.sample(someContent, { numRuns: 24, seed: 20260101 })

describe('a Word file of ours', () => {
  it('reads back as the content that was printed', async () => {
    for (const one of bothLayouts('any', sampled)) expect(await readBack(await docxOf(one.paper)), one.name).toEqual(one.contents.map(normalOf))
  }, 60_000)
  it('is the same twice', async () => {
    const [one] = bothLayouts('any', sampled)
    if (one === undefined) throw new Error('no paper')
    expect(await readWordFile(await docxOf(one.paper))).toEqual(await readWordFile(await docxOf(one.paper)))
  })
})

describe.skipIf(REAL.length === 0)('the real papers of ../shared/data (skipped where the folder is absent)', () => {
  const real: Case[] = []
  beforeAll(async () => { real.push(...await allReal()) }, 120_000)

  it('are printed and read back equal, in both layouts', async () => {
    expect(real.length).toBeGreaterThan(100)
    for (const one of real) expect(await readBack(await docxOf(one.paper)), one.name).toEqual(one.contents.map(normalOf))
  }, 120_000)

  it('keep in print every step, role, amount of time, merge, paper, record and law that was read', () => {
    for (const { name, contents } of real) for (const content of contents) expect(factsOf(normalOf(content)), name).toEqual(factsOf(content))
  }, 30_000)
})

/** What must not be lost, whatever the white space. */
function factsOf(content: ProcedureContent): unknown {
  const fold = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim()
  return {
    name: fold(content.name), cases: content.cases.map(({ name, limit }) => [fold(name), limit?.value, limit?.unit]),
    steps: content.steps.map((step) => [fold(step.action), fold(step.role), fold(step.label), step.times.map(({ time, sharedWith, text }) => [time?.value, time?.unit, text === '' ? [] : sharedWith])]),
    dossier: content.dossier.map(({ mode, name, original, copy }) => [mode, fold(name), original, copy]), records: content.records.map(({ name, place, retention }) => [fold(name), fold(place), fold(retention)]),
    legalBasis: content.legalBasis.map(({ number, date }) => [number, date]), forms: (content.forms ?? []).map(({ number, name, ground }) => [fold(number), fold(name), fold(ground)]),
  }
}

describe.skipIf(!HAS_OFFICE)('opened and saved again by LibreOffice (skipped where soffice is absent)', () => {
  it('still reads back equal', async () => {
    const cases = [...bothLayouts('any', sampled.slice(0, 6)), ...(await allReal()).filter((_, at) => at % EVERY === 0)]
    const folder = mkdtempSync(join(tmpdir(), 'saved-again-'))
    try {
      for (const one of cases) writeFileSync(join(folder, `${one.name}.docx`), await docxOf(one.paper))
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), ...cases.map(({ name }) => join(folder, `${name}.docx`))], { stdio: 'ignore', timeout: 150_000 })
      for (const one of cases) expect(await readBack(readFileSync(join(folder, 'out', `${one.name}.docx`))), one.name).toEqual(one.contents.map(normalOf))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 180_000)
})

async function allReal(): Promise<Case[]> {
  const cases: Case[] = []
  for (const folder of REAL) for (const file of readdirSync(folder).filter((name) => name.endsWith('.docx'))) {
    const contents = readProcedures(await readWordFile(readFileSync(join(folder, file)))).procedures.map(draftOfReading).flatMap((draft) => (draft.ok ? [draft.content] : []))
    cases.push(...bothLayouts(file.replace('.docx', ''), contents))
  }
  return cases
}
