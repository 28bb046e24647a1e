// SPDX-License-Identifier: Apache-2.0
import type { CheckRow } from '../../contract.ts'
import { placeOfFinding, queryOfPlace } from '../finding-place.ts'
import { pathOfEditing, pathOfProcedure, UNHELD_PATH } from '../paths.ts'

type First = NonNullable<CheckRow['cells']['who']['first']>

const PART_OF_RULE: readonly (readonly [RegExp, string])[] = [[/^record/, 'ho-so-luu'], [/^(?:legal|cited|form)-/, 'can-cu']]

/** Where a number of the matrix leads: into the draft at the place, or to the part of the issue in which it stands. */
export function placeOfRow({ id, status }: Pick<CheckRow, 'id' | 'status'>, first: First): string {
  if (first.rule === 'role-without-holder') return UNHELD_PATH
  if (status === 'draft') return `${pathOfEditing(id)}?${queryOfPlace(placeOfFinding(first))}`
  const part = PART_OF_RULE.find(([rule]) => rule.test(first.rule))?.[1]
  return part === undefined ? pathOfProcedure(id) : `${pathOfProcedure(id)}?phan=${part}`
}
