// SPDX-License-Identifier: Apache-2.0
import { findAgencyAsKnown } from '#areas/organisation/server/public.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import type { IssueWithContent } from './document-store.ts'
import { writtenOut } from './agency-names.ts'
import { markedCopy } from './print/control-marks.ts'
import { CONTROLLED, type Print } from './print-issue.ts'

/** What the name of a sheet begins with that is laid in front of a file which cannot carry its marks itself. */
const FRONT_SHEET = 'to kiem soat - '

/** An issue that is an uploaded file as a PDF that says on each page whether it holds: the marked copy, or the sheet to be laid in front of it, its name saying so. Undefined when the file is gone. */
export async function printUploaded(tx: Tx, files: FileStore, { document, issue, held }: IssueWithContent, { mark = CONTROLLED, copy, across, on, at, name }: Print & { readonly name: string }): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  if (held.kind !== 'file') throw new Error('what was written here is printed from its words')
  const original = await files.find(issue.pdfSha256 ?? held.sha256)
  if (original === undefined) return undefined
  const agency = await findAgencyAsKnown(tx, document.agencyId, on)
  const printed = await markedCopy(original, held.type, {
    agency: writtenOut(agency?.name ?? ''), code: document.code, name: issue.name, issueNo: issue.issueNo, effectiveFrom: issue.effectiveFrom, fileName: held.name, sha256: issue.pdfSha256 ?? held.sha256, mark, copy, across,
  }, at)
  return { name: `${printed.kind === 'front-sheet' ? FRONT_SHEET : ''}${name}`, bytes: printed.bytes }
}
