// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from './generated-file.ts'

/** One thing that must hold before a change is whole: programs run one after another, all of which must end with 0. */
export interface Part {
  readonly name: string
  readonly runs: readonly (readonly string[])[]
}

const node = process.execPath
const module = (path: string) => join(PROJECT, 'node_modules', path)
const tests = (project: string) => [node, module('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=dot']

/** What `npm run check` asks, quickest first. */
export const PARTS: readonly Part[] = [
  { name: 'types', runs: [[node, module('typescript/bin/tsc'), '-b']] },
  { name: 'lint', runs: [[node, module('oxlint/bin/oxlint'), '--deny-warnings']] },
  {
    name: 'generated', runs: [
      [node, 'database/generate-types.ts', '--check'],
      [node, 'tools/write-openapi.ts', '--check'],
      [node, 'tools/write-traceability.ts', '--check'],
      [node, 'app/config-guide.ts', '--check'],
      [node, 'tools/write-check-rules.ts', '--check'],
    ],
  },
  { name: 'guards', runs: [[...tests('rules'), 'tests/']] },
  { name: 'rules', runs: [[...tests('rules'), '--exclude', 'tests/**']] },
  { name: 'database', runs: [tests('database')] },
  {
    name: 'bundle', runs: [
      [node, '--input-type=module', '--eval', "import { buildWeb } from './tools/build-web.mjs'; await buildWeb()"],
      [node, 'platform/web/measure-bundle.mts'],
    ],
  },
]

/** Runs parts one after another and writes one line for each; the words of the programs follow only where one failed. Answers how many failed. */
export async function runParts(parts: readonly Part[], write: (text: string) => void): Promise<number> {
  let failed = 0
  for (const { name, runs } of parts) {
    const start = performance.now()
    const said: string[] = []
    let ok = true
    for (const command of runs) {
      const { code, text } = await runQuietly(command)
      said.push(text)
      ok &&= code === 0
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    write(`${name.padEnd(10)} ${ok ? 'ok' : 'FAILED'} (${seconds} s)\n`)
    if (ok) continue
    failed += 1
    write(said.join('').replaceAll(/^/gm, '  ').trimEnd() + '\n')
  }
  return failed
}

function runQuietly([program = '', ...args]: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => { text += part })
    child.once('error', (error) => resolve({ code: 1, text: `${program}: ${error.message}\n` }))
    child.once('close', (code) => resolve({ code: code ?? 1, text }))
  })
}
