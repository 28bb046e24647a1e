// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { CatalogueEntry } from '#areas/procedures/core/reading/procedure-reading.ts'
import { columnsOf, findHeading } from './column-roles.ts'
import type { Column } from './column-roles.ts'
import { cutFolded } from './folded-text.ts'
import { readLabelCell } from './numbering.ts'
import type { PaperItem } from './paper-items.ts'
import { cleanName, findProcessCode, findTthcCodes, isTitle } from './procedure-heading.ts'
import { layUnder, wideCell } from './row-values.ts'
import { writtenHere } from './table-rows.ts'
import type { PrintedTable } from './table-rows.ts'
import { kindOfTable } from './take-table.ts'
import { statesTotal } from './topics.ts'

/** A procedure that the paper lists, with the sign of its process where the list prints one. */
export interface ListedProcedure extends CatalogueEntry {
  readonly processCode: string | null
}

/** The administrative procedures that the paper lists; those of a list "bị bãi bỏ" are left out. A list printed twice counts once. */
export function listCatalogue(items: readonly PaperItem[]): readonly ListedProcedure[] {
  const entries: ListedProcedure[] = []
  const places = new Map<string, number>()
  let abolished = false
  for (const item of items) {
    if (item.kind === 'line') {
      if (isTitle(item.text)) abolished = statesAbolition(item.text)
      continue
    }
    if (kindOfTable(item.table) !== 'catalogue') continue
    const found = abolished ? [] : entriesOf(item.table)
    const adds = found.some((entry) => entry.code !== null || entry.timeLimitText !== null)
    for (const entry of found) {
      const key = foldText(entry.name)
      const at = places.get(key)
      const same = at === undefined ? undefined : entries[at]
      if (at === undefined || same === undefined || (adds && same.code !== null && entry.code !== null)) {
        entries.push(entry)
        if (at === undefined) places.set(key, entries.length - 1)
      } else if (same.code === null || same.timeLimitText === null) entries[at] = { ...same, code: same.code ?? entry.code, timeLimitText: same.timeLimitText ?? entry.timeLimitText, processCode: same.processCode ?? entry.processCode }
    }
  }
  return entries
}

/** "… BỊ BÃI BỎ" and nothing that is new or changed. */
function statesAbolition(title: string): boolean {
  const folded = foldText(title)
  return /bai bo|huy bo/.test(folded) && !/moi ban hanh|ban hanh moi|duoc ban hanh|sua doi|bo sung|thay the/.test(folded)
}

function entriesOf(table: PrintedTable): readonly ListedProcedure[] {
  const entries: ListedProcedure[] = []
  let columns: readonly Column[] | undefined
  let last = -1
  for (const row of table.rows) {
    const heading = findHeading(table, row)
    if (heading !== undefined && columnsOf(heading.columns, 'name').length > 0) {
      columns = heading.columns
      last = heading.lastRow
      continue
    }
    if (columns === undefined || row.index <= last) continue
    if (columns.some((column) => /bai bo/.test(foldText(column.heading)))) return []
    const values = layUnder(columns, row)
    const under = (role: Column['role']): string => columnsOf(columns ?? [], role).map((column) => values.get(column)?.text ?? '').find((text) => text !== '') ?? ''
    const name = under('name')
    const written = writtenHere(row)
    if (name === '' || wideCell(columns, row) !== undefined || written.length < 2 || isRest({ texts: written.map((cell) => cell.text), name, label: under('label') })) continue
    if (written.some((cell) => /^b[ãa]i b[ỏo]$/iu.test(cell.text))) continue
    const codes = [under('code'), name].flatMap(findTthcCodes)
    const signs = columnsOf(columns, 'code').map((column) => findProcessCode(`ký hiệu: ${values.get(column)?.text ?? ''}`))
    const limit = under('time')
    const before = entries.at(-1)
    entries.push({
      code: codes[0] ?? null,
      name: cleanName(cutFolded(name.replace(/\n/g, ' '), /\(\s*ma\b.*$/)),
      timeLimitText: /^nhu tren$/.test(foldText(limit)) ? (before?.timeLimitText ?? null) : limit === '' ? null : limit,
      processCode: signs.find((sign) => sign !== null && findTthcCodes(sign).length === 0) ?? null,
    })
  }
  return entries
}

/** Section rows and the counts below a list ("Tổng số TTHC công bố: 10") are no procedures. */
function isRest({ texts, name, label }: { texts: readonly string[]; name: string; label: string }): boolean {
  if (texts.some(statesTotal) || texts.some((text) => /^(?:[-+]\s*)?(?:trong do|cap (?:tinh|xa|huyen)\b|so tthc)/.test(foldText(text)))) return true
  if (!/\p{L}{2,}\s+\p{L}{2,}/u.test(name) || /…|\.{4,}/u.test(name) || /^(?:linh vuc|danh muc|thu tuc hanh chinh cap|cac thu tuc)/.test(foldText(name))) return true
  const style = readLabelCell(label)?.style
  return style === 'roman' || style === 'upper'
}
