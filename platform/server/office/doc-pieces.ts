// SPDX-License-Identifier: Apache-2.0
import { bytesOf, narrowText, plcOf, wideText } from './doc-bytes.ts'
import type { DocFile } from './doc-fib.ts'
import { officeRefusal } from './office-refusal.ts'
import { shortForm, sprmsOf } from './doc-sprms.ts'
import type { Sprm } from './doc-sprms.ts'

/** A stretch of text stored in one place; a fast-saved file has many, in any order. */
export interface Piece {
  /** Character positions, from the first to behind the last. */
  readonly from: number
  readonly to: number
  /** Where its first character is stored, and how many bytes each takes. */
  readonly offset: number
  readonly width: 1 | 2
  /** Property changes laid over the whole piece. */
  readonly changes: readonly Sprm[]
}

/** The whole text by character position, and where each character is stored. */
export interface PieceText {
  readonly text: string
  readonly pieces: readonly Piece[]
  pieceAt(position: number): Piece
}

/** Where a character of a piece is stored in the file. */
export const offsetIn = (piece: Piece, position: number): number => piece.offset + (position - piece.from) * piece.width

export function readPieces(file: DocFile): PieceText {
  const clx = file.structure('pieces')
  const { changeLists, plc } = splitClx(clx)
  const pieces: Piece[] = []
  for (let index = 0; index < plc.count; index += 1) {
    const record = bytesOf(plc.record(index))
    const packed = record.u32(2)
    const isNarrow = (packed & 0x4000_0000) !== 0
    const place = packed & 0x3fff_ffff
    const from = plc.position(index)
    const to = plc.position(index + 1)
    if (to < from || from !== (pieces.at(-1)?.to ?? 0)) throw officeRefusal('damaged')
    pieces.push({ from, to, offset: isNarrow ? place / 2 : place, width: isNarrow ? 1 : 2, changes: changesOf(record.u16(6), changeLists) })
  }
  const text = pieces.map((piece) => {
    const bytes = file.text.slice(piece.offset, (piece.to - piece.from) * piece.width)
    return piece.width === 1 ? narrowText(bytes) : wideText(bytes)
  })
  // A byte order mark would be swallowed and shift every position behind it.
  if (text.some((part, index) => part.length !== (pieces[index]?.to ?? 0) - (pieces[index]?.from ?? 0))) throw officeRefusal('damaged')
  return { text: text.join(''), pieces, pieceAt: findIn(pieces) }
}

function splitClx(clx: Uint8Array): { changeLists: Uint8Array[]; plc: ReturnType<typeof plcOf> } {
  const reader = bytesOf(clx)
  const changeLists: Uint8Array[] = []
  let at = 0
  while (reader.u8(at) === 1) {
    const length = reader.u16(at + 1)
    changeLists.push(reader.slice(at + 3, length))
    at += 3 + length
  }
  if (reader.u8(at) !== 2) throw officeRefusal('damaged')
  return { changeLists, plc: plcOf(reader.slice(at + 5, reader.u32(at + 1)), 8) }
}

function changesOf(prm: number, changeLists: readonly Uint8Array[]): readonly Sprm[] {
  if (prm === 0) return []
  if ((prm & 1) === 1) return [...sprmsOf(changeLists[prm >> 1] ?? new Uint8Array())]
  const change = shortForm((prm >> 1) & 0x7f, prm >> 8)
  return change === undefined ? [] : [change]
}

function findIn(pieces: readonly Piece[]): (position: number) => Piece {
  return (position) => {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.from ?? 0) <= position) low = middle
      else high = middle - 1
    }
    // Empty pieces share their start with the one that holds the character.
    const piece = pieces[low]
    if (piece === undefined || position >= piece.to) throw officeRefusal('damaged')
    return piece
  }
}
