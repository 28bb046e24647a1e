// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { aProcedureContent } from '#areas/procedures/example/a-procedure.ts'
import { allotmentOf, type RunningProcedure } from './running-procedure.ts'

const content = aProcedureContent()
const running = (steps: typeof content.steps): RunningProcedure => ({ procedureId: 'p', revisionId: 'r', caseKey: 'c1', content: { ...content, steps } })

test('a step that waits outside the clock allots no working time; the same step without waiting does', () => {
  expect(allotmentOf(running(content.steps), 2)).toEqual({ minutes: 1_440, group: [2] })
  expect(allotmentOf(running(content.steps.map((step) => (step.order === 2 ? { ...step, waits: true } : step))), 2)).toBeUndefined()
})
