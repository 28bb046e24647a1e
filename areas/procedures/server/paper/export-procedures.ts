// SPDX-License-Identifier: Apache-2.0
import type { Instant, PlainDate } from '#kernel/time.ts'
import type { FileStore } from '#platform/server/file-store.ts'
import type { Tx } from '#platform/server/postgres/tx.ts'
import { bpmnOf } from '../../core/bpmn/bpmn-of-content.ts'
import { annexPaper } from '../../core/paper/annex-paper.ts'
import type { Paper } from '../../core/paper/paper.ts'
import { findIssueNumber, findRevision, findRevisionInForce, listRevisions, type RevisionWithContent } from '../revision-store.ts'
import { tables } from '../tables.ts'
import { docxOf } from './docx-paper.ts'
import { findIssuedPaper, keepIssuedPaper } from './issued-paper.ts'
import { findPaperFacts, paperStateOf } from './paper-facts.ts'
import { pdfOf } from './pdf-paper.ts'
import { fileNameOf, paperOf, procedureFileOf } from './show-paper.ts'

export const EXPORT_FORMATS = ['docx', 'pdf', 'bpmn', 'json'] as const
export const EXPORT_LAYOUTS = ['commune', 'annex'] as const

export interface ExportWish { readonly agencyId: string; readonly format: (typeof EXPORT_FORMATS)[number]; readonly layout: (typeof EXPORT_LAYOUTS)[number]; readonly on: PlainDate; readonly now: Instant }
export interface ExportedFile { readonly name: string; readonly bytes: Uint8Array }

/** Hands over one file a procedure of an agency, by code: the issue in force on a day, else the newest one, marked as what it is. Papers in the layout of an annex stand in one file. Answers how many procedures went out. */
export async function exportProcedures(tx: Tx, files: FileStore, wish: ExportWish, take: (file: ExportedFile) => Promise<void>): Promise<number> {
  const procedures = await tables(tx).selectFrom('procedures.procedure').select('id').where('agency_id', '=', wish.agencyId).orderBy('code').execute()
  const names = new Set<string>()
  const together: RevisionWithContent[] = []
  for (const { id } of procedures) {
    const found = await findRevisionInForce(tx, id, wish.on) ?? await findNewest(tx, id)
    if (found === undefined) continue
    if (wish.layout === 'annex' && (wish.format === 'docx' || wish.format === 'pdf')) {
      together.push(found)
      continue
    }
    const base = await fileNameOf(tx, found)
    let name = base
    for (let number = 2; names.has(name); number += 1) name = `${base}-${number}`
    names.add(name)
    await take({ name: `${name}.${wish.format}`, bytes: await bytesOf(tx, files, found, wish) })
  }
  const annex = await annexOf(tx, together, wish)
  if (annex !== undefined) await take({ name: `phu-luc-quy-trinh.${wish.format}`, bytes: wish.format === 'pdf' ? await pdfOf(annex, wish.now) : await docxOf(annex) })
  return names.size + together.length
}

async function findNewest(tx: Tx, procedureId: string): Promise<RevisionWithContent | undefined> {
  const [newest] = await listRevisions(tx, procedureId)
  return newest && findRevision(tx, newest.id)
}

async function bytesOf(tx: Tx, files: FileStore, found: RevisionWithContent, { agencyId, format, layout, on, now }: ExportWish): Promise<Uint8Array> {
  switch (format) {
    case 'bpmn': return new TextEncoder().encode(bpmnOf((await findIssueNumber(tx, found.revision.id)).code, found.content))
    case 'json': return new TextEncoder().encode(`${JSON.stringify(await procedureFileOf(tx, found), null, 1)}\n`)
    case 'docx': return docxOf(await paperOf(tx, found, { layout, on, controlled: false }))
    case 'pdf': {
      if (paperStateOf(found.revision, on) !== 'in-force') return pdfOf(await paperOf(tx, found, { layout, on, controlled: false }), now)
      await keepIssuedPaper(tx, files, { agencyId, ...found, now })
      const kept = await findIssuedPaper(tx, files, found.revision.id)
      if (kept === undefined) throw new Error(`the file of the issued paper of ${found.revision.id} is not in the file store`)
      return kept
    }
  }
}

async function annexOf(tx: Tx, together: readonly RevisionWithContent[], { on }: ExportWish): Promise<Paper | undefined> {
  const all = []
  for (const { revision, content } of together) all.push({ content, facts: { ...(await findPaperFacts(tx, revision, on)), state: paperStateOf(revision, on), controlled: false } })
  const [first, ...others] = all
  if (first === undefined) return undefined
  // One procedure that is not in force is enough for the whole file to say so.
  const banner = all.find(({ facts }) => facts.state !== 'in-force')
  return annexPaper(banner === undefined ? first : { ...first, facts: { ...first.facts, state: banner.facts.state } }, ...others)
}
