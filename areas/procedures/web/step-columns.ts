// SPDX-License-Identifier: Apache-2.0
import type { Step } from '../core/procedure-content.ts'

/** Widths in pixels of the columns whose content is alike in every procedure. */
export const [NUMBER_WIDTH, ROLE_WIDTH, TIME_WIDTH, DUTY_WIDTH] = [46, 124, 86, 108] as const
/** Task and method are not read in less. */
const [LEAST_TASK, LEAST_METHOD] = [150, 130] as const
/** Neither takes more of their common room than this. */
const MOST_SHARE = 0.64

/** The least width in pixels of a step table with so many columns of time and a drawing so wide beside it. */
export const leastWidth = (caseCount: number, drawing: number): number => drawing + NUMBER_WIDTH + ROLE_WIDTH + DUTY_WIDTH + caseCount * TIME_WIDTH + LEAST_TASK + LEAST_METHOD

/** The width in pixels of the method column in a table of this width: task and method part what the others leave by how much is written in each. The task takes the rest. */
export function methodWidth(steps: readonly Pick<Step, 'action' | 'method' | 'output'>[], table: number, caseCount: number, drawing: number): number {
  const common = table - leastWidth(caseCount, drawing) + LEAST_TASK + LEAST_METHOD
  const task = Math.sqrt(sum(steps.map(({ action }) => action.length)) + 1)
  const method = Math.sqrt(sum(steps.map(({ method: how, output }) => (how ?? '').length + (output ?? '').length)) + 1)
  const share = Math.min(MOST_SHARE, Math.max(1 - MOST_SHARE, method / (task + method)))
  return Math.round(Math.max(LEAST_METHOD, Math.min(common * share, common - LEAST_TASK)))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
