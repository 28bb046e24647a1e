// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MOVES } from '../core/issue.ts'

test('README.md: statuses and moves are those of the rule', () => {
  const text = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const rows = [...(text.split('<!-- states -->')[1] ?? '').matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|$/gm)].map(([, status = '', moves = '']) => [status, moves])
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(MOVES).map(([status, moves]) => [status, moves.join(', ') || '—'])))
})
