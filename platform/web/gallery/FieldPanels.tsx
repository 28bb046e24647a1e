// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { CheckField, RadioField } from '../fields/CheckField.tsx'
import { DateField } from '../fields/DateField.tsx'
import { FileDrop } from '../fields/FileDrop.tsx'
import { PasswordField, SelectField, TextAreaField, TextField } from '../fields/TextField.tsx'
import { useDraft } from '../forms/use-draft.ts'
import { Panel } from '../panel/Panel.tsx'
import { SearchCombobox, type SearchItem } from '../search/SearchCombobox.tsx'

const PROCEDURES: readonly SearchItem[] = [
  { id: '1', name: 'Đăng ký lại khai sinh', detail: '1.004884 · Hộ tịch' },
  { id: '2', name: 'Đăng ký lại khai tử', detail: '1.005461 · Hộ tịch' },
  { id: '3', name: 'Đăng ký lại kết hôn', detail: '1.004746 · Hộ tịch' },
  { id: '4', name: 'Chứng thực chữ ký trong giấy tờ, văn bản', detail: '2.000884 · Chứng thực' },
]

export function FieldPanels() {
  const { draft, set } = useDraft({ name: 'Nông Văn Tài', wrong: '31/06/2022', why: '', kind: 'commune', password: 'mật khẩu dài', kept: true })
  const [channel, setChannel] = useState<'desk' | 'post' | undefined>('desk')
  const [day, setDay] = useState<PlainDate | undefined>('2022-07-06' as PlainDate)
  const [procedure, setProcedure] = useState<SearchItem | undefined>(undefined)
  const [files, setFiles] = useState<readonly File[]>([])
  return (
    <div className="columns-2">
      <Panel title="Ô nhập" level={3}>
        <div className="columns-2">
          <TextField label="Họ và tên" required value={draft.name} onChange={set('name')} />
          <TextField label="Ngày sinh" value={draft.wrong} onChange={set('wrong')} error={{ what: 'Tháng 6 chỉ có 30 ngày.', mend: 'Xem lại ngày trên giấy tờ.' }} />
          <TextField label="Mã hồ sơ" value="Hệ thống tự cấp" onChange={set('name')} readOnly />
          <DateField label="Ngày hẹn trả" value={day} onChange={setDay} hint="Tính theo lịch làm việc" />
          <SelectField label="Cấp" value={draft.kind} onChange={set('kind')} options={[{ value: 'commune', label: 'Xã, phường, đặc khu' }, { value: 'province', label: 'Tỉnh, thành phố' }]} />
          <PasswordField label="Mật khẩu" value={draft.password} onChange={set('password')} autoComplete="new-password" />
          <RadioField label="Nhận kết quả" value={channel} onChange={setChannel} choices={[{ value: 'desk', label: 'Tại Một cửa' }, { value: 'post', label: 'Bưu chính' }]} />
          <div className="row"><CheckField label="Có lời cam đoan" checked={draft.kept} onChange={set('kept')} /><CheckField label="Bản sao" checked={false} onChange={set('kept')} /></div>
          <TextField label="Ô nhỏ" size="small" value={draft.name} onChange={set('name')} />
        </div>
        <TextAreaField label="Nội dung yêu cầu" value={draft.why} onChange={set('why')} placeholder="Viết ngắn, đủ ý" />
      </Panel>
      <Panel title="Tìm và chọn tệp" level={3}>
        <div className="stack">
          <SearchCombobox label="Thủ tục hành chính" required value={procedure} onChange={setProcedure} items={PROCEDURES} />
          <FileDrop label="Tệp quy trình (Word)" accept=".docx,.doc" maxBytes={20_000_000} files={files} onChange={setFiles} many />
        </div>
      </Panel>
    </div>
  )
}
