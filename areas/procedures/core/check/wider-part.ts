// SPDX-License-Identifier: Apache-2.0
import { signs } from '#areas/procedures/core/check/agency-rules.ts'
import type { CheckRule } from '#areas/procedures/core/check/check-rule.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import { FIVE_CLEARS_RULES } from '#areas/procedures/core/check/five-clears.ts'

/** The rules that judge a content by itself: what they say changes with the content only. */
export const OWN_RULES: readonly CheckRule[] = FIVE_CLEARS_RULES.filter(({ needs }) => needs === undefined)

/** The rules that need the other procedures or the agency. */
export const WIDER_RULES: readonly CheckRule[] = FIVE_CLEARS_RULES.filter(({ needs }) => needs !== undefined)

/** The little of a content that the wider rules look at: steps as [order, label, work where it is a signing, role], documents as [number, date]. */
export interface WiderPart {
  readonly steps: readonly (readonly [order: number, label: string | null, signing: string, role: string | null])[]
  readonly cited: readonly (readonly [number: string, date: string | null])[]
}

export const widerPartOf = (procedure: CheckedProcedure): WiderPart => ({
  steps: procedure.steps.map((step) => [step.order, step.label, signs(step) ? step.action : '', step.responsible]),
  cited: procedure.legalBasis.flatMap(({ number, date }) => (number === null ? [] : [[number, date] as const])),
})

/** A procedure of which only the wider part is known; the own rules have nothing to say of it. */
export const checkedOfWiderPart = (source: string, code: string, name: string, { steps, cited }: WiderPart): CheckedProcedure => ({
  source, form: 'iso', code, name, result: null, limits: [], timeColumns: [], timeUnitNote: null, hasOutputColumn: true, records: [], placeholders: [],
  legalBasis: cited.map(([number, date]) => ({ number, date, text: '' })),
  steps: steps.map(([order, label, signing, responsible]) => ({ order, label, phase: null, action: signing, responsible, output: null, times: [] })),
})
