// SPDX-License-Identifier: Apache-2.0

/** A Word file as read, whatever its format: text in document order with list numbers spelled out and merges resolved. */
export interface WordDocument {
  readonly blocks: readonly WordBlock[]
  /** Text of page headers and footers, one entry per part, in file order. */
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  /** What could not be read and was left out, as facts for the reader of the review screen. */
  readonly losses: readonly { readonly place: string; readonly message: string }[]
}

export type WordBlock = WordParagraph | WordTable

export interface WordParagraph {
  readonly kind: 'paragraph'
  /** NFC text without the list label; tabs and line breaks inside the paragraph kept as \t and \n. */
  readonly text: string
  /** The list number as printed ("4.", "a)", "B1", "-"), absent when the paragraph has none. */
  readonly label?: string
  /** Name of the paragraph style, when it has one. */
  readonly style?: string
  readonly bold?: boolean
}

export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly WordRow[]
  /** Number of grid columns. */
  readonly columns: number
}

export interface WordRow {
  readonly cells: readonly WordCell[]
  /** Marked in Word as a heading row repeated on each page. */
  readonly heading?: boolean
}

export interface WordCell {
  /** First grid column, counted from 0. */
  readonly column: number
  /** How many grid columns it spans. */
  readonly columnSpan: number
  /** How many rows it spans; a row below a merge has no cell there. */
  readonly rowSpan: number
  readonly blocks: readonly WordBlock[]
}
