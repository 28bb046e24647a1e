// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { ProcedureContent } from '../core/procedure-content.ts'
import { findRevision } from './revision-store.ts'

/** Content of issued issues by id: it can never change, so it is read and parsed once. */
const frozen = new Map<string, ProcedureContent>()
const MOST_KEPT = 2_000

/** The content of an issue that was issued once; undefined when this transaction may not see it or it never was. */
export async function findIssuedContent(tx: Tx, revisionId: string, agencyId: string): Promise<ProcedureContent | undefined> {
  const key = `${agencyId} ${revisionId}`
  const known = frozen.get(key)
  if (known !== undefined) return known
  const found = await findRevision(tx, revisionId)
  if (found === undefined || (found.revision.status !== 'issued' && found.revision.status !== 'withdrawn')) return undefined
  if (frozen.size >= MOST_KEPT) frozen.clear()
  frozen.set(key, found.content)
  return found.content
}
