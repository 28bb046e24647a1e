// SPDX-License-Identifier: Apache-2.0
import { parseArgs } from 'node:util'
import { StartFault } from '#platform/server/postgres/start-fault.ts'
import type { Config } from '../config.ts'
import type { CommandOutput, ExitCode } from './command-output.ts'

/** What a command over one folder of a backup was asked for. */
export interface AskedFolder { readonly folder: string; readonly isJson: boolean }

type Run = (argv: readonly string[], io: CommandOutput, config: Config) => Promise<ExitCode>

/** A command that takes exactly one folder: says its usage, and what can be mended in its sentence; anything else is a fault of ours. */
export const folderCommand = (usage: string, work: (asked: AskedFolder, io: CommandOutput, config: Config) => Promise<ExitCode>): Run => async (argv, io, config) => {
  if (argv.includes('--help')) {
    await io.stdout(usage)
    return 0
  }
  const asked = readFolder(argv)
  if (asked === undefined) {
    await io.stderr(usage)
    return 2
  }
  try {
    return await work(asked, io, config)
  } catch (error) {
    if (!(error instanceof StartFault)) throw error
    await io.stderr(`${error.sentence.vi}\n${error.sentence.en}\n`)
    return 1
  }
}

function readFolder(argv: readonly string[]): AskedFolder | undefined {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], allowPositionals: true, options: { json: { type: 'boolean' } } })
    const [folder, ...more] = positionals
    return folder === undefined || folder === '' || more.length > 0 ? undefined : { folder, isJson: values.json === true }
  } catch {
    return undefined // an option that there is not
  }
}
