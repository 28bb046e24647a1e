// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type ApprovalStaff, type Bar, type DoneSoFar, hasThreePeople, type Mover, onBehalfOf, type Power, powersOf, reviewingPower, sayBarred, usablePower } from '#areas/documents/core/public.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { accept, type Decision, refuse } from '#kernel/decision.ts'

/** Where a version of a pack stands: draft → in review → in approval → approved → issued, frozen from then on. */
export const PackVersionStatus = z.enum(['draft', 'in-review', 'in-approval', 'approved', 'issued'])
export type PackVersionStatus = z.infer<typeof PackVersionStatus>

export const PackMove = z.enum(['submit', 'review', 'reject', 'approve', 'issue'])
export type PackMove = z.infer<typeof PackMove>

/** What of a version decides who may take it further; `writers` are everybody who put models in or took them out. */
export interface VersionOnItsWay extends DoneSoFar {
  readonly status: PackVersionStatus
  readonly versionNo: number
  readonly approvedBy: string | null
  readonly approvedOnBehalfOf: string | null
  readonly rejectionReason: string | null
  readonly notes: string
}

/** What each status allows, before anyone asks who. */
export const PACK_MOVES = {
  'draft': ['submit'],
  'in-review': ['review', 'reject'],
  'in-approval': ['approve', 'reject'],
  'approved': ['issue', 'reject'],
  'issued': [],
} as const satisfies Record<PackVersionStatus, readonly PackMove[]>

/** The permission words of packs: who drafts, who reviews, who approves and issues. */
export const PACK_PERMISSIONS = { draft: 'procedures.pack', review: 'procedures.pack-review', approve: 'procedures.pack-approve' } as const

/** The permission that a move asks for; a rejection belongs to whoever's turn it is. */
export function packPermissionFor(move: PackMove, status: PackVersionStatus): string {
  if (move === 'submit') return PACK_PERMISSIONS.draft
  return move === 'review' || (move === 'reject' && status === 'in-review') ? PACK_PERMISSIONS.review : PACK_PERMISSIONS.approve
}

const usable = (version: VersionOnItsWay, move: PackMove, by: Mover): { readonly power: Power } | { readonly bar: Bar } | undefined => usablePower(version, move, powersOf(by, packPermissionFor(move, version.status)))

/** The powers by which this person could review the version now. */
const packReviewPowers = (version: VersionOnItsWay, by: Mover): readonly Power[] => (version.status === 'in-review' ? powersOf(by, PACK_PERMISSIONS.review) : [])

const openTo = (version: VersionOnItsWay, by: Mover): readonly PackMove[] => PACK_MOVES[version.status].filter((move) => { const found = usable(version, move, by); return found !== undefined && 'power' in found })

/** The moves that this person may make now: reviewing only when somebody else is left to approve. */
export const packMovesFor = (version: VersionOnItsWay, by: Mover, staff: ApprovalStaff): readonly PackMove[] =>
  openTo(version, by).filter((move) => move !== 'review' || reviewingPower(version, packReviewPowers(version, by), staff) !== undefined)

/** Moves that the status and the permission would allow, barred because a version takes three people, each with why. */
export const barredPackMoves = (version: VersionOnItsWay, by: Mover, staff: ApprovalStaff, nameOf: (id: string) => string): { readonly move: PackMove; readonly why: Sentence }[] =>
  sayBarred({ done: version, by, staff, moves: openTo(version, by), barred: barredAs(version, by), reviewPowers: packReviewPowers(version, by) }, nameOf)

/** The moves that only somebody's earlier part in the version keeps from this person. */
const barredAs = (version: VersionOnItsWay, by: Mover): readonly { readonly move: PackMove; readonly bar: Bar }[] => PACK_MOVES[version.status].flatMap((move) => {
  const found = usable(version, move, by)
  return found !== undefined && 'bar' in found ? [{ move, bar: found.bar }] : []
})

export type PackCommand =
  | { readonly move: 'submit'; readonly notes: string }
  | { readonly move: 'review' | 'approve' | 'issue' }
  | { readonly move: 'reject'; readonly reason: string }

/** What a move makes happen to a version: by whom, and on whose behalf when the power was delegated. */
export type PackVersionEvent = { readonly versionNo: number; readonly by: string; readonly onBehalfOf?: string } & (
  | { readonly type: 'version-submitted'; readonly notes: string }
  | { readonly type: 'version-reviewed' | 'version-approved' | 'version-issued' }
  | { readonly type: 'version-rejected'; readonly reason: string })

export type PackVersionRefusal =
  | { readonly code: 'move-not-open'; readonly move: PackMove; readonly status: PackVersionStatus }
  | { readonly code: 'same-person' } & Bar
  | { readonly code: 'no-third-person' | 'no-approver-left' | 'reason-missing' | 'pack-empty' | 'nothing-changed' }
  | { readonly code: 'errors-left'; readonly codes: string[] }

export interface PackVersionFacts {
  readonly by: Mover
  readonly staff: ApprovalStaff
  readonly items: number
  /** Codes of the models in which the five-clears check finds errors. */
  readonly faulty: readonly string[]
  /** Whether it says the same as the version issued last. */
  readonly isSameAsLast: boolean
}

/** Takes a version of a pack further, or says why not. @law Quyết định 19/2014/QĐ-TTg, Điều 4 (áp dụng khi người đứng đầu phê duyệt) */
export function movePackVersion(version: VersionOnItsWay, command: PackCommand, facts: PackVersionFacts): Decision<PackVersionEvent, PackVersionRefusal> {
  const { by, staff } = facts
  const { versionNo } = version
  const found = PACK_MOVES[version.status].some((move) => move === command.move) ? usable(version, command.move, by) : undefined
  if (found === undefined) return refuse({ code: 'move-not-open', move: command.move, status: version.status })
  if ('bar' in found) return refuse({ code: 'same-person', ...found.bar })
  const who = { versionNo, by: by.personId, ...onBehalfOf(found.power) }
  switch (command.move) {
    case 'submit': return submit(version, { type: 'version-submitted', ...who, notes: command.notes }, facts)
    case 'review': {
      const power = reviewingPower(version, packReviewPowers(version, by), staff)
      return power === undefined ? refuse({ code: 'no-approver-left' }) : accept({ type: 'version-reviewed', versionNo, by: by.personId, ...onBehalfOf(power) })
    }
    case 'approve': return accept({ type: 'version-approved', ...who })
    case 'issue': return accept({ type: 'version-issued', ...who })
    case 'reject': return command.reason.trim() === '' ? refuse({ code: 'reason-missing' }) : accept({ type: 'version-rejected', ...who, reason: command.reason })
  }
}

function submit({ writers }: VersionOnItsWay, event: PackVersionEvent, { items, faulty, isSameAsLast, staff }: PackVersionFacts): Decision<PackVersionEvent, PackVersionRefusal> {
  if (items === 0) return refuse({ code: 'pack-empty' })
  if (faulty.length > 0) return refuse({ code: 'errors-left', codes: [...faulty] })
  if (isSameAsLast) return refuse({ code: 'nothing-changed' })
  return hasThreePeople(writers, staff) ? accept(event) : refuse({ code: 'no-third-person' })
}

const NOT_SEEN = { reviewedBy: null, reviewedOnBehalfOf: null, approvedBy: null, approvedOnBehalfOf: null }

/** The version after an event. Never refuses: what happened, happened. */
export function evolvePackVersion(version: VersionOnItsWay, event: PackVersionEvent): VersionOnItsWay {
  switch (event.type) {
    case 'version-submitted': return { ...version, ...NOT_SEEN, status: 'in-review', notes: event.notes, rejectionReason: null }
    case 'version-reviewed': return { ...version, status: 'in-approval', reviewedBy: event.by, reviewedOnBehalfOf: event.onBehalfOf ?? null }
    case 'version-approved': return { ...version, status: 'approved', approvedBy: event.by, approvedOnBehalfOf: event.onBehalfOf ?? null }
    case 'version-rejected': return { ...version, ...NOT_SEEN, status: 'draft', rejectionReason: event.reason }
    case 'version-issued': return { ...version, status: 'issued' }
  }
}
