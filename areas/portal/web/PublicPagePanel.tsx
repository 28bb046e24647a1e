// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { CheckField } from '#platform/web/fields/CheckField.tsx'
import { TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Loaded } from '#platform/web/states/Loaded.tsx'
import { StatusTag } from '#platform/web/status/StatusTag.tsx'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { setPublicPage, showPublicPage } from '../contract.ts'

const WORDS = words({
  vi: {
    title: 'Trang công khai', open: 'Đang mở', closed: 'Đang đóng', what: (count: string) => `Ai có địa chỉ đều xem được ${count} quy trình đang hiệu lực: giấy tờ, thời gian, phí, năm rõ. Không hiện dự thảo, hồ sơ hay tên cán bộ.`, off: 'Chưa ai ngoài cơ quan xem được. Mở trang để in áp phích có mã QR.', edit: 'Sửa', openIt: 'Mở trang', visit: 'Xem trang', dialog: 'Trang công khai của cơ quan',
    isOpen: 'Mở cho mọi người xem', desk: 'Nơi nộp hồ sơ', deskHint: 'Ví dụ: Bộ phận Một cửa UBND xã, tầng 1', hours: 'Giờ làm việc', hoursHint: 'Ví dụ: thứ Hai đến thứ Sáu, 07:30–11:30 và 13:00–17:00', phone: 'Điện thoại hỏi, phản ánh', keep: 'Để nguyên', save: 'Lưu trang công khai', saved: 'Đã lưu trang công khai', note: 'Người đã mở trang có thể còn thấy bản cũ trong tối đa 5 phút.',
  },
  en: {
    title: 'Public page', open: 'Open', closed: 'Closed', what: (count: string) => `Whoever has the address sees ${count} procedures in force: papers, time, fee, five clears. No drafts, dossiers or names of staff.`, off: 'Nobody outside sees it yet. Open it to print posters with a QR code.', edit: 'Edit', openIt: 'Open the page', visit: 'See the page', dialog: 'The agency’s public page',
    isOpen: 'Open to everybody', desk: 'Where to hand in', deskHint: 'For example: one-stop desk, first floor', hours: 'Hours', hoursHint: 'For example: Monday to Friday, 07:30–11:30 and 13:00–17:00', phone: 'Telephone for questions', keep: 'Leave it', save: 'Save the public page', saved: 'The public page was saved', note: 'Whoever has the page open may see the old one for up to 5 minutes.',
  },
})

interface Shown { readonly isOpen: boolean; readonly desk: string; readonly hours: string; readonly phone: string; readonly version: number }

/** Whether the agency has a public page, where it is, and the way to open or edit it. */
export function PublicPagePanel() {
  const text = useText(WORDS)
  const { number } = useFormat()
  const [editing, setEditing] = useState(false)
  const query = useApi(showPublicPage, {})
  const page = query.data
  return (
    <Panel title={text.title} aside={page?.mayChange === true ? <Button size="small" icon="edit" onClick={() => { setEditing(true) }}>{page.isOpen ? text.edit : text.openIt}</Button> : undefined}>
      <Loaded query={query}>
        {({ isOpen, address, publicUrl, procedureCount }) => (
          <div className="row row-wrap">
            <StatusTag tone={isOpen ? 'ok' : 'plain'}>{isOpen ? text.open : text.closed}</StatusTag>
            <span className="grow t13">{isOpen ? text.what(number(procedureCount)) : text.off}</span>
            {isOpen && <a href={address} target="_blank" rel="noreferrer">{text.visit}: {publicUrl ?? location.origin}{address}</a>}
          </div>
        )}
      </Loaded>
      {editing && page !== undefined && <PublicPageDialog shown={page} onClose={() => { setEditing(false) }} />}
    </Panel>
  )
}

function PublicPageDialog({ shown, onClose }: { readonly shown: Shown; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [isOpen, setOpen] = useState(shown.version === 0 ? true : shown.isOpen)
  const [desk, setDesk] = useState(shown.desk)
  const [hours, setHours] = useState(shown.hours)
  const [phone, setPhone] = useState(shown.phone)
  const command = useCommand(setPublicPage, { refresh: [showPublicPage], onDone: () => { showToast(text.saved); onClose() } })
  return (
    <Dialog title={text.dialog} width={560} onClose={onClose} onSubmit={() => { void command.run({ isOpen, desk, hours, phone, version: shown.version }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={command.busy}>{text.save}</Button></>}>
      <div className="stack">
        <CheckField label={text.isOpen} checked={isOpen} onChange={setOpen} />
        <TextField label={text.desk} value={desk} onChange={setDesk} hint={text.deskHint} maxLength={300} />
        <TextField label={text.hours} value={hours} onChange={setHours} hint={text.hoursHint} maxLength={300} />
        <TextField label={text.phone} value={phone} onChange={setPhone} maxLength={100} />
        <Note>{text.note}</Note>
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
