// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { dayOf, type Instant, type PlainDate, plusDays } from '#kernel/time.ts'
import { callApi } from '#platform/web/call-api.ts'
import { asFault } from '#platform/web/api-fault.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { saveFile } from '#platform/web/open-file.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { printRegister } from '../../contract/printing.ts'
import type { DossierFilter } from './dossier-filter.ts'

const WORDS = words({
  vi: { title: 'In sổ theo dõi hồ sơ', from: 'Nhận từ ngày', to: 'Đến ngày', act: 'Tải sổ (PDF, A4 ngang)', cancel: 'Thôi', year: 'Sổ mở theo từng năm; số thứ tự chạy từ 01 đến hết năm. In trọn năm đã qua thì có phần khóa sổ.', field: (name: string) => `Chỉ lĩnh vực ${name}, đánh số riêng.`, missing: 'Chưa chọn đủ hai ngày.' },
  en: { title: 'Print the register', from: 'Received from', to: 'To', act: 'Download the register (PDF, A4)', cancel: 'Cancel', year: 'The register is kept by the year; numbers run from 01 to its end. A whole year that has passed prints with its closing.', field: (name: string) => `Only the field ${name}, numbered by itself.`, missing: 'Both days are needed.' },
})

/** Chooses the period of the register and fetches it. */
export function RegisterDialog({ filter, now, onClose }: { readonly filter: DossierFilter; readonly now: Instant; readonly onClose: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [from, setFrom] = useState<PlainDate | undefined>(filter.from ?? firstOfMonth(dayOf(now)))
  const [to, setTo] = useState<PlainDate | undefined>(filter.to ?? dayOf(now))
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<Sentence>()
  const fetchRegister = async () => {
    if (from === undefined || to === undefined) return
    setBusy(true)
    setWhy(undefined)
    try {
      const answer = await callApi(printRegister, { from, to, ...(filter.field === undefined ? {} : { field: filter.field }), ...(filter.agencyId === undefined ? {} : { agencyId: filter.agencyId }) })
      if (answer.ok) {
        saveFile(answer.value)
        onClose()
      } else setWhy(answer.sentence)
    } catch (thrown) {
      setWhy(asFault(thrown).sentence)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={text.title} onClose={onClose} onSubmit={() => { void fetchRegister() }} actions={<><Button onClick={onClose}>{text.cancel}</Button><Button type="submit" tone="primary" icon="download" busy={busy} offBecause={from === undefined || to === undefined ? text.missing : undefined}>{text.act}</Button></>}>
      <div className="columns-2"><DateField label={text.from} required value={from} onChange={setFrom} /><DateField label={text.to} required value={to} onChange={setTo} /></div>
      <Note>{text.year}{filter.field !== undefined && ` ${text.field(filter.field)}`}</Note>
      {why !== undefined && <Note tone="late">{say(why)}</Note>}
    </Dialog>
  )
}

/** The first day of the month of a day. */
const firstOfMonth = (day: PlainDate): PlainDate => plusDays(day, 1 - Number(day.slice(8)))
