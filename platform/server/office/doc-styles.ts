// SPDX-License-Identifier: Apache-2.0
import { bytesOf, wideText } from './doc-bytes.ts'
import type { Bytes } from './doc-bytes.ts'

/** What a style of a .doc says, without what it inherits. */
interface DocStyle {
  readonly name: string
  readonly base: number
  readonly paragraph: Uint8Array
  readonly character: Uint8Array
}

/** The style sheet of a .doc, asked by style index ([MS-DOC] 2.9.271: STSH). */
export interface DocStyles {
  findName(index: number): string | undefined
  /** Property changes of the style, those it is based on first. */
  paragraphChanges(index: number): readonly Uint8Array[]
  characterChanges(index: number): readonly Uint8Array[]
}

const NO_STYLE = 0xfff
const nothing = new Uint8Array()

export function readDocStyles(sheet: Uint8Array): DocStyles {
  const styles = sheet.length === 0 ? [] : readSheet(bytesOf(sheet))
  const chain = (index: number): DocStyle[] => {
    const found: DocStyle[] = []
    for (let at = index; at !== NO_STYLE && found.length < 32;) {
      const style = styles[at]
      if (style === undefined || found.includes(style)) break
      found.unshift(style)
      at = style.base
    }
    return found
  }
  return {
    findName: (index) => styles[index]?.name,
    paragraphChanges: (index) => chain(index).map((style) => style.paragraph),
    characterChanges: (index) => chain(index).map((style) => style.character),
  }
}

function readSheet(sheet: Bytes): (DocStyle | undefined)[] {
  const headerLength = sheet.u16(0)
  const count = sheet.u16(2)
  const fixedLength = sheet.u16(4)
  const styles: (DocStyle | undefined)[] = []
  let at = 2 + headerLength
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const length = sheet.u16(at)
    styles.push(length === 0 ? undefined : readStyle(bytesOf(sheet.slice(at + 2, length)), fixedLength))
    at += 2 + length
  }
  return styles
}

function readStyle(style: Bytes, fixedLength: number): DocStyle | undefined {
  const kind = style.u16(2) & 0xf
  const base = style.u16(2) >> 4
  const nameLength = style.u16(fixedLength)
  const name = wideText(style.slice(fixedLength + 2, 2 * nameLength))
  const parts = readParts(style, fixedLength + 2 + 2 * nameLength + 2, style.u16(4) & 0xf)
  if (kind === 1) return { name, base, paragraph: parts[0]?.subarray(2) ?? nothing, character: parts[1] ?? nothing }
  if (kind === 2) return { name, base, paragraph: nothing, character: parts[0] ?? nothing }
  return { name, base, paragraph: nothing, character: nothing }
}

/** The property lists of a style, each counted and padded to an even place. */
function readParts(style: Bytes, start: number, count: number): Uint8Array[] {
  const parts: Uint8Array[] = []
  let at = start
  for (let index = 0; index < count && at + 2 <= style.length; index += 1) {
    const length = style.u16(at)
    if (at + 2 + length > style.length) break
    parts.push(style.slice(at + 2, length))
    at += 2 + length + (length & 1)
  }
  return parts
}

/** Names of the fonts, by index ([MS-DOC] 2.9.286: SttbfFfn). */
export function readFontNames(table: Uint8Array): readonly string[] {
  if (table.length === 0) return []
  const reader = bytesOf(table)
  const count = reader.u16(0)
  const names: string[] = []
  let at = 4
  for (let index = 0; index < count && at < table.length; index += 1) {
    const length = reader.u8(at)
    const name = length < 40 || at + 1 + length > table.length ? '' : wideText(reader.slice(at + 40, (length - 39) & ~1))
    names.push(name.split('\0')[0] ?? '')
    at += 1 + length
  }
  return names
}
