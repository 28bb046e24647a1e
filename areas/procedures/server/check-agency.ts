// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { checkAgency } from '../contract/checking.ts'
import { agencyCheck, type FoundProcedure } from '../core/check/agency-check.ts'
import type { AgencyFacts } from '../core/check/agency-facts.ts'
import type { Clear, Finding } from '../core/check/check-rule.ts'
import { checkedSet } from '../core/check/checked-set.ts'
import { checkWithin, FIVE_CLEARS_RULES } from '../core/check/five-clears.ts'
import { titleOfRule } from '../core/check/rule-titles.ts'
import { checkedOfWiderPart, WIDER_RULES } from '../core/check/wider-part.ts'
import { ProcedureId, RevisionStatus } from '../core/revision.ts'
import { findAgencyFacts } from './check-facts.ts'
import { listNewestIssues, type NewestIssue } from './check-issues.ts'
import { findingsOfKept, type KnownCheck, loadChecks } from './check-store.ts'

const RULES = new Map(FIVE_CLEARS_RULES.map((rule) => [rule.id, rule]))
const PLACE_OF_RULE = new Map(FIVE_CLEARS_RULES.map(({ id }, at) => [id, at]))
const MOST_SHOWN = 5

/** A procedure of the agency as the check of the whole agency lists it. */
export interface CheckedInAgency extends FoundProcedure { readonly id: ProcedureId; readonly issueNo: number; readonly status: RevisionStatus }

/** Checks the newest issue of every procedure of the own agency that is not withdrawn, each beside the others and against who holds which post today. */
export async function checkWholeAgency(tx: Tx, agencyId: string, today: PlainDate): Promise<readonly CheckedInAgency[]> {
  const newest = await listNewestIssues(tx, agencyId)
  const checks = await loadChecks(tx, agencyId, newest)
  const facts = await findAgencyFacts(tx, agencyId, today)
  const stamp = stampOf(newest, checks, facts)
  const last = answers.get(agencyId)
  if (last?.stamp === stamp) return last.answer
  const known = newest.flatMap((issue) => {
    const check = checks.get(issue.revisionId)
    return check === undefined ? [] : [{ issue, check, wider: checkedOfWiderPart(issue.procedureId, issue.code, issue.name, check.wider) }]
  })
  const set = checkedSet(known.map(({ wider }) => wider))
  const collator = new Intl.Collator('vi', { numeric: true })
  const answer = known.map(({ issue: { procedureId, code, name, field, issueNo, status }, check, wider }) => ({
    id: ProcedureId.parse(procedureId), code, name, field, issueNo, status: RevisionStatus.parse(status), findings: inRuleOrder([...findingsOfKept(check.found), ...checkWithin(wider, set, facts, WIDER_RULES)]),
  })).toSorted((a, b) => collator.compare(a.code, b.code))
  if (answers.size >= MOST_ANSWERS) answers.clear()
  answers.set(agencyId, { stamp, answer })
  return answer
}

const inRuleOrder = (findings: readonly Finding[]): readonly Finding[] => findings.toSorted((a, b) => (PLACE_OF_RULE.get(a.rule) ?? 0) - (PLACE_OF_RULE.get(b.rule) ?? 0))

/** The last answer of each agency, true as long as nothing that it rests on has changed. */
const answers = new Map<string, { readonly stamp: string; readonly answer: readonly CheckedInAgency[] }>()
const MOST_ANSWERS = 12

/** Drops the answers that this process remembers, as a restart does. */
export const forgetAnswers = (): void => { answers.clear() }

/** Everything an answer rests on: the issues with their versions, codes, names and fields, who holds which role, what the register says of each document cited. */
function stampOf(issues: readonly NewestIssue[], checks: ReadonlyMap<string, KnownCheck>, { roles, citation }: AgencyFacts): string {
  const cited = new Map<string, string>()
  for (const { wider } of checks.values()) for (const [number, date] of wider.cited) {
    if (!cited.has(`${number} ${date ?? ''}`)) cited.set(`${number} ${date ?? ''}`, citation?.({ number, date })?.words.vi ?? '')
  }
  const hash = createHash('sha256')
  for (const { revisionId, version, code, name, field, status } of issues) hash.update(`${revisionId} ${version}|${code}|${name}|${field ?? ''}|${status}\n`)
  return hash.update(JSON.stringify([[...roles ?? []], [...cited]])).digest('hex')
}

export const checkAgencyEndpoint = endpoint(checkAgency, async ({ input, actor, today, tx }) => {
  const { rows, checked, allClear, byClear, bySeverity, byRule, fields } = agencyCheck(await checkWholeAgency(tx, actor.agencyId, today), input)
  const shown = rows.slice((input.page - 1) * input.pageSize, input.page * input.pageSize)
  return {
    total: rows.length, checked, allClear, byClear: { ...byClear }, bySeverity: { ...bySeverity }, fields: [...fields],
    byRule: byRule.map((one) => ({ ...one, ...cardOf(one.rule) })),
    rows: shown.map(({ procedure: { findings: _all, ...procedure }, cells, shown: found }) => ({ ...procedure, cells: cellViews(cells), shown: found.slice(0, MOST_SHOWN), shownOf: found.length })),
  }
})

function cardOf(id: string) {
  const rule = RULES.get(id)
  return rule === undefined ? { title: { vi: id, en: id }, ground: '', example: '' } : { title: titleOfRule(rule), ground: rule.ground, example: rule.example }
}

const cellViews = (cells: Readonly<Record<Clear, { readonly count: number; readonly first: Finding | undefined }>>) => {
  const view = (clear: Clear) => {
    const { count, first } = cells[clear]
    return { count, first: first === undefined ? null : { rule: first.rule, clear: first.clear, step: first.step, severity: first.severity } }
  }
  return { who: view('who'), task: view('task'), method: view('method'), time: view('time'), responsibility: view('responsibility'), document: view('document') }
}
