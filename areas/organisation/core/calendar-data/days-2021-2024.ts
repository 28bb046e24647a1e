// SPDX-License-Identifier: Apache-2.0
import type { NationalYear } from './named-days.ts'
import { OCCASION, compensation, holiday, swap } from './named-days.ts'
import { SOURCE } from './sources.ts'

const { newYear, tet, hungKings, victory, labour, national } = OCCASION
const law = SOURCE.code2019
const inLieu = SOURCE.code2019MakeUp

const april2024 = swap('2024-04-29', '2024-05-04', victory, SOURCE.swap2024)

/** Under the Labour Code of 2019, in force from 01/01/2021: National Day is two days. @law Bộ luật Lao động 2019, Điều 111, 112 */
export const YEARS_2021_2024: readonly NationalYear[] = [
  {
    year: 2021,
    daysOff: [
      holiday('2021-01-01', newYear, law),
      ...['2021-02-10', '2021-02-11', '2021-02-12', '2021-02-13', '2021-02-14'].map((date) => holiday(date, tet, SOURCE.plan2021)),
      ...['2021-02-15', '2021-02-16'].map((date) => compensation(date, tet, SOURCE.plan2021)),
      holiday('2021-04-21', hungKings, law),
      holiday('2021-04-30', victory, law),
      holiday('2021-05-01', labour, law),
      compensation('2021-05-03', labour, inLieu),
      ...['2021-09-02', '2021-09-03'].map((date) => holiday(date, national, SOURCE.plan2021)),
    ],
    makeUpDays: [],
  },
  {
    year: 2022,
    daysOff: [
      holiday('2022-01-01', newYear, law),
      compensation('2022-01-03', newYear, inLieu),
      ...['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'].map((date) => holiday(date, tet, SOURCE.plan2022)),
      holiday('2022-04-10', hungKings, law),
      compensation('2022-04-11', hungKings, inLieu),
      holiday('2022-04-30', victory, law),
      holiday('2022-05-01', labour, law),
      compensation('2022-05-02', victory, inLieu),
      compensation('2022-05-03', labour, inLieu),
      ...['2022-09-01', '2022-09-02'].map((date) => holiday(date, national, SOURCE.plan2022)),
    ],
    makeUpDays: [],
  },
  {
    year: 2023,
    daysOff: [
      holiday('2023-01-01', newYear, law),
      compensation('2023-01-02', newYear, inLieu),
      ...['2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'].map((date) => holiday(date, tet, SOURCE.plan2023)),
      ...['2023-01-25', '2023-01-26'].map((date) => compensation(date, tet, SOURCE.plan2023)),
      holiday('2023-04-29', hungKings, law),
      holiday('2023-04-30', victory, law),
      holiday('2023-05-01', labour, law),
      compensation('2023-05-02', hungKings, inLieu),
      compensation('2023-05-03', victory, inLieu),
      ...['2023-09-01', '2023-09-02'].map((date) => holiday(date, national, SOURCE.plan2023)),
      compensation('2023-09-04', national, SOURCE.plan2023),
    ],
    makeUpDays: [],
  },
  {
    year: 2024,
    daysOff: [
      holiday('2024-01-01', newYear, law),
      ...['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'].map((date) => holiday(date, tet, SOURCE.plan2024)),
      ...['2024-02-13', '2024-02-14'].map((date) => compensation(date, tet, SOURCE.plan2024)),
      holiday('2024-04-18', hungKings, law),
      april2024.off,
      holiday('2024-04-30', victory, law),
      holiday('2024-05-01', labour, law),
      ...['2024-09-02', '2024-09-03'].map((date) => holiday(date, national, SOURCE.plan2024)),
    ],
    makeUpDays: [april2024.worked],
  },
]
