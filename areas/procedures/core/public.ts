// SPDX-License-Identifier: Apache-2.0
export { ProcedureContent, type Step, type DossierItem, type ProcedureCase, type WrittenTime } from './procedure-content.ts'
export { ProcedureId, RevisionId } from './revision.ts'
export { IMPORT_KEPT_DAYS } from './import-kept.ts'
export { isPlainWay } from './edit/step-edges.ts'
export { type StepWays, type Way, type WayStep, waysOfSteps } from './step-ways.ts'
export { circularName, FORM_SETS, FormSet, formSetOn } from './form-sets/form-set.ts'
