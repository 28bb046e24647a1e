// SPDX-License-Identifier: Apache-2.0
import type { Instant, PlainDate } from '#kernel/time.ts'
import { dayOf, wallTimeOf } from '#kernel/time.ts'
import { balancedLines, shortDay } from '#platform/server/print/letterhead.ts'
import { renderPdf } from '#platform/server/print/render-pdf.ts'
import { printedBlock } from '../../core/column-shares.ts'
import type { DocumentContent } from '../../core/document-content.ts'

/** One of the three who made a document: soạn thảo, xem xét, phê duyệt. */
export interface Signer { readonly name: string; readonly post: string; readonly at: Instant | null }

/** One line of the page of revisions. */
export interface RevisionLine { readonly issueNo: number; readonly summary: string; readonly ground: string; readonly effectiveFrom: PlainDate | null }

/** What a controlled document prints. */
export interface PrintedDocument {
  readonly parent: string | undefined
  readonly agency: string
  /** Biểu mẫu prints as the sheet that people write on, everything else with cover, approval table and page of revisions. */
  readonly layout: 'document' | 'form'
  readonly kindName: string
  readonly name: string
  readonly code: string
  readonly issueNo: number
  readonly effectiveFrom: PlainDate | null
  readonly author: Signer | null
  readonly reviewer: Signer | null
  readonly approver: Signer | null
  readonly revisions: readonly RevisionLine[]
  readonly content: DocumentContent
  /** Dấu kiểm soát in the head of every page. */
  readonly mark: string
  /** Which copy it is and where it belongs. */
  readonly copy: string | undefined
  /** Printed across every page of what is not in force. */
  readonly across: string | undefined
}

const TITLE_LETTERS = 34

/**
 * A controlled document on A4: cover, approval table, page of revisions, content; a form only its head and what is to be written on it. Code, issue, effective date and page stand on every page.
 * The layout is ours after documents in use; chưa đối chiếu mẫu gốc.
 */
export function controlledDocument(document: PrintedDocument, printedAt: Instant): Promise<Uint8Array> {
  const { content, revisions, author, reviewer, approver, issueNo, effectiveFrom, name, parent, agency, ...texts } = document
  return renderPdf(new URL('./controlled-document.typ', import.meta.url), {
    title: `${document.code} ${name}`,
    createdAt: printedAt,
    data: {
      ...texts,
      parent: parent === undefined ? undefined : balancedLines(parent.toLocaleUpperCase('vi'), TITLE_LETTERS), agency: balancedLines(agency.toLocaleUpperCase('vi'), TITLE_LETTERS),
      name, issueNo: twoDigits(issueNo), effectiveFrom: effectiveFrom === null ? '' : shortDay(effectiveFrom),
      signers: [author, reviewer, approver].map((signer) => ({ name: signer?.name ?? '', post: signer?.post ?? '', at: signer?.at == null ? '' : `${wallTimeOf(signer.at)} ngày ${shortDay(dayOf(signer.at))}` })),
      revisions: revisions.map((line) => [twoDigits(line.issueNo), line.summary, line.ground, line.effectiveFrom === null ? '' : shortDay(line.effectiveFrom)]),
      blocks: content.blocks.map((block) => ({ ...printedBlock(block) })),
    },
  })
}

const twoDigits = (count: number): string => String(count).padStart(2, '0')
