// SPDX-License-Identifier: Apache-2.0
import { words } from '#platform/web/language/language.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { RevisionStatus } from '../core/revision.ts'

/** How the state of an issue (lần ban hành) is called on the screen. */
export const STATUS_WORDS = words({
  vi: { 'draft': 'Dự thảo', 'in-review': 'Chờ xem xét', 'in-approval': 'Chờ phê duyệt', 'approved': 'Chờ ban hành', 'issued': 'Đã ban hành', 'withdrawn': 'Đã thu hồi', 'in-force': 'Đang áp dụng', 'later': 'Chưa đến ngày hiệu lực', 'leaving': 'Đang áp dụng' },
  en: { 'draft': 'Draft', 'in-review': 'In review', 'in-approval': 'In approval', 'approved': 'To be issued', 'issued': 'Issued', 'withdrawn': 'Withdrawn', 'in-force': 'In force', 'later': 'Not in force yet', 'leaving': 'In force' },
})

/** The state as a reader sees it: an issued one is in force or not yet; a withdrawn one holds until its day. */
export type ShownState = RevisionStatus | 'in-force' | 'later' | 'leaving'

export function shownStateOf({ status, effectiveFrom, withdrawnFrom }: { readonly status: RevisionStatus; readonly effectiveFrom: PlainDate | null; readonly withdrawnFrom: PlainDate | null }, today: PlainDate): ShownState {
  if (status === 'issued') return effectiveFrom !== null && effectiveFrom > today ? 'later' : 'in-force'
  if (status === 'withdrawn' && effectiveFrom !== null && withdrawnFrom !== null && effectiveFrom <= today && withdrawnFrom > today) return 'leaving'
  return status
}
