// SPDX-License-Identifier: Apache-2.0
import { childSwitch, childValue, findChild } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** The styles of a document, asked by their id. */
export interface DocxStyles {
  /** The printed name of a style ("heading 1"). */
  findName(styleId: string): string | undefined
  /** The id of a paragraph's style, or of the default one. */
  paragraphStyle(named: string | undefined): string | undefined
  /** The first value that the style or one it is based on gives. */
  inherited<Value>(styleId: string | undefined, find: (style: XmlElement) => Value | undefined): { readonly value: Value; readonly styleId: string } | undefined
  /** Whether a run property such as bold or hidden is on through a style. */
  switchedOn(styleId: string | undefined, property: string): boolean | undefined
  /** The font that a style gives, its own or inherited. */
  findFont(styleId: string | undefined): string | undefined
  /** The font of text whose run and styles name none. */
  readonly defaultFont: string | undefined
}

/** Longer chains are loops or nonsense. */
const MAX_CHAIN = 64

export function readStyles(root: XmlElement | undefined): DocxStyles {
  const byId = new Map<string, XmlElement>()
  let defaultParagraph: string | undefined
  for (const style of root?.children ?? []) {
    const id = style.attributes['w:styleId']
    if (style.name !== 'w:style' || id === undefined) continue
    byId.set(id, style)
    if (style.attributes['w:type'] === 'paragraph' && /^(1|true|on)$/.test(style.attributes['w:default'] ?? '')) defaultParagraph = id
  }
  const inherited: DocxStyles['inherited'] = (styleId, find) => {
    let id = styleId
    for (let steps = 0; id !== undefined && steps < MAX_CHAIN; steps += 1) {
      const style = byId.get(id)
      if (style === undefined) return undefined
      const value = find(style)
      if (value !== undefined) return { value, styleId: id }
      id = childValue(style, 'w:basedOn')
    }
    return undefined
  }
  const fonts = new Map<string | undefined, string | undefined>()
  return {
    defaultFont: fontIn(findChild(findChild(findChild(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')),
    findFont(styleId) {
      if (!fonts.has(styleId)) fonts.set(styleId, inherited(styleId, (style) => fontIn(findChild(style, 'w:rPr')))?.value)
      return fonts.get(styleId)
    },
    findName: (styleId) => childValue(byId.get(styleId), 'w:name'),
    paragraphStyle: (named) => named !== undefined && byId.has(named) ? named : defaultParagraph,
    inherited,
    switchedOn: (styleId, property) => inherited(styleId, (style) => childSwitch(findChild(style, 'w:rPr'), property))?.value,
  }
}

/** The font that run properties name. */
export function fontIn(properties: XmlElement | undefined): string | undefined {
  const fonts = findChild(properties, 'w:rFonts')?.attributes
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
}
