// SPDX-License-Identifier: Apache-2.0
import { contentOf } from './docx-content.ts'
import type { DocxStyles } from './docx-styles.ts'
import { countLists } from './list-labels.ts'
import type { ListLevel, ListUse } from './list-labels.ts'
import type { NumberFormat } from './number-formats.ts'
import { bulletMark } from './symbol-fonts.ts'
import { childSwitch, childValue, findChild, wholeNumber } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Spells out list labels of one document; must be asked once per numbered paragraph, in reading order. */
export interface DocxNumbering {
  nextLabel(paragraphProperties: XmlElement | undefined, styleId: string | undefined): string | undefined
}

interface DocxLevel extends ListLevel { readonly paragraphStyle: string | undefined }
interface DocxList extends ListUse { readonly levels: ReadonlyMap<number, DocxLevel> }

export function readNumbering(root: XmlElement | undefined, styles: DocxStyles): DocxNumbering {
  const lists = readLists(root, styles)
  const counter = countLists()
  return {
    nextLabel(properties, styleId) {
      const used = listOf(properties, styleId, styles, lists)
      return used === undefined ? undefined : counter.next(used.list, used.level)
    },
  }
}

/** The list and level of a paragraph: its own numPr first, what is missing there from its style; number 0 takes it out of every list. */
function listOf(properties: XmlElement | undefined, styleId: string | undefined, styles: DocxStyles, lists: ReadonlyMap<string, DocxList>) {
  const own = findChild(properties, 'w:numPr')
  const ownId = childValue(own, 'w:numId')
  const styled = styles.inherited(styleId, (style) => childValue(findChild(findChild(style, 'w:pPr'), 'w:numPr'), 'w:numId'))
  const id = ownId ?? styled?.value
  if (id === undefined || Number(id) === 0) return undefined
  const list = lists.get(id)
  if (list === undefined) return undefined
  const ownLevel = wholeNumber(childValue(own, 'w:ilvl'))
  if (ownId !== undefined || ownLevel !== undefined) return { list, level: ownLevel ?? 0 }
  return { list, level: styledLevel(list, styleId, styles) }
}

/** Through a style the level is the one linked with it, else the one that the style names. */
function styledLevel(list: DocxList, styleId: string | undefined, styles: DocxStyles): number {
  const linked = styles.inherited(styleId, (style) => {
    const found = [...list.levels].find(([, level]) => level.paragraphStyle === style.attributes['w:styleId'])
    return found?.[0] ?? wholeNumber(childValue(findChild(findChild(style, 'w:pPr'), 'w:numPr'), 'w:ilvl'))
  })
  return linked?.value ?? 0
}

function readLists(root: XmlElement | undefined, styles: DocxStyles): ReadonlyMap<string, DocxList> {
  const abstracts = new Map<string, XmlElement>()
  const numbers = new Map<string, XmlElement>()
  for (const child of root === undefined ? [] : contentOf(root)) {
    if (child.name === 'w:abstractNum') abstracts.set(child.attributes['w:abstractNumId'] ?? '', child)
    if (child.name === 'w:num') numbers.set(child.attributes['w:numId'] ?? '', child)
  }
  const lists = new Map<string, DocxList>()
  for (const [id, number] of numbers) {
    const abstract = abstractOf(number, abstracts, numbers, styles)
    if (abstract !== undefined) lists.set(id, readList(id, number, abstract))
  }
  return lists
}

/** The definition behind a number; one that only links to a numbering style is followed to the style's own. */
function abstractOf(number: XmlElement, abstracts: ReadonlyMap<string, XmlElement>, numbers: ReadonlyMap<string, XmlElement>, styles: DocxStyles): XmlElement | undefined {
  let abstract = abstracts.get(childValue(number, 'w:abstractNumId') ?? '')
  for (let steps = 0; steps < 8; steps += 1) {
    const link = childValue(abstract, 'w:numStyleLink')
    if (link === undefined) return abstract
    const target = styles.inherited(link, (style) => childValue(findChild(findChild(style, 'w:pPr'), 'w:numPr'), 'w:numId'))
    const next = abstracts.get(childValue(numbers.get(target?.value ?? ''), 'w:abstractNumId') ?? '')
      ?? [...abstracts.values()].find((each) => childValue(each, 'w:styleLink') === link)
    if (next === undefined || next === abstract) return abstract
    abstract = next
  }
  return abstract
}

function readList(id: string, number: XmlElement, abstract: XmlElement): DocxList {
  const levels = new Map<number, DocxLevel>()
  const startOverrides = new Map<number, number>()
  for (const level of contentOf(abstract)) if (level.name === 'w:lvl') addLevel(levels, level)
  for (const override of contentOf(number)) {
    const at = wholeNumber(override.attributes['w:ilvl'])
    if (override.name !== 'w:lvlOverride' || at === undefined) continue
    const replaced = findChild(override, 'w:lvl')
    if (replaced !== undefined) addLevel(levels, { ...replaced, attributes: { ...replaced.attributes, 'w:ilvl': String(at) } })
    const start = wholeNumber(childValue(override, 'w:startOverride'))
    if (start !== undefined) startOverrides.set(at, start)
  }
  return { counterKey: abstract.attributes['w:abstractNumId'] ?? '', useKey: id, levels, startOverrides }
}

function addLevel(levels: Map<number, DocxLevel>, level: XmlElement): void {
  const at = wholeNumber(level.attributes['w:ilvl'])
  if (at === undefined || at < 0 || at > 8) return
  const properties = [...contentOf(level)]
  const within: XmlElement = { ...level, children: properties }
  const format = readFormat(properties)
  const text = childValue(within, 'w:lvlText') ?? ''
  const fonts = findChild(findChild(within, 'w:rPr'), 'w:rFonts')?.attributes
  const restart = wholeNumber(childValue(within, 'w:lvlRestart'))
  levels.set(at, {
    start: wholeNumber(childValue(within, 'w:start')) ?? 0,
    format,
    parts: format === 'bullet' ? [bulletMark(text, fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'])] : partsOf(text),
    legal: childSwitch(within, 'w:isLgl') ?? false,
    paragraphStyle: childValue(within, 'w:pStyle'),
    ...(restart === undefined ? {} : { restartBelow: restart }),
  })
}

/** "Bước %1.%2" as literal text and the levels (from 0) whose counts stand between. */
const partsOf = (text: string): (string | number)[] =>
  text.split(/(%[1-9])/).filter((part) => part !== '').map((part) => /^%[1-9]$/.test(part) ? Number(part[1]) - 1 : part)

function readFormat(properties: readonly XmlElement[]): NumberFormat {
  const element = properties.findLast((child) => child.name === 'w:numFmt')
  const name = element?.attributes['w:val']
  switch (name) {
    case 'decimal': case 'decimalZero': case 'lowerLetter': case 'upperLetter': case 'lowerRoman': case 'upperRoman': case 'ordinal': case 'bullet': case 'none':
      return name
    case 'custom': {
      const first = (element?.attributes['w:format'] ?? '').split(',')[0]?.trim() ?? ''
      return /^0*[0-9]$/.test(first) ? { paddedTo: first.length } : 'decimal'
    }
    default: return 'decimal'
  }
}
