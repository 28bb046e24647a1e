// SPDX-License-Identifier: Apache-2.0
import { bytesOf, plcOf } from './doc-bytes.ts'
import type { DocFile } from './doc-fib.ts'

/** The texts of text boxes by the position of the drawing they stand in; boxes of unknown place come last. */
export interface TextBoxPlaces {
  at(anchor: number): readonly { readonly from: number; readonly to: number }[]
  readonly unplaced: readonly { readonly from: number; readonly to: number }[]
}

/** Text boxes of the main text or of the headers ([MS-DOC] 2.8.22: PlcfSpa, 2.8.25: PlcftxbxTxt). */
export function readTextBoxes(file: DocFile, where: 'main' | 'headers'): TextBoxPlaces {
  const story = file.stories[where === 'main' ? 'textBoxes' : 'headerTextBoxes']
  const texts = plcOf(file.structure(where === 'main' ? 'textBoxes' : 'headerTextBoxes'), 22)
  const anchors = plcOf(file.structure(where === 'main' ? 'anchors' : 'headerAnchors'), 26)
  const base = file.stories[where].from
  const anchorOfShape = new Map<number, number>()
  for (let index = 0; index < anchors.count; index += 1) anchorOfShape.set(bytesOf(anchors.record(index)).u32(0), base + anchors.position(index))
  const groupOf = readGroups(file.structure('drawings'))
  const placed = new Map<number, { from: number; to: number }[]>()
  const unplaced: { from: number; to: number }[] = []
  for (let index = 0; index < texts.count; index += 1) {
    const record = bytesOf(texts.record(index))
    const isReusable = record.u16(8) !== 0
    const range = { from: story.from + texts.position(index), to: Math.min(story.to, story.from + texts.position(index + 1)) }
    if (isReusable || range.to <= range.from) continue
    const shape = record.u32(14)
    const anchor = anchorOfShape.get(shape) ?? anchorOfShape.get(groupOf.get(shape) ?? 0)
    if (anchor === undefined) unplaced.push(range)
    else placed.set(anchor, [...placed.get(anchor) ?? [], range])
  }
  return { at: (anchor) => placed.get(anchor) ?? [], unplaced }
}

/** Which drawing a shape inside a group belongs to ([MS-ODRAW]: the first shape of an outermost group names it). */
function readGroups(drawings: Uint8Array): ReadonlyMap<number, number> {
  const groups = new Map<number, number>()
  if (drawings.length < 8) return groups
  const reader = bytesOf(drawings)
  const walk = (from: number, to: number, depth: number, outermost: { shape: number | undefined } | undefined): void => {
    for (let at = from; at + 8 <= to && depth < 64;) {
      const type = reader.u16(at + 2)
      const end = Math.min(to, at + 8 + reader.u32(at + 4))
      if (type === 0xf003) walk(at + 8, end, depth + 1, depth < 2 ? undefined : outermost ?? { shape: undefined })
      else if ((reader.u16(at) & 0xf) === 0xf) walk(at + 8, end, depth + 1, outermost)
      else if (type === 0xf00a && end - at >= 12 && outermost !== undefined) {
        const shape = reader.u32(at + 8)
        outermost.shape ??= shape
        groups.set(shape, outermost.shape)
      }
      at = end
    }
  }
  // Behind the group of all drawings stands one drawing for the main text and one for the headers, each after one byte.
  let at = 8 + reader.u32(4)
  while (at + 9 <= drawings.length) {
    const end = at + 9 + reader.u32(at + 5)
    walk(at + 1, Math.min(end, drawings.length), 0, undefined)
    at = end
  }
  return groups
}
