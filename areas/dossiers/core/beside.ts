// SPDX-License-Identifier: Apache-2.0
import type { Dossier } from './dossier.ts'
import type { Command } from './dossier-decide.ts'
import type { DossierEvent } from './dossier-event.ts'
import { visitFor } from './dossier-moves.ts'

/**
 * Whether what happened since somebody looked leaves their own step as they saw it, so that two who finish steps side by side at the
 * same moment both succeed. Only accepting and forwarding an own step that is named may pass over what happened beside it; all other moves concern the whole dossier.
 */
export function isUntouched(dossier: Dossier, command: Command, personId: string, since: readonly DossierEvent[]): boolean {
  if ((command.move !== 'accept' && command.move !== 'forward') || command.at === undefined || since.length === 0) return false
  const visit = visitFor(dossier, personId, command.at)
  return visit?.holder === personId && since.every((event) => touched(event).every((step) => step !== 'all' && step !== visit.stepOrder))
}

/** The steps that an event ends, begins or gives to somebody; all of them where it concerns the dossier. */
function touched(event: DossierEvent): readonly (number | 'all')[] {
  switch (event.type) {
    case 'step-accepted': case 'dossier-reassigned': return [event.step ?? 'all']
    case 'dossier-forwarded-beside': return [event.fromStep, ...event.begins.map(({ toStep }) => toStep)]
    case 'dossier-returned-to-step': return [event.fromStep ?? 'all', event.toStep, ...(event.alongside ?? []).map(({ step }) => step)]
    case 'dossier-received': case 'dossier-forwarded': case 'supplement-requested': case 'supplement-taken': case 'clock-paused': case 'clock-resumed': case 'apology-made': case 'due-recomputed':
    case 'dossier-refused': case 'dossier-stopped': case 'dossier-finished': case 'result-handed-out': return ['all']
  }
}
