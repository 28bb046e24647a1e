// SPDX-License-Identifier: Apache-2.0
import { foldText } from '#kernel/vietnamese-text.ts'
import type { WordBlock, WordCell, WordTable } from '#kernel/word-document.ts'
import { eachStepTable, eachText, inColumn, insertColumn, insertRow, isFreeCut, mapCells, newCell, said, textOf, withText } from './perturb-paper.ts'
import type { Perturbation, SeenColumn, SeenTable } from './perturb-paper.ts'

/** Ways to print the same paper differently, each with a name; what the paper says stays the same. */
export const PERTURBATIONS: Readonly<Record<string, Perturbation>> = {
  'in decomposed letters': eachText((text) => text.normalize('NFD')),
  'with hard blanks': eachText((text) => text.replace(/ /g, '\u00a0')),
  'with invisible marks': eachText((text) => text.replace(/([\p{L}])(?=[\p{L}])/gu, (letter, _, at: number) => (at % 7 === 0 ? `${letter}\u200e` : letter))),
  'with double blanks': eachText((text) => text.replace(/ /g, '  ')),
  'with headings in capitals': eachStepTable(({ table, headingRow }) => mapCells(table, (cell, row) => (row === headingRow ? withText(cell, textOf(cell).toUpperCase()) : cell))),
  'with headings over several lines': eachStepTable(({ table, headingRow }) => mapCells(table, (cell, row) => (row === headingRow ? { ...cell, blocks: textOf(cell).split(' ').map(said) } : cell))),
  'with person and time before the work': permuted(['label', 'person', 'time', 'action', 'output', 'other']),
  'with the time before the person': permuted(['label', 'action', 'time', 'person', 'output', 'other']),
  'with the output before the time': permuted(['label', 'person', 'action', 'output', 'time', 'other']),
  'with a column of notes at the end': eachStepTable((seen) => insertColumn(seen.table, seen.table.columns, (row) => (row === seen.headingRow ? 'Ghi chú' : ''))),
  'with the legal basis before the person': eachStepTable((seen) => hasSlidRows(seen) ? seen.table : insertColumn(seen.table, columnOf(seen, 'person')?.from ?? 1, (row) => (row === seen.headingRow ? 'Cơ sở pháp lý' : row >= seen.firstRow ? 'Nghị định số 61/2018/NĐ-CP' : ''))),
  'with phase rows': eachStepTable((seen) => insertRow(seen.table, seen.firstRow, { cells: [newCell(0, 'Giai đoạn giải quyết tại cơ quan', { across: seen.table.columns })] })),
  'with a blank row': eachStepTable((seen) => freeRows(seen).slice(1, 2).reduce((table, at) => insertRow(table, at, { cells: seen.columns.map((column) => newCell(column.from, '', { across: column.to - column.from })) }), seen.table)),
  'with numbered columns': eachStepTable((seen) => insertRow(seen.table, seen.firstRow, { cells: seen.columns.map((column, index) => newCell(column.from, `(${index + 1})`, { across: column.to - column.from })) })),
  'parted at a page with the heading again': eachStepTable((seen) => cutInTwo(seen, { heading: 'again' })),
  'parted at a page without heading': eachStepTable((seen) => cutInTwo(seen, { heading: 'none' })),
  'in a box': eachStepTable(({ table }) => [{ kind: 'table', columns: 1, rows: [{ cells: [{ column: 0, columnSpan: 1, rowSpan: 1, blocks: [table] }] }] }]),
  'with numbers by list': eachStepTable((seen) => overColumn(seen, 'label', (cell) => (/^\d+\.?$/.test(textOf(cell)) ? { ...cell, blocks: [{ kind: 'paragraph', text: '', label: `${textOf(cell).replace('.', '')}.` }] } : cell))),
  'with times in brackets': timesWritten((value, unit) => `(${value}) ${unit}`),
  'with times "không quá"': timesWritten((value, unit) => `Không quá ${value} ${unit}`),
  'with times run together': timesWritten((value, unit) => `${value}${unit}`),
  'with times ending in a dot': timesWritten((value, unit) => `${value} ${unit}.`),
  'with times over two lines': timesWritten((value, unit) => `${value}\n${unit}`),
  'with halves as words': timesWritten((value, unit) => (/^0?[.,]5$|^0[.,]5$|^½$|^1\/2$/.test(value) ? `nửa ${unit}` : `${value} ${unit}`)),
  'with halves as fractions': timesWritten((value, unit) => (/^0?[.,]5$|^0[.,]5$|^½$/.test(value) ? `1/2 ${unit}` : `${value.replace('.', ',')} ${unit}`)),
  'with equal persons merged': eachStepTable((seen) => mergeEqual(seen, 'person')),
  'with equal times merged': eachStepTable((seen) => mergeEqual(seen, 'time')),
  'with merged cells parted': eachStepTable((seen) => partMerged(seen)),
  'with signatures behind': (paper) => ({ ...paper, blocks: [...paper.blocks, said(''), { kind: 'table', columns: 2, rows: [{ cells: [newCell(0, 'NGƯỜI SOẠN THẢO\n(Ký, ghi rõ họ tên)'), newCell(1, 'PHÊ DUYỆT\nCHỦ TỊCH')] }] }] }),
  'with headings said in other words': reworded({ label: 'STT', action: 'Nội dung công việc', person: 'Người thực hiện', output: 'Kết quả' }),
  'with headings said at length': reworded({ label: 'Số TT', action: 'Các bước thực hiện', person: 'Đơn vị, cá nhân thực hiện', output: 'Biểu mẫu/Kết quả' }),
  'with headings of a department': reworded({ label: 'Thứ tự', action: 'Trình tự thực hiện', person: 'Bộ phận/Công chức xử lý', output: 'Sản phẩm' }),
  'with headings of a ministry': reworded({ label: 'Bước', action: 'Nội dung thực hiện', person: 'Trách nhiệm thực hiện', output: 'Hồ sơ/Biểu mẫu' }),
}

/** The perturbations in sets that can be laid over one another, so that all are tried in few readings. */
export const SETS: readonly (readonly string[])[] = [
  ['in decomposed letters', 'with hard blanks', 'with invisible marks', 'with double blanks'],
  ['with headings in capitals', 'with person and time before the work', 'with halves as words', 'with numbered columns'],
  ['with headings over several lines', 'with the time before the person', 'with phase rows', 'with times in brackets'],
  ['with the legal basis before the person', 'with a column of notes at the end', 'with times "không quá"', 'parted at a page with the heading again'],
  ['with equal persons merged', 'with equal times merged', 'with numbers by list', 'with times run together', 'in a box'],
  ['with merged cells parted', 'with headings said in other words', 'with times ending in a dot', 'with signatures behind'],
  ['with headings said at length', 'with halves as fractions', 'parted at a page without heading'],
  ['with headings of a department', 'with the output before the time', 'with times over two lines'],
  ['with headings of a ministry', 'with a blank row'],
]

const columnOf = (seen: SeenTable, kind: SeenColumn['kind']): SeenColumn | undefined => seen.columns.find((column) => column.kind === kind)

/** Rows whose cells slid to the left when merges were lost stand under no column of their own; nothing can be put between them. */
const hasSlidRows = ({ table, firstRow, columns }: SeenTable): boolean => {
  const time = columns.find((column) => column.kind === 'time')
  return table.rows.slice(firstRow).some((row) => row.cells.some((cell) => time !== undefined && inColumn(cell, time) && textOf(cell) === '') && row.cells.some((cell) => /^[\d.,/]+\s*(?:ngày|giờ)/u.test(textOf(cell))))
}

function permuted(order: readonly SeenColumn['kind'][]): Perturbation {
  return eachStepTable(({ table, columns }) => {
    const wanted = [...columns].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    const starts = new Map<SeenColumn, number>()
    let at = 0
    for (const column of wanted) {
      starts.set(column, at)
      at += column.to - column.from
    }
    const whole = (cell: WordCell): boolean => cell.column === 0 && cell.columnSpan >= table.columns
    if (table.rows.some((row) => row.cells.some((cell) => !whole(cell) && !columns.some((column) => inColumn(cell, column))))) return table
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => {
      const column = columns.find((one) => inColumn(cell, one))
      return whole(cell) || column === undefined ? cell : { ...cell, column: (starts.get(column) ?? 0) + cell.column - column.from }
    }).sort((a, b) => a.column - b.column) }))
    return { ...table, rows }
  })
}

const freeRows = (seen: SeenTable): readonly number[] => seen.table.rows.map((_, index) => index).filter((at) => at > seen.firstRow && isFreeCut(seen.table, at))

/** The table of the steps may itself be a part of a sheet: only tables that are steps and nothing else are parted. */
function cutInTwo(seen: SeenTable, { heading }: { readonly heading: 'again' | 'none' }): readonly WordBlock[] {
  const { table, headingRow, firstRow } = seen
  const cuts = freeRows(seen)
  const cut = cuts[Math.floor(cuts.length / 2)]
  const plain = table.rows.slice(firstRow).every((row) => row.cells.length >= 3) && headingRow === 0
  if (cut === undefined || !plain) return [table]
  const head = heading === 'again' ? table.rows.slice(headingRow, firstRow) : []
  return [{ ...table, rows: table.rows.slice(0, cut) }, said(''), { ...table, rows: [...head, ...table.rows.slice(cut)] }]
}

const overColumn = (seen: SeenTable, kind: SeenColumn['kind'], change: (cell: WordCell) => WordCell): WordTable =>
  mapCells(seen.table, (cell, row) => (row >= seen.firstRow && seen.columns.some((column) => column.kind === kind && inColumn(cell, column)) ? change(cell) : cell))

function timesWritten(write: (value: string, unit: string) => string): Perturbation {
  return eachStepTable((seen) => overColumn(seen, 'time', (cell) => {
    const match = /^([\d.,]+|[½¼]|\d\/\d)\s*(ngày(?: làm việc)?|giờ(?: làm việc)?)$/u.exec(textOf(cell))
    return match === null ? cell : withText(cell, write(match[1] ?? '', match[2] ?? ''))
  }))
}

function mergeEqual(seen: SeenTable, kind: SeenColumn['kind']): WordTable {
  const drop = new Set<WordCell>()
  const grow = new Map<WordCell, number>()
  for (const column of seen.columns.filter((one) => one.kind === kind)) {
    let head: WordCell | undefined
    for (const row of seen.table.rows.slice(seen.firstRow)) {
      const cell = row.cells.find((one) => one.column === column.from && inColumn(one, column) && one.columnSpan === column.to - column.from)
      const same = head !== undefined && cell !== undefined && head.rowSpan === 1 && cell.rowSpan === 1 && textOf(cell) !== '' && foldText(textOf(head)) === foldText(textOf(cell))
      if (same && head !== undefined && cell !== undefined) {
        drop.add(cell)
        grow.set(head, (grow.get(head) ?? 1) + 1)
      } else head = cell
    }
  }
  return { ...seen.table, rows: seen.table.rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !drop.has(cell)).map((cell) => ({ ...cell, rowSpan: grow.get(cell) ?? cell.rowSpan })) })) }
}

function partMerged(seen: SeenTable): WordTable {
  const parted = seen.table.rows.map((row) => [...row.cells])
  seen.table.rows.forEach((row, index) => row.cells.forEach((cell, at) => {
    const column = seen.columns.find((one) => inColumn(cell, one))
    if (index < seen.firstRow || cell.rowSpan < 2 || (column?.kind !== 'time' && column?.kind !== 'person')) return
    parted[index]?.splice(at, 1, { ...cell, rowSpan: 1 })
    for (let below = index + 1; below < index + cell.rowSpan; below++) parted[below]?.push({ ...cell, rowSpan: 1 })
  }))
  return { ...seen.table, rows: seen.table.rows.map((row, index) => ({ ...row, cells: (parted[index] ?? []).toSorted((a, b) => a.column - b.column) })) }
}

function reworded(words: Readonly<Partial<Record<SeenColumn['kind'], string>>>): Perturbation {
  return eachStepTable((seen) => mapCells(seen.table, (cell, row) => {
    const column = seen.columns.find((one) => inColumn(cell, one))
    const word = row !== seen.headingRow || column === undefined || seen.columns.filter(({ kind }) => kind === column.kind).length > 1 ? undefined : words[column.kind]
    return word === undefined ? cell : withText(cell, word)
  }))
}
