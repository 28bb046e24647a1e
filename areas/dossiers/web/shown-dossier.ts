// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { showDossier, StepOfPage } from '../contract/reading.ts'

/** One dossier as the server shows it. */
export type ShownDossier = z.output<typeof showDossier.output>
export type ShownPerson = ShownDossier['people'][number]

/** The step under way; undefined while a supplement is awaited and after the end. */
export const currentStepOf = ({ steps }: Pick<ShownDossier, 'steps'>): StepOfPage | undefined => steps.find(({ state }) => state === 'current')

/** The step that forwarding goes to; undefined on the last one. */
export function nextStepOf(shown: Pick<ShownDossier, 'steps'>): StepOfPage | undefined {
  const here = currentStepOf(shown)
  return here === undefined ? undefined : shown.steps.find(({ order }) => order > here.order)
}

/** Whoever is likeliest to take a step: who held it before, who received the dossier, or the first who can. */
export function likelyHolder({ dossier }: Pick<ShownDossier, 'dossier'>, step: Pick<StepOfPage, 'order' | 'candidates'>): ShownPerson | undefined {
  const before = dossier.visits.findLast(({ stepOrder, holder }) => stepOrder === step.order && holder !== null)?.holder
  return step.candidates.find(({ id }) => id === before) ?? step.candidates.find(({ id }) => id === dossier.receivedBy) ?? step.candidates[0]
}
