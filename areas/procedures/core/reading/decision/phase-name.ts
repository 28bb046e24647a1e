// SPDX-License-Identifier: Apache-2.0

const PHASE = new RegExp([
  String.raw`^(?:quy trình|trình tự|các bước|bước|giai đoạn|phần|nội dung|thực hiện)(?:\s[^,;:]{0,60})?\s(?:tại|ở|của)\s`,
  String.raw`^tại\s`, '^giai đoạn', String.raw`^cấp\s(?:tỉnh|xã|sở|bộ|trung ương)(?!\p{L})`, String.raw`^(?:các )?sở\s(?!hữu)`, '^ubnd', '^[uủ][yỷ] ban', '^văn phòng', '^trung tâm',
  String.raw`^phòng\s`, '^các bước', String.raw`^trình tự\s`,
].join('|'), 'iu')

/** Whether a text names where or in which stage a group of steps is done ("Tại Sở …", "Giai đoạn 1", "Quy trình nội bộ tại UBND tỉnh"). */
export const isPhaseName = (text: string): boolean => PHASE.test(text)
