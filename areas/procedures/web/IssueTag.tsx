// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react'
import { useText } from '#platform/web/language/language.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { type ShownState, STATUS_WORDS } from './words-of-issue.ts'

/** The state of an issue: shape, word and colour. */
export function IssueTag({ state, frame = 'framed', children }: { readonly state: ShownState; readonly frame?: 'framed' | 'bare'; readonly children?: ReactNode }) {
  const text = useText(STATUS_WORDS)
  const said = <>{text[state]}{children}</>
  switch (state) {
    case 'draft': return <StatusTag tone="soon" icon="edit" frame={frame}>{said}</StatusTag>
    case 'in-review': return <StatusTag tone="accent" icon="eye" frame={frame}>{said}</StatusTag>
    case 'in-approval': case 'approved': return <StatusTag tone="accent" icon="stamp" frame={frame}>{said}</StatusTag>
    case 'issued': case 'in-force': case 'leaving': return <StatusTag tone="ok" frame={frame}>{said}</StatusTag>
    case 'later': return <StatusTag tone="early" icon="calendar" frame={frame}>{said}</StatusTag>
    case 'withdrawn': return <StatusTag tone="paused" icon="cross" frame={frame}>{said}</StatusTag>
  }
}
