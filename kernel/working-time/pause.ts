// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Instant } from '../time.ts'
import { supportedMillis, wallMinuteOfMillis } from './wall-time.ts'
import { WorkingTimeError } from './working-time-error.ts'

/** Tạm dừng: an interval in which the clock stands still, with its reason as it is shown to people; `to` is null while it lasts. */
export const Pause = z.object({ from: Instant, to: Instant.nullable(), reason: z.string() })
export type Pause = z.infer<typeof Pause>

/** A stretch without counting, in wall minutes; pauses that touch or overlap have become one. */
export interface PausedStretch {
  readonly from: number
  readonly to: number
  readonly reasons: readonly string[]
}

/**
 * Pauses in order, none overlapping, beginning at receipt at the earliest, so that two papers for the same hours stop the
 * clock once. A pause that still lasts needs `asOf`, the moment until which to count it; without it, refused.
 */
export function pausedStretches(pauses: readonly Pause[], receivedMinute: number, asOf?: Instant): readonly PausedStretch[] {
  const stretches: { from: number; to: number; reasons: string[] }[] = []
  for (const { from, to, reason } of [...pauses].sort((a, b) => supportedMillis(a.from) - supportedMillis(b.from))) {
    const end = to ?? asOf
    if (end === undefined) throw new WorkingTimeError({ code: 'pause-still-open', from })
    const [start, stop] = [supportedMillis(from), supportedMillis(end)]
    if (stop < start && to !== null) throw new WorkingTimeError({ code: 'pause-ends-before-it-begins', from, to })
    const [a, b] = [Math.max(receivedMinute, wallMinuteOfMillis(start)), wallMinuteOfMillis(stop)]
    const last = stretches.at(-1)
    if (b <= a) continue
    if (last === undefined || a > last.to) stretches.push({ from: a, to: b, reasons: [reason] })
    else {
      last.to = Math.max(last.to, b)
      if (!last.reasons.includes(reason)) last.reasons.push(reason)
    }
  }
  return stretches
}

/** Whether the clock stands still at a moment: from the first minute of a pause until its end, that not included. */
export const isPausedAt = (pauses: readonly Pause[], at: Instant): boolean =>
  pauses.some(({ from, to }) => supportedMillis(from) <= supportedMillis(at) && (to === null || supportedMillis(at) < supportedMillis(to)))
