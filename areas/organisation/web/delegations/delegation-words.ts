// SPDX-License-Identifier: Apache-2.0
import { plusDays, type PlainDate } from '#kernel/time.ts'
import { words } from '#platform/web/language/language.ts'
import type { StatusTone } from '#platform/web/status/StatusTag.tsx'
import type { DelegationState } from '../../core/delegation.ts'

/** The last whole day of a span that is kept half open, as people say it. */
export const lastDayOf = (to: PlainDate): PlainDate => plusDays(to, -1)

export const STATE_TONES: Readonly<Record<DelegationState, StatusTone>> = { coming: 'soon', running: 'ok', lapsed: 'late', ended: 'paused', over: 'paused' }

export const DELEGATION_WORDS = words({
  vi: {
    'coming': 'sắp bắt đầu', 'running': 'đang ủy quyền', 'lapsed': 'đã hết: người ủy quyền thôi giữ chức danh', 'ended': 'đã thôi trước hạn', 'over': 'đã hết hạn',
    'leave': 'Nghỉ phép', 'mission': 'Đi công tác', 'training': 'Đi học, tập huấn', 'division-of-work': 'Phân công công việc', 'other': 'Lý do khác',
    days: (from: string, to: string) => `${from} đến hết ${to}`, everything: 'Mọi việc của chức danh', end: 'Thôi ủy quyền', endOf: (who: string) => `Thôi ủy quyền cho ${who}`, add: 'Ghi ủy quyền', back: 'Quay lại',
  },
  en: {
    'coming': 'to come', 'running': 'running', 'lapsed': 'ended: the delegator no longer holds the post', 'ended': 'ended early', 'over': 'over',
    'leave': 'Leave', 'mission': 'On mission', 'training': 'Training', 'division-of-work': 'Division of work', 'other': 'Other',
    days: (from: string, to: string) => `${from} up to and with ${to}`, everything: 'All that the post allows', end: 'End it', endOf: (who: string) => `End the delegation to ${who}`, add: 'Record a delegation', back: 'Back',
  },
})
