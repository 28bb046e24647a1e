// SPDX-License-Identifier: Apache-2.0
import type { ProcedureContent } from '../../core/procedure-content.ts'
import type { Edit } from './edit-content.ts'

/** A draft in hand with the way back and forth: one entry per cell edited, not per letter typed. */
export interface DraftHistory {
  readonly past: readonly ProcedureContent[]
  readonly now: ProcedureContent
  /** What was undone, the next to do again first. */
  readonly future: readonly ProcedureContent[]
  /** What the last edit wrote into; typing on in the same cell is the same edit. */
  readonly cell: string | undefined
}

const MOST_KEPT = 200

export const beginDraft = (content: ProcedureContent): DraftHistory => ({ past: [], now: content, future: [], cell: undefined })

/** The draft after an edit; without a cell the edit stands by itself. */
export function afterEdit(draft: DraftHistory, edit: Edit, cell?: string): DraftHistory {
  const next = edit(draft.now)
  if (next === draft.now) return draft
  const same = cell !== undefined && cell === draft.cell
  return { past: same ? draft.past : [...draft.past.slice(1 - MOST_KEPT), draft.now], now: next, future: [], cell }
}

export const afterUndo = (draft: DraftHistory): DraftHistory => {
  const before = draft.past.at(-1)
  return before === undefined ? draft : { past: draft.past.slice(0, -1), now: before, future: [draft.now, ...draft.future], cell: undefined }
}

export const afterRedo = (draft: DraftHistory): DraftHistory => {
  const [next, ...future] = draft.future
  return next === undefined ? draft : { past: [...draft.past, draft.now], now: next, future, cell: undefined }
}

/** Every state of a draft changed alike, as when someone else's work comes in: undoing own work then never undoes theirs. */
export const rebased = (draft: DraftHistory, change: Edit): DraftHistory => ({ past: draft.past.map(change), now: change(draft.now), future: draft.future.map(change), cell: undefined })

/** Whether two contents say the same, whatever was typed and taken back in between. */
export const saysTheSame = (one: ProcedureContent, other: ProcedureContent): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
