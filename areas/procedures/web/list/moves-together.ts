// SPDX-License-Identifier: Apache-2.0
import type { ProcedureRow } from '../../contract.ts'

/** The moves that make sense for many procedures at once: those that take an issue further. A rejection has its own reason each time. */
export const MOVES_TOGETHER = ['submit', 'review', 'approve', 'issue'] as const
export type MoveTogether = (typeof MOVES_TOGETHER)[number]

/** What can be ticked: a row with a move of that kind. */
export const canBeTicked = ({ moves }: Pick<ProcedureRow, 'moves'>): boolean => MOVES_TOGETHER.some((move) => moves.includes(move))

/** For each move, the ticked rows that allow it, in the order of the way; moves that none allows are left out. */
export const movesOpenTo = (ticked: readonly ProcedureRow[]): readonly { readonly move: MoveTogether; readonly rows: readonly ProcedureRow[] }[] =>
  MOVES_TOGETHER.map((move) => ({ move, rows: ticked.filter(({ moves }) => moves.includes(move)) })).filter(({ rows }) => rows.length > 0)
