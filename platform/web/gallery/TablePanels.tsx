// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { Instant } from '#kernel/time.ts'
import { ALL_CLEAR, clearStates, type ClearStates } from '../clears/clears.ts'
import { ClearsList } from '../clears/ClearsList.tsx'
import { FiveClears } from '../clears/FiveClears.tsx'
import { MiniClock } from '../clock/MiniClock.tsx'
import { Button } from '../controls/Button.tsx'
import { useFormat } from '../language/use-format.ts'
import { Panel } from '../panel/Panel.tsx'
import { StatusTag } from '../status/StatusTag.tsx'
import { TimeLeft, type TimeTone } from '../status/TimeLeft.tsx'
import type { Column, RowGroup } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'

interface Task {
  readonly id: string
  readonly tone: TimeTone
  readonly minutes: number
  readonly used: number
  readonly allotted: number
  readonly procedure: string
  readonly who: string
  readonly step: string
  readonly doing: string
  readonly clears: ClearStates
  readonly due: string
}

const at = (text: string): Instant => text as Instant
const TASKS: readonly Task[] = [
  { id: '220624-0003', tone: 'late', minutes: 100, used: 580, allotted: 480, procedure: 'Cấp Giấy xác nhận tình trạng hôn nhân', who: 'ông Hứa Văn Thào', step: 'Bước 2/4', doing: 'Thẩm tra hồ sơ', clears: ALL_CLEAR, due: '2022-06-29T10:00:00.000Z' },
  { id: '220622-0004', tone: 'soon', minutes: 170, used: 310, allotted: 480, procedure: 'Đăng ký lại khai sinh', who: 'bà Triệu Thị Sính', step: 'Bước 3/5', doing: 'Soạn, trình ký', clears: ALL_CLEAR, due: '2022-07-01T09:00:00.000Z' },
  { id: '220628-0006', tone: 'soon', minutes: 245, used: 235, allotted: 480, procedure: 'Đăng ký khai tử', who: 'ông Ma Văn Thiệp', step: 'Bước 2/3', doing: 'Ghi sổ, trình ký', clears: ALL_CLEAR, due: '2022-06-29T10:00:00.000Z' },
  { id: '220627-0008', tone: 'ok', minutes: 840, used: 60, allotted: 900, procedure: 'Đăng ký nhận cha, mẹ, con', who: 'bà Lục Thị Hoa', step: 'Bước 3/5', doing: 'Trình ký', clears: clearStates({ holes: ['duty'] }), due: '2022-06-30T10:00:00.000Z' },
  { id: '220628-0010', tone: 'ok', minutes: 1260, used: 60, allotted: 1320, procedure: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ BHYT cho trẻ em dưới 6 tuổi', who: 'ông Trương Văn Dậu', step: 'Bước 2/6', doing: 'Đăng ký khai sinh', clears: clearStates({ holes: ['method'] }), due: '2022-07-01T10:00:00.000Z' },
  { id: '220621-0001', tone: 'paused', minutes: 960, used: 200, allotted: 480, procedure: 'Đăng ký lại kết hôn', who: 'ông Ma Đình Lưu', step: 'Bước 2/5', doing: 'Thẩm tra hồ sơ', clears: clearStates({ warnings: ['time'] }), due: '2022-07-04T10:00:00.000Z' },
]

const GROUPS: Readonly<Record<TimeTone, RowGroup>> = {
  late: { key: 'late', heading: <><StatusTag tone="late" frame="bare">Quá hạn bước</StatusTag><span className="muted">1</span></>, note: 'Bước quá giờ, hồ sơ chưa quá hạn trả' },
  soon: { key: 'soon', heading: <><StatusTag tone="soon" frame="bare">Hôm nay</StatusTag><span className="muted">2</span></>, note: 'Phải xong trước 17:00' },
  ok: { key: 'ok', heading: <><StatusTag tone="ok" frame="bare">Tuần này</StatusTag><span className="muted">2</span></>, note: 'Đến hết 01/07/2022' },
  paused: { key: 'paused', heading: <><StatusTag tone="paused" frame="bare">Chờ bổ sung</StatusTag><span className="muted">1</span></>, note: 'Đồng hồ dừng, không tính vào thời hạn' },
}

function TaskTable() {
  const { shortInstant } = useFormat()
  const [selected, setSelected] = useState<Task | undefined>(TASKS[1])
  const columns: readonly Column<Task>[] = [
    { id: 'left', head: 'Bước còn', width: 124, cell: (task) => <TimeLeft tone={task.tone} minutes={task.minutes} used={task.used} allotted={task.allotted} /> },
    { id: 'what', head: 'Thủ tục · hồ sơ · người nộp', main: true, cell: (task) => <>{task.procedure}<span className="t12 muted" style={{ display: 'block' }}>{task.id} · {task.who}</span></> },
    { id: 'step', head: 'Đang ở bước', width: 132, cell: (task) => <><b className="medium">{task.step}</b><div className="t12 muted">{task.doing}</div></> },
    { id: 'clears', head: 'Năm rõ', width: 142, cell: (task) => <FiveClears states={task.clears} /> },
    { id: 'due', head: 'Hẹn trả', width: 100, align: 'right', cell: (task) => <span className="nowrap">{shortInstant(at(task.due))}</span> },
  ]
  return (
    <div className="split" style={{ '--aside': '296px' } as React.CSSProperties}>
      <Panel body="flush"><DataTable caption="Việc của tôi" columns={columns} rows={TASKS} rowId={(task) => task.id} linkTo={() => '/dev/gallery'} selectedId={selected?.id} onSelect={setSelected} groupOf={(task) => GROUPS[task.tone]} density="tight" /></Panel>
      {selected !== undefined && <QuickView task={selected} />}
    </div>
  )
}

function QuickView({ task }: { readonly task: Task }) {
  return (
    <Panel title={task.procedure} note={`H60.27.12-${task.id}`} aside={<StatusTag tone="soon">Hôm nay</StatusTag>}>
      <p className="t13"><b>{task.step}</b> · {task.doing}</p>
      <ClearsList lines={{
        person: { value: <>Trần Văn Quyết <span className="muted">· Tư pháp – Hộ tịch</span></> },
        task: { value: 'Ghi Sổ đăng ký khai sinh, in 02 bản Giấy khai sinh, trình Chủ tịch ký' },
        method: { value: <a href="#noi-dung">QT-TP-14, mục 5.3</a> },
        time: { value: <>Được 8 giờ, đã dùng 5 giờ 10<MiniClock tone="soon" used={310} allotted={480} /><b>Còn 2 giờ 50</b> – đến 14:00 hôm nay</> },
        duty: { state: 'hole', value: <>bà Lê Thị Nhung đã chuyển công tác 20/06/2022. <a href="#noi-dung">Giao người</a></> },
      }} />
      <div className="stack" style={{ marginTop: 10 }}><Button tone="primary" icon="arrow" hotkey="C" width="full">Chuyển sang ký duyệt</Button><div className="row"><Button>Yêu cầu bổ sung</Button><Button>Mở hồ sơ</Button></div></div>
    </Panel>
  )
}

interface Procedure { readonly code: string; readonly name: string; readonly days: number }
const PROCEDURES: readonly Procedure[] = Array.from({ length: 117 }, (_, index) => ({ code: `1.00${4000 + index * 7}`, name: `Thủ tục hành chính mẫu số ${index + 1}`, days: (index * 7) % 30 + 1 }))
const PROCEDURE_COLUMNS: readonly Column<Procedure>[] = [
  { id: 'code', head: 'Mã', width: 110, sort: (row) => row.code, cell: (row) => <span className="nowrap">{row.code}</span> },
  { id: 'name', head: 'Tên thủ tục', main: true, sort: (row) => row.name, cell: (row) => row.name },
  { id: 'days', head: 'Thời hạn', width: 150, align: 'right', sort: (row) => row.days, cell: (row) => `${row.days} ngày làm việc` },
]

export function TablePanels() {
  const [offset, setOffset] = useState(0)
  const page = PROCEDURES.slice(offset, offset + 4)
  return (
    <>
      <TaskTable />
      <div className="columns-2">
        <Panel title="Bảng máy chủ chia trang" level={3} body="flush"><DataTable caption="Thủ tục, trang của máy chủ" columns={PROCEDURE_COLUMNS.map((column) => ({ ...column, sort: 'server' as const }))} rows={page} rowId={(row) => row.code} keyboard="none" page={{ offset, size: 4, total: 1284, onPage: setOffset }} sort={{ by: 'name', direction: 'down', onSort: () => { setOffset(0) } }} /></Panel>
        <Panel title="Lọc không ra kết quả" level={3} body="flush"><DataTable caption="Thủ tục, lọc" columns={PROCEDURE_COLUMNS} rows={[]} rowId={(row) => row.code} onClearFilter={() => { setOffset(0) }} /></Panel>
      </div>
    </>
  )
}

/** A list of more than a hundred, paged and sorted in the browser. */
export function LongTable() {
  return <DataTable caption="117 thủ tục" columns={PROCEDURE_COLUMNS} rows={PROCEDURES} rowId={(row) => row.code} keyboard="none" />
}
