// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { keepable, keptEverywhere } from '#kernel/written-text.ts'
import { OfficeFileRefused } from '#platform/server/office/office-refusal.ts'
import { readWordFileSafely } from '#platform/server/office/parse-in-child.ts'
import type { FileReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { readExchangeFile } from '#areas/procedures/server/read-exchange-file.ts'
import { readProcedures, unreadFile } from '#areas/procedures/core/reading/read-procedures.ts'

/** Where a command writes: answers to `out`, one sentence on what went wrong to `error`. */
export interface CommandIo {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** 0 answered, 1 "no", 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** A Word file that was asked for, with what was read in it. */
export interface ReadFile {
  /** Its name, and where it was found. */
  readonly file: string
  readonly path: string
  readonly reading: FileReading
}

/** Reads the options of a command over Word files; a sentence when they are wrong. */
export function fileOptions(argv: readonly string[], extra: readonly string[] = []): { readonly files: readonly string[]; readonly json: boolean; readonly help: boolean; readonly values: Readonly<Record<string, string | boolean | undefined>> } | { readonly wrong: string } {
  const options = Object.fromEntries([['json', { type: 'boolean' as const }], ['help', { type: 'boolean' as const }], ...extra.map((name) => [name, { type: name === 'apply' ? 'boolean' as const : 'string' as const }] as const)])
  try {
    const { positionals, values } = parseArgs({ args: [...argv], allowPositionals: true, strict: true, options })
    const known: Record<string, string | boolean | undefined> = {}
    for (const [name, value] of Object.entries(values)) if (typeof value === 'string' || typeof value === 'boolean') known[name] = value
    if (positionals.length === 0 && known['help'] !== true) return { wrong: 'Chưa cho biết tệp nào cần đọc.' }
    return { files: positionals, json: known['json'] === true, help: known['help'] === true, values: known }
  } catch {
    const option = argv.find((one) => one.startsWith('-') && !['--json', '--help', ...extra.map((name) => `--${name}`)].includes(one.split('=')[0] ?? one))
    return { wrong: `Tham số ${option ?? argv.join(' ')} không dùng được ở đây.` }
  }
}

/** Reads the files in the order given, a few at a time. A file that cannot be opened ends the command with a sentence; one that cannot be understood is an answer of its own. */
export async function readProcedureFiles(paths: readonly string[]): Promise<readonly ReadFile[] | { readonly missing: string }> {
  const contents: { readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const path of paths) {
    const bytes = await contentOf(path)
    if ('missing' in bytes) return bytes
    contents.push({ path, bytes: bytes.bytes })
  }
  return Promise.all(contents.map(async ({ path, bytes }) => ({ file: basename(path), path, reading: await readOne(basename(path), bytes) })))
}

async function contentOf(path: string): Promise<{ readonly bytes: Uint8Array } | { readonly missing: string }> {
  try {
    return { bytes: await readFile(path) }
  } catch (error) { // the file is not there or not ours to read: that is the answer, not a fault
    return { missing: `Không mở được tệp "${path}": ${whyNotOpened(error)}.` }
  }
}

function whyNotOpened(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'không có tệp này'
  if (code === 'EISDIR') return 'đây là thư mục'
  return code === 'EACCES' || code === 'EPERM' ? 'không có quyền đọc' : 'tệp không đọc được'
}

async function readOne(name: string, bytes: Uint8Array): Promise<FileReading> {
  const exchanged = readExchangeFile({ name, bytes })
  if (exchanged !== undefined) return exchanged.ok ? exchanged.reading : unreadFile(exchanged.say.vi)
  try {
    return readProcedures(keptEverywhere(await readWordFileSafely(bytes), keepable))
  } catch (error) { // a refused file is listed with its reason; anything else is our fault and goes on
    if (error instanceof OfficeFileRefused) return unreadFile(error.say.vi)
    throw error
  }
}
