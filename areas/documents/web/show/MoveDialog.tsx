// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { Button } from '#platform/web/controls/Button.tsx'
import { Dialog } from '#platform/web/feedback/Dialog.tsx'
import { Note } from '#platform/web/feedback/Note.tsx'
import { DateField } from '#platform/web/fields/DateField.tsx'
import { TextAreaField } from '#platform/web/fields/TextField.tsx'
import { useSay, useText, words } from '#platform/web/language/language.ts'
import { useApi } from '#platform/web/use-api.ts'
import { type moveIssue, whereUsed } from '../../contract.ts'
import type { DocumentId } from '../../core/issue.ts'

export type MoveCommand = z.input<typeof moveIssue.input>['command']
/** The moves that ask for something first. */
export type AskedMove = 'reject' | 'issue' | 'postpone-review' | 'withdraw'

const WORDS = words({
  vi: {
    'reject': 'Trả lại để sửa', 'issue': 'Ban hành', 'postpone-review': 'Ghi kết quả soát xét', 'withdraw': 'Thu hồi', keep: 'Để nguyên', reason: 'Lý do', found: 'Kết quả soát xét', from: 'Có hiệu lực từ ngày', until: 'Thu hồi kể từ ngày', nextReview: 'Soát xét lần sau trước ngày', dayMissing: 'Chọn ngày trước', reasonMissing: 'Ghi lý do trước',
    rejectWhy: 'Người soạn thảo đọc lý do này, sửa và gửi lại. Nội dung dự thảo giữ nguyên.', issueWhy: 'Nội dung ban hành rồi thì không sửa được; tệp PDF được tạo một lần và giữ nguyên. Muốn đổi phải soạn lần tiếp theo.', replaces: (no: number) => `Lần ban hành ${no} đang áp dụng tự hết hiệu lực từ ngày đó.`,
    reviewWhy: 'Dùng khi soát xét thấy tài liệu còn phù hợp. Nếu cần sửa, hãy soạn lần ban hành tiếp theo.', withdrawWhy: 'Từ ngày này tài liệu không còn hiệu lực; bản in ra sau đó ghi rõ “KHÔNG CÒN HIỆU LỰC”.', cited: (count: number) => `${count} tài liệu đang viện dẫn mã hiệu này:`, uncited: 'Không tài liệu nào khác đang viện dẫn mã hiệu này.', copies: (count: number) => `Còn ${count} bản in chưa thu hồi.`,
  },
  en: {
    'reject': 'Send back', 'issue': 'Issue', 'postpone-review': 'Record the review', 'withdraw': 'Withdraw', keep: 'Leave as it is', reason: 'Reason', found: 'What the review found', from: 'In force from', until: 'Withdrawn from', nextReview: 'Next review by', dayMissing: 'Choose a day first', reasonMissing: 'Write the reason first',
    rejectWhy: 'The author reads this reason, mends and submits again.', issueWhy: 'Issued content cannot be changed; the PDF is made once and kept. Changes take the next issue.', replaces: (no: number) => `Issue ${no} ends by itself on that day.`,
    reviewWhy: 'For a document that was found still fit. If it must change, draft the next issue.', withdrawWhy: 'From this day it is no longer in force; prints made later say so across the page.', cited: (count: number) => `${count} documents cite this code:`, uncited: 'No other document cites this code.', copies: (count: number) => `${count} printed copies are still out.`,
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

/** Asks for the reason or the day that a move needs; what was typed stays when the move is refused. */
export function MoveDialog({ move, id, name, today, replaces, busy, problem, onMove, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const say = useSay()
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<PlainDate | undefined>(move === 'postpone-review' ? undefined : today)
  const needsReason = move !== 'issue'
  const needsDay = move !== 'reject'
  const offBecause = needsDay && day === undefined ? text.dayMissing : needsReason && reason.trim() === '' ? text.reasonMissing : undefined
  const submit = () => {
    if (offBecause !== undefined || busy) return
    if (move === 'reject') onMove({ move, reason })
    else if (day === undefined) return
    else if (move === 'issue') onMove({ move, effectiveFrom: day })
    else if (move === 'withdraw') onMove({ move, from: day, reason })
    else onMove({ move, until: day, reason })
  }
  const why = move === 'reject' ? text.rejectWhy : move === 'issue' ? text.issueWhy : move === 'withdraw' ? text.withdrawWhy : text.reviewWhy
  return (
    <Dialog title={`${text[move]}: ${name}`} onClose={onClose} onSubmit={submit}
      actions={<><Button onClick={onClose}>{text.keep}</Button><Button type="submit" tone={move === 'reject' || move === 'withdraw' ? 'danger' : 'primary'} busy={busy} offBecause={offBecause}>{text[move]}</Button></>}>
      <p className="second">{why}</p>
      {move === 'issue' && replaces !== undefined && <Note>{text.replaces(replaces)}</Note>}
      {move === 'withdraw' && <WhereUsed id={id} />}
      {needsDay && <DateField label={move === 'issue' ? text.from : move === 'withdraw' ? text.until : text.nextReview} required value={day} onChange={setDay} min={today} />}
      {needsReason && <TextAreaField label={move === 'postpone-review' ? text.found : text.reason} required rows={3} maxLength={2000} value={reason} onChange={setReason} />}
      {problem !== undefined && <Note tone="late">{say(problem)}</Note>}
    </Dialog>
  )
}

/** What would be left pointing at nothing. */
function WhereUsed({ id }: { readonly id: DocumentId }) {
  const text = useText(WORDS)
  const { data } = useApi(whereUsed, { id })
  if (data === undefined) return <></>
  if (data.citing.length === 0 && data.copiesOut === 0) return <p className="second">{text.uncited}</p>
  return (
    <Note tone="soon">
      {data.citing.length > 0 && <><p>{text.cited(data.citing.length)}</p><ul>{data.citing.map(({ documentId, code, name, path }) => <li key={documentId}><Link to={path}>{code} · {name}</Link></li>)}</ul></>}
      {data.copiesOut > 0 && <p>{text.copies(data.copiesOut)}</p>}
    </Note>
  )
}
