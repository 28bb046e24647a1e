// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import { readFormEntry } from '#areas/procedures/core/reading/table/form-entry.ts'
import { findHeading } from './column-roles.ts'
import type { Column } from './column-roles.ts'
import type { Desk, Subject } from './subject.ts'
import { writtenHere } from './table-rows.ts'
import type { PrintedTable } from './table-rows.ts'

const NAMES_FORMS = /^(?:ten |cac |danh muc )*(?:bieu mau|mau bieu|mau don)(?:,? mau to khai)?$/

/** Whether these columns list forms ("STT, Tên biểu mẫu, Cơ sở pháp lý", "Biểu mẫu, Nội dung") and neither steps nor records to keep. */
export function areFormColumns(columns: readonly Column[]): boolean {
  if (!columns.some(({ heading }) => NAMES_FORMS.test(foldText(heading)))) return false
  const others = columns.filter(({ role }) => ['action', 'responsible', 'time', 'keeping', 'papers', 'name'].includes(role))
  return others.length === 0 || (columns.length === 2 && others.every(({ role }) => role === 'action'))
}

/** Takes one row or line of a list of forms onto a procedure; one that names no form is passed over. */
export function takeForm(subject: Subject, cells: readonly string[]): void {
  const form = readFormEntry(cells)
  if (form !== undefined) subject.forms.push(form)
}

/** Reads a table of forms onto the procedure in force, or onto the only one of the paper; where several stand, it says that nobody knows whose forms they are. */
export function takeFormTable(desk: Desk, table: PrintedTable): void {
  const heading = table.rows.map((row) => findHeading(table, row)).find((found) => found !== undefined)
  const [first, ...others] = new Set(desk.lists.map(({ subject }) => subject))
  const subject = desk.subject ?? (others.length === 0 ? first : undefined)
  if (subject === undefined || heading === undefined) {
    desk.problems.push({ place: `bảng ${table.number}`, message: 'Bảng biểu mẫu này đứng ngoài các quy trình nên chưa biết là của quy trình nào; hãy nhập danh mục biểu mẫu cho từng quy trình.' })
    return
  }
  for (const row of table.rows.slice(heading.lastRow + 1)) takeForm(subject, writtenHere(row).map(({ text }) => text))
}
