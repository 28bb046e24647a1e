// SPDX-License-Identifier: Apache-2.0
import { ApprovalStrip } from '#areas/documents/web/public.ts'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { ShownPack } from './PackPage.tsx'

const WORDS = words({ vi: { back: (no: number, reason: string) => `Bản ${no} đã bị trả lại: ${reason}` }, en: { back: (no: number, reason: string) => `Version ${no} was sent back: ${reason}` } })

/** Who has done what with the version that is on its way, and for whom it waits. */
export function PackWay({ way: { versionNo, status, writers, reviewed, approved, rejectionReason, waitingFor } }: { readonly way: NonNullable<ShownPack['way']> }) {
  const text = useText(WORDS)
  return (
    <>
      {rejectionReason !== null && <Note tone="soon">{text.back(versionNo, rejectionReason)}</Note>}
      <ApprovalStrip issue={{ status, drafted: { name: writers.join(', '), onBehalfOf: null }, reviewed, approved, effectiveFrom: null, withdrawnFrom: null }} waitingFor={waitingFor} />
    </>
  )
}
