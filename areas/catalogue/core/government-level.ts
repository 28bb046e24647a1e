// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'

/** Cấp thực hiện: the level of government that handles a procedure. `other` is "cơ quan khác" (courts, notaries, insurance). */
export const GovernmentLevel = z.enum(['ministry', 'province', 'district', 'commune', 'other'])
export type GovernmentLevel = z.infer<typeof GovernmentLevel>

/** How each level is said to people. */
export const LEVEL_NAMES: Readonly<Record<GovernmentLevel, Sentence>> = {
  ministry: { vi: 'Cấp bộ', en: 'Ministry' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  other: { vi: 'Cơ quan khác', en: 'Other body' },
}

/** The short word for a level in lists and files: `bộ tỉnh huyện xã khác`. */
export const LEVEL_WORDS: Readonly<Record<GovernmentLevel, string>> = { ministry: 'bộ', province: 'tỉnh', district: 'huyện', commune: 'xã', other: 'khác' }

const DISTRICT_ENDED_ON = '2025-07-01'

/**
 * Whether a level of government existed on a day: the district (cấp huyện) ended on 1 July 2025, the others stand.
 * @law Luật Tổ chức chính quyền địa phương 72/2025/QH15
 */
export const isLevelInForce = (level: GovernmentLevel, on: PlainDate): boolean => level !== 'district' || on < DISTRICT_ENDED_ON
