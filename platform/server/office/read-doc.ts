// SPDX-License-Identifier: Apache-2.0
import type { WordBlock, WordDocument } from '#kernel/word-document.ts'
import { plcOf } from './doc-bytes.ts'
import { buildBlocks } from './doc-blocks.ts'
import type { DocStory } from './doc-blocks.ts'
import { openDoc } from './doc-fib.ts'
import { readDocLists } from './doc-lists.ts'
import type { DocLists } from './doc-lists.ts'
import { paragraphsBetween } from './doc-paragraphs.ts'
import type { DocSource } from './doc-paragraphs.ts'
import { readPieces } from './doc-pieces.ts'
import { readProperties } from './doc-properties.ts'
import { readDocStyles, readFontNames } from './doc-styles.ts'
import type { DocStyles } from './doc-styles.ts'
import { readTextBoxes } from './doc-text-boxes.ts'
import { countLists } from './list-labels.ts'
import { collectLosses, flattenBlocks, isWritten } from './word-text.ts'
import type { LossList } from './word-text.ts'

/** Reads a legacy .doc (Word 97 to 2003 format). */
export function readDoc(bytes: Uint8Array): WordDocument {
  const file = openDoc(bytes)
  const pieces = readPieces(file)
  const styles = readDocStyles(file.structure('styles'))
  const fonts = readFontNames(file.structure('fonts'))
  const source: DocSource = { file, pieces, fonts, properties: readProperties(file, pieces, styles), sectionEnds: sectionEnds(file.structure('sections')) }
  const lists = readDocLists(file.structure('lists'), file.structureAndBeyond('lists'), file.structure('listUses'), fonts)
  const losses = collectLosses()
  const { headers, footers } = readPageTexts(source, styles, lists)
  return { blocks: readMain(source, styles, lists, losses), headers, footers, losses: losses.list() }
}

function readMain(source: DocSource, styles: DocStyles, lists: DocLists, losses: LossList): WordBlock[] {
  const places = readTextBoxes(source.file, 'main')
  const story = storyOf(source, styles, lists, losses, places)
  const { from, to } = source.file.stories.main
  const blocks = buildBlocks([...paragraphsBetween(source, from, to)], story)
  return [...blocks, ...places.unplaced.flatMap((range) => boxBlocks(source, range, story))]
}

function storyOf(source: DocSource, styles: DocStyles, lists: DocLists, losses: LossList, places: ReturnType<typeof readTextBoxes>): DocStory {
  const story: DocStory = {
    styles, lists, losses, counter: countLists(), at: { paragraph: 0, table: 0, row: 0, depth: 0 },
    textBoxesAt: (anchors) => anchors.flatMap((anchor) => places.at(anchor)).flatMap((range) => boxBlocks(source, range, story)),
  }
  return story
}

/** The blocks in a text box; a drawing in a text box is not followed further. */
const boxBlocks = (source: DocSource, { from, to }: { readonly from: number; readonly to: number }, story: DocStory): WordBlock[] =>
  buildBlocks([...paragraphsBetween(source, from, to)], { ...story, textBoxesAt: () => [] })

/** Headers and footers: behind six notes' separators, six texts a section ([MS-DOC] 2.8.13: Plcfhdd); an empty one repeats that of the section before. */
function readPageTexts(source: DocSource, styles: DocStyles, lists: DocLists): { headers: string[]; footers: string[] } {
  const plc = plcOf(source.file.structure('headers'), 0)
  const { from: base, to: limit } = source.file.stories.headers
  const places = readTextBoxes(source.file, 'headers')
  const headers: string[] = []
  const footers: string[] = []
  for (let index = 6; index < plc.count && base + plc.position(index) < limit; index += 1) {
    const from = base + plc.position(index)
    const to = Math.min(limit, base + plc.position(index + 1))
    if (to <= from) continue
    const story = storyOf(source, styles, lists, collectLosses(), places)
    const text = flattenBlocks(buildBlocks([...paragraphsBetween(source, from, to)], story))
    if (!isWritten(text)) continue
    const kind = (index - 6) % 6
    if (kind === 2 || kind === 3 || kind === 5) footers.push(text)
    else headers.push(text)
  }
  return { headers, footers }
}

/** Behind which positions a section ends ([MS-DOC] 2.8.26: PlcfSed). */
function sectionEnds(table: Uint8Array): ReadonlySet<number> {
  const plc = plcOf(table, 12)
  return new Set(Array.from({ length: plc.count }, (_, index) => plc.position(index + 1)))
}
