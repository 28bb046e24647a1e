// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { SelectField, TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useCommand } from '#platform/web/use-command.ts'
import { listInstruments, saveInstrument, showInstrument } from '../contract/register.ts'
import { kindsOfNumber } from '../core/document-number.ts'
import { InstrumentKind, type InstrumentFacts, KIND_NAMES, type Relation } from '../core/instrument.ts'
import { issuerBySign } from '../core/issuer-sign.ts'
import { RelationFields } from './RelationFields.tsx'

const WORDS = words({
  vi: {
    add: 'Ghi văn bản vào danh mục', edit: 'Sửa văn bản', number: 'Số, ký hiệu', numberHint: 'Ví dụ 01/2018/TT-VPCP', kind: 'Loại văn bản', issuer: 'Cơ quan ban hành', title: 'Tên văn bản (trích yếu)', issued: 'Ngày ban hành', effective: 'Ngày có hiệu lực', expires: 'Hết hiệu lực từ ngày', expiresHint: 'Chỉ ghi khi văn bản tự nêu ngày',
    source: 'Nguồn', sourceHint: 'Nơi lấy văn bản: Công báo, cơ sở dữ liệu văn bản, công văn gửi kèm…', save: 'Lưu', leave: 'Thôi', missing: 'Ghi số, cơ quan ban hành và tên văn bản trước', saved: 'Đã lưu văn bản', told: (count: number) => `Đã lưu. ${count} văn bản bị thay đổi; việc rà soát quy trình đang được lập.`, affects: 'Khi lưu, quy trình nào viện dẫn văn bản bị thay thế, bãi bỏ, sửa đổi hoặc vừa có hướng dẫn mới sẽ có một việc rà soát.',
  },
  en: {
    add: 'Add a document', edit: 'Edit the document', number: 'Number', numberHint: 'Such as 01/2018/TT-VPCP', kind: 'Kind', issuer: 'Issuer', title: 'Title', issued: 'Issued on', effective: 'In force from', expires: 'No longer in force from', expiresHint: 'Only when the document says so itself',
    source: 'Source', sourceHint: 'Where the text was taken from', save: 'Save', leave: 'Leave', missing: 'Write number, issuer and title first', saved: 'The document was saved', told: (count: number) => `Saved. ${count} documents change; tasks are being made.`, affects: 'Every procedure that cites a document that ends, changes or is newly guided gets a task.',
  },
})

export interface EditedInstrument { readonly id?: string; readonly version: number; readonly facts: InstrumentFacts; readonly relations: readonly Relation[] }

const BLANK: EditedInstrument = { version: 0, facts: { number: '', kind: 'circular', issuer: '', title: '', issuedOn: null, effectiveOn: null, expiresOn: null, source: '' }, relations: [] }

/** Adds a document or edits one of the agency's own register; kind and issuer follow from the number's sign. */
export function InstrumentDialog({ edited = BLANK, onClose, onSaved }: { readonly edited?: EditedInstrument; readonly onClose: () => void; readonly onSaved?: (ref: string) => void }) {
  const text = useText(WORDS)
  const say = useSay()
  const [facts, setFacts] = useState(edited.facts)
  const [relations, setRelations] = useState(edited.relations)
  const change = (part: Partial<InstrumentFacts>) => { setFacts((before) => ({ ...before, ...part })) }
  const command = useCommand(saveInstrument, {
    refresh: [listInstruments, showInstrument],
    onDone: ({ ref, affected }) => { showToast(affected === 0 ? text.saved : text.told(affected)); onClose(); onSaved?.(ref) },
  })
  const setNumber = (number: string) => {
    const [kind] = kindsOfNumber(number)
    const issuer = issuerBySign(number)
    change({ number, ...(kind === undefined ? {} : { kind }), ...(issuer === undefined || (facts.issuer !== '' && facts.issuer !== issuerBySign(facts.number)) ? {} : { issuer }) })
  }
  const dayField = (name: 'issuedOn' | 'effectiveOn' | 'expiresOn', label: string, hint?: string) => <DateField label={label} {...(hint === undefined ? {} : { hint })} value={facts[name] ?? undefined} onChange={(day: PlainDate | undefined) => { change({ [name]: day ?? null }) }} />
  const offBecause = facts.number.trim() === '' || facts.issuer.trim() === '' || facts.title.trim() === '' ? text.missing : undefined
  const submit = () => { void command.run({ ...(edited.id === undefined ? {} : { id: edited.id }), version: edited.version, facts, relations: relations.filter(({ number }) => number.trim() !== '').map((relation) => ({ ...relation })) }) }
  return (
    <Dialog title={edited.id === undefined ? text.add : text.edit} width={720} onClose={onClose} onSubmit={submit}
      actions={<><Button onClick={onClose}>{text.leave}</Button><Button type="submit" tone="primary" busy={command.busy} offBecause={offBecause}>{text.save}</Button></>}>
      <div className="stack">
        <div className="columns-2">
          <TextField label={text.number} required hint={text.numberHint} value={facts.number} onChange={setNumber} maxLength={100} />
          <SelectField label={text.kind} required value={facts.kind} onChange={(kind) => { change({ kind: InstrumentKind.parse(kind) }) }} options={InstrumentKind.options.map((value) => ({ value, label: say(KIND_NAMES[value]) }))} />
        </div>
        <TextField label={text.issuer} required value={facts.issuer} onChange={(issuer) => { change({ issuer }) }} maxLength={300} />
        <TextAreaField label={text.title} required rows={2} value={facts.title} onChange={(title) => { change({ title }) }} maxLength={2000} />
        <div className="columns-3">{dayField('issuedOn', text.issued)}{dayField('effectiveOn', text.effective)}{dayField('expiresOn', text.expires, text.expiresHint)}</div>
        <TextField label={text.source} hint={text.sourceHint} value={facts.source} onChange={(source) => { change({ source }) }} maxLength={1000} />
        <RelationFields relations={relations} onChange={setRelations} />
        {relations.length > 0 && <p className="t12 muted">{text.affects}</p>}
        {command.sentence !== undefined && <Note tone="late">{say(command.sentence)}</Note>}
      </div>
    </Dialog>
  )
}
