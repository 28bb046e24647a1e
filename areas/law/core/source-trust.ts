// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'

/** How far the facts of a line of the national list can be trusted: read in the official codification, as agencies cite them, from a reprint, or from the press and look-up sites only. */
export const SourceTrust = z.enum(['codified', 'cited', 'republished', 'secondary'])
export type SourceTrust = z.infer<typeof SourceTrust>

export const TRUST_NAMES: Readonly<Record<SourceTrust, Sentence>> = {
  codified: { vi: 'Theo Bộ Pháp điển', en: 'Official codification' }, cited: { vi: 'Theo viện dẫn', en: 'As cited' }, republished: { vi: 'Bản đăng lại', en: 'Reprint' }, secondary: { vi: 'Nguồn thứ cấp', en: 'Secondary source' },
}

/** Whether somebody has to compare a line with the original before relying on it. */
export const isUnproven = (trust: SourceTrust | null): boolean => trust !== null && trust !== 'codified'

const WHY_UNKNOWN: Readonly<Record<SourceTrust, Sentence>> = {
  codified: { vi: 'Bộ Pháp điển nêu văn bản này nhưng phần đã đọc không ghi ngày có hiệu lực.', en: 'The codification names the document, but the part that was read does not say from when it holds.' },
  cited: { vi: 'Các văn bản viện dẫn chỉ ghi số và ngày ban hành, không ghi ngày có hiệu lực.', en: 'The papers that cite it give its number and day of issue only.' },
  republished: { vi: 'Bản đăng lại đã đọc không có điều khoản thi hành.', en: 'The reprint that was read has no closing article.' },
  secondary: { vi: 'Nguồn thứ cấp không ghi ngày có hiệu lực.', en: 'The secondary source does not say from when it holds.' },
}

/** Why nobody knows from when a document holds; `null` trust stands for a row that an agency keeps itself. */
export const whyEffectUnknown = (trust: SourceTrust | null): Sentence => (trust === null ? { vi: 'Người ghi chưa điền ngày có hiệu lực.', en: 'Whoever added the document left the day of effect open.' } : WHY_UNKNOWN[trust])
