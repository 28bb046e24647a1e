// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { PlainDate } from '#kernel/time.ts'

/** Tờ niêm yết: a paper that hangs or hung at a place, the list of all procedures or one issue of one of them. */
export const Posting = z.object({
  id: z.uuid(), placeId: z.uuid(),
  /** Null: the list of all procedures. */
  procedureId: z.uuid().nullable(), revisionId: z.uuid().nullable(), code: z.string().nullable(), name: z.string(), issueNo: z.number().int().nullable(),
  /** For the list: the hash of the issues in force when it was hung. */
  listHash: z.string().nullable(),
  hungOn: PlainDate, hungBy: z.uuid(), takenDownOn: PlainDate.nullable(), takenDownBy: z.uuid().nullable(), reason: z.string().nullable(), version: z.number().int(),
})
export type Posting = z.infer<typeof Posting>

/** Whether what hangs still says what holds: a newer issue is in force, none is, or the list has changed. */
export const PostingState = z.enum(['current', 'newer-issue', 'withdrawn', 'list-changed', 'taken-down'])
export type PostingState = z.infer<typeof PostingState>

/** What is in force on the day of looking. */
export interface InForceNow { readonly issues: ReadonlyMap<string, { readonly revisionId: string; readonly issueNo: number }>; readonly listHash: string }

/** How a paper stands today; nobody has to tell the place that an issue was replaced. */
export function stateOf(posting: Posting, { issues, listHash }: InForceNow): PostingState {
  if (posting.takenDownOn !== null) return 'taken-down'
  if (posting.procedureId === null) return posting.listHash === listHash ? 'current' : 'list-changed'
  const now = issues.get(posting.procedureId)
  if (now === undefined) return 'withdrawn'
  return now.revisionId === posting.revisionId ? 'current' : 'newer-issue'
}

/** Whether a paper in this state must be replaced or taken down. */
export const mustGo = (state: PostingState): boolean => state === 'newer-issue' || state === 'withdrawn' || state === 'list-changed'

export type HangRefusal = { readonly code: 'hangs-already'; readonly since: PlainDate } | { readonly code: 'day-in-the-future'; readonly latest: PlainDate } | { readonly code: 'before-it-hung'; readonly hungOn: PlainDate } | { readonly code: 'before-in-force'; readonly effectiveFrom: PlainDate }

/** Why a paper may not be hung on a day; what hangs of the same kind at the place is taken down with it unless it is the same. */
export function whyNotHang({ on, today, effectiveFrom, hanging }: { readonly on: PlainDate; readonly today: PlainDate; readonly effectiveFrom: PlainDate | undefined; readonly hanging: { readonly hungOn: PlainDate; readonly isSame: boolean } | undefined }): HangRefusal | undefined {
  if (on > today) return { code: 'day-in-the-future', latest: today }
  if (effectiveFrom !== undefined && on < effectiveFrom) return { code: 'before-in-force', effectiveFrom }
  if (hanging?.isSame === true) return { code: 'hangs-already', since: hanging.hungOn }
  return hanging !== undefined && on < hanging.hungOn ? { code: 'before-it-hung', hungOn: hanging.hungOn } : undefined
}

/** Why a paper may not be taken down on a day. */
export function whyNotTakeDown({ on, today, hungOn }: { readonly on: PlainDate; readonly today: PlainDate; readonly hungOn: PlainDate }): { readonly code: 'day-in-the-future'; readonly latest: PlainDate } | { readonly code: 'before-it-hung'; readonly hungOn: PlainDate } | undefined {
  if (on > today) return { code: 'day-in-the-future', latest: today }
  return on < hungOn ? { code: 'before-it-hung', hungOn } : undefined
}
