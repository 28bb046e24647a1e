// SPDX-License-Identifier: Apache-2.0
import { CLEARS, clearStates, type ClearStates } from '#platform/web/clears/clears.ts'
import type { StepClears } from '../contract/reading.ts'

/** The five clears of a step as the strip draws them. */
export const statesOf = (clears: StepClears): ClearStates => clearStates({ holes: CLEARS.filter((clear) => !clears[clear]) })

/** How many of the five are missing. */
export const holesIn = (clears: StepClears): number => CLEARS.filter((clear) => !clears[clear]).length
