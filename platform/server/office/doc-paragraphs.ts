// SPDX-License-Identifier: Apache-2.0
import { findFieldBox, isSmallPicture } from './doc-binary-data.ts'
import type { DocFile } from './doc-fib.ts'
import type { PieceText } from './doc-pieces.ts'
import { modernVietnamese } from './legacy-vietnamese.ts'
import type { CharacterProperties, CharacterRun, DocProperties, ParagraphProperties } from './doc-properties.ts'
import { symbolLetter, symbolText } from './symbol-fonts.ts'

/** A stored paragraph of a .doc: raw text without hidden, deleted and field parts, and what is anchored in it. */
export interface DocParagraph {
  readonly text: string
  readonly bold: boolean
  readonly properties: ParagraphProperties
  readonly endsCell: boolean
  /** With its end mark deleted or hidden it runs on into the next one. */
  readonly mark: 'kept' | 'hidden' | 'deleted'
  readonly isRowDeleted: boolean
  /** Positions of drawings that may hold text boxes. */
  readonly anchors: readonly number[]
  readonly lost: 'nothing' | 'picture' | 'object'
}

/** What is needed to read any story of the file. */
export interface DocSource {
  readonly file: DocFile
  readonly pieces: PieceText
  readonly properties: DocProperties
  readonly fonts: readonly string[]
  /** Positions behind a section's end: the page mark before one ends a paragraph. */
  readonly sectionEnds: ReadonlySet<number>
}

type OpenFields = ('instruction' | 'result')[]

/** The paragraphs between two character positions. */
export function* paragraphsBetween(source: DocSource, from: number, to: number): Generator<DocParagraph> {
  const { text } = source.pieces
  const fields: OpenFields = []
  let start = from
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    const isSectionEnd = code === 0x0c && source.sectionEnds.has(at + 1)
    if (code !== 0x0d && code !== 0x07 && !isSectionEnd && at !== to - 1) continue
    yield readParagraph(source, start, at, code === 0x0d || code === 0x07 || isSectionEnd ? at : at + 1, fields)
    start = at + 1
  }
}

interface Gathering { text: string; letters: number; boldLetters: number; anchors: number[]; lost: DocParagraph['lost'] }

function readParagraph(source: DocSource, from: number, mark: number, textEnd: number, fields: OpenFields): DocParagraph {
  const properties = source.properties.paragraphAt(mark)
  const found: Gathering = { text: '', letters: 0, boldLetters: 0, anchors: [], lost: 'nothing' }
  for (const run of source.properties.runsBetween(from, textEnd, properties.style)) readRun(source, run, fields, found)
  for (let index = 0; index < fields.length; index += 1) fields[index] = 'result'
  const [markRun] = source.properties.runsBetween(mark, mark + 1, properties.style)
  const code = source.pieces.text.charCodeAt(mark)
  const isCellMark = code === 0x07 && !properties.endsRow
  const deleted = markRun?.properties.deleted ?? false
  return {
    text: found.text,
    bold: found.letters > 0 && found.letters === found.boldLetters,
    properties,
    endsCell: isCellMark || (code === 0x0d && properties.endsInnerCell && !properties.endsRow),
    mark: code !== 0x0d || properties.endsRow || properties.endsInnerCell ? 'kept' : deleted ? 'deleted' : markRun?.properties.hidden === true ? 'hidden' : 'kept',
    isRowDeleted: properties.endsRow && deleted,
    anchors: found.anchors,
    lost: found.lost,
  }
}

function readRun(source: DocSource, { from, to, properties }: CharacterRun, fields: OpenFields, found: Gathering): void {
  const before = found.text.length
  const font = source.fonts[properties.font]
  const isGone = properties.hidden || properties.deleted
  let plain = ''
  const take = (): void => {
    found.text += modernVietnamese(symbolText(plain, font), font)
    plain = ''
  }
  for (let at = from; at < to; at += 1) {
    const code = source.pieces.text.charCodeAt(at)
    if (code === 0x13) fields.push('instruction')
    else if (code === 0x14) { if (fields.length > 0) fields[fields.length - 1] = 'result' }
    else if (code === 0x15) fields.pop()
    if (isGone || (code >= 0x13 && code <= 0x15)) continue
    if (code === 0x01 && properties.isFieldData && fields.at(-1) === 'instruction' && !fields.slice(0, -1).includes('instruction')) plain += findFieldBox(source.file.data, properties.picture) ?? ''
    if (fields.includes('instruction')) continue
    if (code === 0x28 && properties.symbol !== undefined) plain += symbolLetter(properties.symbol.code, source.fonts[properties.symbol.font]) ?? ''
    else if (code === 0x01) found.lost = worse(found.lost, lostIn(source.file, properties))
    else if (code === 0x08) found.anchors.push(at)
    else plain += letterOf(code, source.pieces.text.charAt(at))
  }
  take()
  const letters = found.text.slice(before).replace(/\s+/g, '').length
  found.letters += letters
  if (properties.bold) found.boldLetters += letters
}

/** What is lost with a picture mark: form fields and small marks are no loss. */
function lostIn(file: DocFile, properties: CharacterProperties): DocParagraph['lost'] {
  if (properties.isFieldData) return 'nothing'
  if (properties.embedded) return 'object'
  return isSmallPicture(file.data, properties.picture) ? 'nothing' : 'picture'
}

const worse = (one: DocParagraph['lost'], other: DocParagraph['lost']): DocParagraph['lost'] =>
  one === 'object' || other === 'object' ? 'object' : one === 'picture' || other === 'picture' ? 'picture' : 'nothing'

/** Control characters as text; those that only mark something say nothing. */
function letterOf(code: number, letter: string): string {
  if (code >= 0x20) return letter
  switch (code) {
    case 0x09: return '\t'
    case 0x0b: case 0x0c: case 0x0e: return '\n'
    case 0x1e: return '-'
    default: return ''
  }
}
