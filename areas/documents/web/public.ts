// SPDX-License-Identifier: Apache-2.0
export { ActedBy } from './show/ActedBy.tsx'
export { ApprovalStrip } from './show/ApprovalStrip.tsx'
export { AskDialog } from './show/AskDialog.tsx'
export { DiscardButton } from './show/DiscardButton.tsx'
export { WhereUsed } from './show/WhereUsed.tsx'
export { DistributionPart } from './show/DistributionPart.tsx'
