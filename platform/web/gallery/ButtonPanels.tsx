// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button, LinkButton, TextButton } from '../controls/Button.tsx'
import { Segments } from '../controls/Segments.tsx'
import { Tabs } from '../controls/Tabs.tsx'
import { Dialog } from '../feedback/Dialog.tsx'
import { Note } from '../feedback/Note.tsx'
import { ToastLine } from '../feedback/Toasts.tsx'
import { showToast } from '../feedback/toasts.ts'
import { TextAreaField } from '../fields/TextField.tsx'
import { Kbd } from '../keys/Kbd.tsx'
import { Panel } from '../panel/Panel.tsx'
import { StatusTag } from '../status/StatusTag.tsx'
import { StepNumber } from '../status/StepNumber.tsx'
import { TimeLeft } from '../status/TimeLeft.tsx'

const PERIODS = [{ value: 'month', label: 'Tháng' }, { value: 'quarter', label: 'Quý' }, { value: 'year', label: 'Năm' }] as const
const TABS = [{ value: 'forms', label: 'Biểu mẫu in', count: 6 }, { value: 'history', label: 'Lịch sử', count: 14 }] as const

export function ButtonPanels() {
  const [period, setPeriod] = useState<(typeof PERIODS)[number]['value']>('month')
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('forms')
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  return (
    <div className="columns-3">
      <Panel title="Nút" level={3}>
        <div className="stack">
          <div className="row row-wrap"><Button tone="primary" onClick={() => { showToast('Đã chuyển bước 4 cho Nguyễn Văn Thắng', { action: { label: 'Hoàn tác', run: () => { setTab('history') } } }) }}>Chuyển bước</Button><Button>Yêu cầu bổ sung</Button><Button tone="danger" onClick={() => { setAsking(true) }}>Từ chối</Button><Button offBecause="Hồ sơ chưa quá hạn trả">Không dùng được</Button><Button tone="text">Xem thêm</Button><Button size="small">Nhỏ</Button><Button size="small" icon="print">In</Button><LinkButton to="/dev/gallery" icon="plus">Liên kết</LinkButton><Button tone="primary" busy>Đang gửi</Button></div>
          <p className="t13">Chữ trong câu: <TextButton onClick={() => { setPeriod('year') }}>giao người</TextButton>.</p>
          <div className="row row-wrap"><Segments label="Kỳ" value={period} onChange={setPeriod} options={PERIODS} /><span className="row"><Kbd keys="Ctrl+Enter" /> <Kbd keys="Space" /> <Kbd keys="G H" /></span></div>
          <Tabs label="Phần của hồ sơ" tabs={TABS} value={tab} onChange={setTab}><p className="t13" style={{ padding: '8px 10px' }}>{tab === 'forms' ? '6 biểu mẫu' : '14 dòng lịch sử'}</p></Tabs>
        </div>
        {asking && (
          <Dialog title="Từ chối hồ sơ 220622-0004?" onClose={() => { setAsking(false) }} onSubmit={() => { setAsking(false) }} actions={<><Button hotkey="Escape" onClick={() => { setAsking(false) }}>Quay lại</Button><Button tone="danger" type="submit">Trình ký từ chối</Button></>}>
            <p>Người nộp nhận Mẫu 03 kèm lý do. Không thu hồi được sau khi ký.</p>
            <TextAreaField label="Lý do, dẫn căn cứ" required value={why} onChange={setWhy} />
          </Dialog>
        )}
      </Panel>
      <Panel title="Trạng thái và dấu" level={3}>
        <div className="stack">
          <div className="row row-wrap"><StatusTag tone="late">Quá hạn 2 giờ</StatusTag><StatusTag tone="soon">Hôm nay</StatusTag><StatusTag tone="ok">Trong hạn</StatusTag><StatusTag tone="early">Trước hạn</StatusTag><StatusTag tone="paused">Tạm dừng</StatusTag><StatusTag tone="accent">Bước 3/5</StatusTag><StatusTag tone="plain" icon="edit">Dự thảo</StatusTag><StatusTag tone="ok" frame="bare">Đã đối chiếu</StatusTag></div>
          <div className="row"><StepNumber order={1} state="done" /><StepNumber order={2} state="running" /><StepNumber order={3} /></div>
          <div className="columns-2"><div><TimeLeft tone="late" minutes={100} used={580} allotted={480} /></div><div><TimeLeft tone="soon" minutes={170} used={310} allotted={480} /></div><div><TimeLeft tone="ok" minutes={840} used={60} allotted={900} /></div><div><TimeLeft tone="paused" minutes={960} used={200} allotted={480} /></div></div>
        </div>
      </Panel>
      <Panel title="Thông báo" level={3}>
        <div className="stack">
          <Note>2 hồ sơ mới, <a href="#noi-dung">tải lại</a>.</Note>
          <Note tone="soon"><b>Lịch năm 2027 là tạm tính:</b> chưa có thông báo nghỉ Tết.</Note>
          <Note tone="late"><b>Chưa thể tiếp nhận:</b> cho biết dòng 4 có phải nộp không.</Note>
          <ToastLine seconds={9} toast={{ id: 0, tone: 'done', text: 'Đã chuyển bước 4 cho Nguyễn Văn Thắng', action: { label: 'Hoàn tác', run: () => { setTab('forms') } } }} />
        </div>
      </Panel>
    </div>
  )
}
