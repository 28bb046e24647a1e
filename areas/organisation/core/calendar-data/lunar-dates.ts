// SPDX-License-Identifier: Apache-2.0

/**
 * Civil dates of the two lunar dates that the law names: mùng 1 tháng Giêng and mùng 10 tháng Ba, by the Vietnamese lunar
 * calendar (new moons at UTC+7). Kept as data: the "chinese" calendar of JavaScript engines counts by Beijing time and
 * puts Tết 2027 on another day.
 */
export const LUNAR_DATES: readonly { readonly year: number; readonly tet: string; readonly hungKings: string }[] = [
  { year: 2018, tet: '2018-02-16', hungKings: '2018-04-25' },
  { year: 2019, tet: '2019-02-05', hungKings: '2019-04-14' },
  { year: 2020, tet: '2020-01-25', hungKings: '2020-04-02' },
  { year: 2021, tet: '2021-02-12', hungKings: '2021-04-21' },
  { year: 2022, tet: '2022-02-01', hungKings: '2022-04-10' },
  { year: 2023, tet: '2023-01-22', hungKings: '2023-04-29' },
  { year: 2024, tet: '2024-02-10', hungKings: '2024-04-18' },
  { year: 2025, tet: '2025-01-29', hungKings: '2025-04-07' },
  { year: 2026, tet: '2026-02-17', hungKings: '2026-04-26' },
  { year: 2027, tet: '2027-02-06', hungKings: '2027-04-16' },
]
