// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { useText, words } from '#platform/web/language/language.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { ShownState } from '../core/issue-text.ts'

const WORDS = words({
  vi: { 'draft': 'Dự thảo', 'in-review': 'Chờ xem xét', 'in-approval': 'Chờ phê duyệt', 'approved': 'Chờ ban hành', 'issued': 'Đã ban hành', 'withdrawn': 'Không còn hiệu lực', 'in-force': 'Đang áp dụng', 'later': 'Chưa đến ngày hiệu lực', 'leaving': 'Đang áp dụng' },
  en: { 'draft': 'Draft', 'in-review': 'In review', 'in-approval': 'In approval', 'approved': 'To be issued', 'issued': 'Issued', 'withdrawn': 'No longer in force', 'in-force': 'In force', 'later': 'Not in force yet', 'leaving': 'In force' },
})

/** The state of an issue of a document: shape, word and colour. */
export function DocumentTag({ state, children }: { readonly state: ShownState; readonly children?: ReactNode }) {
  const text = useText(WORDS)
  const said = <>{text[state]}{children}</>
  switch (state) {
    case 'draft': return <StatusTag tone="soon" icon="edit">{said}</StatusTag>
    case 'in-review': return <StatusTag tone="accent" icon="eye">{said}</StatusTag>
    case 'in-approval': case 'approved': return <StatusTag tone="accent" icon="stamp">{said}</StatusTag>
    case 'issued': case 'in-force': case 'leaving': return <StatusTag tone="ok">{said}</StatusTag>
    case 'later': return <StatusTag tone="early" icon="calendar">{said}</StatusTag>
    case 'withdrawn': return <StatusTag tone="paused" icon="cross">{said}</StatusTag>
  }
}
