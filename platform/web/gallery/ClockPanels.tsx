// SPDX-License-Identifier: Apache-2.0
import { ClockStrip } from '../clock/ClockStrip.tsx'
import type { ActualSegment, ClockMark, ClockStripData } from '../clock/clock-strip.ts'
import { spanFor } from '../clock/clock-strip.ts'
import { Panel } from '../panel/Panel.tsx'

const H = 60

const WHOLE: ClockStripData = {
  summary: 'Đồng hồ hồ sơ: đã dùng 19 giờ 10 trong 40 giờ làm việc, tạm dừng 15 giờ, hẹn trả 16:00 01/07/2022',
  spanMinutes: spanFor(55 * H, 34 * H + 10),
  days: [
    { start: 0, label: 'T5 23/06' }, { start: 8 * H, label: 'T6 24/06' }, { start: 16 * H, label: 'T2 27/06', kind: 'after-off' }, { start: 24 * H, label: 'T3 28/06' },
    { start: 32 * H, label: 'T4 29/06', kind: 'today' }, { start: 40 * H, label: 'T5 30/06' }, { start: 48 * H, label: 'T6 01/07' }, { start: 56 * H, label: 'T2 04/07', kind: 'after-off' },
  ],
  plan: [
    { kind: 'step', start: 0, minutes: 4 * H, order: '1', label: '4 giờ' }, { kind: 'step', start: 4 * H, minutes: 7 * H, order: '2', label: '16 giờ' }, { kind: 'gap', start: 11 * H, minutes: 15 * H },
    { kind: 'step', start: 26 * H, minutes: 9 * H, order: '2', label: '(tiếp)' }, { kind: 'step', start: 35 * H, minutes: 8 * H, order: '3', label: '8 giờ' }, { kind: 'step', start: 43 * H, minutes: 8 * H, order: '4', label: '8 giờ' }, { kind: 'step', start: 51 * H, minutes: 4 * H, order: '5', label: '4 giờ' },
  ],
  actual: [
    { kind: 'done', start: 0, minutes: 150, order: '1', label: 'Tiếp nhận 2 giờ 30' }, { kind: 'done', start: 150, minutes: 510, order: '2', label: 'Thẩm tra 8 giờ 30' }, { kind: 'paused', start: 11 * H, minutes: 15 * H, label: 'Dừng 15 giờ · xác minh tại xã Kim Quan' },
    { kind: 'done', start: 26 * H, minutes: 3 * H, order: '2', label: '3 giờ' }, { kind: 'running', start: 29 * H, minutes: 310, order: '3', label: '5 giờ 10' }, { kind: 'forecast', start: 34 * H + 10, minutes: 170, order: '3', label: '2 giờ 50' },
    { kind: 'forecast', start: 37 * H, minutes: 8 * H, order: '4', label: 'Ký duyệt' }, { kind: 'forecast', start: 45 * H, minutes: 4 * H, order: '5' },
  ],
  marks: [{ kind: 'first-due', at: 40 * H, label: 'Hẹn lần đầu 17:00 29/06' }, { kind: 'due', at: 55 * H, label: 'Hẹn trả 16:00 01/07' }, { kind: 'now', at: 34 * H + 10, label: 'Bây giờ 09:40' }],
  rows: [
    { step: '1 Tiếp nhận', person: 'Nguyễn Thị Hạnh', allotted: '4 giờ', used: '2 giờ 30', begins: '07:30 23/06/2022', ends: '10:00 23/06/2022' },
    { step: '2 Thẩm tra', person: 'Trần Văn Quyết', allotted: '16 giờ', used: '11 giờ 30, tạm dừng 15 giờ', begins: '10:00 23/06/2022', ends: '14:00 28/06/2022' },
    { step: '3 Soạn, trình ký', person: 'Trần Văn Quyết', allotted: '8 giờ', used: '5 giờ 10, còn 2 giờ 50', begins: '14:00 28/06/2022', ends: 'dự kiến 14:00 29/06/2022' },
    { step: '4 Ký duyệt', person: 'Nguyễn Văn Thắng', allotted: '8 giờ', used: 'chưa bắt đầu', begins: 'dự kiến 14:00 29/06/2022', ends: 'dự kiến 14:00 30/06/2022' },
    { step: '5 Trả kết quả', person: 'Nguyễn Thị Hạnh', allotted: '4 giờ', used: 'chưa bắt đầu', begins: 'dự kiến 14:00 30/06/2022', ends: 'dự kiến 09:30 01/07/2022' },
  ],
}

const small = (summary: string, actual: readonly ActualSegment[], marks: readonly ClockMark[]): ClockStripData => ({
  summary, spanMinutes: 20 * H, days: [{ start: 0, label: 'T5 23/06' }, { start: 8 * H, label: 'T6 24/06' }, { start: 16 * H, label: 'T2 27/06', kind: 'after-off' }],
  plan: [{ kind: 'step', start: 0, minutes: 4 * H, order: '1', label: '4 giờ' }, { kind: 'step', start: 4 * H, minutes: 8 * H, order: '2', label: '8 giờ' }, { kind: 'step', start: 12 * H, minutes: 4 * H, order: '3', label: '4 giờ' }], actual, marks, rows: [],
})

const CASES: readonly { readonly name: string; readonly data: ClockStripData }[] = [
  { name: 'Trả sớm', data: small('Xong sớm 5 giờ', [{ kind: 'done', start: 0, minutes: 3 * H, order: '1' }, { kind: 'done', start: 3 * H, minutes: 5 * H, order: '2', label: '5 giờ' }, { kind: 'done', start: 8 * H, minutes: 3 * H, order: '3' }], [{ kind: 'due', at: 16 * H, label: 'Hẹn trả 17:00 24/06' }]) },
  { name: 'Quá giờ bước', data: small('Bước 2 quá 3 giờ, hồ sơ chưa quá hạn', [{ kind: 'done', start: 0, minutes: 4 * H, order: '1' }, { kind: 'running', start: 4 * H, minutes: 8 * H, order: '2', label: '8 giờ' }, { kind: 'over', start: 12 * H, minutes: 3 * H }], [{ kind: 'now', at: 15 * H, label: 'Bây giờ 16:00' }, { kind: 'due', at: 18 * H, label: 'Hẹn trả 09:30 27/06' }]) },
  { name: 'Tạm dừng', data: small('Đang tạm dừng 5 giờ', [{ kind: 'done', start: 0, minutes: 4 * H, order: '1' }, { kind: 'running', start: 4 * H, minutes: 2 * H, order: '2' }, { kind: 'paused', start: 6 * H, minutes: 5 * H, label: 'Dừng' }], [{ kind: 'now', at: 11 * H, label: 'Bây giờ 10:30' }, { kind: 'due', at: 18 * H, label: 'Hẹn trả 09:30 27/06' }]) },
  { name: 'Trễ hẹn', data: small('Trễ hẹn 6 giờ', [{ kind: 'done', start: 0, minutes: 6 * H, order: '1' }, { kind: 'done', start: 6 * H, minutes: 6 * H, order: '2' }, { kind: 'over', start: 12 * H, minutes: 6 * H, label: 'trễ 6 giờ' }], [{ kind: 'due', at: 12 * H, label: 'Hẹn trả 11:30 24/06' }, { kind: 'now', at: 18 * H, label: 'Bây giờ 09:30' }]) },
]

export function ClockPanels() {
  return (
    <>
      <Panel title="Đồng hồ hồ sơ"><ClockStrip data={WHOLE} dayNote="1 ngày = 8 giờ làm việc (07:30–11:30, 13:00–17:00)" /></Panel>
      <div className="columns-2">{CASES.map(({ name, data }) => <Panel key={name} title={name} level={3}><ClockStrip data={data} legend="hidden" /></Panel>)}</div>
    </>
  )
}
