// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { IconName } from '../icons/icon-paths.ts'

/** The five clears in their fixed order: rõ người, rõ việc, rõ cách làm, rõ thời gian, rõ trách nhiệm. */
export const CLEARS = ['person', 'task', 'method', 'time', 'duty'] as const
export type Clear = (typeof CLEARS)[number]

/** `clear`; a `hole` is unknown or its person has left the post; a `warning` is known but wrong. */
export type ClearState = 'clear' | 'hole' | 'warning'
export type ClearStates = Readonly<Record<Clear, ClearState>>

export const CLEAR_ICON: Readonly<Record<Clear, IconName>> = { person: 'person', task: 'task', method: 'method', time: 'clock', duty: 'stamp' }

export const CLEAR_NAME: Readonly<Record<Clear, Sentence>> = {
  person: { vi: 'Người', en: 'Person' },
  task: { vi: 'Việc', en: 'Task' },
  method: { vi: 'Cách làm', en: 'Method' },
  time: { vi: 'Thời gian', en: 'Time' },
  duty: { vi: 'Trách nhiệm', en: 'Accountability' },
}

export const ALL_CLEAR: ClearStates = { person: 'clear', task: 'clear', method: 'clear', time: 'clear', duty: 'clear' }
export const NONE_CLEAR: ClearStates = { person: 'hole', task: 'hole', method: 'hole', time: 'hole', duty: 'hole' }

/** The states with these clears missing and these wrong. */
export function clearStates({ holes = [], warnings = [] }: { readonly holes?: readonly Clear[]; readonly warnings?: readonly Clear[] }): ClearStates {
  const state = (clear: Clear): ClearState => holes.includes(clear) ? 'hole' : warnings.includes(clear) ? 'warning' : 'clear'
  return { person: state('person'), task: state('task'), method: state('method'), time: state('time'), duty: state('duty') }
}

export const clearsIn = (states: ClearStates, wanted: ClearState): readonly Clear[] => CLEARS.filter((clear) => states[clear] === wanted)
