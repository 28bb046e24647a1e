// SPDX-License-Identifier: Apache-2.0
import { readXlsx } from 'hucre'
import { openZip } from '#platform/server/office/open-zip.ts'
import { OfficeFileRefused } from '#platform/server/office/office-refusal.ts'
import type { ListSource } from '../../core/reading/read-list.ts'
import type { CellValue, ListCell } from '../../core/reading/list-cell.ts'
import { type ListFileProblem } from './list-file.ts'

/** The sheets of a workbook; a hostile or broken one is a problem with its sentence. */
export async function workbookSource(bytes: Uint8Array): Promise<ListSource | ListFileProblem> {
  try {
    const zip = await openZip(bytes)
    await zip.proveAll()
    const workbook = await readXlsx(bytes)
    return {
      kind: 'sheets', untyped: false,
      sheets: workbook.sheets.map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.map((values, index) => ({ row: index + 1, cells: values.flatMap(cellOf) })),
        merges: (sheet.merges ?? []).map((m) => ({ firstRow: m.startRow + 1, lastRow: m.endRow + 1, firstColumn: m.startCol, lastColumn: m.endCol })),
      })),
    }
  } catch (error) {
    // A file that cannot be read is an answer to the person who chose it; faults go on.
    if (error instanceof OfficeFileRefused) return { ok: false, problem: error.code, say: error.say }
    throw error
  }
}

function cellOf(value: unknown, column: number): ListCell[] {
  const read = valueOf(value)
  return read === undefined || read === '' ? [] : [{ column, value: read }]
}

function valueOf(value: unknown): CellValue | undefined {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}
