// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { RecordReading } from '#areas/procedures/core/reading/procedure-reading.ts'
import { isCapitals } from './folded-text.ts'
import { readLabelCell, readNumbering } from './numbering.ts'
import { namesProcedure } from './procedure-heading.ts'
import { takeForm } from './form-list.ts'
import { keepItem, openSubject } from './subject.ts'
import type { Desk, Subject } from './subject.ts'
import { writtenHere } from './table-rows.ts'
import type { PrintedCell, PrintedRow } from './table-rows.ts'
import { readTopic } from './topics.ts'
import type { Topic } from './topics.ts'

/** What an open sheet (a table of numbered items around the steps) is speaking of; `copies` are its columns for originals and copies. */
export interface Sheet {
  topic: Topic | null
  original: PrintedCell | null
  copy: PrintedCell | null
}

export const newSheet = (): Sheet => ({ topic: null, original: null, copy: null })

/** Reads one row of a sheet ("2.5 | Thời hạn giải quyết: 20 ngày", "- | Văn bản đề nghị … | x |") onto the procedure in force; says which item it begins. */
export function takeSheetRow(desk: Desk, { sheet, row }: { readonly sheet: Sheet; readonly row: PrintedRow }): Topic | null {
  const written = writtenHere(row)
  const [first, second] = written
  if (first === undefined) return null
  const label = readLabelCell(first.text)
  const cell = label === null ? first : second
  if (cell === undefined) return null
  const text = readNumbering(cell.text).rest
  const [headline = ''] = text.split('\n')
  const begun = beginsItem({ text: headline, numbered: label !== null && label.style !== 'bullet' || /^\d/.test(cell.text), cell, sheet })
  const behind = written.slice(written.indexOf(cell) + 1)
  if (begun === undefined && (desk.subject === null || desk.subject.used) && sheet.topic === null) {
    if (namesProcedure(headline)) openSubject(desk, { text, numbered: label ?? readNumbering(cell.text) })
    else if (written.length <= 2) desk.candidates.push({ kind: 'line', text: label === null ? cell.text : `${first.text.replace(/[.)]$/, '')}. ${cell.text}`, prominent: cell.bold || isCapitals(cell.text) })
    return null
  }
  const another = begun !== undefined && desk.subject !== null && isAnother(desk.subject, begun)
  const subject = desk.subject !== null && !another ? desk.subject : begun === undefined ? null : openSubject(desk, { text: '', numbered: { style: 'none', parts: [], rest: '' } })
  if (subject === null) return null
  if (begun !== undefined) {
    sheet.topic = begun.topic
    sheet.original = behind.find((one) => /ban chinh/.test(foldText(one.text))) ?? null
    sheet.copy = behind.find((one) => /ban sao/.test(foldText(one.text))) ?? null
    const value = [begun.value, ...text.split('\n').slice(1), ...(sheet.original === null && sheet.copy === null ? behind.map((one) => one.text) : [])].filter((part) => part !== '').join('\n')
    keepItem(subject, { topic: begun.topic, value })
    return begun.topic
  }
  if (sheet.topic === 'dossier') takePaper(subject, { sheet, row, cell, name: text })
  else if (sheet.topic === 'records') takeRecord(subject, cell.text)
  else if (sheet.topic === 'forms') takeForm(subject, written.map((one) => one.text))
  else if (sheet.topic !== null && sheet.topic !== 'steps') keepItem(subject, { topic: sheet.topic, value: cell.text })
  return null
}

/** A sheet with a name or sign of its own, behind a procedure that already has its steps, is the next procedure. */
const isAnother = (subject: Subject, { topic, value }: { topic: Topic; value: string }): boolean =>
  subject.used && (topic === 'name' || (topic === 'code' && subject.code !== null && value !== '' && !value.includes(subject.code)))

function beginsItem({ text, numbered, cell, sheet }: { text: string; numbered: boolean; cell: PrintedCell; sheet: Sheet }): { topic: Topic; value: string } | undefined {
  const found = readTopic(text)
  if (found === undefined || text.length > 400) return undefined
  const stands = numbered || isCapitals(text) || cell.bold || sheet.topic === null
  return stands && !(sheet.topic === 'dossier' && found.topic === 'result') ? found : undefined
}

function takePaper(subject: Subject, { sheet, row, cell, name }: { sheet: Sheet; row: PrintedRow; cell: PrintedCell; name: string }): void {
  if (/^luu y|^ghi chu/.test(foldText(name))) return
  const mark = (head: PrintedCell | null): number | null => {
    const under = head === null ? undefined : row.cells.find((one) => one !== cell && one.column < head.column + head.columnSpan && one.column + one.columnSpan > head.column)
    if (under === undefined) return null
    if (/^x$/iu.test(under.text)) return 1
    return /^\d+$/.test(under.text) ? Number(under.text) : under.text === '' ? 0 : null
  }
  subject.submit.push({ name: name.replace(/[;.\s]+$/u, ''), original: mark(sheet.original), copy: mark(sheet.copy) })
}

/** "Hồ sơ được lưu tại phòng …, thời gian lưu 05 năm" says where and how long all records above it are kept. */
function takeRecord(subject: Subject, text: string): void {
  const place = /lưu(?:\s+trữ)?\s+tại\s+([^,;.]+)/iu.exec(text)?.[1] ?? null
  const retention = /(?:thời gian|thời hạn)\s+lưu(?:\s+trữ)?\s*:?\s*(\d+\s*(?:năm|tháng)|vĩnh viễn)/iu.exec(text)?.[1] ?? null
  if (retention === null) {
    subject.records.push({ name: readNumbering(text).rest.replace(/[;.\s]+$/u, ''), place: null, retention: null })
    return
  }
  const kept = subject.records.map((record): RecordReading => ({ ...record, place: record.place ?? place, retention: record.retention ?? retention }))
  subject.records.splice(0, subject.records.length, ...kept)
}
