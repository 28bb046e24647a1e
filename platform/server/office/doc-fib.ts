// SPDX-License-Identifier: Apache-2.0
import { bytesOf } from './doc-bytes.ts'
import type { Bytes } from './doc-bytes.ts'
import { findStream, openCompound } from './open-compound.ts'
import { compoundKindOf } from './office-kind.ts'
import { officeRefusal, wrongTypeRefusal } from './office-refusal.ts'

/** Structures of the table stream, by their place in the list of the file information block ([MS-DOC] 2.5.6). */
const places = {
  styles: 1, sections: 6, headers: 11, characterPages: 12, paragraphPages: 13, fonts: 15, pieces: 33, anchors: 40, headerAnchors: 41,
  drawings: 50, textBoxes: 56, headerTextBoxes: 58, lists: 73, listUses: 74,
} as const

/** Texts of the file, in the order in which they are stored one behind the other. */
export const storyNames = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes', 'headerTextBoxes'] as const
export type StoryName = (typeof storyNames)[number]

/** An opened .doc: its streams and where its stories begin and end, in character positions. */
export interface DocFile {
  readonly text: Bytes
  readonly data: Bytes
  readonly stories: Readonly<Record<StoryName, { readonly from: number; readonly to: number }>>
  /** A structure of the table stream, empty when the file has none. */
  structure(name: keyof typeof places): Uint8Array
  /** The same to the end of its stream: some structures lie on behind their counted length. */
  structureAndBeyond(name: keyof typeof places): Uint8Array
}

/** More characters than a file of thousands of pages has. */
const MAX_CHARACTERS = 30_000_000

/** Opens the container of a .doc and its file information block; refuses other kinds, old versions and passwords. */
export function openDoc(bytes: Uint8Array): DocFile {
  const container = openCompound(bytes)
  const stream = (name: string): Uint8Array | undefined => findStream(container, name)
  const main = stream('WordDocument')
  if (main === undefined) throw refusalOf(container.FullPaths)
  const text = bytesOf(main)
  const signature = text.u16(0)
  if (signature === 0xa5dc || (signature === 0xa5ec && text.u16(2) < 0xc1)) throw officeRefusal('too-old')
  if (signature !== 0xa5ec) throw officeRefusal('damaged')
  const flags = text.u16(0x0a)
  if ((flags & 0x0100) !== 0) throw officeRefusal('password-protected')
  const table = stream((flags & 0x0200) !== 0 ? '1Table' : '0Table')
  if (table === undefined) throw officeRefusal('damaged')
  return blockOf(text, bytesOf(table), bytesOf(stream('Data') ?? new Uint8Array()))
}

function blockOf(text: Bytes, table: Bytes, data: Bytes): DocFile {
  const longsAt = 0x22 + 2 * text.u16(0x20)
  const counts = longsAt + 2
  const pairsAt = counts + 4 * text.u16(longsAt)
  const pairCount = text.u16(pairsAt)
  let from = 0
  const ranges = storyNames.map((_, index) => {
    const range = { from, to: from + text.u32(counts + 4 * (3 + index)) }
    from = range.to
    return range
  })
  if (from > MAX_CHARACTERS) throw officeRefusal('too-large')
  const [main, footnotes, headers, macros, comments, endnotes, textBoxes, headerTextBoxes] = ranges
  const none = { from: 0, to: 0 }
  const structureOf = (name: keyof typeof places, beyond: 'counted' | 'to-the-end'): Uint8Array => {
    const index = places[name]
    if (index >= pairCount) return new Uint8Array()
    const at = pairsAt + 2 + 8 * index
    const start = text.u32(at)
    const length = text.u32(at + 4)
    if (length === 0) return new Uint8Array()
    return table.slice(start, beyond === 'counted' ? length : table.length - start)
  }
  return {
    text, data,
    stories: {
      main: main ?? none, footnotes: footnotes ?? none, headers: headers ?? none, macros: macros ?? none,
      comments: comments ?? none, endnotes: endnotes ?? none, textBoxes: textBoxes ?? none, headerTextBoxes: headerTextBoxes ?? none,
    },
    structure: (name) => structureOf(name, 'counted'),
    structureAndBeyond: (name) => structureOf(name, 'to-the-end'),
  }
}

/** Why a compound file without a Word text is refused. */
function refusalOf(paths: readonly string[]): Error {
  const kind = compoundKindOf(paths)
  if (kind === 'encrypted') return officeRefusal('password-protected')
  return kind === undefined || kind === 'word' ? officeRefusal('damaged') : wrongTypeRefusal(kind, 'word')
}
