// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { Mark } from './marks.ts'

/** A procedure as it is printed, before anyone chose Word or PDF. */
export interface Paper {
  readonly title: string
  /** At the head of every page. */
  readonly header: string
  /** At the foot of every page, left and right of the page number. */
  readonly footer: { readonly left: string; readonly right: string }
  /** Said across every page of a paper that is not in force. */
  readonly banner: string | null
  /** The mark of a copy whose place and holder are known. */
  readonly control: string | null
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock = PaperLine | PaperTable | { readonly kind: 'page' }

/** One paragraph: what it is, and its words; a line break stays within it. */
export interface PaperLine {
  readonly kind: 'line'
  readonly mark: Mark
  readonly text: string
}

export interface PaperTable {
  readonly kind: 'table'
  /** Shares of the width, one a column. */
  readonly widths: readonly number[]
  /** How many rows at the top come again on each page. */
  readonly headRows: number
  readonly bordered: boolean
  readonly rows: readonly (readonly PaperCell[])[]
}

/** A cell where it begins; squares that it covers below have no cell of their own. */
export interface PaperCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly lines: readonly PaperLine[]
}

export interface PaperPerson { readonly name: string; readonly post: string | null }

/** Whether a paper is in force on the day it is printed. */
export type PaperState = 'draft' | 'coming' | 'in-force' | 'withdrawn'

/** What is printed around the content of a procedure. */
export interface PaperFacts {
  readonly agency: string
  readonly parentAgency: string | null
  readonly code: string
  readonly issueNo: number
  readonly issuedOn: PlainDate | null
  readonly effectiveFrom: PlainDate | null
  readonly author: PaperPerson | null
  readonly reviewer: PaperPerson | null
  readonly approver: PaperPerson | null
  /** Issues up to this one, oldest first. */
  readonly revisions: readonly { readonly issueNo: number; readonly summary: string; readonly ground: string }[]
  readonly state: PaperState
  readonly controlled: boolean
  /** What a printed copy carries instead: its mark, number and place. */
  readonly copyMark?: string
}

export const line = (mark: Mark, text: string): PaperLine => ({ kind: 'line', mark, text })

/** A cell of one column and row unless it says otherwise. */
export const cell = (column: number, lines: readonly PaperLine[], { across = 1, down = 1 }: { readonly across?: number; readonly down?: number } = {}): PaperCell => ({ column, columnSpan: across, rowSpan: down, lines })

/** 2025-07-07 as 07/07/2025; dots to fill in where no day is known. */
export const printedDay = (day: PlainDate | null): string => (day === null ? '' : day.split('-').toReversed().join('/'))

/** 1 as "01", as issues are numbered in print. */
export const printedIssue = (issueNo: number): string => String(issueNo).padStart(2, '0')

const BANNERS: Readonly<Record<PaperState, string | null>> = { 'draft': 'DỰ THẢO', 'coming': 'CHƯA CÓ HIỆU LỰC', 'in-force': null, 'withdrawn': 'KHÔNG CÒN HIỆU LỰC' }

/** What head, foot and margins of a paper say of it. */
export const furnitureOf = (name: string, facts: PaperFacts): Pick<Paper, 'title' | 'header' | 'footer' | 'banner' | 'control'> => ({
  title: `${facts.code} ${name}`, header: name,
  footer: { left: `Ngày hiệu lực: ${printedDay(facts.effectiveFrom)}`, right: `Lần ban hành: ${printedIssue(facts.issueNo)}` },
  banner: BANNERS[facts.state], control: facts.copyMark ?? (facts.controlled ? 'TÀI LIỆU KIỂM SOÁT' : null),
})
