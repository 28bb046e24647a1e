// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { percentOf } from '#kernel/ratio.ts'

/** A share that shows what it is made of; `percent` is null where there is nothing to share ("no data"). */
export const Share = z.object({ numerator: z.number().int(), denominator: z.number().int(), percent: z.number().nullable() })
export type Share = z.infer<typeof Share>

export const shareOf = (numerator: number, denominator: number): Share => ({ numerator, denominator, percent: percentOf(numerator, denominator) })

/** The five counts: finished early, on time, late in the period; open and open overdue now. They always add up to `all`. */
export const FiveCounts = z.object({ early: z.number().int(), onTime: z.number().int(), late: z.number().int(), open: z.number().int(), overdue: z.number().int(), all: z.number().int() })
export type FiveCounts = z.infer<typeof FiveCounts>

type Part = Partial<Omit<FiveCounts, 'all'>>

/** Adds counts up. @law Thông tư 01/2018/TT-VPCP, Điều 13: only finished dossiers are early, on time or late */
export function addUp(parts: readonly Part[]): FiveCounts {
  const sum = (key: keyof Part) => parts.reduce((total, part) => total + (part[key] ?? 0), 0)
  const counts = { early: sum('early'), onTime: sum('onTime'), late: sum('late'), open: sum('open'), overdue: sum('overdue') }
  return { ...counts, all: counts.early + counts.onTime + counts.late + counts.open + counts.overdue }
}

/** Finished not later than promised, of all finished. */
export const inTimeShare = (counts: FiveCounts): Share => shareOf(counts.early + counts.onTime, counts.early + counts.onTime + counts.late)

/** Finished before the due day, of all finished. */
export const earlyShare = (counts: FiveCounts): Share => shareOf(counts.early, counts.early + counts.onTime + counts.late)

/** Working time saved: 1 − Σ used / Σ limits, pauses out. */
export const savedShare = (usedMinutes: number, limitMinutes: number): Share => shareOf(limitMinutes - usedMinutes, limitMinutes)
