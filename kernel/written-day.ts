// SPDX-License-Identifier: Apache-2.0
import { Instant, instantOf, PlainDate } from './time.ts'
import { FIRST_DAY, LAST_DAY } from './working-time/wall-time.ts'

const DAY_MS = 86_400_000

/** Whether a day can be counted from; text that is no day at all has been told so already. */
function isSupported(day: string): boolean {
  const number = day.length === 10 ? Math.round(Date.parse(day) / DAY_MS) : Number.NaN
  return Number.isNaN(number) || (number >= FIRST_DAY && number <= LAST_DAY)
}

/** A day that people write, between 01/01/1900 and 31/12/2199: those on which working time is counted. */
export const WrittenDay = PlainDate.refine(isSupported, { error: 'outside-supported-time' })

/** A moment that people write, in the same years, spelled as the system spells its own: milliseconds, UTC. */
export const WrittenInstant = Instant
  .refine((at) => isSupported(at.slice(0, 10)), { error: 'outside-supported-time' })
  .overwrite((at) => (Number.isNaN(Date.parse(at)) ? at : instantOf(Date.parse(at))))
