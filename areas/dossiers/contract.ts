// SPDX-License-Identifier: Apache-2.0
export { findRunnable, previewDue, receiveDossier, Runnable, ExplanationLine } from './contract/receiving.ts'
export { moveDossier, MoveCommand, MOVE_NAMES } from './contract/moving.ts'
export { listDossiers, listMyWork, showDossier, DossierGroup, DossierRow, WorkRow, StepOfPage, ClockStripView, HistoryLine } from './contract/reading.ts'
