// SPDX-License-Identifier: Apache-2.0
import { loadCalendar, listAbleHolders } from '#areas/organisation/server/public.ts'
import { findIssuedContent, type InForce, isRevisionInForce, listInForce, listRolePosts } from '#areas/procedures/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { explain } from '#kernel/working-time/explain.ts'
import { handOverOf } from '#kernel/working-time/hand-over.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { findRunnable, previewDue } from '../contract/receiving.ts'
import { dueOf } from '../core/dossier-clock.ts'
import { limitOf } from '../core/running-procedure.ts'
import { matchInitials } from './match-initials.ts'

const MOST_IN_FORCE = 1_000

export const findRunnableEndpoint = endpoint(findRunnable, async ({ input, today, tx }) => {
  const found = await listInForce(tx, { on: today, search: input.search, limit: input.limit })
  // Words that stand in no name may be first letters: only then are all names looked through.
  if (found.length === 0 && input.search !== undefined) found.push(...await listByInitials(tx, today, input.search, input.limit))
  return {
    procedures: found.map(({ content, ...rest }) => ({
      ...rest, name: content.name, field: content.field, tthcCodes: content.tthcCodes, papers: content.dossier, stepCount: content.steps.length, fee: content.fee, result: content.result,
      cases: content.cases.map(({ key, name, limit }) => ({ key, name, limitText: limit?.text ?? null })),
    })),
  }
})

/** Procedures in force whose names answer by first letters, the best first. */
async function listByInitials(tx: Tx, on: PlainDate, typed: string, limit: number): Promise<InForce[]> {
  const all = await listInForce(tx, { on, limit: MOST_IN_FORCE })
  const matched = all.flatMap((one) => { const begun = matchInitials(one.content.name, typed); return begun === undefined ? [] : [{ one, begun }] })
  return matched.toSorted((a, b) => b.begun - a.begun).slice(0, limit).map(({ one }) => one)
}

export const previewDueEndpoint = endpoint(previewDue, async ({ input, actor, now, today, tx, refuse }) => {
  const inForce = await isRevisionInForce(tx, input.revisionId, today)
  const content = inForce && await findIssuedContent(tx, input.revisionId, actor.agencyId)
  if (!content) throw refuse({ code: 'not-in-force' })
  const procedure = { procedureId: inForce.procedureId, revisionId: input.revisionId, caseKey: input.caseKey, content }
  const calendar = await loadCalendar(tx, actor.agencyId, now)
  const due = dueOf(procedure, now, calendar, [], now)
  const limit = limitOf(procedure)
  const [rolePosts, holders] = [await listRolePosts(tx), await listAbleHolders(tx, 'dossiers.handle', today)]
  return {
    receivedAt: now, dueAt: due?.at ?? null, provisional: due?.provisional ?? false,
    handOver: handOverOf(now, calendar),
    lines: limit === undefined ? [] : [...explain(limit, now, calendar).lines],
    steps: content.steps.map((step) => {
      const posts = rolePosts.get(foldText(step.role ?? '')) ?? []
      return { order: step.order, action: step.action, role: step.role, people: [...new Set(holders.filter(({ postId }) => posts.includes(postId)).map(({ fullName }) => fullName))], timeText: step.times.find(({ caseKey }) => caseKey === input.caseKey)?.text ?? '' }
    }),
  }
})
