// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'

/** What kind of place documents go to, lie at or hang. */
export const PlaceKind = z.enum(['one-stop', 'culture-house', 'web', 'notice-board', 'office', 'other'])
export type PlaceKind = z.infer<typeof PlaceKind>

export const PLACE_KIND_NAMES: Readonly<Record<PlaceKind, Sentence>> = {
  'one-stop': { vi: 'Một cửa', en: 'One-stop desk' }, 'culture-house': { vi: 'Nhà văn hóa thôn', en: 'Village cultural house' }, 'web': { vi: 'Trang web', en: 'Web site' },
  'notice-board': { vi: 'Bảng niêm yết', en: 'Notice board' }, 'office': { vi: 'Phòng làm việc', en: 'Office' }, 'other': { vi: 'Nơi khác', en: 'Other' },
}

/** Dấu trên bản in: a controlled copy is renewed and taken back; a reference copy is not. */
export const CopyMark = z.enum(['controlled', 'reference'])
export type CopyMark = z.infer<typeof CopyMark>

export const COPY_MARK_NAMES: Readonly<Record<CopyMark, Sentence>> = { controlled: { vi: 'Bản kiểm soát', en: 'Controlled copy' }, reference: { vi: 'Bản tham khảo', en: 'Reference copy' } }
