// SPDX-License-Identifier: Apache-2.0
import { listAbleHolders } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { ApprovalStaff } from '../core/three-people.ts'

/** People of the own agency whose posts on a day, also those held for somebody else, let them review, and approve. */
export async function findApprovalStaff(tx: Tx, on: PlainDate): Promise<ApprovalStaff> {
  const idsOf = async (permission: string) => [...new Set((await listAbleHolders(tx, permission, on)).map(({ personId }) => personId))]
  return { reviewers: await idsOf('documents.review'), approvers: await idsOf('documents.approve') }
}
