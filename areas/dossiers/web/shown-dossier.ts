// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { showDossier, StepOfPage } from '../contract/reading.ts'

/** One dossier as the server shows it. */
export type ShownDossier = z.output<typeof showDossier.output>
export type ShownPerson = ShownDossier['people'][number]

/** The step under way that the page is about; undefined while a supplement is awaited and after the end. */
export const currentStepOf = ({ steps, at }: Pick<ShownDossier, 'steps' | 'at'>): StepOfPage | undefined => steps.find(({ order }) => order === at)

/** Every step under way: several while steps run side by side. */
export const openStepsOf = ({ steps }: Pick<ShownDossier, 'steps'>): readonly StepOfPage[] => steps.filter(({ state }) => state === 'current')

export const stepAt = ({ steps }: Pick<ShownDossier, 'steps'>, order: number): StepOfPage | undefined => steps.find((step) => step.order === order)

/** The step that forwarding goes to; undefined on the last one, and where a way must be chosen or several steps begin. */
export function nextStepOf(shown: Pick<ShownDossier, 'steps' | 'at'>): StepOfPage | undefined {
  const [way, ...others] = currentStepOf(shown)?.ways ?? []
  const [open, ...beside] = way?.opens ?? []
  return open === undefined || others.length + beside.length > 0 ? undefined : stepAt(shown, open.order)
}

/** The address of a dossier, at one of several steps under way. */
export const addressOf = (id: string, step?: number): string => `/ho-so/${id}${step === undefined ? '' : `?buoc=${step}`}`

/** Whoever is likeliest to take a step: who held it before, who received the dossier, or the first who can. */
export function likelyHolder({ dossier }: Pick<ShownDossier, 'dossier'>, step: Pick<StepOfPage, 'order' | 'candidates'>): ShownPerson | undefined {
  const before = dossier.visits.findLast(({ stepOrder, holder }) => stepOrder === step.order && holder !== null)?.holder
  return step.candidates.find(({ id }) => id === before) ?? step.candidates.find(({ id }) => id === dossier.receivedBy) ?? step.candidates[0]
}

const SHORT = 90

/** What a step does, cut where a list has no room for all of it. */
export const shortAction = (action: string): string => (action.length > SHORT ? `${action.slice(0, SHORT)}…` : action)
