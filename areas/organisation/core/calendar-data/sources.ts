// SPDX-License-Identifier: Apache-2.0

/** Grounds of the national days off, as they are printed in explanations. Newest facts seen on 20/11/2026. */
export const SOURCE = {
  code2012: 'Bộ luật Lao động 2012 Điều 115',
  code2012MakeUp: 'Bộ luật Lao động 2012 Điều 115 khoản 3',
  code2019: 'Bộ luật Lao động 2019 Điều 112',
  code2019MakeUp: 'Bộ luật Lao động 2019 Điều 111 khoản 3',
  /** Reported by Báo Ninh Bình (seven days, two before Tết); the number of the letter was not found. */
  plan2018: 'Bộ luật Lao động 2012 Điều 115; ý kiến Thủ tướng Chính phủ về nghỉ Tết năm 2018 do Văn phòng Chính phủ truyền đạt (chưa rõ số văn bản)',
  /** Reported by Tiền Phong in July 2018; the number of the letter was not found. */
  plan2019: 'Ý kiến Thủ tướng Chính phủ tháng 7/2018 về nghỉ lễ, Tết năm 2019 (chưa rõ số văn bản)',
  plan2020: 'Thông báo 4544/TB-LĐTBXH ngày 25/10/2019',
  plan2021: 'Thông báo 4875/TB-LĐTBXH',
  plan2022: 'Thông báo 119/TB-LĐTBXH, Công văn 245/VPCP-KGVX tháng 01/2022',
  plan2023: 'Thông báo 5034/TB-LĐTBXH, Công văn 8056/VPCP-KGVX ngày 01/12/2022',
  plan2024: 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023',
  swap2024: 'Thông báo 1570/TB-LĐTBXH, Công văn 2450/VPCP-KGVX ngày 12/4/2024',
  plan2025: 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024',
  newYear2026: 'Công văn 12729/VPCP-KGVX',
  plan2026: 'Thông báo 9441/TB-BNV ngày 16/10/2025',
  noSwap2026: 'Bộ luật Lao động 2019 Điều 112; Công văn 3383/BNV-CVL (không hoán đổi)',
  cultureDay: 'Nghị quyết 28/2026/QH16 Điều 2',
  /** Two plans were proposed on 22/9/2026: 04–10/02 and 05–14/02. The first needs no swap, so it stands here until one is decided. */
  proposal2027: 'Bộ luật Lao động 2019 Điều 112; phương án 1 do Bộ Nội vụ đề xuất ngày 22/9/2026, chưa quyết định',
} as const
