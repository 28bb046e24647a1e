// SPDX-License-Identifier: Apache-2.0
import { MARKS, type Mark } from './marks.ts'

/** How a paragraph looks, whatever writes it. Sizes in points. */
export interface Look {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly align: 'left' | 'center' | 'justify'
  /** Keeps the paragraph on the page of the next one. */
  readonly keepNext: boolean
  /** Space before and after. */
  readonly gap: number
}

/** Body text between 13 and 14 points. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
const BODY: Look = { size: 13, bold: false, italic: false, align: 'justify', keepNext: false, gap: 3 }
const IN_TABLE: Look = { size: 12, bold: false, italic: false, align: 'left', keepNext: false, gap: 1 }
const CENTRED: Look = { ...IN_TABLE, align: 'center' }
const HEADING: Look = { ...CENTRED, bold: true, keepNext: true }
const TITLE: Look = { ...BODY, size: 14, bold: true, align: 'center', gap: 6 }
const AMOUNT: Look = { ...IN_TABLE, align: 'center' }

const LOOKS: Readonly<Partial<Record<Mark, Look>>> = {
  'big-title': TITLE, 'procedure': TITLE, 'section': { ...BODY, bold: true, align: 'left', keepNext: true, gap: 6 }, 'item': { ...BODY, bold: true, align: 'left', keepNext: true },
  'heading-cell': HEADING, 'column-number': HEADING, 'column-action': HEADING, 'column-role': HEADING, 'column-time': HEADING, 'column-output': HEADING, 'column-record': HEADING, 'column-place': HEADING, 'column-retention': HEADING, 'column-fee-case': HEADING, 'column-paper': HEADING, 'column-form': HEADING,
  'case-name': { ...HEADING, bold: false }, 'case-limit': { ...HEADING, bold: false, italic: true }, 'time-unit': { ...HEADING, bold: false, italic: true, size: 12 },
  'label': CENTRED, 'auto-number': CENTRED, 'action': IN_TABLE, 'role': IN_TABLE, 'output': IN_TABLE, 'cell': IN_TABLE, 'record': IN_TABLE, 'form': IN_TABLE, 'fee-cell': IN_TABLE, 'original': CENTRED, 'copy': CENTRED,
  'method': { ...IN_TABLE, italic: true }, 'waits': { ...IN_TABLE, italic: true }, 'edge': { ...IN_TABLE, italic: true }, 'accountable': { ...IN_TABLE, italic: true }, 'accountable-none': { ...IN_TABLE, italic: true },
  'time': AMOUNT, 'no-time': AMOUNT, 'shared-as': { ...AMOUNT, italic: true, size: 11 }, 'phase': { ...IN_TABLE, bold: true, keepNext: true }, 'no-phase': { ...IN_TABLE, bold: true, keepNext: true },
  'code': { ...BODY, align: 'left' }, 'issue': { ...BODY, align: 'left' }, 'issued-on': { ...BODY, align: 'left' },
  'dossier-submit': { ...BODY, bold: true, italic: true, keepNext: true }, 'dossier-present': { ...BODY, bold: true, italic: true, keepNext: true }, 'dossier-general': { ...BODY, bold: true, italic: true, keepNext: true },
  'paper-condition': { ...BODY, italic: true }, 'paper-validity': { ...BODY, italic: true }, 'paper-lookup': { ...BODY, italic: true }, 'furniture': { ...BODY, align: 'left' },
}

export const lookOf = (mark: Mark): Look => LOOKS[mark] ?? BODY

/** Every mark with its style name and look. */
export const listLooks = (): readonly { readonly mark: string; readonly style: string; readonly look: Look }[] => Object.entries(MARKS).map(([mark, style]) => ({ mark, style, look: lookOf(mark as Mark) }))
