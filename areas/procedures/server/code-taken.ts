// SPDX-License-Identifier: Apache-2.0
import { findCodeHolder } from '#areas/documents/server/public.ts'
import type { RefusalOf } from '#kernel/contract.ts'
import type { PlainDate } from '#kernel/time.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { changeCode } from '../contract/first-draft.ts'
import { findProcedureByCode, holdCode } from './procedure-store.ts'

type Taken = Extract<RefusalOf<typeof changeCode>, { code: 'code-taken' | 'code-taken-by-document' }>

/** Who else holds a code that a procedure wants on a day: another procedure of the agency, or a document on its way or in force. Two who want one code wait for each other. */
export async function findCodeTaken(tx: Tx, { agencyId, code, on, by }: { readonly agencyId: string; readonly code: string; readonly on: PlainDate; readonly by: string | undefined }): Promise<Taken | undefined> {
  await holdCode(tx, agencyId, code)
  const procedure = await findProcedureByCode(tx, code)
  if (procedure !== undefined && procedure.id !== by) return { code: 'code-taken', id: procedure.id, name: procedure.name, procedureCode: code }
  const document = await findCodeHolder(tx, agencyId, code, on, by)
  return document && { code: 'code-taken-by-document', name: document.name, path: document.path, procedureCode: code }
}
