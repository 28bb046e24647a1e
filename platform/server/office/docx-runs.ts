// SPDX-License-Identifier: Apache-2.0
import { contentOf } from './docx-content.ts'
import { fontIn } from './docx-styles.ts'
import type { DocxStyles } from './docx-styles.ts'
import { modernVietnamese } from './legacy-vietnamese.ts'
import { symbolLetter, symbolText } from './symbol-fonts.ts'
import { childSwitch, childValue, descendants, findChild } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Fields that are open where the reader stands; they may run over several paragraphs. */
export type OpenFields = ('instruction' | 'result')[]

/** What the runs of a paragraph say: text still uncleaned, whether all of it is bold, and the drawings anchored in it. */
export interface InlineText {
  readonly text: string
  readonly bold: boolean
  readonly drawings: readonly XmlElement[]
}

interface Gathering { text: string; letters: number; boldLetters: number; drawings: XmlElement[] }

/** Reads the runs of a paragraph; hidden text, deleted text and field instructions are left out. */
export function readInline(paragraph: XmlElement, styleId: string | undefined, styles: DocxStyles, fields: OpenFields): InlineText {
  const found: Gathering = { text: '', letters: 0, boldLetters: 0, drawings: [] }
  for (const child of contentOf(paragraph)) {
    if (child.name === 'w:r') readRun(child, styleId, styles, fields, found)
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') found.text += [...descendants(child, 'm:t')].map((part) => part.text).join('')
  }
  // An instruction that does not end with its paragraph is damage more often than intent: what follows is text again.
  for (let index = 0; index < fields.length; index += 1) fields[index] = 'result'
  return { text: found.text, bold: found.letters > 0 && found.boldLetters === found.letters, drawings: found.drawings }
}

/** Whether a run or paragraph mark is hidden, by itself or by its styles. */
export const isHidden = (properties: XmlElement | undefined, styleId: string | undefined, styles: DocxStyles): boolean =>
  isOn('w:vanish', properties, styleId, styles) || (childSwitch(properties, 'w:specVanish') ?? false)

const isOn = (name: string, properties: XmlElement | undefined, styleId: string | undefined, styles: DocxStyles): boolean =>
  childSwitch(properties, name) ?? styles.switchedOn(childValue(properties, 'w:rStyle'), name) ?? styles.switchedOn(styleId, name) ?? false

function readRun(run: XmlElement, styleId: string | undefined, styles: DocxStyles, fields: OpenFields, found: Gathering): void {
  const properties = findChild(run, 'w:rPr')
  const hidden = isHidden(properties, styleId, styles)
  const before = found.text.length
  for (const child of contentOf(run)) {
    if (child.name === 'w:fldChar') {
      const box = hidden || fields.includes('instruction') ? '' : checkBoxOf(child)
      moveField(child.attributes['w:fldCharType'], fields)
      found.text += box
    } else if (child.name === 'w:r') readRun(child, styleId, styles, fields, found)
    else if (!hidden && !fields.includes('instruction')) readPiece(child, fontOf(properties, styleId, styles), found)
  }
  const letters = found.text.slice(before).replace(/\s+/g, '').length
  found.letters += letters
  if (letters > 0 && isOn('w:b', properties, styleId, styles)) found.boldLetters += letters
}

function moveField(type: string | undefined, fields: OpenFields): void {
  if (type === 'begin') fields.push('instruction')
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  else if (type === 'end') fields.pop()
}

/** The box of an old form field, which has no text of its own. */
function checkBoxOf(mark: XmlElement): string {
  const box = findChild(findChild(mark, 'w:ffData'), 'w:checkBox')
  if (box === undefined) return ''
  return childSwitch(box, 'w:checked') ?? childSwitch(box, 'w:default') ?? false ? '☒' : '☐'
}

function readPiece(piece: XmlElement, font: string | undefined, found: Gathering): void {
  switch (piece.name) {
    case 'w:t': found.text += modernVietnamese(symbolText(textOf(piece), font), font); break
    case 'w:tab': case 'w:ptab': found.text += '\t'; break
    case 'w:br': case 'w:cr': found.text += '\n'; break
    case 'w:noBreakHyphen': found.text += '-'; break
    case 'w:sym': found.text += symbolOf(piece); break
    case 'w:drawing': case 'w:pict': case 'w:object': found.drawings.push(piece); break
    default:
  }
}

const fontOf = (properties: XmlElement | undefined, styleId: string | undefined, styles: DocxStyles): string | undefined =>
  fontIn(properties) ?? styles.findFont(childValue(properties, 'w:rStyle')) ?? styles.findFont(styleId) ?? styles.defaultFont

/** Blanks at the ends count only where the file asks for it; a non-breaking one always does. */
const textOf = (text: XmlElement): string => text.attributes['xml:space'] === 'preserve' ? text.text : text.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')

function symbolOf(symbol: XmlElement): string {
  const code = Number.parseInt(symbol.attributes['w:char'] ?? '', 16)
  return Number.isInteger(code) && code > 0 && code <= 0xffff ? symbolLetter(code, symbol.attributes['w:font']) ?? '' : ''
}
