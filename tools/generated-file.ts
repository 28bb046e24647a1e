// SPDX-License-Identifier: Apache-2.0
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** The project's folder. */
export const PROJECT = join(import.meta.dirname, '..')

/** Writes a generated file when it has changed; with `--check` it only says so. Answers the exit code. */
export async function writeOrCheck(path: string, text: string, argv: readonly string[], command: string): Promise<0 | 1> {
  const name = relative(PROJECT, path)
  if (text === await readFile(path, 'utf8').catch(() => '')) {
    process.stdout.write(`${name} is up to date\n`)
    return 0
  }
  if (argv.includes('--check')) {
    process.stderr.write(`${name} is out of date: run “node tools/with-node24.mjs ${command}”\n`)
    return 1
  }
  await writeFile(path, text)
  process.stdout.write(`${name} written\n`)
  return 0
}
