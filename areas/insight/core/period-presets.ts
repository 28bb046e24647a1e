// SPDX-License-Identifier: Apache-2.0
import type { Month } from './period.ts'

/** The periods that a board offers at once. */
export const PRESETS = ['month', 'quarter', 'half-year', 'year', 'all'] as const
export type Preset = (typeof PRESETS)[number]

/** What a board offers depends on where the figures end: today's month, or the last month that has any. */
export interface DataRange { readonly today: Month; readonly first: Month | null; readonly last: Month | null }

/** The month in which a preset ends. */
export const anchorOf = ({ today, last }: DataRange): Month => (last === null || last.slice(0, 4) === today.slice(0, 4) || last > today ? today : last)

/** The months of a preset, up to where the figures end: the month, its quarter, its half year, its year, or everything there is. */
export function monthsOf(preset: Preset, range: DataRange): { readonly from: Month; readonly to: Month } {
  const to = anchorOf(range)
  const starting = (every: number) => `${to.slice(0, 4)}-${String(Math.floor((Number(to.slice(5)) - 1) / every) * every + 1).padStart(2, '0')}`
  switch (preset) {
    case 'month': return { from: to, to }
    case 'quarter': return { from: starting(3), to }
    case 'half-year': return { from: starting(6), to }
    case 'year': return { from: starting(12), to }
    case 'all': return { from: range.first !== null && range.first < to ? range.first : starting(12), to }
  }
}

/** Which preset a period is, the shortest first; undefined for one that was chosen freely. */
export const presetOf = (period: { readonly from: Month; readonly to: Month }, range: DataRange): Preset | undefined =>
  PRESETS.find((preset) => { const months = monthsOf(preset, range); return months.from === period.from && months.to === period.to })

/** Every month that may be chosen, newest first. */
export function choosableMonths({ today, first }: DataRange): readonly Month[] {
  const months: Month[] = []
  const start = first !== null && first < `${today.slice(0, 4)}-01` ? first : `${today.slice(0, 4)}-01`
  for (let [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5))]; `${year}-${String(month).padStart(2, '0')}` >= start; [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1]) months.push(`${year}-${String(month).padStart(2, '0')}`)
  return months
}
