// SPDX-License-Identifier: Apache-2.0
import { findApprovalStaff as findStaff } from '#areas/documents/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

export const PROCEDURE_WORDS = { review: 'procedures.review', approve: 'procedures.approve' } as const

/** People of the own agency whose posts on a day, also those delegated to them, let them review, and approve, procedures. */
export const findApprovalStaff = (tx: Tx, on: PlainDate): ReturnType<typeof findStaff> => findStaff(tx, on, PROCEDURE_WORDS)
