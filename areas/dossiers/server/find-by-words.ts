// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { foldText } from '#kernel/vietnamese-text.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'

/** A dossier as one line of a search. */
export interface FoundDossier { readonly agencyId: string; readonly id: string; readonly code: string; readonly procedureName: string; readonly applicantName: string }

const MOST_WORDS = 8

/** Dossiers within reach whose code, procedure and applicant hold every word, newest first. */
export async function findDossiersByWords(tx: Tx, typed: string, most: number): Promise<readonly FoundDossier[]> {
  const patterns = foldText(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  if (patterns.length === 0) return []
  const { rows } = await sql<FoundDossier>`select agency_id as "agencyId", id, code, procedure_name as "procedureName", applicant_name as "applicantName" from dossiers.find_by_words(${patterns}::text[], ${most})`.execute(tx)
  return rows
}
