// SPDX-License-Identifier: Apache-2.0

/** Units of time as papers print them; never mixed with one another. `hour` is a clock hour and stands only in the national catalogue. */
export type DurationUnit = 'workingDay' | 'calendarDay' | 'workingHour' | 'hour' | 'minute' | 'month' | 'sameDay'

/** An amount of time as written: `unit` null when the text does not say which kind of day it is. */
export interface WrittenDuration {
  readonly value: number
  readonly unit: DurationUnit | null
  readonly text: string
}
