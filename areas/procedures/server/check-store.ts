// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { Finding, Severity } from '../core/check/check-rule.ts'
import { checkedSet } from '../core/check/checked-set.ts'
import { checkWithin } from '../core/check/five-clears.ts'
import { OWN_RULES, type WiderPart, widerPartOf } from '../core/check/wider-part.ts'
import { checkedOfContent } from '../core/content-of-reading.ts'
import { ProcedureContent } from '../core/procedure-content.ts'
import { rulesStamp } from './rules-stamp.ts'
import { tables } from './tables.ts'

/** An issue as the check finds it: its version says whether what is kept of it is still true. */
export interface CheckedIssue { readonly revisionId: string; readonly version: number; readonly procedureId: string; readonly code: string; readonly effectiveFrom: string | null }

/** A finding as it is kept: what is the same for every hit of a rule stands with the rule. */
type KeptFinding = readonly [rule: string, severity: Severity, step: number | null, named: string | null, place: string, vi: string, en: string]

/** What a version of an issue says of itself: what its own content does not make clear, and the little that the wider rules need of it. */
export interface KnownCheck { readonly found: readonly KeptFinding[]; readonly wider: WiderPart }

/** A content changes with its version only, so what was read once is read no more. */
const known = new Map<string, KnownCheck>()
const MOST_KNOWN = 30_000
/** Contents and kept checks fetched at once: other requests are served between two batches. */
const CONTENTS = 250
const CHECKS = 500

const keyOf = (agencyId: string, { revisionId, version }: CheckedIssue): string => `${agencyId} ${revisionId} ${version}`

/** Drops what this process remembers, as a restart does; what the database keeps stays. */
export const forgetChecks = (): void => { known.clear() }

/** Judges the content of an issue by the rules that need nothing else, and keeps the answer beside it. */
export async function keepCheck(tx: Tx, agencyId: string, issue: CheckedIssue, content: ProcedureContent): Promise<void> {
  await saveChecks(tx, agencyId, [[issue, judge(issue, content)]])
}

/** The checks of issues of the own agency, by id of the issue; those that are missing, or of another version or other rules, are made from the contents and kept. */
export async function loadChecks(tx: Tx, agencyId: string, issues: readonly CheckedIssue[]): Promise<ReadonlyMap<string, KnownCheck>> {
  const checks = new Map<string, KnownCheck>()
  const learn = (issue: CheckedIssue, check: KnownCheck): void => {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(keyOf(agencyId, issue), check)
    checks.set(issue.revisionId, check)
  }
  const unknown = new Map<string, CheckedIssue>()
  for (const issue of issues) {
    const check = known.get(keyOf(agencyId, issue))
    if (check === undefined) unknown.set(issue.revisionId, issue)
    else checks.set(issue.revisionId, check)
  }
  const batches = [...batchesOf(unknown, CHECKS)]
  let coming = findKept(tx, batches[0])
  for (const [at] of batches.entries()) {
    const rows = await coming
    // PostgreSQL looks for the next ones while these are parsed.
    coming = findKept(tx, batches[at + 1])
    for (const { revision_id, revision_version, found, wider } of rows) {
      const issue = unknown.get(revision_id)
      if (issue === undefined || issue.version !== revision_version) continue
      // Written by these very rules, as the stamp says.
      learn(issue, { found: JSON.parse(found) as KnownCheck['found'], wider: JSON.parse(wider) as WiderPart })
      unknown.delete(revision_id)
    }
  }
  for (const ids of batchesOf(unknown, CONTENTS)) {
    for (const [issue, check] of await makeAndKeep(tx, agencyId, ids.flatMap((id) => unknown.get(id) ?? []))) learn(issue, check)
  }
  return checks
}

async function findKept(tx: Tx, ids: readonly string[] | undefined) {
  if (ids === undefined) return []
  // As text: it is parsed once, and only where it is needed.
  return tables(tx).selectFrom('procedures.revision_check').select(['revision_id', 'revision_version', sql<string>`found::text`.as('found'), sql<string>`wider::text`.as('wider')])
    .where('revision_id', '=', sql<string>`any(${ids}::uuid[])`).where('rules', '=', rulesStamp()).execute()
}

/** Makes the checks of these issues from their contents and keeps them, whatever was kept before; answers how many. */
export const makeChecks = async (tx: Tx, agencyId: string, issues: readonly CheckedIssue[]): Promise<number> => (await makeAndKeep(tx, agencyId, issues)).length

async function makeAndKeep(tx: Tx, agencyId: string, issues: readonly CheckedIssue[]): Promise<readonly (readonly [CheckedIssue, KnownCheck])[]> {
  const byId = new Map(issues.map((issue) => [issue.revisionId, issue]))
  const contents = await tables(tx).selectFrom('procedures.revision').select(['id', 'content']).where('id', '=', sql<string>`any(${[...byId.keys()]}::uuid[])`).execute()
  const made = contents.flatMap(({ id, content }) => {
    const issue = byId.get(id)
    return issue === undefined ? [] : [[issue, judge(issue, ProcedureContent.parse(content))] as const]
  })
  await saveChecks(tx, agencyId, made)
  return made
}

function judge({ procedureId, code, effectiveFrom }: CheckedIssue, content: ProcedureContent): KnownCheck {
  const procedure = checkedOfContent(procedureId, code, content, effectiveFrom)
  const found = checkWithin(procedure, checkedSet([procedure]), {}, OWN_RULES)
  return { found: found.map(({ rule, severity, step, case: named, place, message }): KeptFinding => [rule, severity, step, named, place, message.vi, message.en]), wider: widerPartOf(procedure) }
}

async function saveChecks(tx: Tx, agencyId: string, checks: readonly (readonly [CheckedIssue, KnownCheck])[]): Promise<void> {
  if (checks.length === 0) return
  // In one order, so that two who make the same ones at once wait for each other instead of locking each other out.
  const rows = checks.toSorted(([one], [other]) => (one.revisionId < other.revisionId ? -1 : 1)).map(([{ revisionId, version }, { found, wider }]) => ({ id: revisionId, version, found, wider }))
  await sql`insert into procedures.revision_check (revision_id, agency_id, revision_version, rules, found, wider)
    select (r ->> 'id')::uuid, ${agencyId}::uuid, (r ->> 'version')::int, ${rulesStamp()}, r -> 'found', r -> 'wider' from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r
    on conflict (revision_id) do update set revision_version = excluded.revision_version, rules = excluded.rules, found = excluded.found, wider = excluded.wider
    where procedures.revision_check.revision_version <= excluded.revision_version`.execute(tx)
}

function* batchesOf(issues: ReadonlyMap<string, unknown>, size: number): Generator<readonly string[]> {
  const ids = [...issues.keys()]
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size)
}

const CARDS = new Map(OWN_RULES.map((rule) => [rule.id, rule]))

/** Kept findings as they are shown. */
export const findingsOfKept = (found: readonly KeptFinding[]): readonly Finding[] => found.flatMap(([id, severity, step, named, place, vi, en]) => {
  const rule = CARDS.get(id)
  return rule === undefined ? [] : [{ rule: id, clear: rule.clear, severity, step, case: named, place, message: { vi, en }, fix: rule.fix, ground: rule.ground }]
})
