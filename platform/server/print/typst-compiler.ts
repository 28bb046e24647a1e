// SPDX-License-Identifier: Apache-2.0
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fileURLToPath } from 'node:url'
import { commonCoverage } from './font-coverage.ts'
import { printableJson } from './printable-text.ts'
import { readTinosFonts } from './tinos-fonts.ts'

/** One paper to be set: which template, under which title, dated when, and its data as JSON. */
export interface PaperOrder {
  readonly templatePath: string
  readonly title: string
  /** Seconds since 1970-01-01T00:00Z, written into the file as its date of creation; the clock is never read, so equal orders give equal bytes. */
  readonly createdAtSeconds: number
  readonly json: string
}

/** Sets papers one after another in this thread. */
export type SetPaper = (order: PaperOrder) => Uint8Array<ArrayBuffer>

/** A4 and A5 papers are kept for years, so they are written for archiving: every font inside, every letter readable as text. */
const ARCHIVE_STANDARD = 'a-2b'

/** Results not used in the last so many papers are forgotten, or a server's memory would grow with every paper. */
const REMEMBERED_PAPERS = 2

/** Templates import each other from here: the root of the project. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Builds the compiler with the fonts of official papers and nothing else; done once, papers then cost milliseconds. */
export function createPaperSetter(): SetPaper {
  const fonts = readTinosFonts()
  const covers = commonCoverage(fonts)
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts] }] })
  return ({ templatePath, title, createdAtSeconds, json }) => {
    const inputs = { title: JSON.parse(printableJson(JSON.stringify(title), covers)), data: printableJson(json, covers) }
    const outcome = compiler.compile({ mainFilePath: templatePath, inputs })
    // A warning is a fault too: with an unknown font Typst only warns, and leaves the paper blank.
    const complaint = outcome.hasError() ? outcome.takeDiagnostics() : outcome.takeWarnings()
    if (complaint !== null || outcome.result === null) {
      throw new Error(`The paper ${templatePath} cannot be set: ${complaint === null ? 'no reason given' : JSON.stringify(compiler.fetchDiagnostics(complaint))}`)
    }
    const pdf = compiler.pdf(outcome.result, { pdfStandard: ARCHIVE_STANDARD, creationTimestamp: createdAtSeconds })
    compiler.evictCache(REMEMBERED_PAPERS)
    return new Uint8Array(pdf)
  }
}
