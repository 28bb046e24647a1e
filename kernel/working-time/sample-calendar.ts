// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { STANDARD_WEEK, WorkingCalendar } from './calendar.ts'

/** Office hours from Monday to Friday without any day off, for tests and examples; `changes` replace whole entries. */
export const sampleCalendar = (changes: Partial<z.input<typeof WorkingCalendar>> = {}): WorkingCalendar =>
  WorkingCalendar.parse({ id: 'sample', covers: { from: '2018-01-01', to: '2027-12-31' }, hours: [{ weekly: STANDARD_WEEK }], ...changes })
