// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { DayOff, MakeUpDay } from '#kernel/working-time/calendar.ts'

type DayOffData = z.input<typeof DayOff>
type MakeUpData = z.input<typeof MakeUpDay>

/** One year of the national calendar, as data. */
export interface NationalYear {
  readonly year: number
  readonly daysOff: readonly DayOffData[]
  readonly makeUpDays: readonly MakeUpData[]
}

interface Occasion { readonly name: string; readonly nameEn: string }

/** The public holidays of the law by name. */
export const OCCASION = {
  newYear: { name: 'Tết Dương lịch', nameEn: 'New Year’s Day' },
  tet: { name: 'Tết Âm lịch', nameEn: 'Lunar New Year (Tết)' },
  hungKings: { name: 'Giỗ Tổ Hùng Vương', nameEn: 'Hùng Kings’ Commemoration Day' },
  victory: { name: 'Ngày Chiến thắng 30/4', nameEn: 'Victory Day (30 April)' },
  labour: { name: 'Ngày Quốc tế lao động 1/5', nameEn: 'International Labour Day (1 May)' },
  national: { name: 'Quốc khánh 2/9', nameEn: 'National Day (2 September)' },
  culture: { name: 'Ngày Văn hóa Việt Nam 24/11', nameEn: 'Vietnam Culture Day (24 November)' },
} as const satisfies Record<string, Occasion>

/** Ngày nghỉ lễ. */
export const holiday = (date: string, occasion: Occasion, source: string): DayOffData => ({ date, kind: 'holiday', ...occasion, source })

/** Ngày nghỉ bù: a holiday that fell on a weekly rest day, given on a working day. */
export const compensation = (date: string, { name, nameEn }: Occasion, source: string): DayOffData =>
  ({ date, kind: 'compensation', name: `Nghỉ bù ${name}`, nameEn: `Day in lieu of ${nameEn}`, source })

/** Hoán đổi ngày làm việc: a working day taken off, and the rest day worked instead. */
export const swap = (off: string, worked: string, { name, nameEn }: Occasion, source: string): { readonly off: DayOffData; readonly worked: MakeUpData } => ({
  off: { date: off, kind: 'swap', name: `Nghỉ hoán đổi dịp ${name}`, nameEn: `Day off by swap around ${nameEn}`, source },
  worked: { date: worked, inPlaceOf: off, name: `Làm bù cho ngày ${readable(off)}`, nameEn: `Make-up day for ${readable(off)}`, source },
})

const readable = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`

/** The same days while no decision is known. */
export const provisionally = (days: readonly DayOffData[]): DayOffData[] => days.map((day) => ({ ...day, provisional: true }))
