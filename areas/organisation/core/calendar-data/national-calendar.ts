// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { STANDARD_WEEK } from '#kernel/working-time/calendar.ts'
import type { ProvisionalPeriod } from '#kernel/working-time/calendar.ts'
import { CalendarLayer } from '#kernel/working-time/calendar-layers.ts'
import { YEARS_2018_2020 } from './days-2018-2020.ts'
import { YEARS_2021_2024 } from './days-2021-2024.ts'
import { CULTURE_DAY_2026, YEAR_2025, YEAR_2026, YEAR_2027 } from './days-2025-2027.ts'
import type { NationalYear } from './named-days.ts'

type VersionData = z.input<typeof CalendarLayer>['versions'][number]

const DECIDED: readonly NationalYear[] = [...YEARS_2018_2020, ...YEARS_2021_2024, YEAR_2025, YEAR_2026]

function version(id: string, recordedAt: string, note: string, lastDay: string, years: readonly NationalYear[], provisional: z.input<typeof ProvisionalPeriod>[] = []): VersionData {
  return {
    id, recordedAt, note,
    content: {
      covers: { from: '2018-01-01', to: lastDay },
      hours: [{ weekly: STANDARD_WEEK, seasons: [], source: 'Giờ mặc định; Bộ luật Lao động 2019 Điều 105 (không quá 8 giờ một ngày)' }],
      daysOff: years.flatMap(({ daysOff }) => daysOff),
      makeUpDays: years.flatMap(({ makeUpDays }) => makeUpDays),
      provisional,
    },
  }
}

/**
 * Lịch làm việc quốc gia 2018–2027 for agencies that rest on Saturday and Sunday. The past years were entered afterwards and
 * stand in the first version; later versions show how a new law and an undecided year arrive. Provinces and agencies lay their
 * hours over it.
 */
export const nationalCalendarLayer: CalendarLayer = CalendarLayer.parse({
  level: 'nation',
  name: 'Việt Nam',
  versions: [
    version('VN-2026.1', '2017-12-01T00:00:00.000Z', 'Ngày nghỉ 2018–2026 theo các thông báo đã ban hành; các năm đã qua nhập lại sau.', '2026-12-31', DECIDED),
    version('VN-2026.2', '2026-06-30T17:00:00.000Z', 'Thêm Ngày Văn hóa Việt Nam 24/11/2026 theo Nghị quyết 28/2026/QH16, hiệu lực 01/7/2026.', '2026-12-31', [...DECIDED, CULTURE_DAY_2026]),
    version('VN-2026.3', '2026-09-22T00:00:00.000Z', 'Thêm năm 2027, tạm tính: Tết và Quốc khánh chưa có quyết định.', '2027-12-31', [...DECIDED, CULTURE_DAY_2026, YEAR_2027],
      [{ from: '2027-01-01', to: '2027-12-31', reason: 'Năm 2027 chưa có quyết định về lịch nghỉ', reasonEn: 'No decision on the days off of 2027 is known yet' }]),
  ],
})
