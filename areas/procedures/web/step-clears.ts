// SPDX-License-Identifier: Apache-2.0
import { type Clear, type ClearState, type ClearStates, CLEARS, clearsIn } from '#platform/web/clears/clears.ts'
import type { FindingView } from '../contract.ts'
import type { ProcedureContent, Step } from '../core/procedure-content.ts'

/** Which clear of the screen a finding speaks of; none for findings on the paper as such. */
export const CLEAR_OF_FINDING: Readonly<Record<FindingView['clear'], Clear | undefined>> = { who: 'person', task: 'task', method: 'method', time: 'time', responsibility: 'duty', document: undefined }

/** Folded names of roles that nobody stands for; undefined where nobody was asked. */
export type RolesNobodyHolds = ReadonlySet<string>

const blank = (text: string | null): boolean => (text ?? '').trim() === ''

const isHole = (step: Step, caseKey: string | undefined, nobody: RolesNobodyHolds): Readonly<Record<Clear, boolean>> => ({
  person: blank(step.role) || nobody.has(step.role ?? ''),
  task: blank(step.action),
  // A form or a result tells how as much as an instruction does.
  method: blank(step.method) && blank(step.output),
  time: step.times.some((time) => (caseKey === undefined || time.caseKey === caseKey) && time.time === null && blank(time.text)),
  duty: blank(step.accountable),
})

/** The five clears of one step: a hole is unknown, a warning is known and found wrong; findings on the whole table fall on every step. */
export function clearsOfStep(step: Step, findings: readonly FindingView[], { caseKey, caseName, nobody = NOBODY_KNOWN }: { readonly caseKey?: string | undefined; readonly caseName?: string | null | undefined; readonly nobody?: RolesNobodyHolds }): ClearStates {
  const holes = isHole(step, caseKey, nobody)
  const wrong = new Set(findings.filter((finding) => finding.severity !== 'notice' && (finding.step === step.order || (finding.step === null && finding.rule === SUM_RULE)) && (caseKey === undefined || finding.case === null || finding.case === (caseName ?? null)))
    .map(({ clear }) => CLEAR_OF_FINDING[clear]))
  const state = (clear: Clear): ClearState => (holes[clear] ? 'hole' : wrong.has(clear) ? 'warning' : 'clear')
  return { person: state('person'), task: state('task'), method: state('method'), time: state('time'), duty: state('duty') }
}

const NOBODY_KNOWN: RolesNobodyHolds = new Set()
/** The one finding about the whole table that makes the time of every step doubtful. */
const SUM_RULE = 'sum-of-steps-differs-from-limit'

/** How many of the cells of a step table are clear. */
export function countClear(states: readonly ClearStates[]): { readonly clear: number; readonly all: number } {
  return { clear: states.reduce((sum, one) => sum + CLEARS.length - clearsIn(one, 'hole').length, 0), all: states.length * CLEARS.length }
}

/** Steps × clears of a whole procedure. */
export const clearsOfSteps = (content: ProcedureContent, findings: readonly FindingView[], of: Parameters<typeof clearsOfStep>[2]): readonly ClearStates[] => content.steps.map((step) => clearsOfStep(step, findings, of))
