// SPDX-License-Identifier: Apache-2.0
import os from 'node:os'
import { run as board } from './board.ts'
import { run as check } from './check.ts'
import { run as importFiles } from './import-files.ts'
import { run as paper } from './paper.ts'
import { run as search } from './search.ts'
import { run as transitions } from './transitions.ts'
import { type Result, run as raceWorkingTime } from './working-time.ts'

/** `npm run bench [-- name …]`: every benchmark, or those named, one after another. */
const BENCHES: Readonly<Record<string, () => Promise<{ readonly lines: readonly string[] }> | { readonly lines: readonly string[] }>> = { 'working-time': () => ({ lines: raceWorkingTime().map(say) }), 'import-files': importFiles, 'transitions': transitions, 'board': board, 'paper': paper, 'check': check, 'search': search }

function say({ race, name, perSecond, ratio, differing }: Result): string {
  return `working time, ${race}: ${name}: ${perSecond.toLocaleString('en')} /s${ratio === 1 ? '' : `, ours is ${ratio.toFixed(1)} times as fast`}${differing === 0 ? '' : ` (${differing} of 500 answers differ)`}`
}

const wanted = process.argv.slice(2)
process.stdout.write(`${os.cpus()[0]?.model ?? 'processor'}, ${os.cpus().length} cores, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}\n`)
for (const [name, run] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const line of (await run()).lines) process.stdout.write(`${line}\n`)
}
