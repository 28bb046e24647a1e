// SPDX-License-Identifier: Apache-2.0
import { listAbleHolders } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { type ApprovalStaff, type Mover, own, type Power } from '../core/three-people.ts'

/** The permission words for reviewing and approving one sort of controlled document. */
export interface ApprovalWords { readonly review: string; readonly approve: string }

export const DOCUMENT_WORDS: ApprovalWords = { review: 'documents.review', approve: 'documents.approve' }

/** Somebody who could act, by name, as they would ask for a move. */
interface Able { readonly fullName: string; readonly mover: Mover }

/** People of the own agency whose posts on a day, also those delegated to them, let them review, and approve; with each as they would ask. */
export async function findApprovalStaff(tx: Tx, on: PlainDate, words: ApprovalWords): Promise<ApprovalStaff & { readonly able: readonly Able[] }> {
  const reviewers = await listAbleHolders(tx, words.review, on)
  const approvers = await listAbleHolders(tx, words.approve, on)
  const power = ({ personId, onBehalfOf }: { readonly personId: string; readonly onBehalfOf: string | null }): Power => ({ ...own(personId), ...(onBehalfOf === null ? {} : { holderId: onBehalfOf }) })
  const able = ([[words.review, reviewers], [words.approve, approvers]] as const).flatMap(([word, holders]) => holders.map(({ personId, fullName, onBehalfOf }) => ({
    fullName, mover: { personId, permissions: new Set([word]), ...(onBehalfOf === null ? {} : { onBehalf: new Map([[word, [onBehalfOf]]]) }) },
  })))
  return { reviewers: reviewers.map(power), approvers: approvers.map(power), able }
}

const FURTHER: readonly string[] = ['review', 'approve', 'issue']

/** Names of the people who may take an issue further, whoever asks. */
export const waitingFor = (able: readonly Able[], movesOf: (by: Mover) => readonly string[]): string[] => [...new Set(able.filter(({ mover }) => movesOf(mover).some((move) => FURTHER.includes(move))).map(({ fullName }) => fullName))]
