// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import type { z } from 'zod'
import { AskDialog } from '#areas/documents/web/public.ts'
import type { Sentence } from '#kernel/sentence.ts'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { movePack } from '../../contract.ts'

export type PackMoveCommand = z.input<typeof movePack.input>['command']
/** The moves that ask for something first. */
export type AskedPackMove = 'submit' | 'reject' | 'issue'

const WORDS = words({
  vi: {
    submit: (no: number) => `Gửi xem xét bản ${no}`, reject: (no: number) => `Trả lại bản ${no} để sửa`, issue: (no: number) => `Ban hành bản ${no}`, notes: 'Bản này khác bản trước ở đâu', notesHint: 'Ví dụ: Thêm biểu mẫu theo Thông tư 03/2025/TT-VPCP', reason: 'Lý do trả lại',
    submitWhy: 'Người xem xét và người phê duyệt đọc ghi chú này; cơ quan cấp dưới đọc khi bản được ban hành. Từ lúc gửi, nội dung bản không sửa được cho đến khi được trả lại.', rejectWhy: 'Người soạn đọc lý do này, sửa và gửi lại.', issueWhy: 'Ban hành rồi thì nội dung bản này không sửa được. Các cơ quan đã nhận sẽ thấy bản mới và so sánh với nội dung của mình trước khi lấy.',
  },
  en: {
    submit: (no: number) => `Submit version ${no}`, reject: (no: number) => `Send version ${no} back`, issue: (no: number) => `Issue version ${no}`, notes: 'What is new in it', notesHint: 'For example: forms of Circular 03/2025/TT-VPCP', reason: 'Reason',
    submitWhy: 'Reviewer and approver read this note, agencies below once it is issued. From now on the content is closed until it is sent back.', rejectWhy: 'The authors read this reason, mend and submit again.', issueWhy: 'An issued version cannot be changed. Agencies that adopted the pack see it and compare before they take it.',
  },
})

export interface AskMoveDialogProps {
  readonly move: AskedPackMove
  readonly versionNo: number
  readonly busy: boolean
  readonly problem: Sentence | undefined
  readonly onMove: (command: PackMoveCommand) => void
  readonly onClose: () => void
}

/** Asks what is new, or why a version goes back; what was typed stays when the move is refused. */
export function AskMoveDialog({ move, versionNo, busy, problem, onMove, onClose }: AskMoveDialogProps) {
  const text = useText(WORDS)
  const [notes, setNotes] = useState('')
  const name = text[move](versionNo)
  return (
    <AskDialog title={name} act={name} tone={move === 'reject' ? 'danger' : 'primary'} why={text[`${move}Why`]} reason={move === 'reject' ? { label: text.reason } : undefined} busy={busy} problem={problem} onClose={onClose}
      onAct={({ reason }) => { onMove(move === 'submit' ? { move, notes } : move === 'reject' ? { move, reason } : { move }) }}>
      {move === 'submit' && <TextAreaField label={text.notes} rows={3} maxLength={4000} placeholder={text.notesHint} value={notes} onChange={setNotes} />}
    </AskDialog>
  )
}
