// SPDX-License-Identifier: Apache-2.0

/** Who asks for a move, and what their posts (also those held for somebody else) allow today. */
export interface Mover { readonly personId: string; readonly permissions: ReadonlySet<string> }

/** Who in the agency may review and who may approve today. */
export interface ApprovalStaff { readonly reviewers: readonly string[]; readonly approvers: readonly string[] }

/** Whether somebody is left to approve once this person has reviewed. */
export const leavesAnApprover = (writers: readonly string[], reviewer: string, { approvers }: ApprovalStaff): boolean =>
  approvers.some((approver) => approver !== reviewer && !writers.includes(approver))

/** Whether a draft can find a reviewer and an approver other than those who wrote it and each other. */
export const hasThreePeople = (writers: readonly string[], staff: ApprovalStaff): boolean =>
  staff.reviewers.some((reviewer) => !writers.includes(reviewer) && leavesAnApprover(writers, reviewer, staff))
