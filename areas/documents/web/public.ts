// SPDX-License-Identifier: Apache-2.0
export { AskDialog, DistributionPart, WhereUsed } from './later.tsx'
export { ActedBy } from './show/ActedBy.tsx'
export { ApprovalStrip } from './show/ApprovalStrip.tsx'
export { DiscardButton } from './show/DiscardButton.tsx'
