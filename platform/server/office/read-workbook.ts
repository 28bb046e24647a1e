// SPDX-License-Identifier: Apache-2.0
import { readXlsx } from 'hucre'
import { openCompound } from './open-compound.ts'
import { compoundKindOf, fileKindOf, zipKindOf } from './office-kind.ts'
import { asOfficeRefusal, officeRefusal, wrongTypeRefusal } from './office-refusal.ts'
import { openZip } from './open-zip.ts'
import type { Sheet, SheetCell, SheetMerge, SheetRow, SheetValue, Workbook } from './workbook.ts'

/** Reads an .xlsx by its content, whatever its name; throws `OfficeFileRefused` when it cannot. Hostile files belong in `readWorkbookSafely`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length === 0) throw officeRefusal('empty')
  const kind = fileKindOf(bytes)
  try {
    switch (kind.container) {
      case 'none': throw wrongTypeRefusal(kind.found, 'workbook')
      case 'cfb': throw refusalOfCompound(bytes)
      case 'zip': return await readZippedWorkbook(bytes)
    }
  } catch (error) {
    throw asOfficeRefusal(error)
  }
}

/** Read instead of everything when a stray cell stretches a sheet beyond what can be held. */
const SANE_RANGE = 'A1:CZ100000'

async function readZippedWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const zip = await openZip(bytes)
  const kind = await zipKindOf(zip)
  if (kind !== 'workbook') throw wrongTypeRefusal(kind === 'word' ? { vi: 'tệp Word (.docx)', en: 'a Word file (.docx)', mend: 'choose-another' } : kind, 'workbook')
  // The library behind has no limits of its own, so every part is measured first.
  await zip.proveAll()
  const read = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    if (error instanceof Error && /cells\), over the/.test(error.message)) return readXlsx(bytes, { readStyles: true, range: SANE_RANGE })
    throw error
  })
  return { sheets: read.sheets.map((sheet): Sheet => ({
    name: sheet.name.normalize('NFC'),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.flatMap((values, index) => rowOf(values, index, (column) => sheet.cells?.get(`${index},${column}`)?.style?.numFmt)),
    merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }): SheetMerge =>
      ({ firstRow: startRow + 1, lastRow: endRow + 1, firstColumn: startCol, lastColumn: endCol })),
  })) }
}

function rowOf(values: readonly unknown[], index: number, formatAt: (column: number) => string | undefined): SheetRow[] {
  const cells = values.flatMap((raw, column): SheetCell[] => {
    const value = valueOf(raw)
    if (value === undefined) return []
    const format = formatAt(column)
    return [format === undefined || format === 'General' ? { column, value } : { column, value, format }]
  })
  return cells.length === 0 ? [] : [{ row: index + 1, cells }]
}

function valueOf(raw: unknown): SheetValue | undefined {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? undefined : { date: raw.toISOString().replace(/\.000Z$/, '').replace(/T00:00:00$/, '') }
  if (typeof raw === 'string') return raw === '' ? undefined : raw
  return typeof raw === 'number' || typeof raw === 'boolean' ? raw : undefined
}

function refusalOfCompound(bytes: Uint8Array): Error {
  const kind = compoundKindOf(openCompound(bytes).FullPaths)
  if (kind === 'encrypted') return officeRefusal('password-protected')
  if (kind === 'word') return wrongTypeRefusal({ vi: 'tệp Word cũ (.doc)', en: 'an old Word file (.doc)', mend: 'choose-another' }, 'workbook')
  return kind === undefined ? officeRefusal('damaged') : wrongTypeRefusal(kind, 'workbook')
}
