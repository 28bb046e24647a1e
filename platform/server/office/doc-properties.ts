// SPDX-License-Identifier: Apache-2.0
import { bytesOf } from './doc-bytes.ts'
import type { DocFile } from './doc-fib.ts'
import { formattingPages } from './doc-formatting.ts'
import { offsetIn } from './doc-pieces.ts'
import type { PieceText } from './doc-pieces.ts'
import { numberOf, sprm, sprmsOf } from './doc-sprms.ts'
import type { Sprm } from './doc-sprms.ts'
import type { DocStyles } from './doc-styles.ts'

/** What the mark at a paragraph's end says about it. */
export interface ParagraphProperties {
  readonly style: number
  /** 0 outside tables, 1 in a table, 2 in a table inside it … */
  readonly depth: number
  /** The mark ends a row of a table of this depth. */
  readonly endsRow: boolean
  /** The mark ends a cell of a table inside a table. */
  readonly endsInnerCell: boolean
  readonly listUse: number
  readonly listLevel: number
  /** Changes that describe the row which the mark ends. */
  readonly tableChanges: readonly Sprm[]
}

/** What a run of characters looks like, as far as reading needs it. */
export interface CharacterProperties {
  readonly hidden: boolean
  readonly deleted: boolean
  readonly bold: boolean
  readonly special: boolean
  readonly embedded: boolean
  readonly symbol: { readonly font: number; readonly code: number } | undefined
  readonly font: number
  /** Place in the data stream of a picture or form field. */
  readonly picture: number | undefined
  readonly isFieldData: boolean
}

/** A run of characters with the same look. */
export interface CharacterRun { readonly from: number; readonly to: number; readonly properties: CharacterProperties }

/** Asks the formatting of a .doc by character position. */
export interface DocProperties {
  paragraphAt(mark: number): ParagraphProperties
  runsBetween(from: number, to: number, style: number): Generator<CharacterRun>
}

export function readProperties(file: DocFile, pieces: PieceText, styles: DocStyles): DocProperties {
  const paragraphs = formattingPages(file.structure('paragraphPages'), file.text, 'paragraph')
  const characters = formattingPages(file.structure('characterPages'), file.text, 'character')
  return {
    paragraphAt(mark) {
      const piece = pieces.pieceAt(mark)
      const run = paragraphs.find(offsetIn(piece, mark))
      const direct = [...withHuge(sprmsOf(run?.changes ?? new Uint8Array()), file), ...piece.changes]
      const named = direct.findLast((change) => change.code === sprm.paragraphStyle)
      const style = named === undefined ? run?.style ?? 0 : numberOf(named)
      return paragraphOf(style, [...styles.paragraphChanges(style).flatMap((changes) => [...sprmsOf(changes)]), ...direct])
    },
    * runsBetween(from, to, style) {
      const styled = characterOf(plain, styles.characterChanges(style).flatMap((changes) => [...sprmsOf(changes)]), plain, styles)
      for (let at = from; at < to;) {
        const piece = pieces.pieceAt(at)
        const run = characters.find(offsetIn(piece, at))
        const runEnd = run === undefined ? at + 1 : at + Math.max(1, Math.ceil((run.to - offsetIn(piece, at)) / piece.width))
        const end = Math.min(to, piece.to, runEnd)
        yield { from: at, to: end, properties: characterOf(styled, [...sprmsOf(run?.changes ?? new Uint8Array()), ...piece.changes], styled, styles) }
        at = end
      }
    },
  }
}

/** Changes too long for their page lie in the data stream ([MS-DOC] 2.9.210: PrcData). */
function* withHuge(changes: Iterable<Sprm>, file: DocFile): Generator<Sprm> {
  for (const change of changes) {
    if (change.code === sprm.hugeParagraph || change.code === sprm.hugeParagraphOld || change.code === sprm.tableProperties) {
      const at = numberOf(change)
      if (at + 2 <= file.data.length) yield* sprmsOf(file.data.slice(at + 2, Math.min(file.data.u16(at), file.data.length - at - 2)))
    } else yield change
  }
}

function paragraphOf(style: number, changes: readonly Sprm[]): ParagraphProperties {
  let inTable = false
  let endsRow = false
  let endsInnerCell = false
  let endsInnerRow = false
  let depth: number | undefined
  let listUse = 0
  let listLevel = 0
  const tableChanges: Sprm[] = []
  for (const change of changes) {
    const value = numberOf(change)
    switch (change.code) {
      case sprm.inTable: inTable = value !== 0; break
      case sprm.rowEnd: endsRow = value !== 0; break
      case sprm.innerCellEnd: endsInnerCell = value !== 0; break
      case sprm.innerRowEnd: endsInnerRow = value !== 0; break
      case sprm.tableDepth: depth = value | 0; break
      case sprm.deeperBy: depth = (depth ?? 0) + (value | 0); break
      case sprm.listUse: listUse = value > 0xf801 ? 0x1_0000 - value : value === 0xf801 ? 0 : value; break
      case sprm.listLevel: listLevel = value; break
      default: if (((change.code >> 10) & 7) === 5) tableChanges.push(change)
    }
  }
  const deep = inTable || (depth ?? 0) > 0 ? Math.max(1, depth ?? 1) : 0
  return { style, depth: deep, endsRow: endsRow || endsInnerRow, endsInnerCell, listUse, listLevel, tableChanges }
}

const plain: CharacterProperties = {
  hidden: false, deleted: false, bold: false, special: false, embedded: false, symbol: undefined, font: 0, picture: undefined, isFieldData: false,
}

function characterOf(start: CharacterProperties, changes: readonly Sprm[], styled: CharacterProperties, styles: DocStyles): CharacterProperties {
  const found: { -readonly [Key in keyof CharacterProperties]: CharacterProperties[Key] } = { ...start }
  for (const change of changes) {
    const value = numberOf(change)
    switch (change.code) {
      case sprm.characterStyle: {
        const inner = styles.characterChanges(value).flatMap((each) => [...sprmsOf(each)]).filter((each) => each.code !== sprm.characterStyle)
        Object.assign(found, characterOf(found, inner, styled, styles))
        break
      }
      case sprm.hidden: case sprm.specialHidden: found.hidden = toggled(value, styled.hidden); break
      case sprm.bold: found.bold = toggled(value, styled.bold); break
      case sprm.deleted: found.deleted = value !== 0; break
      case sprm.special: found.special = value !== 0; break
      case sprm.embedded: case sprm.object: found.embedded = value !== 0; break
      case sprm.fieldData: found.isFieldData = value !== 0; break
      case sprm.font: found.font = value; break
      case sprm.picture: found.picture = value; break
      case sprm.symbol: {
        const operand = bytesOf(change.operand)
        found.symbol = { font: operand.u16(0), code: operand.u16(2) }
        found.special = true
        break
      }
      default:
    }
  }
  return found
}

/** 0 off, 1 on, 0x80 as the style says, 0x81 the opposite of it. */
const toggled = (value: number, styled: boolean): boolean => value === 0x80 ? styled : value === 0x81 ? !styled : value !== 0
