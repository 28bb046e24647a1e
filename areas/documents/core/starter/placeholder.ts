// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '#kernel/sentence.ts'
import type { Block, DocumentContent } from '../document-content.ts'

/** What the agency's own data can say for a gap. */
export type KnownFrom = 'agency-name' | 'parent-name' | 'head-title' | 'deputy-title' | 'secretary-title' | 'place' | 'year'

/** A gap of the packs that the agency fills once for all documents: written `[[tên]]` in the text. */
export interface Placeholder {
  readonly name: string
  readonly label: Sentence
  readonly hint: Sentence
  /** What the system knows already: it suggests these, people may write otherwise. */
  readonly knownFrom: KnownFrom | null
}

export const PLACEHOLDERS: readonly Placeholder[] = [
  { name: 'tên cơ quan', label: { vi: 'Tên cơ quan', en: 'Name of the agency' }, hint: { vi: 'Tên đầy đủ như trên văn bản, ví dụ: Ủy ban nhân dân xã An Bình.', en: 'The full name as on letters.' }, knownFrom: 'agency-name' },
  { name: 'cơ quan cấp trên', label: { vi: 'Cơ quan cấp trên trực tiếp', en: 'Superior agency' }, hint: { vi: 'Cơ quan ghi ở dòng trên tên cơ quan.', en: 'The agency above yours on the letterhead.' }, knownFrom: 'parent-name' },
  { name: 'chức danh người đứng đầu', label: { vi: 'Chức danh người đứng đầu', en: 'Title of the head' }, hint: { vi: 'Ví dụ: Chủ tịch Ủy ban nhân dân xã, Giám đốc Sở.', en: 'For example: Chairman, Director.' }, knownFrom: 'head-title' },
  { name: 'người đại diện lãnh đạo', label: { vi: 'Đại diện lãnh đạo về chất lượng', en: 'Management representative' }, hint: { vi: 'Chức danh của người được giao, ví dụ: Phó Chủ tịch Ủy ban nhân dân xã.', en: 'Title of the person in charge of the system.' }, knownFrom: 'deputy-title' },
  { name: 'thư ký ISO', label: { vi: 'Thư ký ISO', en: 'ISO secretary' }, hint: { vi: 'Chức danh của người giúp việc, ví dụ: Chuyên viên Văn phòng phụ trách ISO.', en: 'Title of the person who keeps the system.' }, knownFrom: 'secretary-title' },
  { name: 'địa danh', label: { vi: 'Địa danh', en: 'Place' }, hint: { vi: 'Ghi trước ngày tháng trên văn bản, ví dụ: An Bình.', en: 'Stands before the date on letters.' }, knownFrom: 'place' },
  { name: 'năm áp dụng', label: { vi: 'Năm áp dụng mục tiêu', en: 'Year of the objectives' }, hint: { vi: 'Năm của bộ mục tiêu chất lượng đầu tiên.', en: 'The first year of the objectives.' }, knownFrom: 'year' },
  { name: 'trang thông tin điện tử', label: { vi: 'Trang thông tin điện tử', en: 'Web site' }, hint: { vi: 'Địa chỉ trang của cơ quan, nơi đăng tài liệu công khai.', en: 'Address of the agency’s web site.' }, knownFrom: null },
]

const GAP = /\[\[([^[\]]+)\]\]/gu

/** The words given for gaps, by the name of the gap. */
export type PlaceholderValues = Readonly<Record<string, string>>

/** Fills the gaps of one text; a gap without words, or with blank ones, stays as it is. */
export const fillText = (text: string, values: PlaceholderValues): string =>
  text.replaceAll(GAP, (gap, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined
    return value === undefined || value === '' ? gap : value
  })

/** The names of the gaps that stand in a text, each once. */
export const gapsIn = (text: string): readonly string[] => [...new Set([...text.matchAll(GAP)].map((match) => match[1] ?? ''))]

function mapBlock(block: Block, map: (text: string) => string): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: map(block.text) }
    case 'paragraph':
      return { ...block, text: map(block.text) }
    case 'list':
      return { ...block, items: block.items.map(map) }
    case 'table':
      return { ...block, head: block.head.map(map), rows: block.rows.map((row) => row.map(map)) }
    case 'steps':
      return { ...block, steps: block.steps.map((step) => ({ role: map(step.role), action: map(step.action), method: map(step.method), time: map(step.time), accountable: map(step.accountable), output: map(step.output) })) }
  }
}

/** Fills the gaps of a whole document. */
export const fillContent = (content: DocumentContent, values: PlaceholderValues): DocumentContent => ({ blocks: content.blocks.map((block) => mapBlock(block, (text) => fillText(text, values))) })

/** Every text of a document, in the order in which it is read. */
export function textsOf(content: DocumentContent): readonly string[] {
  const texts: string[] = []
  for (const block of content.blocks) mapBlock(block, (text) => { texts.push(text); return text })
  return texts
}

/** The gaps that a document still has. */
export const gapsOf = (content: DocumentContent): readonly string[] => [...new Set(textsOf(content).flatMap(gapsIn))]
