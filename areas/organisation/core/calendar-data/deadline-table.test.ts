// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, test } from 'vitest'
import { newestCalendar } from '#kernel/working-time/calendar-file.ts'
import { compileCalendar } from '#kernel/working-time/compile-calendar.ts'
import { deadline } from '#kernel/working-time/due.ts'
import { momentText } from '#kernel/working-time/explain-text.ts'
import { explain } from '#kernel/working-time/explain.ts'
import { readLimit } from '#kernel/working-time/limit-text.ts'
import { readMoment } from '#kernel/working-time/moment-text.ts'
import type { Pause } from '#kernel/working-time/pause.ts'
import { supportedMillis, wallMinuteOfMillis } from '#kernel/working-time/wall-time.ts'
import { nationalCalendarLayer } from './national-calendar.ts'

/** One line of the table: received, limit and expected due time as `dd/MM/yyyy HH:mm`, worked out by hand from the law. */
interface Line {
  readonly situation: string
  readonly received: string
  readonly limit: string
  readonly due: string
  readonly pauses?: readonly (readonly [from: string, to: string])[]
}

interface Part {
  readonly title: string
  readonly ground: string
  readonly lines: readonly Line[]
}

const TABLE: readonly Part[] = [
  {
    title: 'Ngày làm việc', ground: 'Bộ luật Dân sự 2015 Điều 147, 148: ngày tiếp nhận không tính; hết hạn khi hết buổi làm việc cuối của ngày cuối',
    lines: [
      { situation: 'Tiếp nhận buổi sáng ngày thường', received: '16/11/2026 08:30', limit: '1 ngày làm việc', due: '17/11/2026 17:00' },
      { situation: 'Năm ngày làm việc qua thứ Bảy, Chủ nhật', received: '16/11/2026 08:30', limit: '5 ngày làm việc', due: '23/11/2026 17:00' },
      { situation: 'Nộp trực tuyến 20:12 thứ Tư: ngày thứ nhất là thứ Năm', received: '18/11/2026 20:12', limit: '1 ngày làm việc', due: '19/11/2026 17:00' },
      { situation: 'Nộp trực tuyến ngày thứ Bảy: ngày thứ nhất là thứ Hai', received: '21/11/2026 09:00', limit: '1 ngày làm việc', due: '23/11/2026 17:00' },
      { situation: 'Nộp lúc 23:59: vẫn là ngày tiếp nhận', received: '16/11/2026 23:59', limit: '1 ngày làm việc', due: '17/11/2026 17:00' },
      { situation: 'Qua Ngày Văn hóa Việt Nam 24/11 (thứ Ba)', received: '20/11/2026 14:10', limit: '3 ngày làm việc', due: '26/11/2026 17:00' },
      { situation: 'Ngày làm bù thứ Bảy 22/8 được tính', received: '20/08/2026 10:00', limit: '3 ngày làm việc', due: '24/08/2026 17:00' },
      { situation: 'Nghỉ hoán đổi 31/8 và Quốc khánh hai ngày không tính', received: '28/08/2026 09:00', limit: '2 ngày làm việc', due: '04/09/2026 17:00' },
      { situation: 'Hết hạn đúng ngày làm bù thứ Bảy 10/01', received: '08/01/2026 08:00', limit: '2 ngày làm việc', due: '10/01/2026 17:00' },
      { situation: 'Qua Tết Bính Ngọ (16–20/02)', received: '13/02/2026 15:30', limit: '1 ngày làm việc', due: '23/02/2026 17:00' },
      { situation: 'Năm 2024: nghỉ hoán đổi 29/4, làm bù 04/5', received: '26/04/2024 09:00', limit: '3 ngày làm việc', due: '04/05/2024 17:00' },
      { situation: 'Năm 2023: Giỗ Tổ và 30/4 vào cuối tuần, nghỉ bù 02 và 03/5', received: '28/04/2023 09:00', limit: '1 ngày làm việc', due: '04/05/2023 17:00' },
      { situation: 'Năm 2020: Quốc khánh nghỉ một ngày', received: '01/09/2020 10:00', limit: '2 ngày làm việc', due: '04/09/2020 17:00' },
      { situation: 'Năm 2021: Quốc khánh nghỉ hai ngày', received: '01/09/2021 10:00', limit: '2 ngày làm việc', due: '07/09/2021 17:00' },
      { situation: 'Năm 2019: làm bù thứ Bảy 05/01 cho ngày 31/12/2018', received: '28/12/2018 10:00', limit: '4 ngày làm việc', due: '05/01/2019 17:00' },
      { situation: 'Sang năm 2027 (tạm tính)', received: '30/12/2026 09:00', limit: '3 ngày làm việc', due: '05/01/2027 17:00' },
    ],
  },
  {
    title: 'Ngày (ngày lịch)', ground: 'Bộ luật Dân sự 2015 Điều 148 khoản 5: ngày cuối là ngày nghỉ thì hết hạn vào ngày làm việc tiếp theo',
    lines: [
      { situation: 'Ngày cuối là ngày thường', received: '16/11/2026 08:30', limit: '3 ngày', due: '19/11/2026 17:00' },
      { situation: 'Ngày cuối là thứ Bảy: chuyển một lần sang thứ Hai', received: '11/11/2026 09:12', limit: '10 ngày', due: '23/11/2026 17:00' },
      { situation: 'Ngày cuối là ngày lễ 24/11', received: '14/11/2026 09:00', limit: '10 ngày', due: '25/11/2026 17:00' },
      { situation: 'Ngày cuối là mùng 1 Tết: sang ngày làm việc đầu năm', received: '12/02/2026 09:00', limit: '5 ngày', due: '23/02/2026 17:00' },
      { situation: 'Ngày cuối là thứ Bảy làm bù: không chuyển', received: '12/08/2026 09:00', limit: '10 ngày', due: '22/08/2026 17:00' },
      { situation: 'Tiếp nhận Chủ nhật', received: '15/11/2026 10:00', limit: '1 ngày', due: '16/11/2026 17:00' },
      { situation: 'Ba mươi ngày', received: '20/07/2026 08:00', limit: '30 ngày', due: '19/08/2026 17:00' },
    ],
  },
  {
    title: 'Giờ và phút làm việc', ground: 'Tính trong buổi làm việc 07:30–11:30, 13:00–17:00, từ lúc tiếp nhận hoặc từ giờ mở cửa kế tiếp; hết đúng lúc tan buổi thì hạn là lúc tan buổi',
    lines: [
      { situation: 'Tám giờ từ 08:30: còn một giờ của hôm sau', received: '16/11/2026 08:30', limit: '8 giờ làm việc', due: '17/11/2026 08:30' },
      { situation: 'Tám giờ từ lúc mở cửa: hết đúng giờ tan', received: '16/11/2026 07:30', limit: '8 giờ làm việc', due: '16/11/2026 17:00' },
      { situation: 'Bốn giờ từ lúc mở cửa: 11:30, không phải 13:00', received: '16/11/2026 07:30', limit: '4 giờ làm việc', due: '16/11/2026 11:30' },
      { situation: 'Tiếp nhận giờ nghỉ trưa', received: '16/11/2026 12:15', limit: '2 giờ làm việc', due: '16/11/2026 15:00' },
      { situation: 'Không tính giờ nghỉ trưa', received: '16/11/2026 10:30', limit: '2 giờ làm việc', due: '16/11/2026 14:00' },
      { situation: 'Chiều thứ Sáu sang sáng thứ Hai', received: '20/11/2026 16:30', limit: '2 giờ làm việc', due: '23/11/2026 09:00' },
      { situation: 'Qua ngày lễ 24/11', received: '23/11/2026 16:00', limit: '2 giờ làm việc', due: '25/11/2026 08:30' },
      { situation: 'Tiếp nhận Chủ nhật', received: '22/11/2026 10:00', limit: '90 phút làm việc', due: '23/11/2026 09:00' },
      { situation: 'Tiếp nhận trước giờ mở cửa', received: '23/11/2026 05:00', limit: '30 phút làm việc', due: '23/11/2026 08:00' },
      { situation: 'Tiếp nhận đúng giờ tan', received: '16/11/2026 17:00', limit: '30 phút làm việc', due: '17/11/2026 08:00' },
    ],
  },
  {
    title: 'Phần của ngày', ground: '¼, ½, ¾ ngày là phần đó của 480 phút làm việc; n½ ngày là n ngày, rồi đến số phút từ giờ mở cửa kế tiếp',
    lines: [
      { situation: 'Nửa ngày từ 14:10', received: '16/11/2026 14:10', limit: '½ ngày làm việc', due: '17/11/2026 08:40' },
      { situation: 'Một phần tư ngày qua giờ nghỉ trưa', received: '16/11/2026 10:30', limit: '¼ ngày làm việc', due: '16/11/2026 14:00' },
      { situation: 'Ba phần tư ngày từ lúc mở cửa', received: '16/11/2026 07:30', limit: '¾ ngày làm việc', due: '16/11/2026 15:00' },
      { situation: 'Hai ngày rưỡi', received: '18/11/2026 10:00', limit: '2½ ngày làm việc', due: '23/11/2026 11:30' },
      { situation: 'Một ngày và một phần tư, qua ngày lễ', received: '23/11/2026 09:00', limit: '1¼ ngày làm việc', due: '26/11/2026 09:30' },
    ],
  },
  {
    title: 'Trong ngày', ground: 'Nghị định 61/2018/NĐ-CP Điều 18 khoản 2: tiếp nhận sau 15 giờ thì sang ngày làm việc tiếp theo; đúng 15:00:00 vẫn là trước',
    lines: [
      { situation: 'Tiếp nhận buổi sáng', received: '16/11/2026 09:00', limit: 'trong ngày', due: '16/11/2026 17:00' },
      { situation: 'Tiếp nhận đúng 15:00:00', received: '16/11/2026 15:00:00', limit: 'trong ngày', due: '16/11/2026 17:00' },
      { situation: 'Tiếp nhận 15:00:01', received: '16/11/2026 15:00:01', limit: 'trong ngày', due: '17/11/2026 17:00' },
      { situation: 'Sau 15 giờ, hôm sau là ngày lễ', received: '23/11/2026 15:10', limit: 'trong ngày', due: '25/11/2026 17:00' },
      { situation: 'Tiếp nhận ngày nghỉ', received: '21/11/2026 09:00', limit: 'trong ngày', due: '23/11/2026 17:00' },
      { situation: 'Tiếp nhận trước giờ mở cửa', received: '16/11/2026 06:00', limit: 'trong ngày', due: '16/11/2026 17:00' },
      { situation: 'Quy tắc 15 giờ không dời thời hạn tính bằng ngày', received: '16/11/2026 16:30', limit: '1 ngày làm việc', due: '17/11/2026 17:00' },
    ],
  },
  {
    title: 'Tháng và ngày ấn định', ground: 'Bộ luật Dân sự 2015 Điều 148 khoản 3, 6: đến 24:00 của ngày tương ứng, hoặc ngày cuối tháng; không chuyển sang ngày làm việc',
    lines: [
      { situation: 'Tháng cuối không có ngày 31', received: '31/12/2025 10:00', limit: '2 tháng', due: '28/02/2026 24:00' },
      { situation: 'Ngày cuối là Chủ nhật: không chuyển', received: '15/09/2026 10:00', limit: '2 tháng', due: '15/11/2026 24:00' },
      { situation: 'Năm nhuận', received: '30/11/2023 10:00', limit: '3 tháng', due: '29/02/2024 24:00' },
      { situation: 'Báo cáo "trước ngày 15/11/2021"', received: '01/10/2021 08:00', limit: 'trước ngày 15/11/2021', due: '14/11/2021 24:00' },
    ],
  },
  {
    title: 'Tạm dừng', ground: 'Hạn dời đi đúng bằng số phút làm việc của khoảng tạm dừng',
    lines: [
      { situation: 'Chờ xác minh 15 giờ làm việc (hẹn lần đầu 17:00 29/06)', received: '22/06/2022 20:12', limit: '5 ngày làm việc', due: '01/07/2022 16:00', pauses: [['24/06/2022 10:30', '28/06/2022 09:30']] },
      { situation: 'Tạm dừng cả cuối tuần: không có phút làm việc nào', received: '16/11/2026 09:00', limit: '5 ngày làm việc', due: '23/11/2026 17:00', pauses: [['20/11/2026 17:00', '23/11/2026 07:30']] },
      { situation: 'Tạm dừng hai giờ làm việc vắt qua cuối tuần', received: '16/11/2026 09:00', limit: '5 ngày làm việc', due: '25/11/2026 09:30', pauses: [['20/11/2026 16:00', '23/11/2026 08:30']] },
      { situation: 'Hai giấy tờ cùng dừng một khoảng: chỉ tính một lần', received: '16/11/2026 09:00', limit: '5 ngày làm việc', due: '25/11/2026 09:30', pauses: [['20/11/2026 16:00', '23/11/2026 08:00'], ['20/11/2026 16:30', '23/11/2026 08:30']] },
      { situation: 'Bổ sung hồ sơ không phải tạm dừng: tính lại từ lúc đủ hồ sơ (19/11)', received: '19/11/2026 10:00', limit: '5 ngày làm việc', due: '27/11/2026 17:00' },
      { situation: 'Tạm dừng khi đã quá hạn không dời hạn', received: '16/11/2026 09:00', limit: '1 ngày làm việc', due: '17/11/2026 17:00', pauses: [['18/11/2026 08:00', '19/11/2026 08:00']] },
    ],
  },
]

const found = newestCalendar([nationalCalendarLayer])
if (!found.ok) throw new Error(found.refusal.code)
const calendar = compileCalendar(found.calendar)

function momentOf(text: string) {
  const [date = '', time = ''] = text.split(' ')
  const read = readMoment(`${date.split('/').reverse().join('-')}T${time}`)
  if (!read.ok) throw new Error(text)
  return read.at
}

function dueOf({ received, limit, pauses = [] }: Line): string {
  const read = readLimit(limit)
  if (!read.ok) throw new Error(limit)
  const list = pauses.map(([from, to]): Pause => ({ from: momentOf(from), to: momentOf(to), reason: 'chờ ý kiến' }))
  const counted = deadline(read.limit, momentOf(received), calendar, list)
  expect(explain(read.limit, momentOf(received), calendar, list)).toMatchObject({ ...counted })
  const text = momentText(wallMinuteOfMillis(supportedMillis(counted.dueAt)), !counted.dueAt.endsWith(':00.000Z')).vi
  const [time = '', , date = ''] = text.split(' ')
  return `${date} ${time}`
}

describe.each(TABLE)('$title', ({ lines }) => {
  it.each(lines)('$situation: $received + $limit → $due', (line) => {
    expect(dueOf(line)).toBe(line.due)
  })
})

test('the table in the guide is this table', async () => {
  const rows = TABLE.flatMap(({ title, ground, lines }) => [
    `\n## ${title}\n\nCăn cứ: ${ground}.\n`,
    '| STT | Tình huống | Tiếp nhận | Thời hạn | Tạm dừng | Hạn |', '|---|---|---|---|---|---|',
    ...lines.map((line, i) => `| ${i + 1} | ${line.situation} | ${line.received} | ${line.limit} | ${(line.pauses ?? []).map(([from, to]) => `${from} – ${to}`).join('; ')} | **${line.due}** |`),
  ])
  const guide = [
    '# Bảng tính hạn để thẩm tra', '',
    'Mỗi dòng được tính tay từ văn bản pháp luật và được kiểm tra tự động mỗi lần sửa phần mềm. Lịch quốc gia, giờ làm việc',
    '07:30–11:30 và 13:00–17:00 từ thứ Hai đến thứ Sáu. Người thẩm tra ký xác nhận ở cuối bảng.', ...rows, '',
    'Người thẩm tra: ………………………………  Chức vụ: ………………………………  Ngày: ……/……/…………', '',
  ].join('\n')
  await expect(guide).toMatchFileSnapshot('../../../../docs/guide/bang-tinh-han.md')
})
