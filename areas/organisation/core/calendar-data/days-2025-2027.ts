// SPDX-License-Identifier: Apache-2.0
import type { NationalYear } from './named-days.ts'
import { OCCASION, compensation, holiday, provisionally, swap } from './named-days.ts'
import { SOURCE } from './sources.ts'

const { newYear, tet, hungKings, victory, labour, national, culture } = OCCASION
const law = SOURCE.code2019
const inLieu = SOURCE.code2019MakeUp

const may2025 = swap('2025-05-02', '2025-04-26', labour, SOURCE.plan2025)
const newYear2026 = swap('2026-01-02', '2026-01-10', newYear, SOURCE.newYear2026)
const august2026 = swap('2026-08-31', '2026-08-22', national, SOURCE.plan2026)

/** 2025 as decided. */
export const YEAR_2025: NationalYear = {
  year: 2025,
  daysOff: [
    holiday('2025-01-01', newYear, law),
    ...['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'].map((date) => holiday(date, tet, SOURCE.plan2025)),
    holiday('2025-04-07', hungKings, law),
    holiday('2025-04-30', victory, law),
    holiday('2025-05-01', labour, law),
    may2025.off,
    ...['2025-09-01', '2025-09-02'].map((date) => holiday(date, national, SOURCE.plan2025)),
  ],
  makeUpDays: [may2025.worked],
}

/** 2026 as decided before Vietnam Culture Day was made a day off. */
export const YEAR_2026: NationalYear = {
  year: 2026,
  daysOff: [
    holiday('2026-01-01', newYear, law),
    newYear2026.off,
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((date) => holiday(date, tet, SOURCE.plan2026)),
    holiday('2026-04-26', hungKings, law),
    compensation('2026-04-27', hungKings, inLieu),
    holiday('2026-04-30', victory, SOURCE.noSwap2026),
    holiday('2026-05-01', labour, SOURCE.noSwap2026),
    august2026.off,
    ...['2026-09-01', '2026-09-02'].map((date) => holiday(date, national, SOURCE.plan2026)),
  ],
  makeUpDays: [newYear2026.worked, august2026.worked],
}

/** The first 24 November off; not made up when it falls on a rest day. @law Nghị quyết 28/2026/QH16, Điều 2, in force 01/07/2026 */
export const CULTURE_DAY_2026: NationalYear = { year: 2026, daysOff: [holiday('2026-11-24', culture, SOURCE.cultureDay)], makeUpDays: [] }

/** 2027 before any decision: by the law, the lunar date and the plan that needs no swap. All of it provisional. */
export const YEAR_2027: NationalYear = {
  year: 2027,
  daysOff: provisionally([
    holiday('2027-01-01', newYear, law),
    ...['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'].map((date) => holiday(date, tet, SOURCE.proposal2027)),
    ...['2027-02-09', '2027-02-10'].map((date) => compensation(date, tet, SOURCE.proposal2027)),
    holiday('2027-04-16', hungKings, law),
    holiday('2027-04-30', victory, law),
    holiday('2027-05-01', labour, law),
    compensation('2027-05-03', labour, inLieu),
    ...['2027-09-02', '2027-09-03'].map((date) => holiday(date, national, law)),
    holiday('2027-11-24', culture, SOURCE.cultureDay),
  ]),
  makeUpDays: [],
}
