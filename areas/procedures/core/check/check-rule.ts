// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { AgencyFacts } from '#areas/procedures/core/check/agency-facts.ts'
import type { CheckedProcedure } from '#areas/procedures/core/check/checked-procedure.ts'
import type { CheckedSet } from '#areas/procedures/core/check/checked-set.ts'

/** Which of the clears a finding is about: rõ người, rõ việc, rõ cách làm, rõ thời gian, rõ trách nhiệm; `document` is the paper as such. */
export type Clear = 'who' | 'task' | 'method' | 'time' | 'responsibility' | 'document'

/** `error` makes the procedure contradict itself or leaves a hole, `warning` should be mended, `notice` is worth a look. */
export type Severity = 'error' | 'warning' | 'notice'

/** What stands there and the one thing that should: a spelling, the name of a form, the number of a document with its day and citation. */
export interface Instead {
  readonly of: string
  readonly by: string
  readonly date?: string | null | undefined
  readonly text?: string | undefined
}

/** Where a rule hit, with the facts that its sentence needs. */
export interface RuleHit<Facts> {
  readonly step?: number
  readonly case?: string | null
  readonly place: string
  /** Only where it is certain. */
  readonly instead?: Instead
  readonly facts: Facts
}

/** One thing that a procedure does not make clear, said so that an officer can mend it. */
export interface Finding {
  readonly rule: string
  readonly clear: Clear
  readonly severity: Severity
  /** Order of the step from 1; of two rows in conflict the later one. */
  readonly step: number | null
  readonly case: string | null
  readonly place: string
  readonly message: Sentence
  readonly fix: Sentence
  readonly ground: string
  readonly instead?: Instead
}

/** What the table of rules shows of a rule: the screen of rules and the report print it. */
export interface RuleCard {
  readonly id: string
  readonly clear: Clear
  readonly severity: Severity
  /** Law, standard or practice that the rule rests on. */
  readonly ground: string
  /** A real case it was drawn from. */
  readonly example: string
  readonly fix: Sentence
  /** What must be known to judge: the procedure alone (when absent), the others it stands beside, or the agency that works by it. */
  readonly needs?: 'set' | 'agency'
}

/** A rule of the five-clears check over one procedure, the set it stands in, and what is known of the agency. */
export interface CheckRule extends RuleCard {
  readonly findIn: (procedure: CheckedProcedure, set: CheckedSet, facts: AgencyFacts) => readonly Finding[]
}

interface RuleText<Facts> extends RuleCard {
  readonly find: (procedure: CheckedProcedure, set: CheckedSet, facts: AgencyFacts) => readonly RuleHit<Facts>[]
  readonly say: (facts: Facts) => Sentence
  /** Where one rule has two weights: by the facts of the hit. */
  readonly weigh?: (facts: Facts) => Severity
}

/** Makes a rule of its finder and its sentence; keeps the facts between the two typed. */
export function checkRule<Facts>(text: RuleText<Facts>): CheckRule {
  const { find, say, weigh, ...card } = text
  return {
    ...card,
    findIn: (procedure, set, facts) => find(procedure, set, facts).map((hit): Finding => ({
      rule: card.id,
      clear: card.clear,
      severity: weigh === undefined ? card.severity : weigh(hit.facts),
      step: hit.step ?? null,
      case: hit.case ?? null,
      place: hit.place,
      message: say(hit.facts),
      fix: card.fix,
      ground: card.ground,
      ...(hit.instead === undefined ? {} : { instead: hit.instead }),
    })),
  }
}

/** "bước 3" by the printed number where there is one. */
export const stepName = (step: { readonly order: number; readonly label: string | null }): string => {
  const label = (step.label ?? '').replace(/[.)\s]+$/u, '')
  return label === '' ? `dòng ${step.order} của bảng bước` : /^(?:bước|b)\s*\d/iu.test(label) ? label : `bước ${label}`
}

/** The same in English. */
export const stepNameEn = (name: string): string => name.replace(/^dòng (\d+) của bảng bước$/u, 'row $1 of the step table').replace(/^bước/iu, 'step')

/** "Bước 3" where a sentence begins with it. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
