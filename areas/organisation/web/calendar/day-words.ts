// SPDX-License-Identifier: Apache-2.0
import { words } from '#platform/web/language/language.ts'

/** The states of a day, for legends, labels and the chosen day. */
export const DAY_WORDS = words({
  vi: { 'working': 'Ngày làm việc', 'half': 'Làm một phần, không tính là ngày làm việc', 'rest': 'Nghỉ hằng tuần', 'off': 'Ngày nghỉ', 'make-up': 'Làm bù', 'special': 'Giờ riêng', 'provisional': 'Tạm tính' },
  en: { 'working': 'Working day', 'half': 'Some hours, not a working day', 'rest': 'Weekly rest', 'off': 'Day off', 'make-up': 'Make-up day', 'special': 'Special hours', 'provisional': 'Provisional' },
})

export const WEEKDAY_HEADS = words({ vi: { heads: 'T2 T3 T4 T5 T6 T7 CN' }, en: { heads: 'Mo Tu We Th Fr Sa Su' } })
