// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant } from '#kernel/time.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { communePaper } from '../../core/paper/commune-paper.ts'
import type { ProcedureContent } from '../../core/procedure-content.ts'
import type { Revision } from '../../core/revision.ts'
import { listRevisionEvents } from '../revision-store.ts'
import { tables } from '../tables.ts'
import { findPaperFacts } from './paper-facts.ts'
import { pdfOf } from './pdf-paper.ts'

export interface Issued { readonly agencyId: string; readonly revision: Revision; readonly content: ProcedureContent; readonly now: Instant }

/** Makes the PDF of an issue and keeps it for good; in the transaction that issues it, so that no issue is without its paper. The one that is kept already stays. */
export async function keepIssuedPaper(tx: Tx, files: FileStore, { agencyId, revision, content, now }: Issued): Promise<void> {
  if ((await findIssuedPaper(tx, files, revision.id)) !== undefined) return
  const issued = (await listRevisionEvents(tx, revision.id)).findLast((event) => event.type === 'revision-issued')
  const madeAt = issued?.at ?? now
  const facts = await findPaperFacts(tx, revision, dayOf(madeAt))
  const sha256 = await files.put(await pdfOf(communePaper(content, { ...facts, state: 'in-force', controlled: false }), madeAt))
  await tables(tx).insertInto('procedures.issued_paper').values({ revision_id: revision.id, agency_id: agencyId, layout: 'commune', sha256, made_at: now }).onConflict((conflict) => conflict.doNothing()).execute()
}

/** The PDF of an issue as it was issued; undefined where none was made or the file is gone. */
export async function findIssuedPaper(tx: Tx, files: FileStore, revisionId: string): Promise<Uint8Array | undefined> {
  const row = await tables(tx).selectFrom('procedures.issued_paper').select('sha256').where('revision_id', '=', revisionId).executeTakeFirst()
  return row && files.find(row.sha256)
}
