// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import type { moveRevision } from '../../contract.ts'

export type MoveCommand = z.input<typeof moveRevision.input>['command']
/** The moves that ask for something first. */
export type AskedMove = 'reject' | 'issue' | 'withdraw'

const WORDS = words({
  vi: {
    'reject': 'Trả lại để sửa', 'issue': 'Ban hành', 'withdraw': 'Thu hồi', keep: 'Để nguyên', reason: 'Lý do', from: 'Có hiệu lực từ ngày', until: 'Thu hồi kể từ ngày', dayMissing: 'Chọn ngày trước', reasonMissing: 'Ghi lý do trước',
    rejectWhy: 'Người soạn thảo đọc lý do này, sửa và gửi lại. Nội dung dự thảo giữ nguyên.', issueWhy: 'Từ ngày này Một cửa tiếp nhận hồ sơ theo lần ban hành này. Nội dung ban hành rồi thì không sửa được; muốn đổi phải soạn lần tiếp theo.',
    replaces: (no: number) => `Lần ban hành ${no} đang áp dụng được thay từ ngày đó; hồ sơ đã nhận theo lần cũ vẫn làm theo lần cũ.`, withdrawWhy: 'Từ ngày này Một cửa không tiếp nhận hồ sơ mới theo quy trình. Hồ sơ đang làm vẫn làm tiếp.', unheld: 'Chưa rõ người: các vai trò sau chưa gán cho ai, hồ sơ đến bước đó sẽ chờ lãnh đạo giao. Nên gán ở mục Vai trò và người trước ngày hiệu lực.', reasonHint: 'Ví dụ: Bước 2 chưa nêu sổ phải đối chiếu',
  },
  en: {
    'reject': 'Send back', 'issue': 'Issue', 'withdraw': 'Withdraw', keep: 'Leave as it is', reason: 'Reason', from: 'In force from', until: 'Withdrawn from', dayMissing: 'Choose a day first', reasonMissing: 'Write the reason first',
    rejectWhy: 'The author reads this reason, mends and submits again. The draft keeps its content.', issueWhy: 'From this day the desk receives dossiers under this issue. Issued content cannot be changed; changes take the next issue.',
    replaces: (no: number) => `Issue ${no} is replaced on that day; dossiers received under it go on under it.`, withdrawWhy: 'From this day no dossier is received under the procedure. Dossiers in hand go on.', unheld: 'Nobody stands for these roles: dossiers that come there wait for the head. Assign them under Roles and people before the day.', reasonHint: 'For example: step 2 does not name the register',
  },
})

export interface MoveDialogProps {
  readonly move: AskedMove
  readonly name: string
  readonly today: PlainDate
  /** The issue that this one would replace. */
  readonly replaces: number | undefined
  /** Roles of the steps that nobody stands for today. */
  readonly unheld: readonly string[]
  readonly busy: boolean
  readonly problem: Sentence | undefined
  readonly onMove: (command: MoveCommand) => void
  readonly onClose: () => void
}

/** Asks for the reason or the day that a move needs; what was typed stays when the move is refused. */
export function MoveDialog({ move, name, today, replaces, unheld, busy, problem, onMove, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const say = useSay()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<PlainDate | undefined>(today)
  const needsReason = move !== 'issue'
  const needsDay = move !== 'reject'
  const offBecause = needsDay && day === undefined ? text.dayMissing : needsReason && reason.trim() === '' ? text.reasonMissing : undefined
  const submit = () => {
    if (offBecause !== undefined || busy) return
    if (move === 'reject') onMove({ move, reason })
    else if (move === 'issue' && day !== undefined) onMove({ move, effectiveFrom: day })
    else if (move === 'withdraw' && day !== undefined) onMove({ move, from: day, reason })
  }
  return (
    <Dialog title={`${text[move]}: ${name}`} onClose={onClose} onSubmit={submit}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone={move === 'issue' ? 'primary' : 'danger'} busy={busy} offBecause={offBecause}>{text[move]}</Button></>}>
      <p className="second">{move === 'reject' ? text.rejectWhy : move === 'issue' ? text.issueWhy : text.withdrawWhy}</p>
      {move === 'issue' && replaces !== undefined && <Note>{text.replaces(replaces)}</Note>}
      {move === 'issue' && unheld.length > 0 && <Note tone="soon"><p>{text.unheld}</p><ul>{unheld.map((role) => <li key={role} className="medium">{role}</li>)}</ul></Note>}
      {needsDay && <DateField label={move === 'issue' ? text.from : text.until} required value={day} onChange={setDay} {...(move === 'issue' ? { min: today } : {})} />}
      {needsReason && <TextAreaField label={text.reason} required rows={3} maxLength={2000} placeholder={text.reasonHint} value={reason} onChange={setReason} />}
      {problem !== undefined && <Note tone="late">{say(problem)}</Note>}
    </Dialog>
  )
}
