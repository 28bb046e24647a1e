// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { type AdminProcedureCode, type AdminProcedureId, FactName, type ListedProcedure, type ProcedureFacts } from './administrative-procedure.ts'
import { LEVEL_NAMES } from './government-level.ts'

/** A procedure of the list that an agency keeps, as its newest version stands. */
export interface KnownProcedure {
  readonly id: AdminProcedureId
  readonly code: AdminProcedureCode
  readonly version: number
  readonly validFrom: PlainDate
  readonly withdrawnOn: PlainDate | null
  readonly facts: ProcedureFacts
}

/** One fact before and after, as people read it; null where nothing is printed. */
export interface FactChange {
  readonly fact: FactName
  readonly before: string | null
  readonly after: string | null
}

export interface ProcedureChange {
  readonly before: KnownProcedure
  readonly facts: ProcedureFacts
  readonly changes: readonly FactChange[]
}

/** What a list would change in the list that an agency keeps. */
export interface ListComparison<Listed extends ListedProcedure = ListedProcedure> {
  readonly added: readonly Listed[]
  /** Listed and different; also those that had been withdrawn and are listed again. */
  readonly changed: readonly (ProcedureChange & { readonly listed: Listed })[]
  readonly unchanged: readonly KnownProcedure[]
  /** Kept, and no longer in the list. */
  readonly unlisted: readonly KnownProcedure[]
}

/** Compares a list with the one kept, by code. What the new list has no column for stays as it was. */
export function compareLists<Listed extends ListedProcedure>(known: readonly KnownProcedure[], listed: readonly Listed[]): ListComparison<Listed> {
  const byCode = new Map(known.map((procedure) => [procedure.code, procedure]))
  const listedCodes = new Set(listed.map(({ code }) => code))
  const pairs = listed.map((one) => ({ one, before: byCode.get(one.code) }))
  const compared = pairs.flatMap(({ one, before }) => {
    if (before === undefined) return []
    const facts = mergeFacts(before.facts, one)
    return [{ listed: one, before, facts, changes: changesBetween(before.facts, facts) }]
  })
  const isChange = ({ changes, before }: ProcedureChange): boolean => changes.length > 0 || before.withdrawnOn !== null
  return {
    added: pairs.filter(({ before }) => before === undefined).map(({ one }) => one),
    changed: compared.filter(isChange),
    unchanged: compared.filter((one) => !isChange(one)).map(({ before }) => before),
    unlisted: known.filter(({ code, withdrawnOn }) => withdrawnOn === null && !listedCodes.has(code)),
  }
}

function mergeFacts(before: ProcedureFacts, { facts, stated }: ListedProcedure): ProcedureFacts {
  const limits = stated.has('limits') ? facts : before
  const decision = stated.has('decision') ? facts : before
  return {
    name: facts.name, field: stated.has('field') ? facts.field : before.field, levels: stated.has('levels') ? facts.levels : before.levels,
    limits: limits.limits, timeLimitText: limits.timeLimitText, fee: stated.has('fee') ? facts.fee : before.fee,
    legalBasisText: stated.has('legalBasis') ? facts.legalBasisText : before.legalBasisText, decision: decision.decision, decisionOn: decision.decisionOn,
  }
}

/** What differs between two versions of a procedure, fact by fact. */
export function changesBetween(before: ProcedureFacts, after: ProcedureFacts): readonly FactChange[] {
  return FactName.options.filter((fact) => weight(before, fact) !== weight(after, fact)).map((fact) => ({ fact, before: printed(before, fact), after: printed(after, fact) }))
}

/** A fact as people read it. */
function printed(facts: ProcedureFacts, fact: FactName): string | null {
  switch (fact) {
    case 'name': return facts.name
    case 'field': return facts.field
    case 'levels': return facts.levels.length === 0 ? null : facts.levels.map((level) => LEVEL_NAMES[level].vi).join(', ')
    case 'limits': return facts.timeLimitText
    case 'fee': return facts.fee
    case 'legalBasis': return facts.legalBasisText
    case 'decision': return facts.decision === null ? null : `${facts.decision}${facts.decisionOn === null ? '' : ` ngày ${facts.decisionOn.split('-').reverse().join('/')}`}`
  }
}

/** A fact as it is compared: other spacing, or "05 ngày" for "5 ngày", changes nothing; other letters and other capitals in a name do. */
function weight(facts: ProcedureFacts, fact: FactName): string {
  if (fact === 'field') return (facts.field ?? '').toLocaleLowerCase('vi')
  if (fact !== 'limits') return printed(facts, fact) ?? ''
  const amounts = facts.limits.map(({ channel, case: of, value, unit }) => JSON.stringify([channel, of === null ? null : foldText(of), value, unit])).sort()
  return amounts.length > 0 ? amounts.join() : foldText(facts.timeLimitText ?? '')
}
