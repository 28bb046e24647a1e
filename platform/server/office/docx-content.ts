// SPDX-License-Identifier: Apache-2.0
import { descendants, findChild } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Wrappers that only say something about their content, and text that was inserted or moved here. */
const transparent = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:hyperlink', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:sdtContent', 'w:rubyBase'])
/** Deleted or moved away, and what is said about a wrapper. */
const dropped = new Set(['w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr', 'w:rubyPr', 'w:rt'])
/** Extensions whose markup this reader knows; a choice that needs another one yields to its fallback. */
const understood = new Set(['w', 'wps', 'wpg', 'wpc', 'w14', 'w15', 'w16', 'w16se', 'w16cid', 'wp14', 'a14', 'wne', 'v', 'o'])

/** The children that count, with content controls, tracked insertions, links and alternatives opened and deletions left out. */
export function* contentOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (dropped.has(child.name)) continue
    if (child.name === 'w:sdt') yield* controlContent(child)
    else if (child.name === 'mc:AlternateContent') yield* chosenOf(child)
    else if (child.name === 'w:ruby' || transparent.has(child.name)) yield* contentOf(child)
    else yield child
  }
}

/** What a content control holds; the grey prompt of one that nobody filled in is not content. */
function* controlContent(control: XmlElement): Generator<XmlElement> {
  const content = findChild(control, 'w:sdtContent')
  if (content === undefined) return
  const prompt = findChild(findChild(control, 'w:sdtPr'), 'w:showingPlcHdr')
  if (prompt === undefined || /^(0|false|off)$/.test(prompt.attributes['w:val'] ?? '')) yield* contentOf(content)
  else for (const child of contentOf(content)) yield withoutRuns(child)
}

/** A row, cell or paragraph keeps its place, only the prompt in it goes. */
const withoutRuns = (element: XmlElement): XmlElement => element.name === 'w:r'
  ? { ...element, children: [] }
  : { ...element, children: element.children.map((child) => child.name.endsWith('Pr') ? child : withoutRuns(child)) }

/** Exactly one of the alternatives: the first that is understood, else the fallback. */
function* chosenOf(alternatives: XmlElement): Generator<XmlElement> {
  const choice = alternatives.children.find((child) => child.name === 'mc:Choice' && isUnderstood(child))
  const fallback = findChild(alternatives, 'mc:Fallback')
  if (choice !== undefined && (fallback === undefined || hasText(choice) || !hasText(fallback))) yield* contentOf(choice)
  else if (fallback !== undefined) yield* contentOf(fallback)
}

const isUnderstood = (choice: XmlElement): boolean =>
  (choice.attributes.Requires ?? '').split(/\s+/).every((prefix) => prefix === '' || understood.has(prefix))

const hasText = (element: XmlElement): boolean => !descendants(element, 'w:t').next().done

/** The text boxes drawn inside an element, each once, outermost only. */
export function* textBoxesIn(element: XmlElement): Generator<XmlElement> {
  for (const child of contentOf(element)) {
    if (child.name === 'w:txbxContent') yield child
    else yield* textBoxesIn(child)
  }
}
