// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { accept, type Decision, refuse } from '#kernel/decision.ts'
import { PlainDate } from '#kernel/time.ts'

/** Why a post is delegated: nghỉ phép, công tác, đào tạo, phân công công việc. */
export const DelegationReason = z.enum(['leave', 'mission', 'training', 'division-of-work', 'other'])
export type DelegationReason = z.infer<typeof DelegationReason>

/** Days half open: `to` is the first that no longer counts; null has no end. */
export interface Days { readonly from: PlainDate; readonly to: PlainDate | null }

/** Administering accounts and delegating stay with those to whom a post was given. */
export const NEVER_DELEGATED: readonly string[] = ['organisation.manage', 'organisation.delegate']

/** Ủy quyền: what the holder of a post lends to a colleague. `permissions` null is everything the post allows. */
export interface WantedDelegation {
  readonly delegatorId: string
  readonly postId: string
  readonly delegateId: string
  readonly permissions: readonly string[] | null
  readonly from: PlainDate
  readonly to: PlainDate
}

export interface DelegationFacts {
  readonly today: PlainDate
  readonly by: { readonly personId: string; readonly permissions: ReadonlySet<string> }
  /** The delegator's own holds of the post, also past ones. */
  readonly held: readonly Days[]
  /** Whether the post is lent to the delegator on any of the days. */
  readonly isReceived: boolean
  /** The permission words of the post's role. */
  readonly allowed: readonly string[]
  /** When the same post was lent by the same person to the same delegate; ended early counts until then. */
  readonly lent: readonly Days[]
}

export type DelegationRefusal =
  | { readonly code: 'not-yours-to-delegate' }
  | { readonly code: 'to-oneself' }
  | { readonly code: 'dates-reversed' }
  | { readonly code: 'begins-in-the-past'; readonly earliest: PlainDate }
  | { readonly code: 'received-by-delegation' }
  | { readonly code: 'post-not-held' }
  | { readonly code: 'nothing-to-delegate' }
  | { readonly code: 'permission-not-held'; readonly permission: string }
  | { readonly code: 'already-delegated'; readonly until: PlainDate }

/** Delegates a post for some days, or says why not. @law Nghị định 30/2020/NĐ-CP, Điều 13 (bằng văn bản, giới hạn thời gian và nội dung, không ủy quyền lại) */
export function delegatePost(wanted: WantedDelegation, { today, by, held, isReceived, allowed, lent }: DelegationFacts): Decision<WantedDelegation, DelegationRefusal> {
  const { delegatorId, delegateId, from, to, permissions } = wanted
  const mayAct = by.permissions.has('organisation.manage') || (by.personId === delegatorId && by.permissions.has('organisation.delegate'))
  if (!mayAct) return refuse({ code: 'not-yours-to-delegate' })
  if (delegatorId === delegateId) return refuse({ code: 'to-oneself' })
  if (to <= from) return refuse({ code: 'dates-reversed' })
  if (from < today) return refuse({ code: 'begins-in-the-past', earliest: today })
  if (!isHeldThroughout(held, from, to)) return refuse({ code: isReceived ? 'received-by-delegation' : 'post-not-held' })
  const lendable = allowed.filter((word) => !NEVER_DELEGATED.includes(word))
  const beyond = permissions?.find((word) => !lendable.includes(word))
  if (beyond !== undefined) return refuse({ code: 'permission-not-held', permission: beyond })
  if (lendable.length === 0 || permissions?.length === 0) return refuse({ code: 'nothing-to-delegate' })
  const meeting = lent.find((days) => days.from < to && (days.to === null || days.to > from))
  return meeting === undefined ? accept(wanted) : refuse({ code: 'already-delegated', until: meeting.to ?? to })
}

/** Whether spans of days, one after the other, leave no day out. */
export function isHeldThroughout(held: readonly Days[], from: PlainDate, to: PlainDate): boolean {
  let reached = from
  for (const days of held.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (days.from > reached) break
    if (days.to === null) return true
    if (days.to > reached) reached = days.to
  }
  return reached >= to
}

/** A delegation that was given, with its end when it was ended early. */
export interface StandingDelegation { readonly delegatorId: string; readonly from: PlainDate; readonly to: PlainDate; readonly endedFrom: PlainDate | null }

export type EndRefusal =
  | { readonly code: 'not-yours-to-delegate' }
  | { readonly code: 'already-ended' }
  | { readonly code: 'end-out-of-range'; readonly earliest: PlainDate; readonly latest: PlainDate }
  | { readonly code: 'reason-missing' }

/** Ends a delegation before its last day: whoever delegated it, or an administrator; from today at the earliest. One that has not begun then never begins. */
export function endDelegation({ delegatorId, from, to, endedFrom }: StandingDelegation, { on, reason }: { readonly on: PlainDate; readonly reason: string }, { by, today }: Pick<DelegationFacts, 'by' | 'today'>): Decision<{ readonly endedFrom: PlainDate }, EndRefusal> {
  if (by.personId !== delegatorId && !by.permissions.has('organisation.manage')) return refuse({ code: 'not-yours-to-delegate' })
  if (endedFrom !== null || to <= today) return refuse({ code: 'already-ended' })
  if (on < today || on >= to) return refuse({ code: 'end-out-of-range', earliest: today, latest: to })
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  return accept({ endedFrom: on < from ? from : on })
}

/** How a delegation stands on a day; `lapsed` when the delegator no longer holds the post. */
export const DelegationState = z.enum(['coming', 'running', 'lapsed', 'ended', 'over'])
export type DelegationState = z.infer<typeof DelegationState>

export function delegationStateOn({ from, to, endedFrom }: Omit<StandingDelegation, 'delegatorId'>, isHeld: boolean, today: PlainDate): DelegationState {
  if (endedFrom !== null && endedFrom <= today) return 'ended'
  if (endedFrom === from) return 'ended'
  if (to <= today) return 'over'
  if (from > today) return 'coming'
  return isHeld ? 'running' : 'lapsed'
}
