// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import type { PrintForm } from '../contract/printing.ts'
import type { Dossier } from '../core/dossier.ts'
import type { DossierEvent } from '../core/dossier-event.ts'

/** The last request for a supplement in a history: a form keeps its facts after the supplement came in. */
export const lastSupplementRequest = (events: readonly DossierEvent[]) => events.findLast((event) => event.type === 'supplement-requested')

/** When a dossier first called for a form; null when nothing did. */
export function formCalledForAt(form: PrintForm, dossier: Dossier, events: readonly DossierEvent[]): Instant | null {
  switch (form) {
    case 'receipt-slip': case 'control-slip': return dossier.receivedAt
    case 'supplement-request': return lastSupplementRequest(events)?.at ?? null
    case 'refusal-notice': return dossier.outcome?.kind === 'refused' ? dossier.outcome.at : null
    case 'apology-notice': return dossier.apology?.at ?? null
  }
}
