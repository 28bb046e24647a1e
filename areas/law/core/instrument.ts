// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import { PlainDate } from '#kernel/time.ts'
import type { SourceTrust } from './source-trust.ts'

/** Hình thức văn bản: the kinds of documents that procedures rest on. @law Luật Ban hành văn bản quy phạm pháp luật; Nghị định 30/2020/NĐ-CP, Điều 7 */
export const InstrumentKind = z.enum([
  'constitution', 'code', 'law', 'ordinance', 'resolution', 'decree', 'decision', 'circular', 'joint-circular', 'directive', 'consolidated', 'official-letter', 'guidance', 'plan', 'notice', 'standard', 'other',
])
export type InstrumentKind = z.infer<typeof InstrumentKind>

export const KIND_NAMES: Readonly<Record<InstrumentKind, Sentence>> = {
  'constitution': { vi: 'Hiến pháp', en: 'Constitution' }, 'code': { vi: 'Bộ luật', en: 'Code' }, 'law': { vi: 'Luật', en: 'Law' }, 'ordinance': { vi: 'Pháp lệnh', en: 'Ordinance' },
  'resolution': { vi: 'Nghị quyết', en: 'Resolution' }, 'decree': { vi: 'Nghị định', en: 'Decree' }, 'decision': { vi: 'Quyết định', en: 'Decision' }, 'circular': { vi: 'Thông tư', en: 'Circular' },
  'joint-circular': { vi: 'Thông tư liên tịch', en: 'Joint circular' }, 'directive': { vi: 'Chỉ thị', en: 'Directive' }, 'consolidated': { vi: 'Văn bản hợp nhất', en: 'Consolidated text' },
  'official-letter': { vi: 'Công văn', en: 'Official letter' }, 'guidance': { vi: 'Hướng dẫn', en: 'Guidance' }, 'plan': { vi: 'Kế hoạch', en: 'Plan' }, 'notice': { vi: 'Thông báo', en: 'Notice' },
  'standard': { vi: 'Tiêu chuẩn', en: 'Standard' }, 'other': { vi: 'Văn bản khác', en: 'Other' },
}

/** How one document bears on another: thay thế, sửa đổi bổ sung, bãi bỏ, hướng dẫn thi hành. */
export const RelationKind = z.enum(['replaces', 'amends', 'repeals', 'guides'])
export type RelationKind = z.infer<typeof RelationKind>

export const RELATION_NAMES: Readonly<Record<RelationKind, Sentence>> = {
  replaces: { vi: 'Thay thế', en: 'Replaces' }, amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends' }, repeals: { vi: 'Bãi bỏ', en: 'Repeals' }, guides: { vi: 'Quy định chi tiết, hướng dẫn', en: 'Guides' },
}

/** The same seen from the other document. */
export const RELATION_NAMES_BACK: Readonly<Record<RelationKind, Sentence>> = {
  replaces: { vi: 'Được thay thế bởi', en: 'Replaced by' }, amends: { vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' }, repeals: { vi: 'Bị bãi bỏ bởi', en: 'Repealed by' }, guides: { vi: 'Được hướng dẫn bởi', en: 'Guided by' },
}

/** What a document does to another one, which need not stand in the register itself. */
export const Relation = z.object({
  kind: RelationKind,
  number: z.string().min(1).max(100),
  /** The day of the other document, where its number alone does not tell it from others. */
  issuedOn: PlainDate.nullable(),
  /** Which part of the other document; null: all of it. */
  part: z.string().max(1_000).nullable(),
  /** From which day; null: from the day on which the document itself takes effect. */
  effectiveOn: PlainDate.nullable(),
})
export type Relation = z.infer<typeof Relation>

/** Facts of a document as its first page and its closing article say them; what is not known is null. */
export const InstrumentFacts = z.object({
  number: z.string().min(1).max(100),
  kind: InstrumentKind,
  issuer: z.string().min(1).max(300),
  title: z.string().min(1).max(2_000),
  issuedOn: PlainDate.nullable(),
  effectiveOn: PlainDate.nullable(),
  /** Ngày hết hiệu lực: the first day on which it no longer holds. */
  expiresOn: PlainDate.nullable(),
  source: z.string().max(1_000),
})
export type InstrumentFacts = z.infer<typeof InstrumentFacts>

/** Whose register a document stands in: the own agency's, that of one above, or the list that comes with the program. */
export const Origin = z.enum(['own', 'above', 'national'])
export type Origin = z.infer<typeof Origin>

/** Names a document in addresses: the id of its row, or the number of one of the national list. */
export const InstrumentRef = z.string().regex(/^(?:[0-9a-f-]{36}|qg_[\p{L}\d._&-]{1,110})$/u).brand<'InstrumentRef'>()
export type InstrumentRef = z.infer<typeof InstrumentRef>

/** Văn bản pháp luật in a register: its facts and what it does to others. */
export interface Instrument extends InstrumentFacts {
  readonly ref: InstrumentRef
  readonly origin: Origin
  /** The agency that keeps the row; null in the national list. */
  readonly agencyId: string | null
  /** How far a line of the national list can be trusted; null for rows that agencies keep themselves. */
  readonly trust: SourceTrust | null
  readonly version: number
  readonly relations: readonly Relation[]
}
