// SPDX-License-Identifier: Apache-2.0
import { useKeys } from '../keys/use-keys.ts'
import { showToast } from '../feedback/toasts.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { Button } from '../controls/Button.tsx'
import { StatusTag } from '../status/StatusTag.tsx'
import { ButtonPanels } from './ButtonPanels.tsx'
import { ClearPanels } from './ClearPanels.tsx'
import { ClockPanels } from './ClockPanels.tsx'
import { FieldPanels } from './FieldPanels.tsx'
import { FigurePanels } from './FigurePanels.tsx'
import { StatePanels } from './StatePanels.tsx'
import { TablePanels } from './TablePanels.tsx'

/** Every component in all its states, with invented data. */
export function GalleryPage() {
  useKeys([
    { key: 'C', label: 'chuyển bước', run: () => { showToast('Đã chuyển bước 4 cho Nguyễn Văn Thắng', { action: { label: 'Hoàn tác', run: () => { showToast('Đã hoàn tác') } } }) } },
    { key: 'G H', label: 'đến Hồ sơ', run: () => { showToast('G rồi H') } },
    { key: 'Ctrl+Enter', label: 'tiếp nhận và in', run: () => { showToast('Đã tiếp nhận') } },
  ])
  return (
    <>
      <PageHead
        title="Thành phần giao diện" crumbs={[{ name: 'Phát triển', to: '/' }, { name: 'Thành phần' }]} tags={<><StatusTag tone="ok">Trong hạn</StatusTag><StatusTag tone="accent">Bước 3/5</StatusTag></>}
        note="Mọi trạng thái của bộ thành phần, dữ liệu hư cấu."
        actions={<><Button hotkey="B">Yêu cầu bổ sung</Button><Button icon="pause" hotkey="P">Tạm dừng</Button><Button tone="danger">Từ chối</Button><Button offBecause="Chỉ dùng khi hồ sơ đã hoặc chắc chắn quá hạn trả">Xin lỗi &amp; hẹn lại</Button><Button tone="primary" icon="arrow" hotkey="C">Chuyển bước 4</Button></>}
      />
      <div className="stack stack-tight">
        <ClockPanels />
        <TablePanels />
        <ClearPanels />
        <ButtonPanels />
        <FieldPanels />
        <FigurePanels />
        <StatePanels />
      </div>
    </>
  )
}
