// SPDX-License-Identifier: Apache-2.0
import type { NationalYear } from './named-days.ts'
import { OCCASION, compensation, holiday, swap } from './named-days.ts'
import { SOURCE } from './sources.ts'

const { newYear, tet, hungKings, victory, labour, national } = OCCASION
const law = SOURCE.code2012
const inLieu = SOURCE.code2012MakeUp

const newYear2019 = swap('2018-12-31', '2019-01-05', newYear, SOURCE.plan2019)
const april2019 = swap('2019-04-29', '2019-05-04', victory, SOURCE.plan2019)

/** Under the Labour Code of 2012: National Day is one day. @law Bộ luật Lao động 2012, Điều 115 */
export const YEARS_2018_2020: readonly NationalYear[] = [
  {
    year: 2018,
    daysOff: [
      holiday('2018-01-01', newYear, law),
      ...['2018-02-14', '2018-02-15', '2018-02-16', '2018-02-17', '2018-02-18'].map((date) => holiday(date, tet, SOURCE.plan2018)),
      ...['2018-02-19', '2018-02-20'].map((date) => compensation(date, tet, SOURCE.plan2018)),
      holiday('2018-04-25', hungKings, law),
      holiday('2018-04-30', victory, law),
      holiday('2018-05-01', labour, law),
      holiday('2018-09-02', national, law),
      compensation('2018-09-03', national, inLieu),
      newYear2019.off,
    ],
    makeUpDays: [],
  },
  {
    year: 2019,
    daysOff: [
      holiday('2019-01-01', newYear, law),
      ...['2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'].map((date) => holiday(date, tet, SOURCE.plan2019)),
      holiday('2019-04-14', hungKings, law),
      compensation('2019-04-15', hungKings, inLieu),
      april2019.off,
      holiday('2019-04-30', victory, law),
      holiday('2019-05-01', labour, law),
      holiday('2019-09-02', national, law),
    ],
    makeUpDays: [newYear2019.worked, april2019.worked],
  },
  {
    year: 2020,
    daysOff: [
      holiday('2020-01-01', newYear, law),
      ...['2020-01-23', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27'].map((date) => holiday(date, tet, SOURCE.plan2020)),
      ...['2020-01-28', '2020-01-29'].map((date) => compensation(date, tet, SOURCE.plan2020)),
      holiday('2020-04-02', hungKings, law),
      holiday('2020-04-30', victory, law),
      holiday('2020-05-01', labour, law),
      holiday('2020-09-02', national, law),
    ],
    makeUpDays: [],
  },
]
