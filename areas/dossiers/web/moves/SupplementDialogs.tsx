// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Note } from '#platform/web/feedback/Note.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import { PapersTable } from '../papers/PapersTable.tsx'
import { draftOfDossier, receivedItems, undecidedPapers } from '../papers/papers-draft.ts'
import { stepsUnderWay } from '../../core/dossier.ts'
import { likelyHolder } from '../shown-dossier.ts'
import type { MoveDialogProps } from './MoveDialog.tsx'
import { MoveFrame } from './MoveFrame.tsx'
import { firstPick, holderOf } from './person-pick.ts'
import { PersonChoice } from './PersonChoice.tsx'
import { useMove } from './use-move.ts'

const WORDS = words({
  vi: {
    ask: 'Yêu cầu bổ sung', once: 'Yêu cầu một lần, đầy đủ (Nghị định 61/2018/NĐ-CP, Điều 15 khoản 3). Thời hạn dừng tại đây; khi nhận đủ, thời hạn tính lại từ đầu (Điều 19 khoản 4).', what: 'Cần bổ sung, hoàn thiện', whatHint: 'Mỗi dòng một nội dung, như sẽ in trên phiếu', reason: 'Lý do', noWhat: 'Chưa ghi nội dung cần bổ sung.', noReason: 'Chưa ghi lý do.',
    asked: 'Đã yêu cầu bổ sung. In phiếu ở mục Biểu mẫu in', take: 'Nhận bổ sung đủ', taken: 'Đã nhận bổ sung, thời hạn tính lại từ đầu', wanted: 'Đã yêu cầu', restart: 'Thời hạn tính lại từ đầu, kể từ bây giờ. Cả hai ngày hẹn đều được giữ và hiện trong hồ sơ.', again: (steps: string) => `Bước ${steps} làm song song cũng chạy lại với người đang giữ.`, next: 'Chuyển lại cho', pick: 'Chưa chọn người nhận.',
    undecided: (count: number) => `Còn ${count} giấy tờ chưa xác định.`,
  },
  en: {
    ask: 'Ask for a supplement', once: 'Once and in full (Decree 61/2018/NĐ-CP, article 15.3). The limit stops here; once complete it starts again (article 19.4).', what: 'To supplement or complete', whatHint: 'One per line, as it will be printed', reason: 'Reason', noWhat: 'What is asked for is missing.', noReason: 'The reason is missing.',
    asked: 'Asked for. Print the request under Forms', take: 'Take the supplement', taken: 'Complete; the limit starts again', wanted: 'Asked for', restart: 'The limit starts again from now. Both appointments are kept and shown.', again: (steps: string) => `Step ${steps} beside it runs again with whoever had it.`, next: 'Hand back to', pick: 'Nobody is chosen.',
    undecided: (count: number) => `${count} papers are still undecided.`,
  },
})

/** Asks the applicant, once and in full, for what the dossier lacks. */
export function SupplementDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const [what, setWhat] = useState('')
  const [reason, setReason] = useState('')
  const { send, busy, sentence } = useMove(shown, onClose)
  return (
    <MoveFrame
      shown={shown} move="request-supplement" title={text.ask} act={text.ask} busy={busy} sentence={sentence} missing={what.trim() === '' ? text.noWhat : reason.trim() === '' ? text.noReason : undefined} onClose={onClose}
      onSubmit={() => { void send({ move: 'request-supplement', what, reason }, text.asked) }}
    >
      <Note>{text.once}</Note>
      <TextAreaField label={text.what} required hint={text.whatHint} rows={4} maxLength={2_000} value={what} onChange={setWhat} />
      <TextAreaField label={text.reason} required rows={2} maxLength={2_000} value={reason} onChange={setReason} />
    </MoveFrame>
  )
}

/** The dossier is complete: its papers as they are now, and who goes on. */
export function TakeSupplementDialog({ shown, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const { dossier } = shown
  const [first, ...others] = stepsUnderWay(dossier)
  const step = shown.steps.find(({ order }) => order === first) ?? shown.steps[0]
  const [papers, setPapers] = useState(() => draftOfDossier(shown.papers, dossier.items))
  const [pick, setPick] = useState(() => firstPick(step === undefined ? undefined : likelyHolder(shown, step)))
  const { send, busy, sentence } = useMove(shown, onClose)
  const to = holderOf(pick)
  const undecided = undecidedPapers(papers).length
  return (
    <MoveFrame
      shown={shown} move="take-supplement" width={860} title={text.take} act={text.take} busy={busy} sentence={sentence} missing={to === undefined ? text.pick : undecided > 0 ? text.undecided(undecided) : undefined} onClose={onClose}
      onSubmit={() => { if (to !== undefined) void send({ move: 'take-supplement', to, items: receivedItems(papers) }, text.taken) }}
    >
      {dossier.supplement !== null && <div><b>{text.wanted}:</b> <span className="ds-lines">{dossier.supplement.what}</span></div>}
      <PapersTable papers={papers} onChange={setPapers} />
      <PersonChoice label={text.next} candidates={step?.candidates ?? []} people={shown.people} value={pick} onChange={setPick} nobody="allowed" />
      <Note>{text.restart}{others.length > 0 && ` ${text.again(others.join(', '))}`}</Note>
    </MoveFrame>
  )
}
