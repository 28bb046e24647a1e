// SPDX-License-Identifier: Apache-2.0
import type { Decision } from '#kernel/decision.ts'
import type { Instant } from '#kernel/time.ts'
import type { CompiledCalendar } from '#kernel/working-time/compile-calendar.ts'
import type { DossierEvent } from './dossier-event.ts'
import type { Handler } from './dossier-moves.ts'
import type { DossierRefusal } from './dossier-refusal.ts'
import type { RunningProcedure } from './running-procedure.ts'

/** Everything a move may know. */
export interface Facts {
  readonly by: Handler
  readonly now: Instant
  readonly procedure: RunningProcedure
  readonly calendar: CompiledCalendar
}

export type DossierDecision = Decision<DossierEvent, DossierRefusal>
