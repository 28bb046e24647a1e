// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import { DocumentId } from '#areas/documents/core/public.ts'
import { AskDialog, WhereUsed } from '#areas/documents/web/public.ts'
import type { Sentence } from '#kernel/sentence.ts'
import type { PlainDate } from '#kernel/time.ts'
import { Note } from '#platform/web/feedback/Note.tsx'
import { useText, words } from '#platform/web/language/language.ts'
import type { moveRevision } from '../../contract.ts'

export type MoveCommand = z.input<typeof moveRevision.input>['command']
/** The moves that ask for something first. */
export type AskedMove = 'reject' | 'issue' | 'postpone-review' | 'withdraw'

const WORDS = words({
  vi: {
    'reject': 'Trả lại để sửa', 'issue': 'Ban hành', 'postpone-review': 'Ghi kết quả soát xét', 'withdraw': 'Thu hồi', reason: 'Lý do', found: 'Kết quả soát xét', nextReview: 'Soát xét lần sau trước ngày', reviewWhy: 'Dùng khi soát xét thấy quy trình còn phù hợp với luật và với cách làm. Nếu cần sửa, hãy soạn lần ban hành tiếp theo.', foundHint: 'Ví dụ: đã đối chiếu luật, bước và thời hạn còn đúng', from: 'Có hiệu lực từ ngày', until: 'Thu hồi kể từ ngày',
    rejectWhy: 'Người soạn thảo đọc lý do này, sửa và gửi lại. Nội dung dự thảo giữ nguyên.', issueWhy: 'Từ ngày này Một cửa tiếp nhận hồ sơ theo lần ban hành này. Nội dung ban hành rồi thì không sửa được; muốn đổi phải soạn lần tiếp theo.',
    replaces: (no: number) => `Lần ban hành ${no} đang áp dụng được thay từ ngày đó; hồ sơ đã nhận theo lần cũ vẫn làm theo lần cũ.`, withdrawWhy: 'Từ ngày này Một cửa không tiếp nhận hồ sơ mới theo quy trình. Hồ sơ đang làm vẫn làm tiếp.', unheld: 'Chưa rõ người: các vai trò sau chưa gán cho ai, hồ sơ đến bước đó sẽ chờ lãnh đạo giao. Nên gán ở mục Vai trò và người trước ngày hiệu lực.', reasonHint: 'Ví dụ: Bước 2 chưa nêu sổ phải đối chiếu',
  },
  en: {
    'reject': 'Send back', 'issue': 'Issue', 'postpone-review': 'Record the review', 'withdraw': 'Withdraw', reason: 'Reason', found: 'What the review found', nextReview: 'Next review by', reviewWhy: 'For a procedure that was found still fit. If it must change, draft the next issue.', foundHint: 'For example: compared with the law, steps and limits still hold', from: 'In force from', until: 'Withdrawn from',
    rejectWhy: 'The author reads this reason, mends and submits again. The draft keeps its content.', issueWhy: 'From this day the desk receives dossiers under this issue. Issued content cannot be changed; changes take the next issue.',
    replaces: (no: number) => `Issue ${no} is replaced on that day; dossiers received under it go on under it.`, withdrawWhy: 'From this day no dossier is received under the procedure. Dossiers in hand go on.', unheld: 'Nobody stands for these roles: dossiers that come there wait for the head. Assign them under Roles and people before the day.', reasonHint: 'For example: step 2 does not name the register',
  },
})

export interface MoveDialogProps {
  readonly move: AskedMove
  readonly procedureId: string
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

/** Asks for the reason or the day that a move needs. */
export function MoveDialog({ move, procedureId, name, today, replaces, unheld, busy, problem, onMove, onClose }: MoveDialogProps) {
  const text = useText(WORDS)
  const why = move === 'reject' ? text.rejectWhy : move === 'issue' ? text.issueWhy : move === 'withdraw' ? text.withdrawWhy : text.reviewWhy
  const act = ({ day, reason }: { readonly day: PlainDate | undefined; readonly reason: string }) => {
    if (move === 'reject') onMove({ move, reason })
    else if (day === undefined) return
    else if (move === 'issue') onMove({ move, effectiveFrom: day })
    else if (move === 'postpone-review') onMove({ move, until: day, reason })
    else onMove({ move, from: day, reason })
  }
  return (
    <AskDialog title={`${text[move]}: ${name}`} act={text[move]} tone={move === 'reject' || move === 'withdraw' ? 'danger' : 'primary'} why={why} busy={busy} problem={problem} onAct={act} onClose={onClose}
      day={move === 'reject' ? undefined : { label: move === 'issue' ? text.from : move === 'withdraw' ? text.until : text.nextReview, first: move === 'postpone-review' ? undefined : today, ...(move === 'withdraw' ? {} : { min: today }) }}
      reason={move === 'issue' ? undefined : move === 'postpone-review' ? { label: text.found, example: text.foundHint } : { label: text.reason, example: text.reasonHint }}>
      {move === 'withdraw' && <WhereUsed id={DocumentId.parse(procedureId)} />}
      {move === 'issue' && replaces !== undefined && <Note>{text.replaces(replaces)}</Note>}
      {move === 'issue' && unheld.length > 0 && <Note tone="soon"><p>{text.unheld}</p><ul>{unheld.map((role) => <li key={role} className="medium">{role}</li>)}</ul></Note>}
    </AskDialog>
  )
}
