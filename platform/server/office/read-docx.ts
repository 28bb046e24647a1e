// SPDX-License-Identifier: Apache-2.0
import type { WordDocument } from '#kernel/word-document.ts'
import { readBlocks } from './docx-body.ts'
import type { DocxStory } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { readPackage } from './docx-package.ts'
import { readStyles } from './docx-styles.ts'
import { officeRefusal } from './office-refusal.ts'
import type { ZipArchive } from './open-zip.ts'
import { collectLosses, flattenBlocks, isWritten } from './word-text.ts'
import { findChild } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/** Reads an opened .docx container. */
export async function readDocx(zip: ZipArchive): Promise<WordDocument> {
  const parts = await readPackage(zip)
  const body = findChild(parts.document, 'w:body')
  if (body === undefined) throw officeRefusal('damaged')
  const styles = readStyles(parts.styles)
  const losses = collectLosses()
  const storyOf = (): DocxStory =>
    ({ styles, numbering: readNumbering(parts.numbering, styles), losses, fields: [], at: { paragraph: 0, table: 0, row: 0, depth: 0 } })
  // Pictures in headers and footers are emblems, not content.
  const textOf = (part: XmlElement): string => flattenBlocks(readBlocks(part, { ...storyOf(), losses: collectLosses() }))
  if (hasTrackedChanges(body)) losses.add('toàn tệp', 'còn theo dõi thay đổi (Track Changes) chưa chấp nhận; đã đọc như khi chấp nhận hết: lấy chữ thêm, bỏ chữ xóa. Hãy đối chiếu với bản đã ký')
  return {
    blocks: readBlocks(body, storyOf()),
    headers: parts.headers.map(textOf).filter(isWritten),
    footers: parts.footers.map(textOf).filter(isWritten),
    losses: losses.list(),
  }
}

const TRACKED = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** Whether someone's changes stand in the text that nobody has accepted or refused. */
function hasTrackedChanges(body: XmlElement): boolean {
  const waiting = [body]
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (TRACKED.has(element.name)) return true
    for (const child of element.children) waiting.push(child)
  }
  return false
}
