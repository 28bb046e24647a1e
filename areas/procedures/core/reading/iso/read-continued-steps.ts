// SPDX-License-Identifier: Apache-2.0
import type { StepReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import type { FoundStepTable } from '#areas/procedures/core/reading/iso/find-step-tables.ts'
import { readSteps } from '#areas/procedures/core/reading/iso/read-steps.ts'
import type { StepTableReading } from '#areas/procedures/core/reading/iso/read-steps.ts'

/** Reads a step table together with the tables that go on with it behind page breaks, as one list numbered through. */
export function readContinuedSteps(table: FoundStepTable, unitNote: string | null): StepTableReading {
  const [first, ...rest] = [table, ...table.continued].map((part) => readSteps(part, unitNote))
  if (first === undefined) return { steps: [], cases: [], hasOutputColumn: false, problems: [] }
  return rest.reduce((whole, part): StepTableReading => {
    const [cut, ...others] = part.steps
    const last = whole.steps.at(-1)
    if (cut !== undefined && last !== undefined && isRest(cut)) {
      const joined = { ...last, action: `${last.action} ${cut.action}` }
      return append({ ...whole, steps: [...whole.steps.slice(0, -1), joined] }, { ...part, steps: others.map((step) => ({ ...step, order: step.order - 1, times: step.times.map((time) => ({ ...time, sharedWith: time.sharedWith.map((order) => order - 1) })) })) })
    }
    return append(whole, part)
  }, first)
}

/** The first row behind a page break, without number, person and time of its own, is the rest of the row that the break cut. */
const isRest = (step: StepReading): boolean => step.label === null && step.responsible === null && step.action !== '' && step.times.every((time) => time.text === '')

function append(whole: StepTableReading, part: StepTableReading): StepTableReading {
  const shift = whole.steps.length
  const phase = whole.steps.at(-1)?.phase ?? null
  const begun = part.steps.findIndex((step) => step.phase !== null)
  const steps = part.steps.map((step, index): StepReading => ({
    ...step,
    order: step.order + shift,
    phase: begun < 0 || index < begun ? phase : step.phase,
    times: step.times.map((time, column) => ({ ...time, case: whole.cases[column]?.case ?? time.case, sharedWith: time.sharedWith.map((order) => order + shift) })),
  }))
  return { ...whole, steps: [...whole.steps, ...steps], problems: [...whole.problems, ...part.problems] }
}
