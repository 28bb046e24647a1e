// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '#kernel/time.ts'
import type { Assignment } from '../../core/person.ts'

/** Whether a post is held on a day: from its first day on, not on the day it ended. */
export const isHeldOn = ({ validFrom, validTo }: Pick<Assignment, 'validFrom' | 'validTo'>, on: PlainDate): boolean => validFrom <= on && (validTo === null || validTo > on)
