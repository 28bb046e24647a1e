// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

/** A day without time, `2026-11-20`, that really exists. */
export const PlainDate = z.iso.date().brand<'PlainDate'>()
export type PlainDate = z.infer<typeof PlainDate>

/** A moment in UTC, `2026-11-20T02:40:00.000Z`. Wall time is always Asia/Ho_Chi_Minh and is computed, never stored. */
export const Instant = z.iso.datetime().brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Asia/Ho_Chi_Minh has had one offset, UTC+7 without summer time, since 13 June 1975. */
const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** Milliseconds since 1970-01-01T00:00Z. */
export const millisOf = (at: Instant): number => Date.parse(at)

/** The instant of a count of milliseconds since 1970-01-01T00:00Z. */
export const instantOf = (millis: number): Instant => new Date(millis).toISOString() as Instant

/** The wall-clock day in Vietnam on which an instant falls. */
export const dayOf = (at: Instant): PlainDate => new Date(millisOf(at) + OFFSET_MS).toISOString().slice(0, 10) as PlainDate

/** The wall-clock time in Vietnam of an instant, `HH:mm`. */
export const wallTimeOf = (at: Instant): string => new Date(millisOf(at) + OFFSET_MS).toISOString().slice(11, 16)

/** The instant at a wall-clock day and `HH:mm` in Vietnam. */
export const instantAt = (day: PlainDate, time: string): Instant => instantOf(Date.parse(`${day}T${time}:00.000Z`) - OFFSET_MS)

/** `2026-11-23T17:00:00+07:00`: an instant as people and other systems read it here. */
export const withOffset = (at: Instant): string => `${new Date(millisOf(at) + OFFSET_MS).toISOString().slice(0, 19)}+07:00`

/** The day `count` calendar days later; earlier when negative. */
export const plusDays = (day: PlainDate, count: number): PlainDate => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10) as PlainDate

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: PlainDate): number => new Date(Date.parse(day)).getUTCDay() || 7
