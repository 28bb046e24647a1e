// SPDX-License-Identifier: Apache-2.0
import { findPrintedCopy } from '#areas/documents/server/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { foldText } from '#kernel/vietnamese-text.ts'
import { endpoint } from '#platform/server/http/endpoint.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { procedureBpmn, procedureCopy, procedureJson, procedurePaper, procedureSchema } from '../../contract/paper.ts'
import { bpmnOf } from '../../core/bpmn/bpmn-of-content.ts'
import { annexPaper } from '../../core/paper/annex-paper.ts'
import { communePaper } from '../../core/paper/commune-paper.ts'
import type { Paper } from '../../core/paper/paper.ts'
import { PROCEDURE_FILE_FORMAT, procedureFileSchema, type ProcedureFile } from '../../core/procedure-file.ts'
import { findIssueNumber, findRevision, type RevisionWithContent } from '../revision-store.ts'
import { docxOf } from './docx-paper.ts'
import { findIssuedPaper, keepIssuedPaper } from './issued-paper.ts'
import { findPaperFacts, paperStateOf } from './paper-facts.ts'
import { pdfOf } from './pdf-paper.ts'

export const procedurePaperEndpoint = endpoint(procedurePaper, async ({ input, actor, now, today, tx, files, refuse }) => {
  const found = await findRevision(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  const name = `${await fileNameOf(tx, found)}.${input.form}`
  const state = paperStateOf(found.revision, today)
  const plain = input.form === 'pdf' && input.layout === 'commune' && input.controlled === 'no'
  if (input.as === 'issued' || (plain && state === 'in-force')) {
    if (state === 'draft') throw refuse({ code: 'not-issued' })
    // Issues from before papers were kept get theirs with the first question for it.
    await keepIssuedPaper(tx, files, { agencyId: actor.agencyId, ...found, now })
    const bytes = await findIssuedPaper(tx, files, input.revisionId)
    if (bytes === undefined) throw new Error(`the file of the issued paper of ${input.revisionId} is not in the file store`)
    return { name: name.replace(/\.docx$/, '.pdf'), bytes }
  }
  const paper = await paperOf(tx, found, { layout: input.layout, on: today, controlled: input.controlled === 'yes' })
  return { name, bytes: input.form === 'pdf' ? await pdfOf(paper, now) : await docxOf(paper) }
})

export const procedureCopyEndpoint = endpoint(procedureCopy, async ({ input, now, today, tx, refuse }) => {
  const copy = await findPrintedCopy(tx, input.id)
  const found = copy && await findRevision(tx, copy.issueId)
  if (copy === undefined || found === undefined) throw refuse({ code: 'copy-not-found' })
  const paper = await paperOf(tx, found, { layout: 'commune', on: today, controlled: true, copyMark: `${copy.mark} · ${copy.copy}` })
  return { name: `${await fileNameOf(tx, found)}-ban-so-${copy.number}.pdf`, bytes: await pdfOf(paper, now) }
})

/** An issue as a paper that says how it stands on a day. */
export async function paperOf(tx: Tx, { revision, content }: RevisionWithContent, { layout, on, controlled, copyMark }: { readonly layout: 'commune' | 'annex'; readonly on: PlainDate; readonly controlled: boolean; readonly copyMark?: string }): Promise<Paper> {
  const facts = { ...(await findPaperFacts(tx, revision, on)), state: paperStateOf(revision, on), controlled, ...(copyMark === undefined ? {} : { copyMark }) }
  return layout === 'commune' ? communePaper(content, facts) : annexPaper({ content, facts })
}

/** "QT 03/CX-HCTP", issue 2 as "QT-03-CX-HCTP-lan-02": signs that file systems refuse are left out. */
export async function fileNameOf(tx: Tx, { revision }: RevisionWithContent): Promise<string> {
  const { code, issueNo } = await findIssueNumber(tx, revision.id)
  const plain = foldText(code).toUpperCase().replaceAll(/[^A-Z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '')
  return `${plain === '' ? 'quy-trinh' : plain}-lan-${String(issueNo).padStart(2, '0')}`
}

/** An issue as a file for other programs. */
export async function procedureFileOf(tx: Tx, { revision, content }: RevisionWithContent): Promise<ProcedureFile> {
  const { code, issueNo } = await findIssueNumber(tx, revision.id)
  return { format: PROCEDURE_FILE_FORMAT, code, issueNo, effectiveFrom: revision.effectiveFrom, content }
}

export const procedureBpmnEndpoint = endpoint(procedureBpmn, async ({ input, tx, refuse }) => {
  const found = await findRevision(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  const { code } = await findIssueNumber(tx, input.revisionId)
  return { name: `${await fileNameOf(tx, found)}.bpmn`, bytes: new TextEncoder().encode(bpmnOf(code, found.content)) }
})

export const procedureJsonEndpoint = endpoint(procedureJson, async ({ input, tx, refuse }) => {
  const found = await findRevision(tx, input.revisionId)
  if (found === undefined) throw refuse({ code: 'revision-not-found' })
  return { name: `${await fileNameOf(tx, found)}.json`, bytes: new TextEncoder().encode(`${JSON.stringify(await procedureFileOf(tx, found), null, 1)}\n`) }
})

export const procedureSchemaEndpoint = endpoint(procedureSchema, async () => ({ name: 'quy-trinh.schema.json', bytes: new TextEncoder().encode(`${JSON.stringify(procedureFileSchema(), null, 1)}\n`) }))
