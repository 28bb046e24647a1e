// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Note } from '#platform/web/feedback/Note.tsx'
import { TextAreaField, TextField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useFormat } from '#platform/web/language/use-format.ts'
import { FactList } from '#platform/web/panel/FactList.tsx'
import { DossierTag } from '../DossierTag.tsx'
import { CHANNEL_WORDS } from '../dossier-words.ts'
import type { MoveDialogProps } from './MoveDialog.tsx'
import { MoveFrame } from './MoveFrame.tsx'
import { useMove } from './use-move.ts'

const WORDS = words({
  vi: {
    refuse: 'Từ chối giải quyết', refuseWhy: 'Từ chối phải ra trong thời hạn giải quyết và ghi rõ lý do (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 8). Hồ sơ về Một cửa để trả kèm phiếu từ chối.', refused: 'Đã từ chối. In phiếu từ chối ở mục Biểu mẫu in',
    stop: 'Dừng theo đề nghị', stopWhy: 'Chỉ dừng khi người nộp có đề nghị bằng văn bản. Hồ sơ đã dừng không mở lại; muốn làm tiếp phải nộp hồ sơ mới.', stopped: 'Đã dừng giải quyết', reason: 'Lý do và căn cứ', noReason: 'Chưa ghi lý do.',
    finish: 'Kết quả về Một cửa', finishWhy: 'Việc giải quyết xong ở đây; trước hạn, đúng hạn hay trễ hẹn được tính tại lúc này. Một cửa trả kết quả cho người dân sau.', due: 'Hẹn trả', standing: 'Tính bây giờ', finished: 'Kết quả đã về Một cửa',
    handOut: 'Trả kết quả', handOutRefusal: 'Trả hồ sơ kèm phiếu từ chối', to: 'Trả cho', toHint: 'Người nhận ký vào sổ theo dõi hồ sơ', noName: 'Chưa ghi tên người nhận.', handedOut: (name: string) => `Đã trả kết quả cho ${name}`, way: 'Đăng ký nhận', channel: 'Nộp',
  },
  en: {
    refuse: 'Refuse', refuseWhy: 'A refusal is made within the limit and gives its reasons (Decree 61/2018/NĐ-CP, article 19.8). The dossier goes to the desk with the notice.', refused: 'Refused. Print the notice under Forms',
    stop: 'Stop at request', stopWhy: 'Only when the applicant has asked in writing. A stopped dossier is not opened again.', stopped: 'Stopped', reason: 'Reason and ground', noReason: 'The reason is missing.',
    finish: 'Result to the desk', finishWhy: 'The work ends here; early, on time or late is judged now. The desk hands the result out afterwards.', due: 'Due', standing: 'Judged now', finished: 'The result is at the desk',
    handOut: 'Hand out the result', handOutRefusal: 'Hand back with the refusal notice', to: 'Handed to', toHint: 'Whoever takes it signs the register', noName: 'The name is missing.', handedOut: (name: string) => `Handed to ${name}`, way: 'Wished for', channel: 'Filed',
  },
})

/** Refuses, or stops at the applicant's request: final, with the reason. */
export function ReasonDialog({ shown, onClose, move }: MoveDialogProps & { readonly move: 'refuse' | 'stop' }) {
  const text = useText(WORDS)
  const [reason, setReason] = useState('')
  const { send, busy, sentence } = useMove(shown, onClose)
  const isRefusal = move === 'refuse'
  return (
    <MoveFrame
      shown={shown} move={move} title={text[move]} act={text[move]} busy={busy} sentence={sentence} missing={reason.trim() === '' ? text.noReason : undefined} onClose={onClose}
      onSubmit={() => { void send({ move, reason }, isRefusal ? text.refused : text.stopped) }}
    >
      <Note tone="soon">{isRefusal ? text.refuseWhy : text.stopWhy}</Note>
      <TextAreaField label={text.reason} required rows={4} maxLength={2_000} value={reason} onChange={setReason} />
    </MoveFrame>
  )
}

/** The result has reached the desk. */
export function FinishDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const { instantPhrase } = useFormat()
  const { send, busy, sentence } = useMove(shown, onClose)
  const due = shown.dossier.currentDue
  return (
    <MoveFrame shown={shown} move="finish" title={text.finish} act={text.finish} busy={busy} sentence={sentence} onClose={onClose} onSubmit={() => { void send({ move: 'finish' }, text.finished) }}>
      {due !== null && <FactList facts={[{ name: text.due, value: instantPhrase(due.at) }, { name: text.standing, value: <DossierTag now={shown.now} dossier={{ status: 'result-at-desk', currentDueAt: due.at, punctuality: shown.now > due.at ? 'late' : shown.standing === 'dueToday' ? 'onTime' : 'early' }} /> }]} />}
      <Note>{text.finishWhy}</Note>
    </MoveFrame>
  )
}

/** The result goes to the citizen. */
export function HandOutDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const say = useSay()
  const { applicant, authorised, resultBy, channel, status } = shown.dossier
  const [to, setTo] = useState((authorised ?? applicant).name)
  const { send, busy, sentence } = useMove(shown, onClose)
  const title = status === 'refused' ? text.handOutRefusal : text.handOut
  return (
    <MoveFrame shown={shown} move="hand-out" title={title} act={title} busy={busy} sentence={sentence} missing={to.trim() === '' ? text.noName : undefined} onClose={onClose} onSubmit={() => { void send({ move: 'hand-out', to: to.trim().slice(0, 200) }, text.handedOut(to.trim())) }}>
      <FactList facts={[...(resultBy === '' ? [] : [{ name: text.way, value: resultBy }]), { name: text.channel, value: say(CHANNEL_WORDS[channel]) }]} />
      <TextField label={text.to} required hint={text.toHint} maxLength={200} value={to} onChange={setTo} autoFocus />
    </MoveFrame>
  )
}
