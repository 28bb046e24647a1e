// SPDX-License-Identifier: Apache-2.0
export { findRunnable, previewDue, receiveDossier, Runnable, ExplanationLine, Paper } from './contract/receiving.ts'
export { moveDossier, MoveCommand, MOVE_NAMES } from './contract/moving.ts'
export { listDossiers, listMyWork, previewNewDue, showDossier, DossierGroup, DossierRow, WorkRow, StepClears, StepOfPage, ClockStripView, HistoryLine } from './contract/reading.ts'
export { FORM_NAMES, LONGEST_REGISTER, printDossierForm, PrintForm, printRegister } from './contract/printing.ts'
