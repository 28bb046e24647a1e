// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { moveIssue } from '../../contract.ts'
import type { DocumentId } from '../../core/issue.ts'
import { AskDialog } from './AskDialog.tsx'
import { WhereUsed } from './WhereUsed.tsx'

export type MoveCommand = z.input<typeof moveIssue.input>['command']
/** The moves that ask for something first. */
export type AskedMove = 'reject' | 'issue' | 'postpone-review' | 'withdraw'

const WORDS = words({
  vi: {
    'reject': 'Trả lại để sửa', 'issue': 'Ban hành', 'postpone-review': 'Ghi kết quả soát xét', 'withdraw': 'Thu hồi', reason: 'Lý do', found: 'Kết quả soát xét', from: 'Có hiệu lực từ ngày', until: 'Thu hồi kể từ ngày', nextReview: 'Soát xét lần sau trước ngày',
    rejectWhy: 'Người soạn thảo đọc lý do này, sửa và gửi lại. Nội dung dự thảo giữ nguyên.', issueWhy: 'Nội dung ban hành rồi thì không sửa được; tệp PDF được tạo một lần và giữ nguyên. Muốn đổi phải soạn lần tiếp theo.', replaces: (no: number) => `Lần ban hành ${no} đang áp dụng tự hết hiệu lực từ ngày đó.`,
    reviewWhy: 'Dùng khi soát xét thấy tài liệu còn phù hợp. Nếu cần sửa, hãy soạn lần ban hành tiếp theo.', withdrawWhy: 'Từ ngày này tài liệu không còn hiệu lực; bản in ra sau đó ghi rõ “KHÔNG CÒN HIỆU LỰC”.',
  },
  en: {
    'reject': 'Send back', 'issue': 'Issue', 'postpone-review': 'Record the review', 'withdraw': 'Withdraw', reason: 'Reason', found: 'What the review found', from: 'In force from', until: 'Withdrawn from', nextReview: 'Next review by',
    rejectWhy: 'The author reads this reason, mends and submits again.', issueWhy: 'Issued content cannot be changed; the PDF is made once and kept. Changes take the next issue.', replaces: (no: number) => `Issue ${no} ends by itself on that day.`,
    reviewWhy: 'For a document that was found still fit. If it must change, draft the next issue.', withdrawWhy: 'From this day it is no longer in force; prints made later say so across the page.',
  },
})

export interface MoveDialogProps {
  readonly move: AskedMove
  readonly id: DocumentId
  readonly name: string
  readonly today: PlainDate
  /** The issue that this one would replace. */
  readonly replaces: number | undefined
  readonly busy: boolean
  readonly problem: Sentence | undefined
  readonly onMove: (command: MoveCommand) => void
  readonly onClose: () => void
}

/** Asks for the reason or the day that a move needs. */
export function MoveDialog({ move, id, name, today, replaces, busy, problem, onMove, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const why = move === 'reject' ? text.rejectWhy : move === 'issue' ? text.issueWhy : move === 'withdraw' ? text.withdrawWhy : text.reviewWhy
  const act = ({ day, reason }: { readonly day: PlainDate | undefined; readonly reason: string }) => {
    if (move === 'reject') onMove({ move, reason })
    else if (day === undefined) return
    else if (move === 'issue') onMove({ move, effectiveFrom: day })
    else if (move === 'withdraw') onMove({ move, from: day, reason })
    else onMove({ move, until: day, reason })
  }
  return (
    <AskDialog title={`${text[move]}: ${name}`} act={text[move]} tone={move === 'reject' || move === 'withdraw' ? 'danger' : 'primary'} why={why} busy={busy} problem={problem} onAct={act} onClose={onClose}
      day={move === 'reject' ? undefined : { label: move === 'issue' ? text.from : move === 'withdraw' ? text.until : text.nextReview, first: move === 'postpone-review' ? undefined : today, min: today }}
      reason={move === 'issue' ? undefined : { label: move === 'postpone-review' ? text.found : text.reason }}>
      {move === 'issue' && replaces !== undefined && <Note>{text.replaces(replaces)}</Note>}
      {move === 'withdraw' && <WhereUsed id={id} />}
    </AskDialog>
  )
}
