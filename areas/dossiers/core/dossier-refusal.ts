// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { DossierStatus } from './dossier.ts'
import type { Move } from './dossier-moves.ts'

/** Why a move on a dossier is not made. */
export type DossierRefusal =
  | { readonly code: 'move-not-open'; readonly move: Move; readonly status: DossierStatus }
  | { readonly code: 'not-holder'; readonly move: Move }
  | { readonly code: 'last-step-reached' }
  | { readonly code: 'not-last-step'; readonly left: number }
  | { readonly code: 'way-not-chosen' }
  | { readonly code: 'step-not-earlier' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'pause-reason-unknown'; readonly reason: string }
  | { readonly code: 'already-apologised' }
  | { readonly code: 'too-late-to-apologise'; readonly dueOn: PlainDate }
  | { readonly code: 'new-due-not-later' }
  | { readonly code: 'new-due-outside-work' }
  | { readonly code: 'no-due-time' }
  | { readonly code: 'procedure-without-steps' }
