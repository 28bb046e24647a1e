// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { savePlace } from '#areas/documents/contract.ts'
import { PLACE_KIND_NAMES, PlaceKind } from '#areas/documents/core/public.ts'
import type { PlainDate } from '#kernel/time.ts'
import { addressOf } from '#platform/web/call-api.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextField } from '#platform/web/fields/TextField.tsx'
import { Icon } from '#platform/web/icons/Icon.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { SearchCombobox } from '#platform/web/search/SearchCombobox.tsx'
import { useMay } from '#platform/web/session.ts'
import { useApi } from '#platform/web/use-api.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { hangPaper, listPostings, printPoster, showPublicPage } from '../contract.ts'

/** What the dialog begins with; `list` is the list of all procedures. */
export interface HangStart { readonly placeId?: string; readonly procedureId?: string }

export interface HangDialogProps {
  readonly start: HangStart
  readonly places: readonly { readonly id: string; readonly name: string; readonly closed: boolean }[]
  readonly procedures: readonly { readonly id: string; readonly code: string; readonly name: string; readonly issueNo: number }[]
  readonly today: PlainDate
  readonly onClose: () => void
}

const LIST = 'list'
const NEW = 'new'
const WORDS = words({
  vi: {
    title: 'Niêm yết', place: 'Nơi niêm yết', choose: 'Chọn nơi', add: 'Thêm nơi mới…', newName: 'Tên nơi mới', newHint: 'Ví dụ: Nhà văn hóa thôn Yên Khánh', kind: 'Loại nơi', paper: 'Tờ niêm yết', all: 'Danh mục tất cả thủ tục', issue: (no: number) => `lần ban hành ${no}`, on: 'Ngày treo',
    keep: 'Thôi', act: 'Ghi đã treo', done: 'Đã ghi niêm yết', replaced: 'Đã ghi niêm yết; tờ cũ ở đây được ghi là đã gỡ', print: 'Mở áp phích A4 để in', closed: 'Trang công khai đang đóng nên chưa in được áp phích: mã QR sẽ không dẫn tới đâu.', missing: 'Chọn nơi, tờ niêm yết và ngày trước', how: 'In áp phích, treo lên, rồi ghi lại. Nếu ở đây đang treo bản cũ của cùng tờ, bản cũ được ghi là đã gỡ.', noPlace: 'Cơ quan chưa có nơi niêm yết nào. Hãy nhờ người có quyền phân phối tài liệu thêm nơi.',
  },
  en: {
    title: 'Posting', place: 'Place', choose: 'Choose a place', add: 'Add a place…', newName: 'Name of the new place', newHint: 'For example: the cultural house of a village', kind: 'Kind of place', paper: 'Paper', all: 'The list of all procedures', issue: (no: number) => `issue ${no}`, on: 'Hung on',
    keep: 'Cancel', act: 'Record it', done: 'Recorded', replaced: 'Recorded; the old paper there is recorded as taken down', print: 'Open the A4 poster to print', closed: 'The public page is closed, so no poster can be printed: its QR code would lead nowhere.', missing: 'Choose the place, the paper and the day first', how: 'Print the poster, hang it, then record it. An older paper of the same kind there is recorded as taken down.', noPlace: 'The agency has no place yet. Ask someone who may distribute documents to add one.',
  },
})

/** Prints the poster for a place and records that it was hung. */
export function HangDialog({ start, places, procedures, today, onClose }: HangDialogProps) {
  const text = useText(WORDS)
  const say = useSay()
  const mayAdd = useMay('documents.distribute')
  const [place, setPlace] = useState(start.placeId ?? '')
  const [paper, setPaper] = useState(start.procedureId ?? LIST)
  const [on, setOn] = useState<PlainDate | undefined>(today)
  const [newName, setNewName] = useState('')
  const [newKind, setNewKind] = useState<PlaceKind>('culture-house')
  const page = useApi(showPublicPage, {})
  const hang = useCommand(hangPaper, { refresh: [listPostings], onDone: ({ replaced }) => { showToast(replaced === null ? text.done : text.replaced); onClose() } })
  const adding = useCommand(savePlace, { refresh: [listPostings], onDone: ({ id }) => { setPlace(id) } })
  const papers = [{ id: LIST, name: text.all }, ...procedures.map(({ id, code, name, issueNo }) => ({ id, name: `${code} ${name}`, detail: text.issue(issueNo) }))]
  const open = places.filter(({ closed }) => !closed)
  const ready = place !== '' && place !== NEW && paper !== '' && on !== undefined
  const sentence = hang.sentence ?? adding.sentence
  return (
    <Dialog title={text.title} width={560} onClose={onClose} onSubmit={() => { if (ready) void hang.run({ placeId: place, procedureId: paper === LIST ? null : paper, on }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="primary" busy={hang.busy} offBecause={ready ? undefined : text.missing}>{text.act}</Button></>}>
      <div className="stack">
        <p className="t13 second">{text.how}</p>
        {open.length === 0 && !mayAdd && <Note tone="soon">{text.noPlace}</Note>}
        <SelectField label={text.place} required value={place} onChange={setPlace} empty={text.choose} options={[...open.map(({ id, name }) => ({ value: id, label: name })), ...(mayAdd ? [{ value: NEW, label: text.add }] : [])]} />
        {place === NEW && (
          <div className="stack">
            <TextField label={text.newName} required value={newName} onChange={setNewName} hint={text.newHint} maxLength={200} />
            <SelectField label={text.kind} value={newKind} onChange={(value) => { setNewKind(PlaceKind.parse(value)) }} options={PlaceKind.options.map((value) => ({ value, label: say(PLACE_KIND_NAMES[value]) }))} />
            <div><Button icon="plus" busy={adding.busy} offBecause={newName.trim() === '' ? text.newName : undefined} onClick={() => { void adding.run({ id: null, version: 0, name: newName, kind: newKind, closed: false }) }}>{text.add.replace('…', '')}</Button></div>
          </div>
        )}
        <SearchCombobox label={text.paper} required value={papers.find(({ id }) => id === paper)} onChange={(item) => { setPaper(item?.id ?? '') }} items={papers} />
        <DateField label={text.on} required value={on} onChange={setOn} />
        {page.data?.isOpen === false && <Note tone="soon">{text.closed}</Note>}
        {page.data?.isOpen === true && place !== '' && place !== NEW && paper !== '' && (
          <p><a className="nr-btn nr-btn--plain" target="_blank" rel="noreferrer" href={addressOf(printPoster, { placeId: place, origin: location.origin, ...(paper === LIST ? {} : { procedureId: paper }) })}><Icon name="print" />{text.print}</a></p>
        )}
        {sentence !== undefined && <Note tone="late">{say(sentence)}</Note>}
      </div>
    </Dialog>
  )
}
