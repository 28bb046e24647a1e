// SPDX-License-Identifier: Apache-2.0
import { shownNumber } from '../core/edit/step-number.ts'
import type { ProcedureContent, StepTime } from '../core/procedure-content.ts'

/** How a time cell stands in the table: alone, first of a merged cell over so many rows, or under one. */
export type MergedCell = { readonly kind: 'alone' } | { readonly kind: 'first'; readonly rows: number } | { readonly kind: 'under' } | { readonly kind: 'apart' }

/** Merged rows that touch and stand in one group make one tall cell, as on the paper; others say with whom they share. */
export function mergedCellOf({ steps }: ProcedureContent, order: number, time: StepTime): MergedCell {
  if (time.sharedWith.length === 0) return { kind: 'alone' }
  const rows = [order, ...time.sharedWith].toSorted((a, b) => a - b)
  const first = rows[0] ?? order
  const touch = rows.every((row, at) => row === first + at && steps[row - 1] !== undefined && steps[row - 1]?.phase === steps[first - 1]?.phase)
  if (!touch) return { kind: 'apart' }
  return order === first ? { kind: 'first', rows: rows.length } : { kind: 'under' }
}

/** "3" of "Bước 3." and of a step without a printed number that stands third. */
export const numberOfStep = shownNumber
