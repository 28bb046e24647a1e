// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { dateOfNumber, dayNumberOf } from '#kernel/working-time/wall-time.ts'
import { LUNAR_DATES } from './lunar-dates.ts'

/**
 * A second way to the same dates: new moons and the sun's longitude by Meeus, Astronomical Algorithms (2nd ed.), chapters
 * 49 and 25, at UTC+7; the month with the winter solstice is the eleventh, and of thirteen months the first without a
 * major solar term is the leap month.
 */
const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

function newMoonDay(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t
  const m = 2.5534 + 29.1053567 * k
  const mm = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const correction = -0.4072 * sine(mm) + 0.17241 * e * sine(m) + 0.01608 * sine(2 * mm) + 0.01039 * sine(2 * f) + 0.00739 * e * sine(mm - m)
    - 0.00514 * e * sine(mm + m) + 0.00208 * e * e * sine(2 * m) - 0.00111 * sine(mm - 2 * f) - 0.00057 * sine(mm + 2 * f) + 0.00056 * e * sine(2 * mm + m)
    - 0.00042 * sine(3 * mm) + 0.00042 * e * sine(m + 2 * f) + 0.00038 * e * sine(m - 2 * f) - 0.00024 * e * sine(2 * mm - m)
  const julian = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t + correction - 70 / 86400
  return Math.floor(julian - 2440587.5 + 7 / 24)
}

/** Which twelfth of its year the sun is in when a day begins in Vietnam; 9 from the winter solstice on. */
function sunSector(day: number): number {
  const t = (2440587.5 + day - 7 / 24 - 2451545) / 36525
  const m = 357.52911 + 35999.05029 * t
  const longitude = 280.46646 + 36000.76983 * t + (1.914602 - 0.004817 * t) * sine(m) + 0.019993 * sine(2 * m) + 0.000289 * sine(3 * m) - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

const firstK = (day: number): number => Math.floor((day - dayNumberOf(2000, 1, 6)) / 29.530588861) - 1

/** The number of the new moon that begins the eleventh month, the one with the winter solstice. */
function eleventhMonth(year: number): number {
  let solstice = dayNumberOf(year, 12, 18)
  while (sunSector(solstice + 1) < 9) solstice++
  let k = firstK(solstice)
  while (newMoonDay(k + 1) <= solstice) k++
  return k
}

/** First days of the lunar months 1, 2, 3 of a year. */
function firstMonths(year: number): number[] {
  const [from, to] = [eleventhMonth(year - 1), eleventhMonth(year)]
  let leap = -1
  if (to - from === 13) {
    leap = from + 1
    while (sunSector(newMoonDay(leap)) !== sunSector(newMoonDay(leap + 1))) leap++
  }
  const months: number[] = []
  for (let k = from + 1; months.length < 4; k++) if (k !== leap) months.push(newMoonDay(k))
  return months.slice(1)
}

it.each(LUNAR_DATES)('Tết and Giỗ Tổ of $year are where moon and sun put them at UTC+7', ({ year, tet, hungKings }) => {
  const [first = 0, , third = 0] = firstMonths(year)
  expect(dateOfNumber(first)).toBe(tet)
  expect(dateOfNumber(third + 9)).toBe(hungKings)
})

it('the table has every year from 2018 to 2027 once', () => {
  expect(LUNAR_DATES.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027])
})
