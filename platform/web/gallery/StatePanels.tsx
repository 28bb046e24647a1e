// SPDX-License-Identifier: Apache-2.0
import { ApiFault } from '../api-fault.ts'
import { Button } from '../controls/Button.tsx'
import { Panel } from '../panel/Panel.tsx'
import { ErrorState } from '../states/ErrorState.tsx'
import { LoadingLines } from '../states/Loading.tsx'
import { NoPermission } from '../states/NoPermission.tsx'
import { OfflineNote } from '../states/OfflineBanner.tsx'
import { PageState } from '../states/PageState.tsx'
import { LongTable } from './TablePanels.tsx'

export function StatePanels() {
  return (
    <>
      <div className="columns-3">
        <Panel title="Trống" level={3}><PageState icon="inbox" title="Không còn việc nào" action={<Button size="small">Xem việc của bộ phận</Button>}>Hồ sơ mới sẽ hiện ở đây, xếp theo giờ còn lại.</PageState></Panel>
        <Panel title="Đang tải" level={3} body="flush"><LoadingLines stage="said" lines={6} said="Đang tải danh sách…" /></Panel>
        <Panel title="Tải lâu" level={3} body="flush"><LoadingLines stage="slow" lines={6} said="Mạng chậm, vẫn đang tải." stop={<Button size="small">Dừng</Button>} /></Panel>
        <Panel title="Lỗi" level={3}><ErrorState error={new ApiFault('broken', { status: 500, reference: 'req-1a' })} onRetry={() => { location.reload() }} /></Panel>
        <Panel title="Không có quyền" level={3}><NoPermission title="Chỉ Chủ tịch được duyệt" action={<Button size="small">Nhắc người duyệt</Button>}>Bạn xem được, không sửa được. Người duyệt: Nguyễn Văn Thắng.</NoPermission></Panel>
        <Panel title="Mất mạng" level={3} body="flush"><OfflineNote /><ErrorState error={new ApiFault('network')} onRetry={() => { location.reload() }} /></Panel>
      </div>
      <details><summary className="t13">Danh sách 117 dòng, chia trang tại máy</summary><Panel body="flush"><LongTable /></Panel></details>
    </>
  )
}
