// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { listCodePatterns, setCodePattern } from '../contract/writing.ts'
import { type CodeFacts, formatCode, nextNumber, parsePattern, USUAL_PATTERNS } from '../core/code-pattern.ts'
import { DocumentKind } from '../core/document-kind.ts'
import { tables } from './tables.ts'

export const listCodePatternsEndpoint = endpoint(listCodePatterns, async ({ actor, today, tx }) => {
  const own = await tables(tx).selectFrom('documents.code_pattern').select(['kind', 'pattern', 'version']).where('agency_id', '=', actor.agencyId).execute()
  const [codes, unit] = [await listCodes(tx, actor.agencyId), await unitOf(tx, actor.agencyId, today)]
  return {
    patterns: DocumentKind.options.map((kind) => {
      const found = own.find((row) => row.kind === kind)
      const pattern = found?.pattern ?? USUAL_PATTERNS[kind]
      return { kind, pattern, isOwn: found !== undefined, next: nextCode(pattern, { kind, unit, year: Number(today.slice(0, 4)) }, codes), version: found?.version ?? 0 }
    }),
  }
})

export const setCodePatternEndpoint = endpoint(setCodePattern, async ({ input, actor, today, tx, refuse }) => {
  const parsed = parsePattern(input.pattern)
  if (!parsed.ok) throw refuse(parsed.fault)
  const { agencyId } = actor
  const written = input.version === 0
    ? await tables(tx).insertInto('documents.code_pattern').values({ agency_id: agencyId, kind: input.kind, pattern: input.pattern }).onConflict((conflict) => conflict.columns(['agency_id', 'kind']).doNothing()).returning('kind').executeTakeFirst()
    : await tables(tx).updateTable('documents.code_pattern').set({ pattern: input.pattern, version: input.version + 1 }).where('agency_id', '=', agencyId).where('kind', '=', input.kind).where('version', '=', input.version).returning('kind').executeTakeFirst()
  if (written === undefined) throw refuse({ code: 'changed-by-someone-else' })
  return { next: nextCode(input.pattern, { kind: input.kind, unit: await unitOf(tx, agencyId, today), year: Number(today.slice(0, 4)) }, await listCodes(tx, agencyId)) }
})

const nextCode = (pattern: string, facts: CodeFacts, codes: readonly string[]): string => formatCode(pattern, facts, nextNumber(pattern, facts, codes))

/** Every code that the agency ever gave. */
async function listCodes(tx: Tx, agencyId: string): Promise<string[]> {
  const rows = await tables(tx).selectFrom('documents.listed_document').select('code').distinct().where('agency_id', '=', agencyId).execute()
  return rows.map(({ code }) => code)
}

const unitOf = async (tx: Tx, agencyId: string, on: PlainDate): Promise<string> => (await findAgencyAsKnown(tx, agencyId, on))?.code ?? ''
