// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { RevisionMove } from '../../core/revision.ts'
import type { ProcedureRow } from '../../contract.ts'
import { canBeTicked, movesOpenTo } from './moves-together.ts'

const row = (code: string, ...moves: RevisionMove[]) => ({ code, moves }) as ProcedureRow

test('each move counts the ticked rows that allow it, in the order of the way', () => {
  const open = movesOpenTo([row('a', 'approve', 'reject'), row('b', 'edit', 'submit'), row('c', 'submit'), row('d', 'withdraw')])
  expect(open.map(({ move, rows }) => [move, rows.map(({ code }) => code)])).toEqual([['submit', ['b', 'c']], ['approve', ['a']]])
})

test.each<[readonly RevisionMove[], boolean]>([[['edit'], false], [['withdraw'], false], [['reject', 'review'], true], [['issue', 'reject'], true], [[], false]])('with the moves %j a row can be ticked: %s', (moves, expected) => {
  expect(canBeTicked(row('a', ...moves))).toBe(expected)
})
