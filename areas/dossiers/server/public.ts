// SPDX-License-Identifier: Apache-2.0
export { countByAgency, countByProcedure, countOpen, countOpenByAgency, countSlowestSteps, listMonthsWithData, type Months } from './board-questions.ts'
export { identityOf, insertDossier, nextSerial, projectionOf, saveDossier } from './dossier-store.ts'
export { stepsBesideOf } from './step-beside-store.ts'
export { dossierReactions } from './reactions.ts'
export { previewMovedDues } from './recompute-due.ts'
export { STEP_TALLY_RECOUNT, TALLY_RECOUNT, writeHistories, writeTallies } from './write-histories.ts'
export { findDossiersByWords } from './find-by-words.ts'
