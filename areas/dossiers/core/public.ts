// SPDX-License-Identifier: Apache-2.0
export { type Command, decide } from './dossier-decide.ts'
export { currentRun, currentVisit, openVisits, type Dossier, dossierIdAt, type ReceivedItem } from './dossier.ts'
export type { Facts } from './dossier-facts.ts'
export { dossierCode, USUAL_PATTERN } from './dossier-code.ts'
export type { DossierEvent } from './dossier-event.ts'
export { evolve, received, replay } from './dossier-evolve.ts'
export { type Receipt, receiveDossier } from './receive-dossier.ts'
export type { RunningProcedure } from './running-procedure.ts'
