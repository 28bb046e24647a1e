// SPDX-License-Identifier: Apache-2.0
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { AdminProcedureId, ListedProcedure } from '../core/administrative-procedure.ts'
import { compareLists, type KnownProcedure } from '../core/compare-lists.ts'
import type { GovernmentLevel } from '../core/government-level.ts'
import { insertImport, listKnown, type NewVersion, writeVersions } from './procedure-store.ts'
import { closeScope, openScope } from './scope-store.ts'

/** A list on its way in, with what to do with it. */
export interface IncomingList {
  readonly agencyId: string
  readonly listed: readonly ListedProcedure[]
  /** Lines that could not be taken in, kept with the import. */
  readonly rejected: readonly unknown[]
  readonly file: { readonly name: string; readonly sha256: string }
  /** The day on which levels of government were judged. */
  readonly asOf: PlainDate
  /** The day from which what the list says holds. */
  readonly effectiveOn: PlainDate
  /** Listed procedures of these levels, or of no stated level, enter the agency's scope; none when empty. */
  readonly scopeLevels: readonly GovernmentLevel[]
  readonly unlisted: 'keep' | 'withdraw'
  readonly by: string | null
  readonly now: Instant
  readonly newId: () => string
}

export type TakenIn =
  | { readonly ok: true; readonly importId: string; readonly added: number; readonly changed: number; readonly unchanged: number; readonly withdrawn: number; readonly putInScope: number }
  /** A procedure has a version that begins after the chosen day: history is not rewritten. */
  | { readonly ok: false; readonly newer: KnownProcedure }

/** Takes a list in, whole or not at all: versions, present state, scope and the import itself are one transaction of the caller. */
export async function takeInList(tx: Tx, list: IncomingList): Promise<TakenIn> {
  const { agencyId, effectiveOn, newId } = list
  const known = await listKnown(tx, agencyId)
  const { added, changed, unchanged, unlisted } = compareLists(known, list.listed)
  const withdrawn = list.unlisted === 'withdraw' ? unlisted : []
  const newer = [...changed.map(({ before }) => before), ...withdrawn].find(({ validFrom }) => validFrom > effectiveOn)
  if (newer !== undefined) return { ok: false, newer }

  const importId = newId()
  await insertImport(tx, {
    id: importId, agencyId, fileName: list.file.name, fileSha256: list.file.sha256, asOf: list.asOf, effectiveOn, by: list.by, now: list.now,
    added: added.length, changed: changed.length, unchanged: unchanged.length, withdrawn: withdrawn.length, rejected: list.rejected,
  })
  const versions: NewVersion[] = [
    ...added.map(({ code, facts }) => ({ id: newId() as AdminProcedureId, code, version: 1, change: 'added', facts }) as const),
    ...changed.map(({ before, facts }) => ({ id: before.id, code: before.code, version: before.version + 1, change: before.withdrawnOn === null ? 'changed' : 'listed-again', facts }) as const),
    ...withdrawn.map(({ id, code, version, facts }) => ({ id, code, version: version + 1, change: 'withdrawn', facts }) as const),
  ]
  await writeVersions(tx, versions, { agencyId, importId, personId: list.by, validFrom: effectiveOn, now: list.now })
  if (withdrawn.length > 0) await closeScope(tx, agencyId, withdrawn.map(({ id }) => id), effectiveOn)
  const putInScope = await scopeOf(tx, list, [...versions.filter(({ change }) => change !== 'withdrawn'), ...unchanged])
  return { ok: true, importId, added: added.length, changed: changed.length, unchanged: unchanged.length, withdrawn: withdrawn.length, putInScope }
}

async function scopeOf(tx: Tx, { agencyId, scopeLevels, effectiveOn }: IncomingList, listed: readonly Pick<KnownProcedure, 'id' | 'facts'>[]): Promise<number> {
  if (scopeLevels.length === 0) return 0
  const performed = listed.filter(({ facts }) => facts.levels.length === 0 || facts.levels.some((level) => scopeLevels.includes(level)))
  return openScope(tx, agencyId, performed.map(({ id }) => id), effectiveOn)
}
