// SPDX-License-Identifier: Apache-2.0
import type { Block, DocumentStep } from '../../core/document-content.ts'

export type BlockKind = Block['kind']

export const NO_STEP: DocumentStep = { role: '', action: '', method: '', time: '', accountable: '', output: '' }

/** An empty block of a kind, ready to be written in. */
export function emptyBlock(kind: BlockKind): Block {
  switch (kind) {
    case 'heading': return { kind, level: 1, text: '' }
    case 'paragraph': return { kind, text: '' }
    case 'list': return { kind, ordered: false, items: [''] }
    case 'table': return { kind, head: ['', ''], rows: [['', '']] }
    case 'steps': return { kind, steps: [NO_STEP] }
  }
}

export const inserted = <Item>(items: readonly Item[], at: number, item: Item): Item[] => [...items.slice(0, at), item, ...items.slice(at)]
export const removed = <Item>(items: readonly Item[], at: number): Item[] => items.filter((_, index) => index !== at)
export const replaced = <Item>(items: readonly Item[], at: number, item: Item): Item[] => items.map((one, index) => (index === at ? item : one))

/** The items with one moved up (-1) or down (+1); the same items where there is no room. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const [one, other] = [items[at], items[at + by]]
  return one === undefined || other === undefined ? items : items.map((item, index) => (index === at ? other : index === at + by ? one : item))
}

type Table = Extract<Block, { kind: 'table' }>

/** The most columns that stand side by side on a page. */
export const MOST_COLUMNS = 12

/** A row as long as the head: cells that an imported table lacks are empty, those beyond it are left out. */
const whole = ({ head }: Table, row: readonly string[]): string[] => head.map((_, at) => row[at] ?? '')

export const withColumn = (table: Table): Table => (table.head.length >= MOST_COLUMNS ? table : { ...table, head: [...table.head, ''], rows: table.rows.map((row) => [...whole(table, row), '']) })
export const withoutColumn = (table: Table, at: number): Table => (table.head.length <= 1 ? table : { ...table, head: removed(table.head, at), rows: table.rows.map((row) => removed(whole(table, row), at)) })
export const withRow = (table: Table): Table => ({ ...table, rows: [...table.rows, table.head.map(() => '')] })
export const withCell = (table: Table, row: number, column: number, text: string): Table => ({ ...table, rows: replaced(table.rows, row, replaced(whole(table, table.rows[row] ?? []), column, text)) })
