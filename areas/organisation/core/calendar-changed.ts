// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/** Lịch làm việc đã đổi: a layer has a new version. `layerOf` is the agency whose layer it is; null is the nation's. */
export const CalendarChanged = z.object({ type: z.literal('calendar-changed'), layerOf: z.uuid().nullable(), version: z.number().int().positive(), by: z.uuid() })
export type CalendarChanged = z.infer<typeof CalendarChanged>
