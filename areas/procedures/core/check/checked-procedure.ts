// SPDX-License-Identifier: Apache-2.0
import type { DurationUnit } from '#kernel/duration-text.ts'
import type { FileReading, ProcedureReading } from '#areas/procedures/core/reading/procedure-reading.ts'

/** A procedure as the five-clears check (kiểm tra năm rõ) looks at it, whether just read from a paper or stored. */
export interface CheckedProcedure {
  /** What tells one paper from another: the file's name, or the stored procedure's id. */
  readonly source: string
  /** ISO procedures print records, forms and a code of their own; lists inside a decision do not. */
  readonly form: 'iso' | 'decision'
  readonly code: string | null
  readonly name: string
  readonly result: string | null
  readonly limits: readonly CheckedLimit[]
  /** The time columns with what is printed above them; empty when the paper has no time column. */
  readonly timeColumns: readonly { readonly case: string | null; readonly heading: string }[]
  readonly timeUnitNote: string | null
  readonly hasOutputColumn: boolean
  readonly steps: readonly CheckedStep[]
  readonly records: readonly { readonly name: string; readonly place: string | null; readonly retention: string | null }[]
  /** The list of forms, where one is written. */
  readonly forms?: readonly { readonly name: string; readonly ground: string | null }[]
  readonly legalBasis: readonly { readonly number: string | null; readonly date: string | null; readonly text: string }[]
  readonly placeholders: readonly { readonly place: string; readonly message: string }[]
  /** First day in force; null where the paper does not say, absent for what is still being written. */
  readonly effectiveOn?: string | null
  /** Fees that speak of a case which the procedure does not have; papers name none. */
  readonly feesOfNoCase?: readonly { readonly caseKey: string; readonly text: string }[]
}

export interface CheckedLimit {
  readonly case: string | null
  readonly value: number
  readonly unit: DurationUnit | null
  readonly text: string
}

export interface CheckedStep {
  readonly order: number
  readonly label: string | null
  readonly phase: string | null
  readonly action: string
  readonly responsible: string | null
  readonly output: string | null
  readonly times: readonly CheckedTime[]
  /** What only written procedures say, papers do not: how, the ways on, waiting outside the clock, times of a case that is no more. */
  readonly method?: string | null
  readonly edges?: readonly CheckedEdge[]
  readonly waits?: boolean
  readonly timesOfNoCase?: readonly string[]
}

/** A way from a step to another than the next. */
export interface CheckedEdge {
  readonly to: number
  readonly kind: 'branch' | 'parallel' | 'return'
  readonly when: string
}

export interface CheckedTime {
  readonly case: string | null
  readonly value: number | null
  readonly unit: DurationUnit | null
  readonly text: string
  readonly sharedWith: readonly number[]
}

/** The procedures of one file as the check looks at them. */
export const checkedFromReading = (source: string, reading: FileReading): readonly CheckedProcedure[] =>
  reading.procedures.map((one) => checkedProcedure(source, reading.kind === 'decision' ? 'decision' : 'iso', one))

function checkedProcedure(source: string, form: CheckedProcedure['form'], one: ProcedureReading): CheckedProcedure {
  const { code, name, result, limits, hasOutputColumn, steps, records, forms = [], legalBasis, placeholders } = one
  const timeColumns = one.timeColumns ?? (steps[0]?.times ?? []).map((time) => ({ case: time.case, heading: '' }))
  return { source, form, code, name, result, limits, timeColumns, timeUnitNote: one.timeUnitNote ?? null, hasOutputColumn, steps, records, forms, legalBasis, placeholders, effectiveOn: one.issuedOn }
}
