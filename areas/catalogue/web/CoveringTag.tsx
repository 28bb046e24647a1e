// SPDX-License-Identifier: Apache-2.0
import { useText, words } from '#platform/web/language/language.ts'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import type { Covering } from '../contract/procedures.ts'

export const COVERING_WORDS = words({
  vi: { covered: 'Có quy trình', missing: 'Chưa có quy trình', 'out-of-scope': 'Ngoài phạm vi' },
  en: { covered: 'Has a procedure', missing: 'No procedure yet', 'out-of-scope': 'Out of scope' },
})

/** Whether a procedure that the agency performs has an issued procedure behind it. */
export function CoveringTag({ covering }: { readonly covering: Covering }) {
  const text = useText(COVERING_WORDS)
  switch (covering) {
    case 'covered': return <StatusTag tone="ok">{text.covered}</StatusTag>
    case 'missing': return <StatusTag tone="soon" icon="warning">{text.missing}</StatusTag>
    case 'out-of-scope': return <StatusTag tone="plain">{text['out-of-scope']}</StatusTag>
  }
}
