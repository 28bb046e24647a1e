// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { DossierItemReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { columnsOf, findHeading } from './column-roles.ts'
import type { Column, ColumnRole, Heading } from './column-roles.ts'
import { readLabelCell } from './numbering.ts'
import type { Desk, Subject } from './subject.ts'
import type { PrintedRow, PrintedTable } from './table-rows.ts'

/** Whether these columns hold facts on a procedure: the papers to hand in, the records to keep, its limit and fees. */
export function areFactColumns(columns: readonly Column[]): boolean {
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role)
  return has('papers') || has('keeping') || (has('time') && !has('action') && !has('responsible') && !has('label'))
}

/** Reads a table of facts onto the procedure in force. */
export function takeFactTable(desk: Desk, table: PrintedTable): void {
  const heading = table.rows.map((row) => findHeading(table, row)).find((found) => found !== undefined)
  const { subject } = desk
  if (subject === null || heading === undefined) return
  const rows = table.rows.slice(heading.lastRow + 1)
  if (columnsOf(heading.columns, 'keeping').length > 0 || desk.topic === 'records') takeRecords(subject, { heading, rows })
  else if (columnsOf(heading.columns, 'papers').length > 0) for (const row of rows) takePaper(subject, { heading, row })
  else takeLimits(subject, { heading, rows })
}

function under(row: PrintedRow, column: Column | undefined): string {
  if (column === undefined) return ''
  return row.cells.find((cell) => cell.column < column.end && cell.column + cell.columnSpan > column.start)?.text ?? ''
}

function takePaper(subject: Subject, { heading, row }: { heading: Heading; row: PrintedRow }): void {
  const name = under(row, columnsOf(heading.columns, 'papers')[0]).replace(/\n/g, ' ').replace(/[;.\s]+$/u, '')
  if (name === '' || readLabelCell(name) !== null) return
  subject.submit.push({ name, ...countsOf(columnsOf(heading.columns, 'copies'), row) })
}

/** Either a column "Bản chính/bản sao" beside one for the number, or a column for each that holds a mark or a number. */
function countsOf(columns: readonly Column[], row: PrintedRow): Pick<DossierItemReading, 'original' | 'copy'> {
  const folded = (column: Column): string => foldText(column.heading)
  const kind = under(row, columns.find((column) => /ban (?:sao|chinh).*\/.*ban (?:sao|chinh)/.test(folded(column))))
  const number = /^\s*(\d+)/.exec(under(row, columns.find((column) => /so luong|so ban/.test(folded(column)))))?.[1]
  const amount = number === undefined ? null : Number(number)
  if (kind !== '') return /sao/iu.test(kind) ? { original: 0, copy: amount } : { original: amount, copy: 0 }
  const mark = (word: string): number | null => {
    const text = under(row, columns.find((column) => folded(column).startsWith(word)))
    return /^x$/iu.test(text) ? 1 : /^\d+$/.test(text) ? Number(text) : null
  }
  return { original: mark('ban chinh'), copy: mark('ban sao') }
}

function takeRecords(subject: Subject, { heading, rows }: { heading: Heading; rows: readonly PrintedRow[] }): void {
  const keeping = columnsOf(heading.columns, 'keeping')
  const place = keeping.find((column) => /noi|nguoi|don vi|bo phan/.test(foldText(column.heading)))
  const retention = keeping.find((column) => /thoi (?:gian|han)/.test(foldText(column.heading)))
  const named = heading.columns.find((column) => ['papers', 'output', 'action'].includes(column.role)) ?? heading.columns[1]
  for (const row of rows) {
    const name = under(row, named).replace(/\n/g, ' ')
    if (name !== '' && readLabelCell(name) === null) subject.records.push({ name, place: under(row, place) || null, retention: under(row, retention) || null })
  }
}

/** The first of several time columns counts: the others say the same limit in another unit. */
function takeLimits(subject: Subject, { heading, rows }: { heading: Heading; rows: readonly PrintedRow[] }): void {
  const [time] = columnsOf(heading.columns, 'time')
  const fees = columnsOf(heading.columns, 'fee')
  for (const row of rows) {
    const limit = under(row, time)
    if (/\d/.test(limit)) subject.limits.push({ text: limit, heading: time?.heading ?? '' })
    const fee = fees.map((column) => [column.heading, under(row, column)].filter((text) => text !== '').join(': ')).filter((text) => text.includes(': '))
    if (fee.length > 0 && subject.fee === null) subject.fee = fee.join('; ')
  }
}
