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
import { ProcedureContent } from '../core/procedure-content.ts'
import { ProcedureId, RevisionStatus } from '../core/revision.ts'
import { checkKey, findKnownCheck, knowCheck, type KnownCheck, withCard } from './check-cache.ts'
import { findAgencyFacts } from './check-facts.ts'
import { tables } from './tables.ts'

const WIDER_RULES = FIVE_CLEARS_RULES.filter(({ needs }) => needs !== undefined)
const RULES = new Map(FIVE_CLEARS_RULES.map((rule) => [rule.id, rule]))
/** Contents fetched at once: other requests are served between two batches. */
const BATCH = 250
const MOST_SHOWN = 5

/** A procedure of the agency as the check of the whole agency lists it. */
export interface CheckedInAgency extends FoundProcedure { readonly id: ProcedureId; readonly issueNo: number; readonly status: RevisionStatus }

/** Checks the newest issue of every procedure of the own agency that is not withdrawn, each beside the others and against who holds which post today. */
export async function checkWholeAgency(tx: Tx, agencyId: string, today: PlainDate): Promise<readonly CheckedInAgency[]> {
  const rows = await tables(tx).selectFrom('procedures.revision as r').innerJoin('procedures.procedure as p', 'p.id', 'r.procedure_id').distinctOn('p.id')
    .select(['p.id', 'p.code', 'p.name', 'p.field', 'r.id as revisionId', 'r.issue_no as issueNo', 'r.status', 'r.version', 'r.effective_from as effectiveFrom']).where('p.agency_id', '=', agencyId).orderBy('p.id').orderBy('r.issue_no', 'desc').execute()
  const newest = rows.filter(({ status }) => status !== 'withdrawn').map((row) => ({ ...row, key: checkKey(agencyId, row.revisionId, row.version) }))
  const checks = await knownChecks(tx, newest)
  const facts = await findAgencyFacts(tx, agencyId, today)
  const stamp = stampOf(newest, checks, facts)
  const last = answers.get(agencyId)
  if (last?.stamp === stamp) return last.answer
  const set = checkedSet([...checks.values()].map(({ slim }) => slim))
  const collator = new Intl.Collator('vi', { numeric: true })
  const answer = newest.flatMap((row) => {
    const check = checks.get(row.key)
    if (check === undefined) return []
    const findings = [...check.own.map(withCard), ...checkWithin(check.slim, set, facts, WIDER_RULES)]
    return [{ id: ProcedureId.parse(row.id), code: row.code, name: row.name, field: row.field, issueNo: row.issueNo, status: RevisionStatus.parse(row.status), findings }]
  }).toSorted((a, b) => collator.compare(a.code, b.code))
  if (answers.size >= MOST_ANSWERS) answers.clear()
  answers.set(agencyId, { stamp, answer })
  return answer
}

/** The last answer of each agency, true as long as nothing that it rests on has changed. */
const answers = new Map<string, { readonly stamp: string; readonly answer: readonly CheckedInAgency[] }>()
const MOST_ANSWERS = 12

/** Everything an answer rests on: the issues with their versions, codes, names and fields, who holds which role, what the register says of each document cited. */
function stampOf(rows: readonly { readonly key: string; readonly code: string; readonly name: string; readonly field: string | null; readonly status: string }[], checks: ReadonlyMap<string, KnownCheck>, { roles, citation }: AgencyFacts): string {
  const cited = new Map<string, string>()
  for (const { slim } of checks.values()) for (const { number, date } of slim.legalBasis) {
    if (number !== null && !cited.has(`${number} ${date ?? ''}`)) cited.set(`${number} ${date ?? ''}`, citation?.({ number, date })?.words.vi ?? '')
  }
  const hash = createHash('sha256')
  for (const { key, code, name, field, status } of rows) hash.update(`${key}|${code}|${name}|${field ?? ''}|${status}\n`)
  return hash.update(JSON.stringify([[...roles ?? []], [...cited]])).digest('hex')
}

async function knownChecks(tx: Tx, rows: readonly { readonly id: string; readonly code: string; readonly revisionId: string; readonly effectiveFrom: string | null; readonly key: string }[]): Promise<ReadonlyMap<string, KnownCheck>> {
  const checks = new Map<string, KnownCheck>()
  const unknown = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const check = findKnownCheck(row.key)
    if (check === undefined) unknown.set(row.revisionId, row)
    else checks.set(row.key, check)
  }
  const ids = [...unknown.keys()]
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const { id, content } of await tables(tx).selectFrom('procedures.revision').select(['id', 'content']).where('id', 'in', ids.slice(at, at + BATCH)).execute()) {
      const row = unknown.get(id)
      if (row !== undefined) checks.set(row.key, knowCheck(row.key, row.id, row.code, ProcedureContent.parse(content), row.effectiveFrom))
    }
  }
  return checks
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
