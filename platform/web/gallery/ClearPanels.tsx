// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#kernel/time.ts'
import { LotusMark } from '../brand/LotusMark.tsx'
import { ALL_CLEAR, clearStates, CLEARS, NONE_CLEAR } from '../clears/clears.ts'
import { ClearHead } from '../clears/ClearHead.tsx'
import { ClearsMatrix } from '../clears/ClearsMatrix.tsx'
import { FiveClears } from '../clears/FiveClears.tsx'
import { Hole } from '../clears/Hole.tsx'
import { Feed } from '../feedback/Feed.tsx'
import { LintList } from '../feedback/LintList.tsx'
import { FactList } from '../panel/FactList.tsx'
import { Panel } from '../panel/Panel.tsx'

const WRONG_TIME = clearStates({ warnings: ['time'] })
const STRIPS = [
  { said: 'Đủ năm rõ', states: ALL_CLEAR },
  { said: 'Chưa rõ người: ô rỗng, viền đứt, dấu ?', states: clearStates({ holes: ['person'] }) },
  { said: 'Chưa rõ cách làm, trách nhiệm', states: clearStates({ holes: ['method', 'duty'] }) },
  { said: 'Rõ nhưng sai: thời gian vượt hạn', states: WRONG_TIME },
  { said: 'Chưa khai báo', states: NONE_CLEAR },
]

export function ClearPanels() {
  return (
    <div className="columns-3">
      <div className="stack stack-tight">
        <Panel title="Biểu trưng" level={3}><div className="row" style={{ gap: 22, color: 'var(--accent)' }}><LotusMark height={42} /><LotusMark height={21} /><span className="late"><LotusMark height={42} missing={['method']} label="Thiếu cách làm" /></span></div></Panel>
        <Panel title="Năm rõ" level={3}><div className="stack" style={{ gap: 7 }}>{STRIPS.map(({ said, states }) => <div key={said} className="row"><FiveClears states={states} caption="elsewhere" /><span className="t12">{said}</span></div>)}<FiveClears states={clearStates({ holes: ['person', 'duty'] })} /><div className="row row-wrap">{CLEARS.map((clear) => <ClearHead key={clear} clear={clear} />)}</div><div><Hole clear="person"><a href="#noi-dung">Gán vai trò</a></Hole></div></div></Panel>
      </div>
      <Panel title="Kiểm tra năm rõ" level={3} aside="30 ô · rõ 22" body="flush">
        <div className="nr-panel__body"><ClearsMatrix steps={[1, 2, 3, 4, 5, 6].map((order) => ({ order, states: order === 3 ? clearStates({ holes: ['person', 'method'], warnings: ['time'] }) : WRONG_TIME }))} /></div>
        <LintList items={[
          { id: '1', severity: 'error', title: 'Bước 3 chưa rõ người', detail: 'Vai trò “cán bộ CSDL hộ tịch” chưa gán cho ai.', fix: <a href="#noi-dung">Gán</a> },
          { id: '2', severity: 'warning', title: 'Dẫn căn cứ đã hết hiệu lực', detail: <>Thông tư 15/2015/TT-BTP. <code>law-in-force</code></>, fix: <a href="#noi-dung">Thay</a> },
          { id: '3', severity: 'pass', title: 'Ba người khác nhau soạn, xem xét, phê duyệt' },
        ]} />
      </Panel>
      <div className="stack stack-tight">
        <Panel title="Mới nhất" level={3} aside={<a href="#noi-dung">Tất cả lịch sử</a>}><Feed items={[
          { id: '1', at: '2022-06-28T07:00:00.000Z' as Instant, what: 'Quyết hoàn thành bước 2' },
          { id: '2', at: '2022-06-28T02:30:00.000Z' as Instant, what: <>Nhận trả lời của UBND xã Kim Quan, <b>chạy lại đồng hồ</b></> },
          { id: '3', at: '2022-06-24T03:30:00.000Z' as Instant, what: <>Gửi công văn xác minh, <b>tạm dừng</b>; hẹn trả dời từ 29/06 sang 01/07</> },
        ]} /></Panel>
        <Panel title="Hồ sơ" level={3}><FactList facts={[{ name: 'Mã hồ sơ', value: 'H60.27.12-220629-0011' }, { name: 'Lệ phí', value: '8.000 đồng' }, { name: 'Chuyển đến', value: 'Trần Văn Quyết' }]} /></Panel>
        <FactList look="boxed" facts={[{ name: 'Thời hạn', value: '5 ngày làm việc' }, { name: 'Lệ phí', value: '8.000 đồng' }, { name: 'Nơi nộp', value: 'Một cửa' }, { name: 'Kết quả', value: 'Giấy khai sinh' }]} />
      </div>
    </div>
  )
}
