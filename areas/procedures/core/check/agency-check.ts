// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Clear, Finding, Severity } from '#areas/procedures/core/check/check-rule.ts'

/** The clears in the order of the matrix, the paper as such last. */
export const MATRIX_CLEARS: readonly Clear[] = ['who', 'task', 'method', 'time', 'responsibility', 'document']

/** A procedure of the agency with everything that was found in it. */
export interface FoundProcedure {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly field: string | null
  readonly findings: readonly Finding[]
}

/** What a look at the whole agency is narrowed to. */
export interface CheckFilter {
  /** Absent: every field; empty: procedures without one. */
  readonly field?: string | undefined
  readonly search?: string | undefined
  readonly severity?: Severity | undefined
  readonly clear?: Clear | undefined
  readonly rule?: string | undefined
  readonly unclearOnly?: boolean | undefined
}

/** One cell of procedures × clears: how many places are not clear, and the first of them; `clear` has none. */
export interface MatrixCell { readonly count: number; readonly first: Finding | undefined }

export interface MatrixRow<Row extends FoundProcedure> {
  readonly procedure: Row
  readonly cells: Readonly<Record<Clear, MatrixCell>>
  /** What the filter asks for, in the order of the table of rules. */
  readonly shown: readonly Finding[]
}

/** How much one clear or one rule finds in how many procedures. */
export interface Tally { readonly findings: number; readonly procedures: number }

export interface AgencyCheck<Row extends FoundProcedure> {
  readonly rows: readonly MatrixRow<Row>[]
  /** Over the procedures of field and words, of the chosen severity, whatever clear or rule is looked at. */
  readonly checked: number
  readonly allClear: number
  readonly byClear: Readonly<Record<Clear, Tally>>
  readonly byRule: readonly (Tally & { readonly rule: string; readonly clear: Clear; readonly severity: Severity })[]
  readonly bySeverity: Readonly<Record<Severity, Tally>>
  readonly fields: readonly { readonly field: string | null; readonly count: number }[]
}

/** The matrix of procedures × five clears with its totals; every total counts exactly the rows that its filter lists. */
export function agencyCheck<Row extends FoundProcedure>(procedures: readonly Row[], filter: CheckFilter): AgencyCheck<Row> {
  const words = foldText(filter.search ?? '').split(' ').filter(Boolean)
  const found = procedures.filter(({ code, name }) => words.every((word) => foldText(`${code} ${name}`).includes(word)))
  const inField = found.filter(({ field }) => filter.field === undefined || (field ?? '') === filter.field)
  const weighed = inField.map((procedure) => ({ procedure, findings: procedure.findings.filter(({ severity }) => filter.severity === undefined || severity === filter.severity) }))
  const rows = weighed.map(({ procedure, findings }): MatrixRow<Row> => ({
    procedure, cells: cellsOf(findings), shown: findings.filter(({ clear, rule }) => (filter.clear === undefined || clear === filter.clear) && (filter.rule === undefined || rule === filter.rule)),
  }))
  const narrowed = filter.clear !== undefined || filter.rule !== undefined || filter.severity !== undefined || filter.unclearOnly === true
  return {
    rows: rows.filter(({ shown }) => !narrowed || shown.length > 0), checked: inField.length, allClear: weighed.filter(({ findings }) => findings.length === 0).length,
    byClear: byClear(weighed), byRule: byRule(weighed),
    bySeverity: { error: tally(inField, ({ severity }) => severity === 'error'), warning: tally(inField, ({ severity }) => severity === 'warning'), notice: tally(inField, ({ severity }) => severity === 'notice') },
    fields: [...Map.groupBy(found, ({ field }) => field)].map(([field, all]) => ({ field, count: all.length })).toSorted((a, b) => b.count - a.count),
  }
}

const forClears = <Value>(value: (clear: Clear) => Value): Readonly<Record<Clear, Value>> =>
  ({ who: value('who'), task: value('task'), method: value('method'), time: value('time'), responsibility: value('responsibility'), document: value('document') })

const cellsOf = (findings: readonly Finding[]): MatrixRow<FoundProcedure>['cells'] => forClears((wanted) => {
  const own = findings.filter(({ clear }) => clear === wanted)
  return { count: own.length, first: own.find(({ severity }) => severity === 'error') ?? own.find(({ severity }) => severity === 'warning') ?? own[0] }
})

type Weighed = readonly { readonly findings: readonly Finding[] }[]

function tally(procedures: Weighed, isMeant: (finding: Finding) => boolean): Tally {
  const counts = procedures.map(({ findings }) => findings.filter(isMeant).length).filter((count) => count > 0)
  return { findings: counts.reduce((sum, one) => sum + one, 0), procedures: counts.length }
}

const byClear = (procedures: Weighed): AgencyCheck<FoundProcedure>['byClear'] => forClears((wanted) => tally(procedures, ({ clear }) => clear === wanted))

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 }

function byRule(procedures: Weighed): AgencyCheck<FoundProcedure>['byRule'] {
  const rules = new Map<string, { findings: number; procedures: number; clear: Clear; severity: Severity }>()
  for (const { findings } of procedures) {
    const seen = new Set<string>()
    for (const { rule, clear, severity } of findings) {
      const own = rules.get(rule) ?? { findings: 0, procedures: 0, clear, severity }
      own.findings += 1
      if (!seen.has(rule)) own.procedures += 1
      if (WEIGHT[severity] < WEIGHT[own.severity]) own.severity = severity
      seen.add(rule)
      rules.set(rule, own)
    }
  }
  return [...rules].map(([rule, own]) => ({ rule, ...own })).toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || b.procedures - a.procedures || a.rule.localeCompare(b.rule))
}
