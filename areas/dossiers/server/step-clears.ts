// SPDX-License-Identifier: Apache-2.0
import type { StepClears } from '../contract/reading.ts'

interface StepFacts {
  readonly action: string
  readonly method: string | null
  readonly output: string | null
  readonly accountable: string | null
  readonly timeText: string
  /** Waiting outside the clock is a time too. */
  readonly waits?: boolean | undefined
}

const isKnown = (text: string | null): boolean => text !== null && text.trim() !== ''

/** The five clears of a step at run time: a form or a result to make is a way of working; office hours are a time. */
export const clearsOfStep = (step: StepFacts, hasPerson: boolean): StepClears =>
  ({ person: hasPerson, task: isKnown(step.action), method: isKnown(step.method) || isKnown(step.output), time: step.waits === true || isKnown(step.timeText), duty: isKnown(step.accountable) })
