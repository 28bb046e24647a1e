// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { WordCell, WordRow, WordTable } from '#kernel/word-document.ts'
import { markOfStyle } from '#areas/procedures/core/paper/marks.ts'
import { CHANNELS } from '#areas/procedures/core/paper/parts.ts'
import type { DossierItem, Fee, ProcedureForm, QualityRecord } from '#areas/procedures/core/procedure-content.ts'
import { amendPaper } from '#areas/procedures/core/reading/own/own-lines.ts'
import { hasMark, paragraphsOf, textOf, unmarked } from '#areas/procedures/core/reading/own/marked-text.ts'

const at = (row: WordRow, column: number): WordCell | undefined => row.cells.find((cell) => cell.column === column)
const words = (row: WordRow, column: number): string => cleanText(unmarked(at(row, column), []))
const orNull = (text: string): string | null => (text === '' ? null : text)

export const readRecordRows = ({ rows }: WordTable): QualityRecord[] => rows.slice(1).map((row) => ({ name: words(row, 1), place: orNull(words(row, 2)), retention: orNull(words(row, 3)) })).filter(({ name }) => name !== '')

export const readFormRows = ({ rows }: WordTable): ProcedureForm[] => rows.slice(1).map((row) => ({ number: orNull(words(row, 0)), name: words(row, 1), ground: orNull(words(row, 2)) })).filter(({ name }) => name !== '')

/** Rows "1. có xác minh | Trực tuyến | 10.000 | …". */
export function readFeeRows({ rows }: WordTable): Fee[] {
  return rows.slice(1).map((row) => {
    const place = /^(\d{1,2})\./.exec(words(row, 0))
    const digits = words(row, 2).replaceAll('.', '')
    const channel = (['direct', 'postal', 'online'] as const).find((each) => CHANNELS[each] === words(row, 1)) ?? null
    return { caseKey: place === null ? null : `c${place[1] ?? ''}`, channel, amount: /^\d{1,12}$/.test(digits) ? Number(digits) : null, text: words(row, 3) }
  })
}

const MODES = { 'dossier-submit': 'submit', 'dossier-present': 'present', 'dossier-general': 'general' } as const

/** Papers with columns for originals and copies, under rows that say what is done with them. */
export function readDossierRows({ rows }: WordTable): DossierItem[] {
  const dossier: DossierItem[] = []
  let mode: DossierItem['mode'] = 'general'
  for (const row of rows.slice(1)) {
    const [first] = row.cells
    const group = (['dossier-submit', 'dossier-present', 'dossier-general'] as const).find((mark) => hasMark(first, mark))
    if (group !== undefined) {
      mode = MODES[group]
      continue
    }
    const name = cleanText(unmarked(first, ['paper-condition', 'paper-validity', 'paper-lookup']))
    if (name === '') continue
    const count = (column: number): number | null => { const digits = /\d+/.exec(words(row, column)); return digits === null ? (/^x$/iu.test(words(row, column)) ? 1 : null) : Number(digits[0]) }
    dossier.push({ mode, name, original: count(1), copy: count(2) })
    for (const paragraph of first === undefined ? [] : paragraphsOf(first.blocks)) {
      const mark = markOfStyle(paragraph.style)
      if (mark === 'paper-condition' || mark === 'paper-validity' || mark === 'paper-lookup') amendPaper(mark, cleanText(textOf([paragraph])), dossier)
    }
  }
  return dossier
}

