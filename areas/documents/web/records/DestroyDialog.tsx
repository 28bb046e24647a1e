// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { destroyRecords, listDestructions, listRecordFiles, listRecordKinds } from '../../contract.ts'

const WORDS = words({
  vi: { title: (count: number) => `Biên bản tiêu hủy ${count} hồ sơ`, warn: 'Việc này không hoàn tác được: hồ sơ chuyển sang đã tiêu hủy và biên bản được giữ nguyên.', number: 'Số biên bản', heldOn: 'Ngày tiêu hủy', place: 'Nơi tiêu hủy', ground: 'Căn cứ (quyết định, phê duyệt danh mục)', manner: 'Cách tiêu hủy', mannerHint: 'cắt nhỏ, nghiền bột, xóa tệp…', people: 'Người tham gia', person: (no: number) => `Họ tên người thứ ${no}`, post: (no: number) => `Chức vụ người thứ ${no}`, more: 'Thêm người', keep: 'Bỏ qua', save: 'Tiêu hủy và lập biên bản', missing: 'Ghi đủ số, ngày, nơi, căn cứ, cách tiêu hủy và ít nhất hai người' },
  en: { title: (count: number) => `Minute of destruction of ${count} files`, warn: 'Nothing undoes this: the files become destroyed and the minute is kept.', number: 'Number', heldOn: 'Held on', place: 'Place', ground: 'Ground', manner: 'Manner', mannerHint: 'shredded, pulped, deleted …', people: 'People', person: (no: number) => `Name of person ${no}`, post: (no: number) => `Post of person ${no}`, more: 'Add a person', keep: 'Cancel', save: 'Destroy and write the minute', missing: 'Write number, day, place, ground, manner and at least two people' },
})

/** The minute of destruction of the files chosen. */
export function DestroyDialog({ files, today, onClose, onDone }: { readonly files: ReadonlyMap<string, string>; readonly today: PlainDate; readonly onClose: () => void; readonly onDone: () => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [draft, setDraft] = useState({ number: '', place: '', ground: '', manner: '' })
  const [heldOn, setHeldOn] = useState<PlainDate | undefined>(today)
  const [people, setPeople] = useState([{ name: '', post: '' }, { name: '', post: '' }])
  const destroy = useCommand(destroyRecords, { refresh: [listRecordFiles, listRecordKinds, listDestructions], onDone })
  const named = people.filter(({ name }) => name.trim() !== '')
  const offBecause = heldOn === undefined || named.length < 2 || Object.values(draft).some((value) => value.trim() === '') ? text.missing : undefined
  const change = (at: number, part: Partial<{ name: string; post: string }>) => { setPeople(people.map((one, index) => (index === at ? { ...one, ...part } : one))) }
  return (
    <Dialog title={text.title(files.size)} width={640} onClose={onClose} onSubmit={() => { if (heldOn !== undefined && offBecause === undefined) void destroy.run({ ...draft, heldOn, people: named, fileIds: [...files.keys()] }) }}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone="danger" busy={destroy.busy} offBecause={offBecause}>{text.save}</Button></>}>
      <Note tone="soon">{text.warn}</Note>
      <ul className="dc-choice">{[...files].map(([id, title]) => <li key={id}>{title}</li>)}</ul>
      <div className="dc-fields">
        <TextField label={text.number} required maxLength={80} value={draft.number} onChange={(number) => { setDraft({ ...draft, number }) }} />
        <DateField label={text.heldOn} required value={heldOn} onChange={setHeldOn} max={today} />
        <TextField label={text.place} required maxLength={300} value={draft.place} onChange={(place) => { setDraft({ ...draft, place }) }} />
        <TextField label={text.manner} required maxLength={300} hint={text.mannerHint} value={draft.manner} onChange={(manner) => { setDraft({ ...draft, manner }) }} />
        <div className="dc-wide"><TextAreaField label={text.ground} required rows={2} maxLength={2000} value={draft.ground} onChange={(ground) => { setDraft({ ...draft, ground }) }} /></div>
        {people.map((one, at) => [<TextField key={`name${at}`} label={text.person(at + 1)} required={at < 2} maxLength={200} value={one.name} onChange={(name) => { change(at, { name }) }} />, <TextField key={`post${at}`} label={text.post(at + 1)} maxLength={200} value={one.post} onChange={(post) => { change(at, { post }) }} />])}
      </div>
      <Button size="small" icon="plus" onClick={() => { setPeople([...people, { name: '', post: '' }]) }}>{text.more}</Button>
      {destroy.sentence !== undefined && <Note tone="late">{say(destroy.sentence)}</Note>}
    </Dialog>
  )
}
