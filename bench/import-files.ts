// SPDX-License-Identifier: Apache-2.0
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readProcedures } from '#areas/procedures/core/reading/read-procedures.ts'
import { openZip } from '#platform/server/office/open-zip.ts'
import { readWordFile } from '#platform/server/office/read-word-file.ts'
import { median } from './median.ts'

const ROUNDS = 5

/** Reading every development Word file into procedures, against only unpacking and decoding the same files. */
export async function run(): Promise<{ readonly lines: readonly string[] }> {
  const files = globSync('../shared/data/{iso-procedures,decisions}/*.{docx,doc}').map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))
  if (files.length === 0) return { lines: ['import of development files: skipped, ../shared/data is not there'] }
  const rounds: { read: number; unpack: number }[] = []
  let procedures = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    procedures = 0
    for (const { bytes } of files) procedures += readProcedures(await readWordFile(bytes)).procedures.length
    const read = performance.now() - start
    const unpackStart = performance.now()
    for (const { name, bytes } of files) await unpack(name, bytes)
    if (round > 0) rounds.push({ read, unpack: performance.now() - unpackStart })
  }
  const [read, ratio] = [median(rounds.map((each) => each.read)), median(rounds.map((each) => each.read / each.unpack))]
  return { lines: [`import of ${files.length} development files (${procedures} procedures read): ${read.toFixed(0)} ms for all, ${(read / files.length).toFixed(1)} ms a file; ${ratio.toFixed(1)} times unpacking them; median of ${ROUNDS}`] }
}

async function unpack(name: string, bytes: Uint8Array): Promise<void> {
  if (name.endsWith('.doc')) {
    new TextDecoder('utf-16le').decode(bytes)
    return
  }
  const zip = await openZip(bytes)
  for (const entry of zip.names.filter((each) => each.endsWith('.xml'))) new TextDecoder().decode(await zip.read(entry))
}

if (import.meta.main) for (const line of (await run()).lines) process.stdout.write(`${line}\n`)
