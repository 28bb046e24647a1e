// SPDX-License-Identifier: Apache-2.0
import { contentOf } from './docx-content.ts'
import type { LossList } from './word-text.ts'
import type { XmlElement } from './xml-tree.ts'

/** Smaller pictures (about 1.5 cm) are marks and rules, not content; in English Metric Units. */
const SMALL = 540_000

/** Notes what a drawing shows that is not text. */
export function noteDrawing(drawing: XmlElement, place: string, losses: LossList): void {
  const message = lostIn(drawing)
  if (message !== undefined) losses.add(place, message)
}

function lostIn(drawing: XmlElement): string | undefined {
  const names = new Set(namesIn(drawing))
  if (names.has('o:OLEObject') || names.has('w:objectEmbed')) return 'có đối tượng nhúng (bảng tính, sơ đồ Visio…), không đọc được nội dung'
  if (names.has('c:chart')) return 'có biểu đồ, không đọc được nội dung'
  if (names.has('dgm:relIds')) return 'có sơ đồ SmartArt, không đọc được nội dung'
  if ((names.has('pic:pic') && !isSmall(drawing)) || (names.has('v:imagedata') && !names.has('w:txbxContent'))) return 'có hình vẽ, không đọc được nội dung'
  return undefined
}

/** Names of the elements drawn here, without those inside text boxes. */
function* namesIn(element: XmlElement): Generator<string> {
  for (const child of contentOf(element)) {
    yield child.name
    if (child.name !== 'w:txbxContent') yield* namesIn(child)
  }
}

function isSmall(drawing: XmlElement): boolean {
  for (const frame of drawing.children) {
    const extent = frame.children.find((child) => child.name === 'wp:extent')
    if (extent === undefined) continue
    return Number(extent.attributes.cx) < SMALL || Number(extent.attributes.cy) < SMALL
  }
  return false
}
