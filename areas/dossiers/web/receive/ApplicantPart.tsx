// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Button } from '#platform/web/controls/Button.tsx'
import { showToast } from '#platform/web/feedback/toasts.ts'
import { CheckField, RadioField } from '#platform/web/fields/CheckField.tsx'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useKeys } from '#platform/web/keys/use-keys.ts'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { Panel } from '#platform/web/panel/Panel.tsx'
import { Channel } from '../../core/dossier.ts'
import { CHANNEL_WORDS } from '../dossier-words.ts'
import { readCitizenCard } from './citizen-card.ts'
import type { PartProps } from './ProcedurePart.tsx'
import type { WhoDraft } from './receive-draft.ts'

const WORDS = words({
  vi: {
    title: 'Người nộp', scan: 'Quét thẻ căn cước', scanKey: 'quét thẻ căn cước', scanField: 'Quét mã QR trên thẻ căn cước vào ô này', scanHint: 'Máy quét gõ nội dung rồi Enter; tắt bộ gõ tiếng Việt khi quét', take: 'Điền vào', scanned: (name: string) => `Đã điền thông tin của ${name}`, notCard: 'Nội dung quét không phải mã QR của thẻ căn cước. Quét lại, hoặc gõ tay ở dưới.',
    name: 'Họ và tên, hoặc tên tổ chức', idNumber: 'Số định danh', phone: 'Điện thoại', address: 'Địa chỉ', email: 'Thư điện tử', authorise: 'Nộp thay theo ủy quyền', authorised: 'Người được ủy quyền: họ và tên', authorisation: 'Giấy ủy quyền (số, ngày)',
    request: 'Nội dung yêu cầu', requestHint: 'Để trống thì ghi tên thủ tục', channel: 'Cách nộp', result: 'Nhận kết quả', desk: 'Tại Một cửa', post: 'Qua bưu chính', online: 'Bản điện tử',
  },
  en: {
    title: 'Applicant', scan: 'Scan the identity card', scanKey: 'scan the identity card', scanField: 'Scan the QR code of the card into this field', scanHint: 'The scanner types and presses Enter; switch Vietnamese typing off', take: 'Fill in', scanned: (name: string) => `Filled in for ${name}`, notCard: 'This is no QR code of an identity card. Scan again or type beneath.',
    name: 'Full name, or name of the organisation', idNumber: 'ID number', phone: 'Phone', address: 'Address', email: 'E-mail', authorise: 'Someone authorised hands it in', authorised: 'Authorised person: full name', authorisation: 'Authority (number, day)',
    request: 'What is asked for', requestHint: 'Left empty: the name of the procedure', channel: 'Filed', result: 'The result', desk: 'At the desk', post: 'By post', online: 'Electronically',
  },
})
const LINE = 500

/** Part 2: who hands the dossier in, for whom, and how the result is to be given. */
export function ApplicantPart({ draft, onChange }: PartProps) {
  const text = useText(WORDS)
  const say = useSay()
  const [scanning, setScanning] = useState(false)
  const [scanned, setScanned] = useState('')
  const [unread, setUnread] = useState(false)
  useKeys([{ key: 'F2', label: text.scanKey, run: () => { setScanning(true); requestAnimationFrame(() => { document.querySelector<HTMLElement>('#quet-the input')?.focus() }) } }])
  const setWho = (who: 'applicant' | 'authorised', field: keyof WhoDraft) => (value: string) => { onChange((before) => ({ ...before, [who]: { ...before[who], [field]: value } })) }
  const takeCard = () => {
    const card = readCitizenCard(scanned)
    setUnread(card === undefined)
    if (card === undefined) return
    onChange((before) => (before.isAuthorised ? { ...before, authorised: { ...before.authorised, ...card } } : { ...before, applicant: { ...before.applicant, ...card } }))
    setScanned('')
    setScanning(false)
    showToast(text.scanned(card.name))
  }
  return (
    <div id="phan-2" className="ds-part">
      <Panel title={<><span className="ds-part-no" aria-hidden="true">2</span>{text.title}</>} aside={<>
        <CheckField label={text.authorise} checked={draft.isAuthorised} onChange={(isAuthorised) => { onChange((before) => ({ ...before, isAuthorised })) }} />
        <Button size="small" tone="text" hotkey="F2" onClick={() => { setScanning(!scanning) }}>{text.scan}</Button>
      </>}>
        <div className="stack stack-tight">
          {scanning && (
            <form id="quet-the" className="row row-top" onSubmit={(event) => { event.preventDefault(); takeCard() }}>
              <div className="grow"><TextField label={text.scanField} hint={text.scanHint} error={unread ? text.notCard : undefined} value={scanned} onChange={setScanned} autoFocus autoComplete="off" /></div>
              <Button type="submit">{text.take}</Button>
            </form>
          )}
          <div className="ds-fields">
            <WhoFields who={draft.applicant} nameLabel={text.name} onField={(field) => setWho('applicant', field)} />
            <div className="w4"><TextAreaField label={text.request} placeholder={draft.procedure?.name ?? text.requestHint} rows={1} maxLength={2_000} value={draft.request} onChange={(request) => { onChange((before) => ({ ...before, request })) }} /></div>
            <div className="w3"><RadioField label={text.channel} value={draft.channel} onChange={(channel) => { onChange((before) => ({ ...before, channel })) }} choices={Channel.options.map((value) => ({ value, label: say(CHANNEL_WORDS[value]) }))} /></div>
            <div className="w3"><RadioField label={text.result} value={draft.resultWay} onChange={(resultWay) => { onChange((before) => ({ ...before, resultWay })) }} choices={[{ value: 'desk', label: text.desk }, { value: 'post', label: text.post }, { value: 'online', label: text.online }]} /></div>
          </div>
          {draft.isAuthorised && (
            <div className="ds-fields ds-authorised">
              <WhoFields who={draft.authorised} nameLabel={text.authorised} onField={(field) => setWho('authorised', field)} />
              <div className="w4"><TextField label={text.authorisation} maxLength={LINE} value={draft.authorisation} onChange={(authorisation) => { onChange((before) => ({ ...before, authorisation })) }} /></div>
            </div>
          )}
        </div>
      </Panel>
    </div>
  )
}

function WhoFields({ who, nameLabel, onField }: { readonly who: WhoDraft; readonly nameLabel: string; readonly onField: (field: keyof WhoDraft) => (value: string) => void }) {
  const text = useText(WORDS)
  return (
    <>
      <div className="w2"><TextField label={nameLabel} required maxLength={LINE} autoComplete="off" value={who.name} onChange={onField('name')} /></div>
      <TextField label={text.idNumber} maxLength={LINE} inputMode="numeric" autoComplete="off" value={who.idNumber} onChange={onField('idNumber')} />
      <TextField label={text.phone} type="tel" maxLength={LINE} autoComplete="off" value={who.phone} onChange={onField('phone')} />
      <div className="w2"><TextField label={text.address} maxLength={LINE} autoComplete="off" value={who.address} onChange={onField('address')} /></div>
      <div className="w2"><TextField label={text.email} type="email" maxLength={LINE} autoComplete="off" value={who.email} onChange={onField('email')} /></div>
    </>
  )
}
