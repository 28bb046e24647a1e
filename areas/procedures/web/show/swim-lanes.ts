// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Step } from '../../core/procedure-content.ts'

/** Columns of the flow: one per role in the order of first mention; a step without a role stands in the lane of the step before it. */
export interface SwimLanes {
  readonly names: readonly string[]
  /** Lane of each step, by its place. */
  readonly laneOf: readonly number[]
}

export function lanesOf(steps: readonly Pick<Step, 'role'>[]): SwimLanes {
  const names: string[] = []
  const known = new Map<string, number>()
  let last = 0
  const laneOf = steps.map(({ role }) => {
    const folded = foldText(role ?? '')
    if (folded === '') return last
    const lane = known.get(folded) ?? names.push((role ?? '').trim()) - 1
    known.set(folded, lane)
    last = lane
    return lane
  })
  return { names: names.length === 0 ? [''] : names, laneOf }
}

/** Two or three words that stand for a step in its box: "Tiếp nhận" of "Tiếp nhận hồ sơ của tổ chức…". */
export const briefAction = (action: string): string => action.replace(/^[\s\-–+*•\d.)]+/u, '').split(/[\s,;:.(]+/u).filter((word) => word !== '').slice(0, 2).join(' ')
