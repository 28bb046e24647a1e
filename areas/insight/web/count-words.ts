// SPDX-License-Identifier: Apache-2.0
import type { BarTone } from '#platform/web/figures/StackedBar.tsx'
import { words } from '#platform/web/language/language.ts'

/** The five figures in their order, which always add up to all. */
export const FIVE = ['early', 'onTime', 'late', 'open', 'overdue'] as const
export type FigureOfFive = (typeof FIVE)[number]

export const COUNT_WORDS = words({
  vi: { early: 'Trước hạn', onTime: 'Đúng hạn', late: 'Trễ hạn', open: 'Trong hạn', overdue: 'Quá hạn' },
  en: { early: 'Early', onTime: 'On time', late: 'Late', open: 'In time', overdue: 'Overdue' },
})

/** Each has its pattern too, so that the bar reads without colour. */
export const TONE_OF: Readonly<Record<FigureOfFive, BarTone>> = { early: 'early', onTime: 'ok', late: 'late', open: 'done', overdue: 'soon' }
