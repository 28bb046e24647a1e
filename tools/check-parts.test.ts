// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PARTS, runParts } from './check-parts.ts'
import { PROJECT } from './generated-file.ts'

const says = (text: string, code: number) => [process.execPath, '--eval', `console.log(${JSON.stringify(text)}); process.exit(${code})`]

test('each part is one line; only what failed is told at length', async () => {
  const lines: string[] = []
  const failed = await runParts([
    { name: 'fine', runs: [says('all well', 0), says('still well', 0)] },
    { name: 'broken', runs: [says('the second fails', 0), says('because', 3), says('and the rest runs', 0)] },
    { name: 'missing', runs: [['no-such-program-anywhere']] },
  ], (text) => { lines.push(text) })
  expect(failed).toBe(2)
  expect(lines.map((line) => line.replace(/\(.* s\)/, '(s)'))).toEqual([
    'fine       ok (s)\n',
    'broken     FAILED (s)\n', '  the second fails\n  because\n  and the rest runs\n',
    'missing    FAILED (s)\n', '  no-such-program-anywhere: spawn no-such-program-anywhere ENOENT\n',
  ])
})

test('every program that a part runs is there', () => {
  const programs = PARTS.flatMap(({ runs }) => runs.map(([, program = '']) => program)).filter((program) => !program.startsWith('--'))
  expect(programs.filter((program) => !existsSync(program.startsWith('/') ? program : join(PROJECT, program)))).toEqual([])
})
